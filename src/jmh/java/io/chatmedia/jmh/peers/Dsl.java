package io.chatmedia.jmh.peers;

import com.dslplatform.json.DslJson;
import io.chatmedia.jmh.plain.Participant;

/** DSL-JSON with code generated when it is compiled. */
final class Dsl {

    private Dsl() {}

    static DocumentReader stock() {
        DslJson<Object> json = new DslJson<>(new DslJson.Settings<>().includeServiceLoader());
        return document -> json.deserialize(Participant.class, document, document.length);
    }
}
