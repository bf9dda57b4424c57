package io.chatmedia.json;

import static io.chatmedia.json.CodesAndPointers.codesAndPointers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.participant.ParticipantState;
import io.chatmedia.validation.Violation;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.cfg.ContextAttributes;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.json.JsonMapper;

/** A {@link StrictRecord} wherever a stock mapper meets it. */
class StrictRecordReadingTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonMapper SEQUENTIAL = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final ChatMediaParticipant ANN =
            ChatMediaParticipant.builder().id("ann").held(true).build();
    private static final String ANN_JSON = "{\"id\":\"ann\",\"held\":true}";

    /** A bean of the old kind. */
    static final class Visit {
        private @Nullable String room;
        private @Nullable ChatMediaParticipant participant;

        public @Nullable String getRoom() {
            return room;
        }

        public void setRoom(String room) {
            this.room = room;
        }

        public @Nullable ChatMediaParticipant getParticipant() {
            return participant;
        }

        public void setParticipant(@Nullable ChatMediaParticipant participant) {
            this.participant = participant;
        }
    }

    /** A record that Jackson binds by itself. */
    record Event(@Nullable String topic, @Nullable ChatMediaParticipant participant) {}

    record Room(@Nullable List<Event> events, @Nullable Map<String, ChatMediaParticipant> byName) {}

    @StrictRecord
    record Conversation(@Nullable String id, @Nullable List<ChatMediaParticipant> participants) {}

    private static List<Violation> violations(ThrowingCallable reading) {
        return catchThrowableOfType(InvalidDocumentException.class, reading).violations();
    }

    private static List<String> refusal(ThrowingCallable reading) {
        return codesAndPointers(violations(reading));
    }

    @Test
    void a_participant_is_read_inside_a_bean_with_setters() {
        Visit visit = MAPPER.readValue("{\"participant\":" + ANN_JSON + ",\"room\":\"r\"}", Visit.class);

        assertThat(visit.getParticipant()).isEqualTo(ANN);
        assertThat(visit.getRoom()).isEqualTo("r");
    }

    @Test
    void a_participant_is_read_inside_a_plain_record() {
        Event event = MAPPER.readValue("{\"participant\":" + ANN_JSON + ",\"topic\":\"t\"}", Event.class);

        assertThat(event).isEqualTo(new Event("t", ANN));
    }

    @Test
    void participants_are_read_as_elements_of_a_list() {
        List<ChatMediaParticipant> read =
                MAPPER.readValue("[" + ANN_JSON + ",{}]", new TypeReference<List<ChatMediaParticipant>>() {});

        assertThat(read).containsExactly(ANN, ChatMediaParticipant.builder().build());
    }

    @Test
    void participants_are_read_as_elements_of_an_array() {
        ChatMediaParticipant[] read = MAPPER.readValue("[" + ANN_JSON + "]", ChatMediaParticipant[].class);

        assertThat(read).containsExactly(ANN);
    }

    @Test
    void participants_are_read_as_values_of_a_map() {
        Map<String, ChatMediaParticipant> read =
                MAPPER.readValue("{\"a\":" + ANN_JSON + "}", new TypeReference<Map<String, ChatMediaParticipant>>() {});

        assertThat(read).isEqualTo(Map.of("a", ANN));
    }

    @Test
    void participants_are_read_inside_another_strict_record() {
        Conversation read = MAPPER.readValue("{\"id\":\"c\",\"participants\":[" + ANN_JSON + "]}", Conversation.class);

        assertThat(read).isEqualTo(new Conversation("c", List.of(ANN)));
    }

    @Test
    void a_participant_is_read_from_characters() {
        assertThat(MAPPER.readValue(new StringReader(ANN_JSON), ChatMediaParticipant.class))
                .isEqualTo(ANN);
    }

    @Test
    void a_participant_is_read_from_a_stream() {
        ByteArrayInputStream in = new ByteArrayInputStream(ANN_JSON.getBytes(StandardCharsets.UTF_8));

        assertThat(MAPPER.readValue(in, ChatMediaParticipant.class)).isEqualTo(ANN);
    }

    @Test
    void a_participant_is_read_from_a_tree() {
        assertThat(MAPPER.treeToValue(MAPPER.readTree(ANN_JSON), ChatMediaParticipant.class))
                .isEqualTo(ANN);
    }

    @Test
    void a_participant_is_converted_from_a_map() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", "ann");
        map.put("held", true);

        assertThat(MAPPER.convertValue(map, ChatMediaParticipant.class)).isEqualTo(ANN);
    }

    @Test
    void the_fullest_participant_is_read_from_a_tree_as_from_bytes() {
        byte[] fullest = ContractCase.all()
                .filter(c -> c.name().equals("the fullest document is accepted (strict)"))
                .findAny()
                .orElseThrow()
                .document();

        assertThat(MAPPER.treeToValue(MAPPER.readTree(fullest), ChatMediaParticipant.class))
                .isEqualTo(MAPPER.readValue(fullest, ChatMediaParticipant.class));
    }

    @Test
    void pointers_start_at_the_root_of_a_bean_with_setters() {
        assertThat(refusal(() -> MAPPER.readValue("{\"participant\":{\"held\":1,\"wrapup\":{\"x\":1}}}", Visit.class)))
                .containsExactly("WRONG_TYPE /participant/held", "UNKNOWN_PROPERTY /participant/wrapup/x");
    }

    @Test
    void pointers_start_at_the_root_of_records_lists_and_maps_around() {
        String json = "{\"events\":[{},{\"topic\":\"t\",\"participant\":{\"wrapup\":{\"tags\":[\"a\",null]}}}]}";

        assertThat(refusal(() -> MAPPER.readValue(json, Room.class)))
                .containsExactly("NULL_ELEMENT /events/1/participant/wrapup/tags/1");
    }

    @Test
    void keys_of_maps_around_are_escaped_in_pointers() {
        assertThat(refusal(() -> MAPPER.readValue("{\"byName\":{\"a/b~c\":{\"id\":5}}}", Room.class)))
                .containsExactly("WRONG_TYPE /byName/a~1b~0c/id");
    }

    @Test
    void a_missing_property_inside_a_bean_is_pointed_at() {
        String json = "{\"participant\":{\"journeyContext\":{\"customer\":{\"id\":\"c\"}}}}";

        assertThat(refusal(() -> MAPPER.readValue(json, Event.class)))
                .containsExactly("REQUIRED /participant/journeyContext/customer/idType");
    }

    @Test
    void pointers_start_at_the_root_of_a_strict_record_around() {
        assertThat(refusal(() -> MAPPER.readValue("{\"participants\":[{},{\"id\":1}],\"nope\":1}", Conversation.class)))
                .containsExactly("WRONG_TYPE /participants/1/id", "UNKNOWN_PROPERTY /nope");
    }

    @Test
    void pointers_start_at_the_root_of_a_tree() {
        JsonNode tree = MAPPER.readTree("{\"participant\":{\"wrapup\":{\"tags\":[1]},\"held\":null,\"state\":\"x\"}}");

        assertThat(refusal(() -> MAPPER.treeToValue(tree, Event.class)))
                .containsExactly("WRONG_TYPE /participant/wrapup/tags/0", "UNKNOWN_VALUE /participant/state");
    }

    @Test
    void pointers_start_at_the_root_of_a_converted_value() {
        Map<String, Object> map = Map.of("participant", Map.of("journeyContext", Map.of("customer", Map.of("id", 1))));

        assertThat(refusal(() -> MAPPER.convertValue(map, Visit.class)))
                .containsExactly(
                        "WRONG_TYPE /participant/journeyContext/customer/id",
                        "REQUIRED /participant/journeyContext/customer/idType");
    }

    @Test
    void a_tree_coerces_numbers_no_more_than_text_does() {
        assertThat(refusal(() -> MAPPER.convertValue(
                        Map.of("wrapup", Map.of("durationSeconds", 5.0)), ChatMediaParticipant.class)))
                .containsExactly("WRONG_TYPE /wrapup/durationSeconds");
    }

    @Test
    void an_integer_of_a_tree_that_fits_no_int_is_out_of_range() {
        assertThat(refusal(() -> MAPPER.convertValue(
                        Map.of("wrapup", Map.of("durationSeconds", 1L << 40)), ChatMediaParticipant.class)))
                .containsExactly("OUT_OF_RANGE /wrapup/durationSeconds");
    }

    @Test
    void line_and_column_are_those_of_the_mappers_input() {
        List<Violation> found =
                violations(() -> MAPPER.readValue("{\n \"participant\": {\n  \"held\": 1}}", Visit.class));

        assertThat(found).singleElement().satisfies(v -> {
            assertThat(v.line()).isEqualTo(3);
            assertThat(v.column()).isEqualTo(11);
            assertThat(v.offset()).isEqualTo(30);
        });
    }

    @Test
    void a_root_null_is_no_object() {
        assertThat(refusal(() -> MAPPER.readValue("null", ChatMediaParticipant.class)))
                .containsExactly("WRONG_TYPE ");
    }

    @Test
    void a_root_null_of_a_tree_is_no_object() {
        assertThat(refusal(() -> MAPPER.treeToValue(MAPPER.readTree("null"), ChatMediaParticipant.class)))
                .containsExactly("WRONG_TYPE ");
    }

    @Test
    void a_null_inside_a_bean_is_an_absent_participant() {
        assertThat(MAPPER.readValue("{\"participant\":null}", Visit.class).getParticipant())
                .isNull();
    }

    @Test
    void a_null_inside_a_plain_record_is_an_absent_participant() {
        assertThat(MAPPER.readValue("{\"topic\":\"t\",\"participant\":null}", Event.class))
                .isEqualTo(new Event("t", null));
    }

    @Test
    void a_participant_that_a_bean_leaves_out_is_absent() {
        assertThat(MAPPER.readValue("{\"room\":\"r\"}", Visit.class).getParticipant())
                .isNull();
    }

    @Test
    void a_participant_that_a_plain_record_leaves_out_is_absent() {
        assertThat(MAPPER.readValue("{\"topic\":\"t\"}", Event.class)).isEqualTo(new Event("t", null));
    }

    @Test
    void a_participant_that_a_nested_plain_record_leaves_out_is_absent() {
        assertThat(MAPPER.readValue("{\"events\":[{\"topic\":\"t\"}]}", Room.class))
                .isEqualTo(new Room(List.of(new Event("t", null)), null));
    }

    @Test
    void a_null_inside_a_strict_record_is_an_absent_participant_list() {
        assertThat(MAPPER.readValue("{\"participants\":null}", Conversation.class))
                .isEqualTo(new Conversation(null, null));
    }

    @Test
    void the_message_is_one_short_line_whatever_the_input() {
        String longText = "x\n\u001b[31m\u202e".repeat(2_000);
        Map<String, Object> input = Map.of(longText, longText);

        InvalidDocumentException refused = catchThrowableOfType(
                InvalidDocumentException.class,
                () -> MAPPER.readValue(MAPPER.writeValueAsString(input), ChatMediaParticipant.class));

        assertThat(refused.getMessage()).hasSizeLessThan(500).hasLineCount(1).doesNotContain("\u001b", "\u202e");
    }

    @Test
    void the_message_leaves_out_the_path_of_the_beans_around() {
        String longKey = "key\n".repeat(2_000);
        Map<String, Object> input = Map.of("byName", Map.of(longKey, Map.of("id", 1)));

        InvalidDocumentException refused = catchThrowableOfType(
                InvalidDocumentException.class, () -> MAPPER.readValue(MAPPER.writeValueAsString(input), Room.class));

        assertThat(refused.getMessage()).hasSizeLessThan(500).hasLineCount(1);
        assertThat(refused.toString()).hasSizeLessThan(500).hasLineCount(1);
        assertThat(refused.violations()).extracting(Violation::pointer).containsExactly("/byName/" + longKey + "/id");
    }

    @Test
    void the_message_says_how_many_violations_there_are_and_the_first() {
        InvalidDocumentException refused = catchThrowableOfType(
                InvalidDocumentException.class,
                () -> MAPPER.readValue("{\"held\":1,\"id\":2}", ChatMediaParticipant.class));

        assertThat(refused)
                .hasMessage("2 violations, the first: 1:9: /held WRONG_TYPE expected true or false, got the number 1");
    }

    @Test
    void the_exception_is_one_of_jacksons() {
        assertThatThrownBy(() -> MAPPER.readValue("{\"held\":1}", ChatMediaParticipant.class))
                .isInstanceOf(DatabindException.class)
                .hasMessage("1:9: /held WRONG_TYPE expected true or false, got the number 1");
    }

    @Test
    void an_exception_without_violations_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new InvalidDocumentException(List.of()));
    }

    @Test
    void tolerant_mode_can_be_set_for_the_whole_mapper() {
        JsonMapper tolerant = JsonMapper.builder()
                .defaultAttributes(ContextAttributes.getEmpty().withSharedAttribute(ReadMode.class, ReadMode.TOLERANT))
                .build();

        ChatMediaParticipant read =
                tolerant.readValue("{\"state\":\"terminated\",\"muted\":false}", ChatMediaParticipant.class);

        assertThat(read.state()).isEqualTo(ParticipantState.TERMINATED);
    }

    @Test
    void tolerant_mode_reaches_a_participant_inside_a_bean() {
        Visit visit = MAPPER.readerFor(Visit.class)
                .withAttribute(ReadMode.class, ReadMode.TOLERANT)
                .readValue("{\"participant\":{\"purpose\":\"dialer\",\"state\":\"x\"}}");

        assertThat(visit.getParticipant())
                .isNotNull()
                .satisfies(p -> assertThat(p.state()).isNull());
    }

    @Test
    void one_mapper_serves_both_modes_in_turn() {
        String json = "{\"state\":\"terminated\"}";
        Object tolerated = MAPPER.readerFor(ChatMediaParticipant.class)
                .withAttribute(ReadMode.class, ReadMode.TOLERANT)
                .readValue(json);

        assertThat(tolerated)
                .isEqualTo(ChatMediaParticipant.builder()
                        .state(ParticipantState.TERMINATED)
                        .build());
        assertThat(refusal(() -> MAPPER.readValue(json, ChatMediaParticipant.class)))
                .containsExactly("UNDOCUMENTED_VALUE /state");
    }

    @Test
    void the_mode_may_be_given_as_strict() {
        assertThat(refusal(() -> MAPPER.readerFor(ChatMediaParticipant.class)
                        .withAttribute(ReadMode.class, ReadMode.STRICT)
                        .readValue("{\"muted\":true}")))
                .containsExactly("UNKNOWN_PROPERTY /muted");
    }

    @Test
    void a_mode_that_is_no_mode_is_a_fault_of_the_mappers_definition() {
        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() -> MAPPER.readerFor(ChatMediaParticipant.class)
                        .withAttribute(ReadMode.class, "TOLERANT")
                        .readValue("{}"))
                .withMessageContaining(
                        "the mapper's attribute io.chatmedia.json.ReadMode is a java.lang.String; give it a ReadMode");
    }

    @Test
    void limits_that_are_no_limits_are_a_fault_of_the_mappers_definition() {
        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() -> MAPPER.readerFor(ChatMediaParticipant.class)
                        .withAttribute(ReadLimits.class, 5)
                        .readValue("{}"))
                .withMessageContainingAll("io.chatmedia.json.ReadLimits", "java.lang.Integer");
    }

    @Test
    void limits_are_an_attribute_of_the_mapper() {
        ReadLimits limits =
                ReadLimitsBuilder.builder(ReadLimits.DEFAULT).stringLength(3).build();

        assertThat(refusal(() -> MAPPER.readerFor(ChatMediaParticipant.class)
                        .withAttribute(ReadLimits.class, limits)
                        .readValue("{\"id\":\"abc\",\"name\":\"abcd\"}")))
                .containsExactly("LIMIT_EXCEEDED /name");
    }

    @Test
    void the_limit_on_violations_is_an_attribute_of_the_mapper() {
        ReadLimits limits =
                ReadLimitsBuilder.builder(ReadLimits.DEFAULT).violations(2).build();

        assertThat(refusal(() -> MAPPER.readerFor(ChatMediaParticipant.class)
                        .withAttribute(ReadLimits.class, limits)
                        .readValue("{\"id\":1,\"name\":2,\"peer\":3}")))
                .containsExactly("WRONG_TYPE /id", "WRONG_TYPE /name");
    }

    @Test
    void the_limit_on_depth_counts_from_the_record_and_not_from_the_mappers_root() {
        ReadLimits limits =
                ReadLimitsBuilder.builder(ReadLimits.DEFAULT).depth(2).build();

        Object read = MAPPER.readerFor(new TypeReference<List<List<ChatMediaParticipant>>>() {})
                .withAttribute(ReadLimits.class, limits)
                .readValue("[[{\"wrapup\":{}}]]");

        assertThat(read).asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(1);
        assertThat(refusal(() -> MAPPER.readerFor(new TypeReference<List<ChatMediaParticipant>>() {})
                        .withAttribute(ReadLimits.class, limits)
                        .readValue("[{\"wrapup\":{\"tags\":[]}}]")))
                .containsExactly("LIMIT_EXCEEDED /0/wrapup/tags");
    }

    @Test
    void a_limit_of_the_mappers_own_inside_a_record_is_a_violation() {
        JsonMapper narrow = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxStringLength(10)
                                .build())
                        .build())
                .build();

        assertThat(refusal(() -> narrow.readValue(
                        "{\"held\":1,\"id\":\"0123456789abcdef\",\"name\":2}", ChatMediaParticipant.class)))
                .containsExactly("WRONG_TYPE /held", "LIMIT_EXCEEDED /id");
    }

    @Test
    void a_depth_limit_of_the_mappers_own_inside_a_record_is_a_violation() {
        JsonMapper narrow = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(3)
                                .build())
                        .build())
                .build();

        assertThat(violations(() ->
                        narrow.readValue("[{\"participant\":{\"wrapup\":{}}}]", new TypeReference<List<Event>>() {})))
                .singleElement()
                .satisfies(v -> {
                    assertThat(v.code()).hasToString("LIMIT_EXCEEDED");
                    assertThat(v.pointer()).isEqualTo("/0/participant/wrapup");
                    assertThat(v.message()).hasLineCount(1).hasSizeLessThan(250).contains("3");
                });
    }

    @Test
    void text_that_is_not_json_inside_a_record_is_a_violation_after_those_before_it() {
        assertThat(refusal(() -> MAPPER.readValue("{\"participant\":{\"held\":1,\"id\":tru}}", Visit.class)))
                .containsExactly("WRONG_TYPE /participant/held", "MALFORMED_JSON /participant/id");
    }

    @Test
    void a_record_is_read_to_its_last_token_and_no_further() {
        try (JsonParser parser = MAPPER.createParser("[{\"id\":\"a\",\"wrapup\":{}},\"next\"]")) {
            parser.nextToken();
            parser.nextToken();

            ChatMediaParticipant first = SEQUENTIAL.readValue(parser, ChatMediaParticipant.class);

            assertThat(first.id()).isEqualTo("a");
            assertThat(parser.nextStringValue()).isEqualTo("next");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "\"x\"", "[[{}],{}]", "true", "{\"held\":{\"a\":[]}}", "{\"nope\":[{}]}"})
    void a_faulty_value_is_read_to_its_last_token_and_no_further(String faulty) {
        try (JsonParser parser = MAPPER.createParser("[" + faulty + ",\"next\"]")) {
            parser.nextToken();
            parser.nextToken();

            assertThat(refusal(
                            () -> MAPPER.readerFor(ChatMediaParticipant.class).readValue(parser)))
                    .hasSize(1);
            assertThat(parser.nextStringValue()).isEqualTo("next");
        }
    }

    @Test
    void a_sequence_of_values_is_read_one_by_one() {
        try (MappingIterator<ChatMediaParticipant> values =
                MAPPER.readerFor(ChatMediaParticipant.class).readValues("{\"id\":\"a\"}{}\n {\"id\":\"c\"}")) {
            assertThat(values.readAll()).extracting(ChatMediaParticipant::id).containsExactly("a", null, "c");
        }
    }

    @Test
    void a_faulty_value_of_a_sequence_costs_that_value_only() {
        try (MappingIterator<ChatMediaParticipant> values = MAPPER.readerFor(ChatMediaParticipant.class)
                .readValues("{\"id\":\"a\"} {\"wrapup\":{\"tags\":[1]}} {\"id\":\"c\"}")) {
            assertThat(values.nextValue().id()).isEqualTo("a");
            assertThat(refusal(values::nextValue)).containsExactly("WRONG_TYPE /wrapup/tags/0");
            assertThat(values.nextValue().id()).isEqualTo("c");
            assertThat(values.hasNextValue()).isFalse();
        }
    }

    @Test
    void a_faulty_element_of_a_sequence_in_an_array_costs_that_element_only() {
        try (MappingIterator<ChatMediaParticipant> values = MAPPER.readerFor(ChatMediaParticipant.class)
                .readValues("[{\"id\":\"a\"}, {\"nope\":{}}, {\"id\":\"c\"}]")) {
            assertThat(values.nextValue().id()).isEqualTo("a");
            assertThat(refusal(values::nextValue)).containsExactly("UNKNOWN_PROPERTY /1/nope");
            assertThat(values.nextValue().id()).isEqualTo("c");
            assertThat(values.hasNextValue()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(MapperSettings.class)
    void a_setting_of_the_mapper_changes_nothing_in_what_is_read(MapperSettings settings) {
        byte[] fullest = ContractCase.all()
                .filter(c -> c.name().equals("the fullest document is accepted (strict)"))
                .findAny()
                .orElseThrow()
                .document();

        assertThat(settings.mapper().readValue(fullest, ChatMediaParticipant.class))
                .isEqualTo(RecordReader.strict(ChatMediaParticipant.class)
                        .read(fullest)
                        .orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(MapperSettings.class)
    void a_setting_of_the_mapper_changes_nothing_in_what_is_refused(MapperSettings settings) {
        String faulty = """
                {"id":5,"name":true,"ID":"a","start_time":"2024-04-22T08:29:54Z","startTime":1713774594000,\
                "connectedTime":"2024-04-22","endTime":"","state":"CONNECTED","purpose":0,"direction":"Inbound",\
                "held":"true","wrapupRequired":1,"wrapup":{"tags":"a","durationSeconds":"5","provisional":"",\
                "notes":["n"]},"user":"","queue":[],"team":[{"id":"a"}],"wrapupTimeoutMs":5.0,\
                "alertingTimeoutMs":"","attributes":[],"errorInfo":{"code":null,"status":1},"nope":null}""";

        assertThat(refusal(() -> settings.mapper().readValue(faulty, ChatMediaParticipant.class)))
                .containsExactly(
                        "WRONG_TYPE /id",
                        "WRONG_TYPE /name",
                        "UNKNOWN_PROPERTY /ID",
                        "UNKNOWN_PROPERTY /start_time",
                        "WRONG_TYPE /startTime",
                        "INVALID_TIMESTAMP /connectedTime",
                        "INVALID_TIMESTAMP /endTime",
                        "UNKNOWN_VALUE /state",
                        "WRONG_TYPE /purpose",
                        "UNKNOWN_VALUE /direction",
                        "WRONG_TYPE /held",
                        "WRONG_TYPE /wrapupRequired",
                        "WRONG_TYPE /wrapup/tags",
                        "WRONG_TYPE /wrapup/durationSeconds",
                        "WRONG_TYPE /wrapup/provisional",
                        "WRONG_TYPE /wrapup/notes",
                        "WRONG_TYPE /user",
                        "WRONG_TYPE /queue",
                        "WRONG_TYPE /team",
                        "WRONG_TYPE /wrapupTimeoutMs",
                        "WRONG_TYPE /alertingTimeoutMs",
                        "WRONG_TYPE /attributes",
                        "UNDOCUMENTED_PROPERTY /errorInfo/status",
                        "UNKNOWN_PROPERTY /nope");
    }
}
