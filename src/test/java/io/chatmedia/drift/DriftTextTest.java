package io.chatmedia.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.json.JsonDocument;
import io.chatmedia.json.ReadLimits;
import io.chatmedia.json.RecordReader;
import io.chatmedia.participant.ChatMediaParticipant;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DriftTextTest {

    private static final String DOCUMENTS = """
            {"conversationRoutingData":{"scoredAgents":[{"score":101}]},"state":"asleep","endTime":"soon"}
            {"mediaRoles":["full"],"state":"none","startTime":"2025-01-01T00:00:00Z"}
            """;

    /** What is counted of documents. */
    static Drift driftOf(String documents) {
        Drift drift = new Drift(ChatMediaParticipant.class);
        RecordReader<ChatMediaParticipant> reader = RecordReader.strict(ChatMediaParticipant.class);
        JsonDocument.stream(new ByteArrayInputStream(documents.getBytes(StandardCharsets.UTF_8)), ReadLimits.DEFAULT)
                .forEach(document -> drift.add("some/where.jsonl", document, reader.read(document)));
        return drift;
    }

    private static List<String> lines(int width) throws IOException {
        StringBuilder text = new StringBuilder();
        new DriftText(text, width).write(driftOf(DOCUMENTS));
        return text.toString().lines().toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 40, 60, 80, 132})
    void no_line_is_wider_than_the_terminal(int width) throws IOException {
        assertThat(lines(width)).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
    }

    private static String textOf(String documents) throws IOException {
        StringBuilder text = new StringBuilder();
        new DriftText(text, Integer.MAX_VALUE).write(driftOf(documents));
        return text.toString();
    }

    /** Documents, each with this property, in which {@code %s} is its number. */
    private static String each(int count, String property) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{" + property.formatted(i) + "}\n")
                .collect(Collectors.joining());
    }

    @Test
    void values_that_are_not_shown_are_counted_together() throws IOException {
        assertThat(textOf(each(7, "\"id\":%s")))
                .contains("received \"0\" (1), \"1\" (1), \"2\" (1), \"3\" (1), \"4\" (1), other texts (2)\n");
        assertThat(textOf(each(25, "\"state\":\"%s\"")))
                .contains("                                         5  5 other values\n");
        assertThat(textOf(each(40, "\"endTime\":\"20%02d-01-01T00:00:00Z\"")))
                .contains("by the month")
                .contains("                                         9  9 other months\n");
    }

    @Test
    void the_text_marks_counts_that_are_not_exact() throws IOException {
        assertThat(textOf(each(600, "\"state\":\"%s\"")))
                .contains("\nMore than 400 values: a count with ≥ may be too low, by at most ");
        assertThat(textOf(each(600, "\"x%s\":1") + each(2, "\"late\":%s")))
                .contains("       ≥2   0.3 %  ▏                    ≥2  /late\n")
                .contains("                   first counted some/where.jsonl:601:2, last 602:2\n");
        assertThat(textOf(each(2, "\"x\":%s"))).contains("                   first some/where.jsonl:1:2, last 2:2\n");
    }

    @Test
    void empty_texts_are_visible() throws IOException {
        assertThat(textOf("{\"state\":\"\"}\nx\n"))
                .contains("unknown  \"\"\n")
                .contains("1  (the document)\n")
                .contains("received \"\" (1)\n");
    }

    @Test
    void a_violation_of_nothing_received_has_no_line_for_it() throws IOException {
        assertThat(textOf("{\"journeyContext\":{}}")).contains("REQUIRED").doesNotContain("received");
    }

    @Test
    void values_of_a_document_that_is_too_large_are_not_counted() throws IOException {
        String large = "{\"state\":\"alerting\",\"id\":\"" + "x".repeat(1 << 20) + "\"}";

        assertThat(textOf(large + "\n")).contains("LIMIT_EXCEEDED").doesNotContain("/state: the values");
    }

    @Test
    void a_pointer_and_a_place_that_are_too_long_show_their_end() throws IOException {
        assertThat(lines(60))
                .contains(
                        "        1  50.0 %  █████                 1  …dAgents/*/score",
                        "                   at some/where.jsonl:1:54");
        assertThat(lines(42)).contains("                   … some/where.jsonl:1:54");
    }
}
