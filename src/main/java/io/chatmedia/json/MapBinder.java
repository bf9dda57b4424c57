package io.chatmedia.json;

import io.chatmedia.contract.WireText;
import io.chatmedia.record.FrozenMap;
import io.chatmedia.validation.ViolationCode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A map with free keys in the order of the document; no key twice (rule 5), no value null (rule 6). */
final class MapBinder extends Binder {

    private final Binder value;

    MapBinder(Binder value) {
        this.value = value;
    }

    @Override
    @Nullable Object bind(JsonParser parser, Reading reading) {
        if (!reading.enters(JsonToken.START_OBJECT, "an object")) {
            return null;
        }
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        int before = 0;
        for (String key = parser.nextName(); key != null; key = parser.nextName()) {
            if (reading.tooManyEntries(before++) || reading.nameTooLong()) {
                reading.skipProperty();
            } else if (entries.containsKey(key)) {
                reading.duplicateProperty("the key");
            } else {
                entries.put(key, bindEntry(key, parser, reading));
            }
        }
        return new FrozenMap<>(entries);
    }

    private @Nullable Object bindEntry(String key, JsonParser parser, Reading reading) {
        JsonToken token = Tokenizer.valueAfterName(parser);
        if (!WireText.isWellFormed(key)) {
            reading.report(
                    ViolationCode.INVALID_TEXT,
                    "expected a key that UTF-8 can hold, got an unpaired surrogate in it",
                    reading.received());
            reading.skipChildren();
            return null;
        }
        if (token == JsonToken.VALUE_NULL) {
            reading.nullElement("a map value");
            return null;
        }
        return value.bind(parser, reading);
    }

    @Override
    void write(JsonGenerator generator, Object object) {
        generator.writeStartObject(object);
        ((Map<?, ?>) object).forEach((key, each) -> {
            generator.writeName((String) key);
            if (each == null) {
                generator.writeNull();
            } else {
                value.write(generator, each);
            }
        });
        generator.writeEndObject();
    }

    @Override
    ObjectNode schema(SchemaDefinitions definitions) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        schema.set("additionalProperties", value.schema(definitions));
        return schema;
    }
}
