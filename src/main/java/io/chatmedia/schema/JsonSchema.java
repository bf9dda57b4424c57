package io.chatmedia.schema;

import io.chatmedia.json.ReadLimits;
import io.chatmedia.json.ReadMode;
import io.chatmedia.json.RecordReader;
import io.chatmedia.type.RecordType;
import io.chatmedia.type.WireTypes;
import java.lang.invoke.MethodHandles;
import java.util.Objects;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (2020-12) of what a {@link RecordReader} accepts, made from the same components and constraints, for
 * those who read the documents elsewhere: schema registries, gateways, consumers in other languages.
 *
 * <pre>{@code
 * String schema = JsonSchema.strict(ChatMediaParticipant.class).document().toPrettyString();
 * }</pre>
 *
 * <p>A property that is not required may be {@code null} (rule 2). A timestamp has the {@code format} {@code date-time}
 * and a {@code pattern} that says the whole of rule 4. The strict schema names the values that strict mode takes of an
 * enum and allows no other property, an undocumented one only as {@code null}. The tolerant one allows any property,
 * but refuses an object of which a record that must be recognized has none; an enum of which tolerant mode keeps
 * unknown values is a string there, with the known values as {@code examples}.
 *
 * <p>A reader refuses more than a schema can: numbers such as {@code 5.0}, which are integers to JSON Schema; what is
 * not to be seen in a parsed document, as names given twice or text behind it; text that UTF-8 cannot hold; what a
 * record's constructor refuses. {@link ReadLimits} are no part of the schema, because they protect one reader and say
 * nothing of the documents.
 */
public final class JsonSchema {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final String OPEN_API = "3.1.0";

    private final RecordType type;

    private JsonSchema(RecordType type) {
        this.type = type;
    }

    /**
     * The schema of what {@link RecordReader#of(Class, ReadMode)} takes.
     *
     * @param type the record class, accessible to this module
     * @param mode the mode of the reader
     * @return the schema
     * @throws IllegalArgumentException as for the reader
     */
    public static JsonSchema of(Class<? extends Record> type, ReadMode mode) {
        return new JsonSchema(
                WireTypes.of(type, Objects.requireNonNull(mode, "mode").isStrict()));
    }

    /**
     * The schema of what {@link RecordReader#of(Class, ReadMode, MethodHandles.Lookup)} takes.
     *
     * @param type the record class
     * @param mode the mode of the reader
     * @param lookup {@code MethodHandles.lookup()} of a class that can access the record
     * @return the schema
     * @throws IllegalArgumentException as for the reader
     */
    public static JsonSchema of(Class<? extends Record> type, ReadMode mode, MethodHandles.Lookup lookup) {
        return new JsonSchema(
                WireTypes.of(type, Objects.requireNonNull(mode, "mode").isStrict(), lookup));
    }

    /**
     * The schema of what {@link RecordReader#strict(Class)} takes.
     *
     * @param type the record class, accessible to this module
     * @return the schema
     * @throws IllegalArgumentException as for the reader
     */
    public static JsonSchema strict(Class<? extends Record> type) {
        return of(type, ReadMode.STRICT);
    }

    /**
     * The schema of what {@link RecordReader#strict(Class, MethodHandles.Lookup)} takes.
     *
     * @param type the record class
     * @param lookup {@code MethodHandles.lookup()} of a class that can access the record
     * @return the schema
     * @throws IllegalArgumentException as for the reader
     */
    public static JsonSchema strict(Class<? extends Record> type, MethodHandles.Lookup lookup) {
        return of(type, ReadMode.STRICT, lookup);
    }

    /**
     * The schema of what {@link RecordReader#tolerant(Class)} takes.
     *
     * @param type the record class, accessible to this module
     * @return the schema
     * @throws IllegalArgumentException as for the reader
     */
    public static JsonSchema tolerant(Class<? extends Record> type) {
        return of(type, ReadMode.TOLERANT);
    }

    /**
     * The schema of what {@link RecordReader#tolerant(Class, MethodHandles.Lookup)} takes.
     *
     * @param type the record class
     * @param lookup {@code MethodHandles.lookup()} of a class that can access the record
     * @return the schema
     * @throws IllegalArgumentException as for the reader
     */
    public static JsonSchema tolerant(Class<? extends Record> type, MethodHandles.Lookup lookup) {
        return of(type, ReadMode.TOLERANT, lookup);
    }

    /**
     * The schema as one self-contained document: the record at its root, what the record consists of in its
     * {@code $defs}, and no reference to anything outside. Its {@code toString()} is compact, its
     * {@code toPrettyString()} for a person.
     *
     * @return a new tree, to which the caller may add, for example an {@code $id}
     */
    public ObjectNode document() {
        SchemaDefinitions definitions = new SchemaDefinitions("#/$defs/");
        definitions.root(type.recordClass());
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("$schema", DIALECT);
        document.setAll(new SchemaVisitor(definitions).object(type));
        if (!definitions.schemas().isEmpty()) {
            document.set("$defs", definitions.schemas());
        }
        return document;
    }

    /**
     * The schema within an OpenAPI 3.1 document that has nothing but {@code components/schemas}: the record under its
     * simple name, what it consists of beside it.
     *
     * @param version the version of the API that is described, which OpenAPI requires
     * @return a new tree, to which the caller may add, for example {@code paths}
     */
    public ObjectNode openApi(String version) {
        SchemaDefinitions definitions = new SchemaDefinitions("#/components/schemas/");
        new SchemaVisitor(definitions).record(type);
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("openapi", OPEN_API);
        document.putObject("info")
                .put("title", type.recordClass().getSimpleName())
                .put("version", version);
        document.putObject("components").set("schemas", definitions.schemas());
        return document;
    }
}
