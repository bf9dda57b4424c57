package io.chatmedia.schema;

import io.chatmedia.contract.WireTimestamp;
import io.chatmedia.contract.WireValue;
import io.chatmedia.type.RecordType;
import io.chatmedia.type.WireType;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the JSON Schema of each type of a contract; null is not among what it says of a type. */
final class SchemaVisitor implements WireType.Visitor<ObjectNode> {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final SchemaDefinitions definitions;

    SchemaVisitor(SchemaDefinitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public ObjectNode record(RecordType type) {
        return definitions.reference(type.recordClass(), () -> object(type));
    }

    /** The schema itself, where {@link #record} only refers to it. */
    ObjectNode object(RecordType type) {
        ObjectNode schema = NODES.objectNode()
                .put("title", type.recordClass().getSimpleName())
                .put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = NODES.arrayNode();
        for (RecordType.Property property : type.properties()) {
            if (property.undocumented()) {
                properties.putObject(property.name()).put("type", "null"); // as good as absent
                continue;
            }
            ObjectNode value = property.type().accept(this);
            properties.set(property.name(), property.required() ? value : SchemaDefinitions.orNull(value));
            if (property.required()) {
                required.add(property.name());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        if (type.strict()) {
            schema.put("additionalProperties", false);
        } else if (type.recognizable() != null) {
            schema.set("not", unrecognized(type));
        }
        return schema;
    }

    /**
     * An object that has properties, none of which is one of the record; or only such as are null, beside others that
     * are not (rule 10).
     */
    private static ObjectNode unrecognized(RecordType type) {
        List<String> names =
                type.properties().stream().map(RecordType.Property::name).toList();
        String known = names.stream().map(SchemaVisitor::literal).collect(Collectors.joining("|", "^(", ")$"));
        ObjectNode schema = NODES.objectNode();
        ArrayNode either = schema.putArray("anyOf");
        ObjectNode noneKnown = either.addObject().put("type", "object").put("minProperties", 1);
        names.forEach(noneKnown.putObject("propertyNames").putObject("not").putArray("enum")::add);
        ObjectNode allNull = either.addObject().put("type", "object");
        allNull.putObject("patternProperties").putObject(known).put("type", "null");
        ObjectNode othersNull = allNull.putObject("not");
        othersNull.putObject("patternProperties").put(known, true);
        othersNull.putObject("additionalProperties").put("type", "null");
        return schema;
    }

    /** A name as a part of a regular expression, in any dialect. */
    private static String literal(String name) {
        return name.replaceAll("[\\\\^]", "\\\\$0").replaceAll("[^A-Za-z0-9_\\\\^]", "[$0]");
    }

    @Override
    public ObjectNode list(WireType.ListType type) {
        ObjectNode schema = NODES.objectNode().put("type", "array");
        schema.set("items", type.element().accept(this));
        return schema;
    }

    @Override
    public ObjectNode map(WireType.MapType type) {
        ObjectNode schema = NODES.objectNode().put("type", "object");
        schema.set("additionalProperties", type.value().accept(this));
        return schema;
    }

    @Override
    public ObjectNode text(WireType.TextType type) {
        if (type.timestamp() && type.values() == null) {
            return timestamp();
        }
        ObjectNode schema = NODES.objectNode().put("type", "string");
        if (type.values() != null) {
            type.accepted().forEach(schema.putArray("enum")::add);
        }
        return schema;
    }

    @Override
    public ObjectNode integer(WireType.IntegerType type) {
        return NODES.objectNode()
                .put("type", "integer")
                .put("minimum", type.min())
                .put("maximum", type.max());
    }

    @Override
    public ObjectNode number(WireType.NumberType type) {
        return NODES.objectNode()
                .put("type", "number")
                .put("minimum", -Double.MAX_VALUE)
                .put("maximum", Double.MAX_VALUE);
    }

    /** Any value, without a type, to which null need not be added. */
    @Override
    public ObjectNode json(WireType.JsonType type) {
        return NODES.objectNode();
    }

    @Override
    public ObjectNode bool(WireType.BooleanType type) {
        return NODES.objectNode().put("type", "boolean");
    }

    @Override
    public ObjectNode timestamp(WireType.TimestampType type) {
        return timestamp();
    }

    /** A reference to the schema of every wire timestamp, which is too long to be repeated. */
    private ObjectNode timestamp() {
        return definitions.reference(
                WireTimestamp.class,
                () -> NODES.objectNode()
                        .put("type", "string")
                        .put("format", "date-time")
                        .put("pattern", WireTimestamp.PATTERN));
    }

    /** An unknown value that becomes absent may be any string, except those that are refused because they are known. */
    @Override
    public ObjectNode constant(WireType.ConstantType type) {
        ArrayNode accepted = NODES.arrayNode();
        ArrayNode refused = NODES.arrayNode();
        for (WireValue value : type.values().constants()) {
            (type.accepts(value) ? accepted : refused).add(value.wireValue());
        }
        ObjectNode schema = NODES.objectNode().put("type", "string");
        schema.set(type.unknownIsAbsent() ? "examples" : "enum", accepted);
        if (type.unknownIsAbsent() && !refused.isEmpty()) {
            schema.putObject("not").set("enum", refused);
        }
        return schema;
    }
}
