package io.chatmedia.drift;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.contract.IsoTimestamp;
import io.chatmedia.contract.WireValueOf;
import io.chatmedia.json.JsonDocument;
import io.chatmedia.json.ReadLimits;
import io.chatmedia.json.RecordReader;
import io.chatmedia.participant.ParticipantState;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Strings that are timestamps or wire values by their constraints have the sections that instants and enums have. */
class ConstrainedTextTest {

    record Event(
            @IsoTimestamp @Nullable String at,
            @WireValueOf(ParticipantState.class) @Nullable String state) {}

    private static String reportOn(String documents) throws IOException {
        RecordReader<Event> reader = RecordReader.strict(Event.class, MethodHandles.lookup());
        Drift drift = new Drift(Event.class);
        JsonDocument.stream(new ByteArrayInputStream(documents.getBytes(UTF_8)), ReadLimits.DEFAULT)
                .forEach(document -> drift.add("-", document, reader.read(document)));
        StringBuilder text = new StringBuilder();
        new DriftText(text, Integer.MAX_VALUE).write(drift);
        return text.toString();
    }

    @Test
    void their_places_are_those_of_timestamps_and_values() {
        ContractNode root = ContractNode.root(Event.class);

        assertThat(root.child("at").isTimestamp()).isTrue();
        assertThat(root.child("at").values()).isNull();
        assertThat(root.child("state").isTimestamp()).isFalse();
        assertThat(root.child("state").standingOf("alerting")).isEqualTo("documented");
        assertThat(root.child("state").standingOf("terminated")).isEqualTo("undocumented");
        assertThat(root.child("state").standingOf("gone")).isEqualTo("unknown");
    }

    @Test
    void their_values_and_their_form_and_span_are_reported() throws IOException {
        assertThat(reportOn("""
                        {"at":"2025-01-01T00:00:00Z","state":"alerting"}
                        {"at":"2025-01-02T00:00:00.001Z","state":"alerting"}
                        {"at":"soon","state":"terminated"}
                        {"state":"gone"}
                        """)).contains("""

                        /state: the values
                            times                         contract  value
                                2  50.0 %  █████        documented  alerting
                                1  25.0 %  ██▌             unknown  gone
                                1  25.0 %  ██▌        undocumented  terminated
                        """).contains("""

                        Timestamps: their form and span
                        with .SSS   without   invalid  where
                                1         1         1  /at
                        """).contains("\nTimestamps: by the day\n");
    }

    @Test
    void values_before_a_fault_of_the_syntax_are_counted() throws IOException {
        assertThat(reportOn(
                        "{\"state\":\"alerting\",\"at\":\"2025-01-01T00:00:00Z\",}\n{\"state\":\"dialing\" x}\n{}\n"))
                .contains("alerting\n")
                .contains("dialing\n")
                .contains("  /at\n");
    }

    @Test
    void an_envelope_that_stands_for_its_fault_has_no_values_of_a_document() throws IOException {
        RecordReader<Event> reader = RecordReader.strict(Event.class, MethodHandles.lookup());
        Drift drift = new Drift(Event.class);
        String envelope = "{\"state\":\"dialing\",\"p\":[{\"state\":\"alerting\"},{\"state\":x";
        JsonDocument.stream(new ByteArrayInputStream(envelope.getBytes(UTF_8)), ReadLimits.DEFAULT)
                .flatMap(document -> document.at("/p"))
                .forEach(document -> drift.add("-", document, reader.read(document)));

        assertThat(drift.documents()).isEqualTo(2);
        assertThat(drift.rejected()).isEqualTo(1);
        assertThat(drift.values().values().iterator().next().top(9).counts())
                .extracting(KeyCount::key)
                .containsExactly("alerting");
    }
}
