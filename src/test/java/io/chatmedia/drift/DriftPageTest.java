package io.chatmedia.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DriftPageTest {

    private static final String HOSTILE = """
            {"<script>alert(1)</script>":"<img src=x onerror=alert(1)>","state":"\\"><b>"}
            {"</code></table><iframe src=//example.org>":"&lt;","name":1}
            """;

    static String pageOf(String documents) {
        StringBuilder page = new StringBuilder();
        try {
            new DriftPage(page).write(DriftTextTest.driftOf(documents));
        } catch (IOException e) {
            throw new AssertionError("a builder takes everything", e);
        }
        return page.toString();
    }

    private static List<String> found(String regex, String text) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void no_text_of_the_input_becomes_an_element() {
        assertThat(found("<(?!/)[^ >]*", pageOf(HOSTILE)))
                .doesNotContain("<script", "<img", "<b", "<iframe")
                .contains("<table", "<bdi");
    }

    @Test
    void the_text_of_the_input_is_there() {
        assertThat(pageOf(HOSTILE))
                .contains("<bdi>/&lt;script&gt;alert(1)&lt;~1script&gt;</bdi>")
                .contains("<q><bdi>&lt;img src=x onerror=alert(1)&gt;</bdi></q>")
                .contains("<bdi>\\&quot;&gt;&lt;b&gt;</bdi>")
                .contains("<bdi>&amp;lt;</bdi>");
    }

    @Test
    void the_page_refers_to_nothing_outside_of_it() {
        assertThat(found("(?i)(src|href|action|data|poster|srcset)=\"[^#][^\"]*\"|url\\(|@import", pageOf(HOSTILE)))
                .isEmpty();
    }

    @Test
    void the_policy_of_the_page_allows_its_own_style_and_nothing_else() {
        assertThat(pageOf(""))
                .containsPattern(
                        "content=\"default-src &#39;none&#39;; style-src &#39;sha256-[A-Za-z0-9+/]{43}=&#39;;");
    }

    @Test
    void every_table_has_a_caption_and_every_heading_of_it_a_scope() {
        String page = pageOf(HOSTILE);

        assertThat(found("<table><caption>[^<]+", page))
                .hasSameSizeAs(found("<table", page))
                .hasSizeGreaterThan(3);
        assertThat(found("<th\\b(?![^>]*scope=\"(row|col)\")", page)).isEmpty();
    }

    @Test
    void documents_without_violations_are_said_to_have_none() {
        assertThat(pageOf("{}")).contains("Nothing: every document keeps the documented contract.");
    }

    @Test
    void what_is_not_counted_exactly_is_said() {
        StringBuilder documents = new StringBuilder();
        for (int i = 0; i < 600; i++) {
            documents
                    .append("{\"u")
                    .append(i)
                    .append("\":")
                    .append(i)
                    .append(",\"state\":\"")
                    .append(i)
                    .append("\"}\n");
        }

        assertThat(pageOf(documents.toString()))
                .contains("More than 500 places: a count with ≥ may be too low, by at most ")
                .contains("More than 400 values: ")
                .contains("other places, of which there are too many to count")
                .contains("other texts 600×");
    }

    /** The ratio that the Web Content Accessibility Guidelines ask of text, level AA. */
    @ParameterizedTest
    @CsvSource({"ink, 7", "quiet, 4.5", "strange, 4.5", "bar, 3"})
    void text_stands_out_from_the_ground_in_the_light_and_in_the_dark(String colour, double least) throws IOException {
        List<String> grounds = found("--ground: #\\w{6}", style());
        List<String> colours = found("--" + colour + ": #\\w{6}", style());

        assertThat(grounds).hasSize(2);
        for (int scheme = 0; scheme < 2; scheme++) {
            assertThat(contrast(grounds.get(scheme), colours.get(scheme))).isGreaterThanOrEqualTo(least);
        }
    }

    private static String style() throws IOException {
        try (InputStream in = DriftPage.class.getResourceAsStream("page.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String declaration) {
        int rgb = Integer.parseInt(declaration.substring(declaration.indexOf('#') + 1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
