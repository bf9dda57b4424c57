package org.example.router;

import io.chatmedia.json.RecordReader;
import io.chatmedia.participant.ChatMediaParticipant;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import tools.jackson.databind.json.JsonMapper;

/** Participants in the wire form: written by a mapper, and read only if they keep the contract. */
public final class ParticipantSerde implements Serde<ChatMediaParticipant> {

    private final RecordReader<ChatMediaParticipant> reader;
    private final JsonMapper mapper = new JsonMapper();

    public ParticipantSerde(RecordReader<ChatMediaParticipant> reader) {
        this.reader = reader;
    }

    @Override
    public Serializer<ChatMediaParticipant> serializer() {
        return (topic, participant) -> participant == null ? null : mapper.writeValueAsBytes(participant);
    }

    /** Throws an {@code InvalidDocumentException}, which carries all violations. */
    @Override
    public Deserializer<ChatMediaParticipant> deserializer() {
        return (topic, document) ->
                document == null ? null : reader.read(document).orElseThrow();
    }
}
