package io.chatmedia.json;

import io.chatmedia.contract.WireValue;
import io.chatmedia.contract.WireValues;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

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
        char[] buffer = parser.getStringCharacters();
        WireValue value = values.find(buffer, parser.getStringOffset(), parser.getStringLength());
        if (value == null) {
            reading.unknownValue(unknownIsAbsent, values.documented());
            return null;
        }
        if (documentedOnly && !value.documented()) {
            reading.undocumentedValue(values.documented());
            return null;
        }
        return value;
    }

    @Override
    void write(JsonGenerator generator, Object value) {
        generator.writeString(((WireValue) value).wireValue());
    }
}
