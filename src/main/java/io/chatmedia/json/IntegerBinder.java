package io.chatmedia.json;

import io.chatmedia.validation.ViolationCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An int32 within the component's limits. {@code 5.0} and {@code 5e0} are no integers (rule 3). */
final class IntegerBinder extends Binder {

    /** No number with fewer characters overflows a {@code long}. */
    private static final int SAFE_LENGTH = 18;

    private final long min;
    private final long max;

    IntegerBinder(Constraints constraints) {
        this.min = Math.max(constraints.min(), Integer.MIN_VALUE);
        this.max = Math.min(constraints.max(), Integer.MAX_VALUE);
    }

    @Override
    @Nullable Object bind(JsonParser parser, Reading reading) {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            return reading.wrongType("an integer");
        }
        if (parser.getStringLength() <= SAFE_LENGTH) {
            long value = parser.getLongValue();
            if (value >= min && value <= max) {
                return (int) value;
            }
        }
        if (!reading.exceedsLimit()) {
            reading.report(
                    ViolationCode.OUT_OF_RANGE,
                    "expected an integer from " + min + " to " + max + ", got " + reading.received(),
                    reading.received());
        }
        return null;
    }

    @Override
    void write(JsonGenerator generator, Object value) {
        generator.writeNumber((int) value);
    }

    @Override
    ObjectNode schema(SchemaDefinitions definitions) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "integer")
                .put("minimum", min)
                .put("maximum", max);
    }
}
