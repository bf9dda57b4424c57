package io.chatmedia.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** {@code true} or {@code false}. */
final class BooleanBinder extends Binder {

    @Override
    @Nullable Object bind(JsonParser parser, Reading reading) {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> reading.wrongType("true or false");
        };
    }

    @Override
    void write(JsonGenerator generator, Object value) {
        generator.writeBoolean((boolean) value);
    }
}
