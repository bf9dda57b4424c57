package io.chatmedia.json;

import io.chatmedia.contract.WireTimestamp;
import io.chatmedia.contract.WireValue;
import io.chatmedia.contract.WireValueOf;
import io.chatmedia.contract.WireValues;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A string, as it stands; with {@code @IsoTimestamp} or {@code @WireValueOf} on it, one of the texts that those allow.
 */
final class StringBinder extends Binder {

    private final boolean timestamp;
    private final @Nullable WireValues<? extends WireValue> values;
    private final boolean platformValues;

    StringBinder(Constraints constraints) {
        WireValueOf wireValueOf = constraints.wireValueOf();
        this.timestamp = constraints.isoTimestamp();
        this.values = wireValueOf == null ? null : WireValues.of(wireValueOf.value());
        this.platformValues = wireValueOf != null && wireValueOf.platformValues();
    }

    @Override
    @Nullable Object bind(JsonParser parser, Reading reading) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return reading.wrongType("a string");
        }
        if (!timestamp && values == null) {
            return reading.text();
        }
        String text = reading.textOfBuffer();
        if (text == null) {
            return null;
        }
        if (timestamp && !WireTimestamp.isValid(text)) {
            return reading.invalidTimestamp();
        }
        return values == null ? text : bindValue(values, text, reading);
    }

    private @Nullable String bindValue(WireValues<? extends WireValue> values, String text, Reading reading) {
        WireValue value = values.find(text);
        if (value == null) {
            reading.unknownValue(false, values.documented());
            return null;
        }
        if (!value.documented() && !platformValues) {
            reading.undocumentedValue(value, values.documented());
            return null;
        }
        return text;
    }

    @Override
    void write(JsonGenerator generator, Object value) {
        generator.writeString((String) value);
    }

    @Override
    ObjectNode schema(SchemaDefinitions definitions) {
        if (timestamp && values == null) {
            return TimestampBinder.reference(definitions);
        }
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "string");
        if (values != null) {
            ArrayNode taken = schema.putArray("enum");
            for (WireValue value : values.constants()) {
                if ((value.documented() || platformValues)
                        && (!timestamp || WireTimestamp.isValid(value.wireValue()))) {
                    taken.add(value.wireValue());
                }
            }
        }
        return schema;
    }
}
