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

    @Test
    void of_a_pointer_and_of_a_place_that_are_too_long_the_end_is_shown() throws IOException {
        assertThat(lines(60))
                .contains(
                        "        1  50.0 %  █████                 1  …dAgents/*/score",
                        "                   at some/where.jsonl:1:54");
        assertThat(lines(42)).contains("                   … some/where.jsonl:1:54");
    }
}
