package io.chatmedia.schema;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.json.ContractCase;
import io.chatmedia.json.ReadMode;
import io.chatmedia.oracle.SchemaValidator;
import io.chatmedia.participant.ChatMediaParticipant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The contract's cases, judged by a validator of JSON Schema: as by the reader, but for those listed in
 * {@code src/test/resources/schema/beyond-schema.jsonl}, each with the reason why a schema cannot tell.
 */
class JsonSchemaCasesTest {

    private static final Map<ReadMode, JsonSchema> SCHEMAS = Map.of(
            ReadMode.STRICT, JsonSchema.strict(ChatMediaParticipant.class),
            ReadMode.TOLERANT, JsonSchema.tolerant(ChatMediaParticipant.class));

    private static final Map<ReadMode, SchemaValidator> BY_DOCUMENT = SCHEMAS.entrySet().stream()
            .collect(toMap(
                    Map.Entry::getKey,
                    schema -> SchemaValidator.of(schema.getValue().document())));

    private static final Map<ReadMode, SchemaValidator> BY_OPEN_API = SCHEMAS.entrySet().stream()
            .collect(toMap(
                    Map.Entry::getKey,
                    schema -> SchemaValidator.at(
                            "/components/schemas/ChatMediaParticipant",
                            schema.getValue().openApi("1"))));

    private static final Map<String, String> REASONS = reasons();

    private static Map<String, String> reasons() {
        JsonMapper mapper = new JsonMapper();
        try {
            return Files.readAllLines(Path.of("src/test/resources/schema/beyond-schema.jsonl")).stream()
                    .map(mapper::readTree)
                    .collect(toMap(
                            line -> key(
                                    line.get("file").stringValue(),
                                    line.get("name").stringValue()),
                            line -> line.get("reason").stringValue()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(String file, String name) {
        return file + ": " + name;
    }

    static Stream<ContractCase> cases() {
        return ContractCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_schema_judges_as_the_reader_does_where_a_schema_can(ContractCase c) {
        assertJudges(BY_DOCUMENT.get(c.mode()), c);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_schema_within_OpenAPI_judges_as_the_reader_does_where_a_schema_can(ContractCase c) {
        assertJudges(BY_OPEN_API.get(c.mode()), c);
    }

    private static void assertJudges(SchemaValidator schema, ContractCase c) {
        boolean accepted = schema.accepts(c.document());
        boolean acceptedByReader = c.expected().isEmpty();

        String reason = REASONS.get(key(c.file(), c.name()));
        if (reason == null) {
            assertThat(accepted).isEqualTo(acceptedByReader);
        } else {
            assertThat(accepted)
                    .as("the schema can tell, although %s: take the case off the list", reason)
                    .isNotEqualTo(acceptedByReader);
        }
    }

    @Test
    void the_cases_listed_as_beyond_a_schema_exist() {
        assertThat(cases().map(c -> key(c.file(), c.name()))).containsAll(REASONS.keySet());
    }

    @Test
    void the_schemas_are_valid_by_the_schema_of_schemas() {
        String dialect = "https://json-schema.org/draft/2020-12/schema";
        JsonNode reference = new JsonMapper().createObjectNode().put("$ref", dialect);

        assertThat(SCHEMAS.values()).allSatisfy(schema -> {
            assertThat(schema.document().get("$schema").stringValue()).isEqualTo(dialect);
            assertThat(SchemaValidator.of(reference).accepts(schema.document())).isTrue();
        });
        assertThat(SchemaValidator.of(reference).accepts("{\"type\":\"text\"}")).isFalse();
    }
}
