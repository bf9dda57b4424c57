package io.chatmedia.json;

import io.chatmedia.record.ValueStack;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A list; no element may be null (rule 6), and a single value is not a list of one (rule 3). */
final class ListBinder extends Binder {

    private final Binder element;

    ListBinder(Binder element) {
        this.element = element;
    }

    @Override
    @Nullable Object bind(JsonParser parser, Reading reading) {
        if (!reading.enters(JsonToken.START_ARRAY, "an array")) {
            return null;
        }
        ValueStack values = reading.values();
        int first = values.top();
        for (int before = 0; parser.nextToken() != JsonToken.END_ARRAY; before++) {
            if (reading.tooManyEntries(before)) {
                reading.skipChildren();
            } else if (parser.currentToken() == JsonToken.VALUE_NULL) {
                reading.nullElement("a list element");
            } else {
                Object value = element.bind(parser, reading);
                if (value != null) {
                    values.push(value);
                }
            }
        }
        return values.toList(first);
    }

    @Override
    void write(JsonGenerator generator, Object value) {
        List<?> elements = (List<?>) value;
        generator.writeStartArray(value, elements.size());
        for (Object each : elements) {
            if (each == null) {
                generator.writeNull();
            } else {
                element.write(generator, each);
            }
        }
        generator.writeEndArray();
    }

    @Override
    ObjectNode schema(SchemaDefinitions definitions) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "array");
        schema.set("items", element.schema(definitions));
        return schema;
    }
}
