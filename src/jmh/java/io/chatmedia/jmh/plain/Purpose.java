package io.chatmedia.jmh.plain;

import com.fasterxml.jackson.annotation.JsonValue;
import io.avaje.jsonb.Json;

/** The part that a participant plays. */
public enum Purpose {
    AGENT("agent"),
    USER("user"),
    CUSTOMER("customer"),
    EXTERNAL("external"),
    ACD("acd"),
    IVR("ivr");

    private final String wireValue;

    Purpose(String wireValue) {
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
