package io.chatmedia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.schema.JsonSchema;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SchemaTest {

    private static JsonNode printed(Object... args) {
        CliRun run = CliRun.of(args);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(0);
        assertThat(run.out()).endsWith("}\n");
        return parsed(run.out());
    }

    private static JsonNode parsed(String json) {
        return new JsonMapper().readTree(json);
    }

    private static JsonNode strict() {
        return parsed(JsonSchema.strict(ChatMediaParticipant.class).document().toString());
    }

    @Test
    void the_strict_schema_is_printed_by_default() {
        assertThat(printed("schema")).isEqualTo(strict());
        assertThat(printed("schema", "--mode", "strict", "--format", "json-schema"))
                .isEqualTo(strict());
    }

    @Test
    void the_tolerant_schema_is_printed_if_asked_for() {
        assertThat(printed("schema", "--mode", "tolerant"))
                .isEqualTo(parsed(JsonSchema.tolerant(ChatMediaParticipant.class)
                        .document()
                        .toString()));
    }

    @Test
    void a_schema_is_printed_in_lines_for_a_person() {
        assertThat(CliRun.of("schema").outLines())
                .hasSizeGreaterThan(300)
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(300));
    }

    @Test
    void the_schema_is_printed_within_OpenAPI_if_asked_for() {
        assertThat(printed("schema", "--format", "openapi"))
                .isEqualTo(parsed(JsonSchema.strict(ChatMediaParticipant.class)
                        .openApi(Version.number())
                        .toString()));
        assertThat(printed("schema", "--mode", "tolerant", "--format", "OpenAPI"))
                .isEqualTo(parsed(JsonSchema.tolerant(ChatMediaParticipant.class)
                        .openApi(Version.number())
                        .toString()));
    }

    @Test
    void the_schema_for_a_registry_is_a_text_within_the_request() {
        JsonNode request = printed("schema", "--format", "registry");

        assertThat(request.propertyNames()).containsExactly("schemaType", "schema");
        assertThat(request.get("schemaType").stringValue()).isEqualTo("JSON");
        assertThat(parsed(request.get("schema").stringValue())).isEqualTo(strict());
    }
}
