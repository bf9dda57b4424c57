package io.chatmedia.drift;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.chatmedia.json.JsonDocument;
import io.chatmedia.json.ReadLimits;
import io.chatmedia.json.RecordReader;
import io.chatmedia.participant.ParticipantState;
import java.io.ByteArrayInputStream;
import java.lang.invoke.MethodHandles;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Drift of documents that hold their own kind, to any depth. */
class RecursiveRecordsTest {

    record Turn(@Nullable ParticipantState state, @Nullable List<Turn> answers) {}

    private static Drift driftOf(String document) {
        RecordReader<Turn> reader = RecordReader.strict(Turn.class, MethodHandles.lookup());
        Drift drift = new Drift(Turn.class);
        JsonDocument.stream(new ByteArrayInputStream(document.getBytes(UTF_8)), ReadLimits.DEFAULT)
                .forEach(turn -> drift.add("-", turn, reader.read(turn)));
        return drift;
    }

    @Test
    void the_values_at_all_depths_are_counted_together() {
        Drift drift = driftOf(
                "{\"state\":\"alerting\",\"answers\":[{\"answers\":[{\"state\":\"alerting\"},{\"state\":1}]}]}");

        assertThat(drift.values()).hasSize(1);
        assertThat(drift.values().values().iterator().next().top(1).counts())
                .extracting(KeyCount::key, KeyCount::times)
                .containsExactly(tuple("alerting", 2L));
        assertThat(drift.violationCounts().get(0).byPlace().top(1).counts())
                .extracting(KeyCount::key)
                .containsExactly("/answers/*/answers/*/state");
    }

    @Test
    void a_document_of_any_depth_is_counted() {
        Drift drift = driftOf("{\"state\":\"alerting\",\"answers\":[".repeat(20_000));

        assertThat(drift.documents()).isEqualTo(1);
        assertThat(drift.values().values().iterator().next().total()).isBetween(400L, 600L);
    }
}
