package io.chatmedia.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
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

    private static final String DOCUMENTS = """
            {"x":1,"state":"asleep","startTime":"2025-01-01T00:00:00Z"}
            {"x":2,"y":3,"state":"none","endTime":"soon"}
            {"state":"alerting","startTime":"2025-01-02T00:00:00.500Z"}
            nothing
            """;

    /** What the page says, a row of a table on a line. */
    private static List<String> textOf(String page) {
        return page.substring(page.indexOf("<body>"))
                .replace("\n", " ")
                .replaceAll("</(tr|caption|h1|h2|p|dd)>", "\n")
                .replaceAll("<[^>]*>", " ")
                .replace("&#39;", "'")
                .lines()
                .map(line -> line.strip().replaceAll(" +", " "))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    @Test
    void the_page_says_all_that_was_counted() {
        assertThat(String.join("\n", textOf(pageOf(DOCUMENTS)))).isEqualTo("""
                What the traffic says that the contract does not
                documents 4
                keep the contract 25.0 %
                do not 3
                violations 7
                In short
                Violations by code
                code documents times
                UNKNOWN_PROPERTY the contract has no such property 2 50.0 % 3
                MALFORMED_JSON not JSON, not UTF-8, or cut off 1 25.0 % 1
                INVALID_TIMESTAMP no timestamp of the contract's form, or no such day 1 25.0 % 1
                UNKNOWN_VALUE the contract has no such value 1 25.0 % 1
                UNDOCUMENTED_VALUE known of the platform, but not documented 1 25.0 % 1
                UNKNOWN_PROPERTY
                the contract has no such property
                where documents times
                /x received 1 1× 2 1× first some/where.jsonl:1:2, last 2:2 2 50.0 % 2
                /y received 3 1× at some/where.jsonl:2:8 1 25.0 % 1
                MALFORMED_JSON
                not JSON, not UTF-8, or cut off
                where documents times
                (the document) at some/where.jsonl:4:1 1 25.0 % 1
                INVALID_TIMESTAMP
                no timestamp of the contract's form, or no such day
                where documents times
                /endTime received soon 1× at some/where.jsonl:2:39 1 25.0 % 1
                UNKNOWN_VALUE
                the contract has no such value
                where documents times
                /state received asleep 1× at some/where.jsonl:1:16 1 25.0 % 1
                UNDOCUMENTED_VALUE
                known of the platform, but not documented
                where documents times
                /state received none 1× at some/where.jsonl:2:22 1 25.0 % 1
                /state
                The values, and what the contract says of them
                value share times
                alerting documented 33.3 % 1
                asleep unknown 33.3 % 1
                none undocumented 33.3 % 1
                Timestamps
                Their form and span
                where with .SSS without invalid
                /startTime 2025-01-01T00:00:00Z to 2025-01-02T00:00:00.500Z 1 1 0
                /endTime none that is valid 0 0 1
                Timestamps by the day
                All that are valid
                day share times
                2025-01-01 50.0 % 1
                2025-01-02 50.0 % 1""");
    }

    @Test
    void the_page_by_the_month_says_so() {
        StringBuilder documents = new StringBuilder();
        for (int i = 0; i < 64; i++) {
            documents.append(String.format("{\"endTime\":\"20%02d-01-%02dT00:00:00Z\"}%n", i / 2, 1 + i % 2));
        }

        assertThat(textOf(pageOf(documents.toString())))
                .contains("Timestamps by the month", "month share times", "2000-01 3.1 % 2", "1 other months 2");
    }

    @Test
    void a_bar_is_as_long_as_its_share() {
        String page = pageOf(DOCUMENTS);
        List<String> bars = found("(?<=class=\"part\" width=\")[^\"]*", page);

        assertThat(bars).contains("25.0", "33.3", "50.0");
        assertThat(bars.stream().map(bar -> bar + " %").toList())
                .isEqualTo(found("(?<=class=\"percent\">)[^<]*", page));
    }

    @Test
    void a_document_of_which_not_all_is_counted_is_said_to_be_such() {
        String tags = "{\"wrapup\":{\"tags\":[" + "1,".repeat(100) + "1]}}";

        assertThat(textOf(pageOf(tags))).contains("Of 1 documents not all violations are counted.");
        assertThat(textOf(pageOf(DOCUMENTS))).noneMatch(line -> line.contains("not all violations"));
    }

    @Test
    void every_element_that_is_started_is_ended() {
        Deque<String> open = new ArrayDeque<>();
        for (String tag : found("</?[a-z0-9]+", pageOf(DOCUMENTS).replaceAll("<style>.*</style>", ""))) {
            if (tag.startsWith("</")) {
                assertThat(tag).isEqualTo("</" + open.pop());
            } else if (!tag.equals("<meta")) {
                open.push(tag.substring(1));
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void a_share_stands_under_a_heading_of_its_own_kind_and_what_is_strange_is_marked() {
        String page = pageOf(DOCUMENTS);

        assertThat(found("<th scope=\"col\" class=\"share\">[^<]*", page))
                .extracting(heading -> heading.replaceAll(".*>", ""))
                .containsOnly("documents", "share");
        assertThat(found("class=\"note strange\">[^<]*", page))
                .extracting(note -> note.replaceAll(".*>", ""))
                .containsExactly("unknown", "undocumented");
    }

    @Test
    void the_page_refers_to_nothing_outside_of_it() {
        assertThat(found("(?i)(src|href|action|data|poster|srcset)=\"[^#][^\"]*\"|url\\(|@import", pageOf(HOSTILE)))
                .isEmpty();
    }

    @Test
    void the_policy_of_the_page_allows_its_own_style_and_nothing_else() throws IOException {
        assertThat(pageOf(""))
                .contains("<style>" + style() + "</style>")
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
        assertThat(textOf(pageOf("{}")))
                .containsExactly(
                        "What the traffic says that the contract does not",
                        "documents 1",
                        "keep the contract 100.0 %",
                        "do not 0",
                        "violations 0",
                        "Nothing: every document keeps the documented contract.");
    }

    @Test
    void the_page_marks_counts_that_are_not_exact() {
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
