package io.chatmedia.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.chatmedia.contract.DocumentedValue;
import io.chatmedia.contract.IsoTimestamp;
import io.chatmedia.contract.Strict;
import io.chatmedia.contract.WireTimestamp;
import io.chatmedia.contract.WireValue;
import io.chatmedia.contract.WireValueOf;
import io.chatmedia.json.ReadMode;
import io.chatmedia.json.ReadResult;
import io.chatmedia.json.RecordReader;
import io.chatmedia.oracle.SchemaValidator;
import io.chatmedia.participant.ErrorInfo;
import io.chatmedia.participant.ParticipantDirection;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.lang.invoke.MethodHandles;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a schema says of records of any application. */
class JsonSchemaTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    private static ObjectNode schema(Class<? extends Record> record, ReadMode mode) {
        return JsonSchema.of(record, mode, MethodHandles.lookup()).document();
    }

    private static ObjectNode strict(Class<? extends Record> record) {
        return schema(record, ReadMode.STRICT);
    }

    private static ObjectNode tolerant(Class<? extends Record> record) {
        return schema(record, ReadMode.TOLERANT);
    }

    private static void assertSays(JsonNode schema, String pointer, String json) {
        assertThat(schema.at(pointer)).isEqualTo(MAPPER.readTree(json));
    }

    /** The reader judges as expected, and the schema as the reader. */
    private static <T extends Record> void assertTakes(
            Class<T> record, ReadMode mode, boolean expected, String... documents) {
        RecordReader<T> reader = RecordReader.of(record, mode, MethodHandles.lookup());
        SchemaValidator schema = SchemaValidator.of(schema(record, mode));
        assertThat(documents).allSatisfy(document -> {
            assertThat(reader.read(document) instanceof ReadResult.Accepted)
                    .as("the reader takes %s", document)
                    .isEqualTo(expected);
            assertThat(schema.accepts(document))
                    .as("the schema takes %s", document)
                    .isEqualTo(expected);
        });
    }

    private static <T extends Record> void assertTakes(Class<T> record, boolean expected, String... documents) {
        assertTakes(record, ReadMode.STRICT, expected, documents);
        assertTakes(record, ReadMode.TOLERANT, expected, documents);
    }

    record Everything(
            @NotNull String text,

            @JsonProperty("max-count") @Min(-5) @Max(5) @Nullable Integer count,

            @Nullable Integer number,
            @Nullable Boolean flag,
            @Nullable Instant at,
            @Nullable List<Numbers> lists,
            @Nullable Map<String, String> map) {}

    record Numbers(@Nullable List<Integer> numbers) {}

    @Test
    void a_schema_names_each_component_with_its_type_and_limits() {
        JsonNode schema = MAPPER.readTree(strict(Everything.class).toString());

        assertThat(schema).isEqualTo(MAPPER.readTree("""
                        {
                          "$schema": "https://json-schema.org/draft/2020-12/schema",
                          "title": "Everything",
                          "type": "object",
                          "properties": {
                            "text": {"type": "string"},
                            "max-count": {"type": ["integer", "null"], "minimum": -5, "maximum": 5},
                            "number": {"type": ["integer", "null"], "minimum": -2147483648, "maximum": 2147483647},
                            "flag": {"type": ["boolean", "null"]},
                            "at": {"anyOf": [{"$ref": "#/$defs/WireTimestamp"}, {"type": "null"}]},
                            "lists": {"type": ["array", "null"], "items": {"$ref": "#/$defs/Numbers"}},
                            "map": {"type": ["object", "null"], "additionalProperties": {"type": "string"}}
                          },
                          "required": ["text"],
                          "additionalProperties": false,
                          "$defs": {
                            "WireTimestamp": {"type": "string", "format": "date-time", "pattern": %s},
                            "Numbers": {
                              "title": "Numbers",
                              "type": "object",
                              "properties": {
                                "numbers": {
                                  "type": ["array", "null"],
                                  "items": {"type": "integer", "minimum": -2147483648, "maximum": 2147483647}
                                }
                              },
                              "additionalProperties": false
                            }
                          }
                        }
                        """.formatted(MAPPER.writeValueAsString(WireTimestamp.PATTERN))));
    }

    @Test
    void null_is_taken_for_what_is_not_required_and_nowhere_else() {
        assertTakes(
                Everything.class,
                true,
                "{\"text\":\"\",\"max-count\":null,\"number\":null,\"flag\":null,\"at\":null,\"lists\":null,\"map\":null}",
                "{\"text\":\"\",\"lists\":[{\"numbers\":null}]}");
        assertTakes(
                Everything.class,
                false,
                "{}",
                "{\"text\":null}",
                "{\"text\":\"\",\"lists\":[null]}",
                "{\"text\":\"\",\"lists\":[{\"numbers\":[null]}]}",
                "{\"text\":\"\",\"map\":{\"k\":null}}",
                "null",
                "[]");
    }

    @Test
    void only_the_tolerant_schema_takes_properties_that_no_component_has() {
        assertTakes(
                Everything.class,
                ReadMode.STRICT,
                false,
                "{\"text\":\"\",\"x\":1}",
                "{\"text\":\"\",\"lists\":[{\"x\":1}]}");
        assertTakes(
                Everything.class,
                ReadMode.TOLERANT,
                true,
                "{\"text\":\"\",\"x\":1}",
                "{\"text\":\"\",\"lists\":[{\"x\":1}]}");
    }

    record Nothing() {}

    @Test
    void a_record_without_components_needs_no_definitions() {
        assertThat(strict(Nothing.class)).isEqualTo(MAPPER.readTree("""
                                {
                                  "$schema": "https://json-schema.org/draft/2020-12/schema",
                                  "title": "Nothing",
                                  "type": "object",
                                  "properties": {},
                                  "additionalProperties": false
                                }
                                """));
    }

    record Tree(
            @NotNull String name,
            @Nullable Tree left,
            @Nullable List<@Valid Tree> others) {}

    record Forest(@Nullable List<Tree> trees) {}

    @Test
    void a_record_within_itself_refers_to_the_document() {
        assertSays(strict(Tree.class), "/properties/left", "{\"anyOf\":[{\"$ref\":\"#\"},{\"type\":\"null\"}]}");
        assertSays(strict(Tree.class), "/properties/others/items", "{\"$ref\":\"#\"}");
        assertThat(strict(Tree.class).has("$defs")).isFalse();
        assertTakes(Tree.class, true, "{\"name\":\"a\",\"left\":{\"name\":\"b\",\"others\":[{\"name\":\"c\"}]}}");
        assertTakes(Tree.class, false, "{\"name\":\"a\",\"left\":{\"name\":\"b\",\"others\":[{\"left\":null}]}}");
    }

    @Test
    void a_definition_within_itself_refers_to_itself() {
        assertSays(strict(Forest.class), "/$defs/Tree/properties/others/items", "{\"$ref\":\"#/$defs/Tree\"}");
        assertTakes(Forest.class, true, "{\"trees\":[{\"name\":\"a\",\"left\":{\"name\":\"b\"}}]}");
        assertTakes(Forest.class, false, "{\"trees\":[{\"name\":\"a\",\"left\":{\"name\":1}}]}");
    }

    record Clash(@Nullable ErrorInfo theirs, Own.@Nullable ErrorInfo ours, Own.@Nullable WireTimestamp at) {}

    interface Own {
        record ErrorInfo(@Nullable Integer status) {}

        record WireTimestamp(@Nullable Instant instant) {}
    }

    @Test
    void the_second_of_two_types_with_one_simple_name_has_its_full_name() {
        assertThat(strict(Clash.class).get("$defs").propertyNames())
                .containsExactly(
                        "ErrorInfo",
                        "io.chatmedia.schema.JsonSchemaTest_Own_ErrorInfo",
                        "WireTimestamp",
                        "io.chatmedia.contract.WireTimestamp");
        assertTakes(
                Clash.class,
                true,
                "{\"theirs\":{\"code\":\"c\"},\"ours\":{\"status\":1},\"at\":{\"instant\":\"2024-04-22T13:14:21Z\"}}");
        assertTakes(
                Clash.class, false, "{\"ours\":{\"status\":\"c\"}}", "{\"at\":{\"instant\":\"2024-04-31T13:14:21Z\"}}");
    }

    record Prices(@Nullable Price$ first, @Nullable Price_ second) {}

    record Price$(@Nullable Integer amount) {}

    record Price_(@Nullable Boolean agreed) {}

    @Test
    void names_of_definitions_have_the_characters_that_OpenAPI_takes() {
        assertThat(strict(Prices.class).get("$defs").propertyNames())
                .containsExactly("Price_", "io.chatmedia.schema.JsonSchemaTest_Price_");
        assertTakes(Prices.class, true, "{\"first\":{\"amount\":1},\"second\":{\"agreed\":true}}");
    }

    @Test
    void names_that_clash_even_in_full_are_numbered() {
        SchemaDefinitions definitions = new SchemaDefinitions("#/$defs/");
        definitions.schemas().putObject("Tree").put("of", "another");
        definitions
                .schemas()
                .putObject("io.chatmedia.schema.JsonSchemaTest_Tree")
                .put("of", "another");

        assertThat(definitions
                        .reference(Tree.class, MAPPER::createObjectNode)
                        .get("$ref")
                        .stringValue())
                .isEqualTo("#/$defs/io.chatmedia.schema.JsonSchemaTest_Tree_2");
    }

    enum Colour implements WireValue {
        RED("red", true),
        GREEN("green", true),
        INFRARED("infrared", false);

        private final String wireValue;
        private final boolean documented;

        Colour(String wireValue, boolean documented) {
            this.wireValue = wireValue;
            this.documented = documented;
        }

        @Override
        public String wireValue() {
            return wireValue;
        }

        @Override
        public boolean documented() {
            return documented;
        }
    }

    record Coloured(
            @Nullable Colour any,

            @DocumentedValue(groups = Strict.class) @Nullable Colour strictly,

            @DocumentedValue @Nullable Colour always,
            @Nullable List<Colour> list) {}

    @Test
    void the_strict_schema_names_the_values_that_strict_mode_takes() {
        ObjectNode schema = strict(Coloured.class);

        assertSays(
                schema,
                "/properties/any",
                "{\"type\":[\"string\",\"null\"],\"enum\":[\"red\",\"green\",\"infrared\",null]}");
        assertSays(
                schema, "/properties/strictly", "{\"type\":[\"string\",\"null\"],\"enum\":[\"red\",\"green\",null]}");
        assertSays(schema, "/properties/always", "{\"type\":[\"string\",\"null\"],\"enum\":[\"red\",\"green\",null]}");
        assertTakes(
                Coloured.class,
                ReadMode.STRICT,
                false,
                "{\"any\":\"blue\"}",
                "{\"strictly\":\"infrared\"}",
                "{\"always\":\"infrared\"}",
                "{\"list\":[\"blue\"]}",
                "{\"any\":1}");
        assertTakes(
                Coloured.class, ReadMode.STRICT, true, "{\"any\":\"infrared\",\"strictly\":\"red\",\"always\":null}");
    }

    @Test
    void the_tolerant_schema_takes_any_string_for_a_value_that_tolerant_mode_passes_over() {
        ObjectNode schema = tolerant(Coloured.class);

        assertSays(
                schema,
                "/properties/strictly",
                "{\"type\":[\"string\",\"null\"],\"examples\":[\"red\",\"green\",\"infrared\"]}");
        assertSays(
                schema,
                "/properties/always",
                "{\"type\":[\"string\",\"null\"],\"examples\":[\"red\",\"green\"],\"not\":{\"enum\":[\"infrared\"]}}");
        assertTakes(
                Coloured.class,
                ReadMode.TOLERANT,
                true,
                "{\"any\":\"blue\",\"strictly\":\"infrared\",\"always\":\"blue\",\"list\":[\"blue\"]}",
                "{\"always\":null}");
        assertTakes(Coloured.class, ReadMode.TOLERANT, false, "{\"always\":\"infrared\"}", "{\"any\":1}");
    }

    record Required(
            @NotNull ParticipantDirection direction,
            @NotNull Instant at,
            @NotNull ErrorInfo error) {}

    @Test
    void a_required_property_is_neither_null_nor_absent() {
        assertTakes(Required.class, true, "{\"direction\":\"inbound\",\"at\":\"2024-04-22T13:14:21Z\",\"error\":{}}");
        assertTakes(
                Required.class,
                false,
                "{\"direction\":\"sideways\",\"at\":\"2024-04-22T13:14:21Z\",\"error\":{}}",
                "{\"direction\":\"inbound\",\"at\":null,\"error\":{}}",
                "{\"direction\":\"inbound\",\"at\":\"2024-04-22T13:14:21Z\"}");
    }

    record Raw(
            @IsoTimestamp @Nullable String at,
            @WireValueOf(Colour.class) @Nullable String colour,

            @WireValueOf(value = Colour.class, platformValues = true) @Nullable String anyColour,

            @IsoTimestamp @WireValueOf(Moment.class) @Nullable String moment) {}

    enum Moment implements WireValue {
        NEVER("never"),
        NEW_YEAR("2024-01-01T00:00:00Z");

        private final String wireValue;

        Moment(String wireValue) {
            this.wireValue = wireValue;
        }

        @Override
        public String wireValue() {
            return wireValue;
        }

        @Override
        public boolean documented() {
            return true;
        }
    }

    @Test
    void constraints_on_strings_are_in_the_schema() {
        assertTakes(
                Raw.class,
                true,
                "{\"at\":\"2024-02-29T13:14:21.123Z\",\"colour\":\"red\",\"anyColour\":\"infrared\"}",
                "{\"moment\":\"2024-01-01T00:00:00Z\"}",
                "{\"at\":null,\"colour\":null,\"anyColour\":null,\"moment\":null}");
        assertTakes(
                Raw.class,
                false,
                "{\"at\":\"2023-02-29T13:14:21Z\"}",
                "{\"colour\":\"infrared\"}",
                "{\"anyColour\":\"blue\"}",
                "{\"moment\":\"never\"}",
                "{\"moment\":\"2024-01-01T00:00:01Z\"}");
    }

    record Unbindable(long number) {}

    @Test
    void a_record_without_a_reader_has_no_schema() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonSchema.strict(Unbindable.class, MethodHandles.lookup()))
                .withMessageStartingWith("Unbindable.number: the type long is none that the record reader binds");
    }

    @Test
    void each_way_to_name_the_mode_gives_the_same() {
        assertThat(JsonSchema.strict(ErrorInfo.class).document())
                .isEqualTo(JsonSchema.of(ErrorInfo.class, ReadMode.STRICT).document())
                .isEqualTo(JsonSchema.strict(ErrorInfo.class, MethodHandles.lookup())
                        .document())
                .isEqualTo(strict(ErrorInfo.class))
                .isNotEqualTo(tolerant(ErrorInfo.class));
        assertThat(JsonSchema.tolerant(ErrorInfo.class).document())
                .isEqualTo(JsonSchema.of(ErrorInfo.class, ReadMode.TOLERANT).document())
                .isEqualTo(JsonSchema.tolerant(ErrorInfo.class, MethodHandles.lookup())
                        .document())
                .isEqualTo(tolerant(ErrorInfo.class));
    }

    @Test
    void without_a_mode_there_is_no_schema() {
        assertThatNullPointerException()
                .isThrownBy(() -> JsonSchema.of(ErrorInfo.class, null))
                .withMessage("mode");
        assertThatNullPointerException()
                .isThrownBy(() -> JsonSchema.of(ErrorInfo.class, null, MethodHandles.lookup()))
                .withMessage("mode");
    }

    @Test
    void a_document_is_the_callers_own() {
        JsonSchema schema = JsonSchema.strict(ErrorInfo.class);
        schema.document()
                .put("$id", "https://example.org/error")
                .withObjectProperty("properties")
                .removeAll();

        assertThat(schema.document().has("$id")).isFalse();
        assertThat(schema.document().get("properties").propertyNames())
                .startsWith("message", "code")
                .hasSize(11);
    }

    @Test
    void within_OpenAPI_the_record_stands_beside_what_it_consists_of() {
        ObjectNode document =
                JsonSchema.strict(Tree.class, MethodHandles.lookup()).openApi("2.1");

        assertThat(document).isEqualTo(MAPPER.readTree("""
                                {
                                  "openapi": "3.1.0",
                                  "info": {"title": "Tree", "version": "2.1"},
                                  "components": {
                                    "schemas": {
                                      "Tree": {
                                        "title": "Tree",
                                        "type": "object",
                                        "properties": {
                                          "name": {"type": "string"},
                                          "left": {"anyOf": [{"$ref": "#/components/schemas/Tree"}, {"type": "null"}]},
                                          "others": {
                                            "type": ["array", "null"],
                                            "items": {"$ref": "#/components/schemas/Tree"}
                                          }
                                        },
                                        "required": ["name"],
                                        "additionalProperties": false
                                      }
                                    }
                                  }
                                }
                                """));
    }
}
