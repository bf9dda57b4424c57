package io.chatmedia.json;

import io.chatmedia.contract.WireTimestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A wire timestamp (rule 4), parsed where it stands in the parser's buffer. */
final class TimestampBinder extends Binder {

    @Override
    @Nullable Object bind(JsonParser parser, Reading reading) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return reading.wrongType("a timestamp as a string");
        }
        long epochMilli = reading.timestamp();
        return epochMilli == WireTimestamp.INVALID ? reading.invalidTimestamp() : Instant.ofEpochMilli(epochMilli);
    }

    /** An instant that the wire form cannot hold is written in full, so that no reader takes it for another. */
    @Override
    void write(JsonGenerator generator, Object value) {
        Instant instant = (Instant) value;
        generator.writeString(
                WireTimestamp.isRepresentable(instant) ? WireTimestamp.format(instant) : instant.toString());
    }

    @Override
    ObjectNode schema(SchemaDefinitions definitions) {
        return reference(definitions);
    }

    /** A reference to the schema of every wire timestamp, which is too long to be repeated. */
    static ObjectNode reference(SchemaDefinitions definitions) {
        return definitions.reference(
                WireTimestamp.class,
                () -> JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "string")
                        .put("format", "date-time")
                        .put("pattern", WireTimestamp.PATTERN));
    }
}
