package io.chatmedia.jmh.peers;

import io.chatmedia.json.RecordReader;
import io.chatmedia.participant.ChatMediaParticipant;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** This library. */
final class Library {

    private Library() {}

    static DocumentReader strict() {
        return of(RecordReader.strict(ChatMediaParticipant.class));
    }

    static DocumentReader tolerant() {
        return of(RecordReader.tolerant(ChatMediaParticipant.class));
    }

    private static DocumentReader of(RecordReader<ChatMediaParticipant> reader) {
        return document -> reader.read(document).orElseThrow();
    }

    /** Through a mapper that nothing is registered with. */
    static DocumentReader mapper() {
        ObjectReader reader = new JsonMapper().readerFor(ChatMediaParticipant.class);
        return reader::readValue;
    }
}
