package io.chatmedia.schema;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of one document that others refer to, each under a name of its own. */
final class SchemaDefinitions {

    private final String pointer;
    private final Map<Class<?>, String> references = new HashMap<>();
    private final ObjectNode schemas = JsonNodeFactory.instance.objectNode();

    /**
     * @param pointer where in the document the definitions are, as the beginning of a reference, such as
     *     {@code #/$defs/}
     */
    SchemaDefinitions(String pointer) {
        this.pointer = pointer;
    }

    /** Refers to the type of the whole document by {@code #}. */
    void root(Class<?> type) {
        references.put(type, "#");
    }

    /** A reference to the schema of a type, which is made when it is first referred to. */
    ObjectNode reference(Class<?> type, Supplier<ObjectNode> schema) {
        if (!references.containsKey(type)) {
            String name = unusedName(type);
            references.put(type, pointer + name); // before its schema, which may refer to it
            schemas.putNull(name); // its place is before what it refers to
            schemas.set(name, schema.get());
        }
        return JsonNodeFactory.instance.objectNode().put("$ref", references.get(type));
    }

    /** The simple name; if that is another type's already, the full one. */
    private String unusedName(Class<?> type) {
        String full = plain(type.getName());
        Stream<String> numbered = IntStream.iterate(2, n -> n + 1).mapToObj(n -> full + "_" + n);
        return Stream.concat(Stream.of(plain(type.getSimpleName()), full), numbered)
                .filter(name -> !schemas.has(name))
                .findFirst()
                .orElseThrow();
    }

    /** OpenAPI takes no other characters, and a reference would have to escape them. */
    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9._-]", "_");
    }

    ObjectNode schemas() {
        return schemas;
    }

    /** The schema of what a schema describes, or null. */
    static ObjectNode orNull(ObjectNode schema) {
        if (schema.isEmpty()) {
            return schema; // of any value
        }
        if (!schema.has("type")) {
            ObjectNode either = JsonNodeFactory.instance.objectNode();
            either.putArray("anyOf").add(schema).addObject().put("type", "null");
            return either;
        }
        String type = schema.get("type").stringValue();
        schema.set("type", JsonNodeFactory.instance.arrayNode().add(type).add("null"));
        if (schema.get("enum") instanceof ArrayNode values) {
            values.addNull();
        }
        return schema;
    }
}
