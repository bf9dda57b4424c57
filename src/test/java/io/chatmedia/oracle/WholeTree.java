package io.chatmedia.oracle;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * What a document says, so that two can be compared (rule 11): without the properties of records that are null,
 * timestamps as instants, and numbers of 64 bits as such. What a record does not know stays as it is.
 */
final class WholeTree {

    private static final JsonMapper MAPPER = new JsonMapper();

    private WholeTree() {}

    static JsonNode of(byte[] document, Class<?> record) {
        return value(MAPPER.readTree(document), record);
    }

    private static JsonNode value(JsonNode value, Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            ArrayNode elements = MAPPER.createArrayNode();
            value.forEach(element -> elements.add(value(element, generic.getActualTypeArguments()[0])));
            return elements;
        } else if (type == Instant.class) {
            return StringNode.valueOf(Instant.parse(value.stringValue()).toString());
        } else if (type == Double.class) {
            return DoubleNode.valueOf(value.doubleValue());
        }
        return type instanceof Class<?> plain && plain.isRecord() ? object(value, plain) : value;
    }

    private static JsonNode object(JsonNode object, Class<?> record) {
        Map<String, Type> types = new HashMap<>();
        for (RecordComponent component : record.getRecordComponents()) {
            types.put(component.getName(), component.getGenericType());
        }
        types.remove("unknown");
        ObjectNode whole = MAPPER.createObjectNode();
        object.properties().forEach(property -> {
            if (!property.getValue().isNull()) {
                whole.set(
                        property.getKey(),
                        value(property.getValue(), types.getOrDefault(property.getKey(), Map.class)));
            }
        });
        return whole;
    }
}
