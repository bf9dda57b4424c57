package io.chatmedia.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page as a browser sees it; skipped where Chromium is not installed. */
class DriftPageInBrowserTest {

    /** Long names and texts without a place to break at, and markup that would load what it names. */
    private static final String DOCUMENTS = """
            {"%1$s":"%1$s","conversationRoutingData":{"scoredAgents":[{"score":101,"%1$s":1}]},"held":1}
            {"state":"<img src='http://127.0.0.1:%2$d/state'>","startTime":"2025-01-01T00:00:00Z","endTime":"soon"}
            {"state":"terminated","<script src='http://127.0.0.1:%2$d/name'></script>":"<script>document.title='x'</script>"}
            """;

    /** What is asked of the page, which it stands in a frame for: its own policy lets no script run in it. */
    private static final String QUESTIONS = """
            <iframe src="page.html" style="border: 0; width: %dpx; height: 844px"></iframe>
            <script>
              addEventListener("load", () => {
                const page = frames[0].document;
                const all = [...page.querySelectorAll("body *")];
                document.body.textContent = "ANSWER" + JSON.stringify({
                  title: page.title,
                  overflow: page.documentElement.scrollWidth - page.documentElement.clientWidth,
                  beyond: all.filter(e => e.getBoundingClientRect().right > page.documentElement.clientWidth + 1).length,
                  tables: page.querySelectorAll("table > caption").length,
                  foreign: page.querySelectorAll("script, img, iframe, object, embed, link, form").length,
                  loaded: frames[0].performance.getEntriesByType("resource").length,
                  bars: Math.max(...[...page.querySelectorAll(".part")].map(e => e.getBoundingClientRect().width)),
                  text: page.body.innerText
                }) + "END";
              });
            </script>
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void requireBrowser() {
        assumeThat(browser()).as("Chromium is installed").isNotEmpty();
    }

    private static List<String> browser() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(entry -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(entry, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .limit(1)
                .toList();
    }

    private JsonNode answer(int width, int port) throws IOException, InterruptedException {
        Files.writeString(
                folder.resolve("page.html"), DriftPageTest.pageOf(DOCUMENTS.formatted("x".repeat(200), port)));
        Path questions = Files.writeString(folder.resolve("questions.html"), QUESTIONS.formatted(width));
        Path dom = folder.resolve("dom");
        Process process = new ProcessBuilder(Stream.concat(
                                browser().stream(),
                                Stream.of(
                                        "--headless",
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync",
                                        "--allow-file-access-from-files",
                                        "--user-data-dir=" + Files.createTempDirectory(folder, "profile"),
                                        "--window-size=1400,1000",
                                        "--dump-dom",
                                        questions.toUri().toString()))
                        .toList())
                .redirectOutput(dom.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(ended).as("the browser ended").isTrue();
        String found = Files.readString(dom);
        assertThat(found).contains("ANSWER{", "}END");
        String json = found.substring(found.indexOf("ANSWER") + "ANSWER".length(), found.lastIndexOf("END"));
        return new JsonMapper()
                .readTree(json.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 390, 1200})
    void the_page_fits_the_width_of_a_phone_and_of_a_desktop(int width) throws IOException, InterruptedException {
        JsonNode answer = answer(width, 9);

        assertThat(answer.get("overflow").intValue()).isZero();
        assertThat(answer.get("beyond").intValue()).isZero();
        assertThat(answer.get("bars").doubleValue()).isBetween(20.0, 300.0);
    }

    @Test
    void the_page_shows_hostile_text_as_text_and_asks_nobody_for_anything() throws IOException, InterruptedException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            JsonNode answer = answer(390, server.getLocalPort());

            assertThat(answer.get("title").stringValue()).isEqualTo("What the traffic says that the contract does not");
            assertThat(answer.get("text").stringValue())
                    .contains("<img src='http://127.0.0.1:" + server.getLocalPort() + "/state'>")
                    .contains("<script>document.title='x'</script>")
                    .contains("/conversationRoutingData/scoredAgents/*/score");
            assertThat(answer.get("foreign").intValue()).isZero();
            assertThat(answer.get("loaded").intValue()).isZero();
            assertThat(answer.get("tables").intValue()).isGreaterThan(5);
            assertThat(isAsked(server)).isFalse();
        }
    }

    private static boolean isAsked(ServerSocket server) throws IOException {
        server.setSoTimeout(1);
        try {
            server.accept().close();
            return true;
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }
}
