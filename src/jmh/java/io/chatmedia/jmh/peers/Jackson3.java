package io.chatmedia.jmh.peers;

import io.chatmedia.jmh.plain.Participant;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.module.blackbird.BlackbirdModule;

/** Jackson 3 as it comes, with its own binding of records. */
final class Jackson3 {

    private Jackson3() {}

    static DocumentReader stock() {
        return of(new JsonMapper());
    }

    static DocumentReader blackbird() {
        return of(JsonMapper.builder().addModule(new BlackbirdModule()).build());
    }

    private static DocumentReader of(JsonMapper mapper) {
        ObjectReader reader = mapper.readerFor(Participant.class);
        return reader::readValue;
    }
}
