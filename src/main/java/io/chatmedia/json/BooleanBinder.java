package io.chatmedia.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

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

    @Override
    ObjectNode schema(SchemaDefinitions definitions) {
        return JsonNodeFactory.instance.objectNode().put("type", "boolean");
    }
}
