package io.chatmedia.jmh.peers;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.chatmedia.jmh.plain.Participant;

/** Jackson 2 as it comes, with the module for {@code java.time}. */
final class Jackson2 {

    private Jackson2() {}

    static DocumentReader stock() {
        ObjectReader reader =
                JsonMapper.builder().addModule(new JavaTimeModule()).build().readerFor(Participant.class);
        return reader::readValue;
    }
}
