package io.chatmedia.oracle;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a validator of JSON Schema says of documents: stock Jackson parses them, and formats are asserted. */
public final class SchemaValidator {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Schema schema;

    private SchemaValidator(Schema schema) {
        this.schema = schema;
    }

    public static SchemaValidator of(JsonNode schema) {
        return new SchemaValidator(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema));
    }

    /** Takes the schema that is at a place in a document. */
    public static SchemaValidator at(String pointer, JsonNode document) {
        return new SchemaValidator(SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemas(Map.of("urn:document", document.toString())))
                .getSchema(SchemaLocation.of("urn:document#" + pointer)));
    }

    public boolean accepts(String document) {
        return accepts(document.getBytes(StandardCharsets.UTF_8));
    }

    /** Bytes that are not UTF-8 are not asked of Jackson, whose versions differ in what they take. */
    public boolean accepts(byte[] document) {
        JsonNode tree;
        try {
            CharBuffer ignored = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document));
            tree = MAPPER.readTree(document);
        } catch (CharacterCodingException | JacksonException e) {
            return false;
        }
        return accepts(tree);
    }

    public boolean accepts(JsonNode document) {
        return schema.validate(
                        document, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .isEmpty();
    }
}
