package io.chatmedia.jmh.plain;

import com.fasterxml.jackson.annotation.JsonValue;
import io.avaje.jsonb.Json;

/** Who began. */
public enum Direction {
    INBOUND("inbound"),
    OUTBOUND("outbound");

    private final String wireValue;

    Direction(String wireValue) {
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
