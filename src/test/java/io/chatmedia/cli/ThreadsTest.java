package io.chatmedia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However many threads there are, a run says and writes the same. */
class ThreadsTest {

    /** Documents of every kind, of which no two have the same id. */
    private static final List<String> DOCUMENTS =
            IntStream.range(0, 10_000).mapToObj(ThreadsTest::document).toList();

    @TempDir
    private Path folder;

    private static String document(int i) {
        Random random = new Random(i);
        return switch (random.nextInt(8)) {
            case 0 -> "{\"id\":" + i + ",\"held\":1}";
            case 1 -> "{\"id\":\"" + i + "\",\"state\":\"none\"}";
            case 2 -> "{\"id\":\"" + i + "\",\"attributes\":{\"k\":\"" + "é".repeat(random.nextInt(3_000)) + "\"}}";
            case 3 -> "[" + i + "]";
            case 4 -> "{\"id\":\"" + i + "\",\"" + i + "\":{}}";
            default -> "{\"id\":\"" + i + "\"}";
        };
    }

    /** What a run says, and the two files that it writes. */
    private record Outcome(CliRun run, String accepted, String rejected) {}

    private Outcome check(int threads, InputStream in, Object... more) throws IOException {
        Path accepted = folder.resolve("accepted" + threads);
        Path rejected = folder.resolve("rejected" + threads);
        Object[] args = Stream.concat(
                        Stream.of("check", "--accepted", accepted, "--rejected", rejected, "--threads", threads),
                        Stream.of(more))
                .toArray();
        CliRun run = CliRun.on(in, args);
        return new Outcome(run, contentOf(accepted), contentOf(rejected));
    }

    private static String contentOf(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "none";
    }

    private static InputStream input(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String lines() {
        return String.join("\n", DOCUMENTS);
    }

    static Stream<List<String>> forms() {
        return Stream.of(
                List.of(lines(), ""),
                List.of("[" + String.join(",", DOCUMENTS) + "]", ""),
                List.of("{\n}" + String.join(" ", DOCUMENTS), ""),
                List.of("{\"a\":{\"b\":[" + String.join(",\n", DOCUMENTS) + "]}}", "/a/b"),
                List.of("{\"a\":" + String.join("}\n{\"a\":", DOCUMENTS) + "}", "/a"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void ten_thousand_documents_come_out_as_with_one_thread(List<String> inputAndPlace) throws IOException {
        String input = inputAndPlace.get(0);
        Object[] more = {"--format", "json", "--at", inputAndPlace.get(1)};
        Outcome withOne = check(1, input(input), more);

        assertThat(withOne.run().outLines()).hasSizeGreaterThan(9_000);
        assertThat(check(2, input(input), more)).isEqualTo(withOne);
        assertThat(check(8, input(input), more)).isEqualTo(withOne);
    }

    @ParameterizedTest
    @CsvSource({
        "participants.jsonl, ''",
        "faulty-participants.jsonl, ''",
        "participant-full.json, ''",
        "platform-conversation.json, /entities/0/participants",
        "notification-events.jsonl, /eventBody/participants",
        "eventbridge-event.json, /detail/eventBody/participants"
    })
    void the_samples_come_out_as_with_one_thread(String sample, String place) throws IOException {
        Object[] more = {"--at", place, Path.of("src/samples", sample)};
        Outcome withOne = check(1, input(""), more);

        assertThat(check(2, input(""), more)).isEqualTo(withOne);
        assertThat(check(8, input(""), more)).isEqualTo(withOne);
    }

    @Test
    void documents_are_numbered_in_their_order_in_each_file() throws IOException {
        Path file = Files.writeString(folder.resolve("lines"), lines());

        CliRun run = CliRun.of("check", "--threads", 8, "--format", "json", file, file);

        assertThat(run.documents())
                .extracting(d -> d.get("document").intValue())
                .containsExactlyElementsOf(IntStream.range(0, 20_000)
                        .map(i -> i % 10_000 + 1)
                        .boxed()
                        .toList());
    }

    @Test
    void a_huge_document_stays_in_its_place() throws IOException {
        String input = lines() + "\n{\"name\":\"" + "x".repeat(3 << 20) + "\"}\n" + lines();
        Outcome withOne = check(1, input(input));

        assertThat(withOne.run().out()).contains(" LIMIT_EXCEEDED ");
        assertThat(check(8, input(input))).isEqualTo(withOne);
    }

    @Test
    void an_input_that_breaks_off_is_checked_as_far_as_it_came() throws IOException {
        Outcome withOne = check(1, new BrokenOffInput(lines()));

        assertThat(withOne.run().exitCode()).isEqualTo(2);
        assertThat(check(8, new BrokenOffInput(lines()))).isEqualTo(withOne);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100_000, 500_000})
    void an_output_that_fails_ends_the_run_at_the_same_document(int room) {
        List<String> withOne = errorsWithRoomInOutput(room, 1);

        assertThat(withOne).hasSize(2).first().isEqualTo("I/O error: no room");
        assertThat(errorsWithRoomInOutput(room, 2)).isEqualTo(withOne);
        assertThat(errorsWithRoomInOutput(room, 8)).isEqualTo(withOne);
    }

    private static List<String> errorsWithRoomInOutput(int room, int threads) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream full = new OutputStream() {
            private int left = room;

            @Override
            public void write(int b) throws IOException {
                if (--left < 0) {
                    throw new IOException("no room");
                }
            }
        };
        int exitCode = Main.run(
                new StandardStreams(input(lines()), full, err), "check", "--format=json", "--threads=" + threads);

        assertThat(exitCode).isEqualTo(2);
        return err.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void no_thread_outlives_the_run() throws InterruptedException {
        CliRun.on(input(lines()), "check", "--threads", 3);

        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("reading")) {
                thread.join(10_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 257})
    void a_number_of_threads_that_is_of_no_use_is_wrong_use(int threads) {
        CliRun run = CliRun.on("{}", "check", "--threads=" + threads);

        assertThat(run.errLines().get(0)).isEqualTo("--threads must be from 1 to 256");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void a_number_of_threads_that_is_no_number_is_wrong_use() {
        assertThat(CliRun.on("{}", "check", "--threads", "all").errLines().get(0))
                .isEqualTo("Invalid value for option '--threads': 'all' is not an int");
    }
}
