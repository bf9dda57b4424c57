package io.chatmedia.json;

import io.chatmedia.contract.WireValue;
import io.chatmedia.contract.WireValues;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A constant of a {@link WireValue} enum. */
final class WireValueBinder extends Binder {

    private final WireValues<? extends WireValue> values;
    private final boolean documentedOnly;
    private final boolean unknownIsAbsent;

    WireValueBinder(Class<? extends WireValue> type, Constraints constraints, ReadMode mode) {
        this.values = WireValues.of(type);
        this.documentedOnly = constraints.documentedValue();
        // What is required cannot become absent.
        this.unknownIsAbsent = mode == ReadMode.TOLERANT && !constraints.required();
    }

    @Override
    @Nullable Object bind(JsonParser parser, Reading reading) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return reading.wrongType("one of " + values.documented() + " as a string");
        }
        WireValue value = reading.wireValue(values);
        if (value == null) {
            reading.unknownValue(unknownIsAbsent, values.documented());
            return null;
        }
        if (documentedOnly && !value.documented()) {
            reading.undocumentedValue(value, values.documented());
            return null;
        }
        return value;
    }

    @Override
    void write(JsonGenerator generator, Object value) {
        generator.writeString(((WireValue) value).wireValue());
    }

    /** What is dropped when it is unknown may be any string but those that are refused because they are known. */
    @Override
    ObjectNode schema(SchemaDefinitions definitions) {
        ArrayNode taken = JsonNodeFactory.instance.arrayNode();
        ArrayNode refused = JsonNodeFactory.instance.arrayNode();
        for (WireValue value : values.constants()) {
            (documentedOnly && !value.documented() ? refused : taken).add(value.wireValue());
        }
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "string");
        schema.set(unknownIsAbsent ? "examples" : "enum", taken);
        if (unknownIsAbsent && !refused.isEmpty()) {
            schema.putObject("not").set("enum", refused);
        }
        return schema;
    }
}
