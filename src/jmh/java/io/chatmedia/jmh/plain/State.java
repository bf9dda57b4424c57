package io.chatmedia.jmh.plain;

import com.fasterxml.jackson.annotation.JsonValue;
import io.avaje.jsonb.Json;

/** How far the connection is. */
public enum State {
    ALERTING("alerting"),
    CONNECTED("connected"),
    DISCONNECTED("disconnected"),
    DIALING("dialing"),
    CONTACTING("contacting");

    private final String wireValue;

    State(String wireValue) {
        this.wireValue = wireValue;
    }

    @JsonValue
    @Json.Value
    @com.dslplatform.json.JsonValue
    public String wireValue() {
        return wireValue;
    }

    @Override
    public String toString() {
        return wireValue;
    }
}
