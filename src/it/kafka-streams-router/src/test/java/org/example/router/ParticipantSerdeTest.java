package org.example.router;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.chatmedia.json.InvalidDocumentException;
import io.chatmedia.json.RecordReader;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.validation.Violation;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ParticipantSerdeTest {

    private static final String TOPIC = ParticipantRouter.PARTICIPANTS;

    private final ParticipantSerde serde = new ParticipantSerde(RecordReader.strict(ChatMediaParticipant.class));

    @Test
    void a_participant_is_written_in_the_wire_form_and_read_back() {
        ChatMediaParticipant participant = ChatMediaParticipant.builder()
                .id("p1")
                .startTime(Instant.parse("2025-10-14T09:02:11Z"))
                .build();

        byte[] document = serde.serializer().serialize(TOPIC, participant);

        assertThat(document).asString().isEqualTo("{\"id\":\"p1\",\"startTime\":\"2025-10-14T09:02:11Z\"}");
        assertThat(serde.deserializer().deserialize(TOPIC, document)).isEqualTo(participant);
    }

    /** So that whatever came in a message fits into one again. */
    @Test
    void a_participant_that_was_read_is_written_in_no_more_bytes() {
        String document = "{\"name\":\"😀é\u2028\u007f/\",\"attributes\":{\"😀\":\"\\u0001\\b\\\"\"}}";

        byte[] written =
                serde.serializer().serialize(TOPIC, serde.deserializer().deserialize(TOPIC, document.getBytes(UTF_8)));

        assertThat(written).hasSizeLessThanOrEqualTo(document.getBytes(UTF_8).length);
    }

    @Test
    void a_faulty_document_is_refused_with_all_violations() {
        byte[] document = "{\"held\":1,\"mood\":\"good\"}".getBytes(UTF_8);

        assertThatExceptionOfType(InvalidDocumentException.class)
                .isThrownBy(() -> serde.deserializer().deserialize(TOPIC, document))
                .satisfies(e -> assertThat(e.violations())
                        .extracting(Violation::pointer)
                        .containsExactly("/held", "/mood"));
    }

    @Test
    void a_message_without_a_value_is_none() {
        assertThat(serde.serializer().serialize(TOPIC, null)).isNull();
        assertThat(serde.deserializer().deserialize(TOPIC, null)).isNull();
    }
}
