package io.chatmedia.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.participant.ConversationRoutingData;
import io.chatmedia.participant.ErrorInfo;
import io.chatmedia.participant.ParticipantDirection;
import io.chatmedia.participant.ParticipantPurpose;
import io.chatmedia.participant.ParticipantState;
import io.chatmedia.participant.Wrapup;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** The wire form of a {@link StrictRecord} as any mapper writes it. */
class StrictRecordWritingTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final RecordReader<ChatMediaParticipant> READER = RecordReader.strict(ChatMediaParticipant.class);

    record Event(@Nullable String topic, @Nullable ChatMediaParticipant participant) {}

    @StrictRecord
    record Conversation(
            @Nullable List<ChatMediaParticipant> participants,
            @Nullable Wrapup wrapup) {}

    private static ChatMediaParticipant fullest() {
        byte[] document = ContractCase.all()
                .filter(c -> c.name().equals("the fullest document is accepted (strict)"))
                .findAny()
                .orElseThrow()
                .document();
        return READER.read(document).orElseThrow();
    }

    @Test
    void absent_components_are_left_out() {
        assertThat(MAPPER.writeValueAsString(ChatMediaParticipant.builder().build()))
                .isEqualTo("{}");
    }

    @Test
    void empty_values_are_written() {
        ChatMediaParticipant participant = ChatMediaParticipant.builder()
                .id("")
                .attributes(Map.of())
                .errorInfo(ErrorInfo.builder().build())
                .wrapup(Wrapup.builder().tags(List.of()).build())
                .build();

        assertThat(MAPPER.writeValueAsString(participant))
                .isEqualTo("{\"id\":\"\",\"attributes\":{},\"errorInfo\":{},\"wrapup\":{\"tags\":[]}}");
    }

    @Test
    void enums_are_written_as_their_wire_values() {
        ChatMediaParticipant participant = ChatMediaParticipant.builder()
                .purpose(ParticipantPurpose.ACD)
                .state(ParticipantState.TERMINATED)
                .direction(ParticipantDirection.INBOUND)
                .build();

        assertThat(MAPPER.writeValueAsString(participant))
                .isEqualTo("{\"purpose\":\"acd\",\"state\":\"terminated\",\"direction\":\"inbound\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-22T08:29:54.319Z, 2024-04-22T08:29:54.319Z",
        "2024-04-22T08:29:54.300Z, 2024-04-22T08:29:54.300Z",
        "2024-04-22T08:29:54.001Z, 2024-04-22T08:29:54.001Z",
        "2024-04-22T08:29:54.000Z, 2024-04-22T08:29:54Z",
        "2024-04-22T08:29:00Z, 2024-04-22T08:29:00Z",
        "0000-01-01T00:00:00Z, 0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999Z, 9999-12-31T23:59:59.999Z",
    })
    void timestamps_are_written_in_the_form_of_rule_4(String instant, String written) {
        ErrorInfo none = ErrorInfo.builder().build();
        ChatMediaParticipant participant = ChatMediaParticipant.builder()
                .startTime(Instant.parse(instant))
                .errorInfo(none)
                .build();

        assertThat(MAPPER.writeValueAsString(participant))
                .isEqualTo("{\"startTime\":\"" + written + "\",\"errorInfo\":{}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-04-22T08:29:54.000001Z",
                "2024-04-22T08:29:54.319000001Z",
                "+10000-01-01T00:00:00Z",
                "-0001-12-31T23:59:59.999Z"
            })
    void an_instant_that_the_wire_form_cannot_hold_is_written_in_full(String instant) {
        ChatMediaParticipant participant =
                ChatMediaParticipant.builder().endTime(Instant.parse(instant)).build();

        assertThat(MAPPER.writeValueAsString(participant)).isEqualTo("{\"endTime\":\"" + instant + "\"}");
    }

    @Test
    void an_instant_that_was_written_in_full_is_not_read_back_as_another() {
        String written = MAPPER.writeValueAsString(
                ChatMediaParticipant.builder().endTime(Instant.MAX).build());

        assertThat(READER.read(written)).isInstanceOf(ReadResult.Rejected.class);
    }

    @Test
    void attributes_are_written_in_their_order() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("z", "1");
        attributes.put("", "2");
        attributes.put("a/b~c", "3");

        assertThat(MAPPER.writeValueAsString(
                        ChatMediaParticipant.builder().attributes(attributes).build()))
                .isEqualTo("{\"attributes\":{\"z\":\"1\",\"\":\"2\",\"a/b~c\":\"3\"}}");
    }

    @Test
    void a_null_element_of_a_list_is_written_as_null() {
        Wrapup wrapup = Wrapup.builder().tags(Arrays.asList("a", null, "b")).build();

        assertThat(MAPPER.writeValueAsString(wrapup)).isEqualTo("{\"tags\":[\"a\",null,\"b\"]}");
    }

    @Test
    void a_null_record_in_a_list_is_written_as_null() {
        ConversationRoutingData data = ConversationRoutingData.builder()
                .skills(Arrays.asList(null, null))
                .build();

        assertThat(MAPPER.writeValueAsString(data)).isEqualTo("{\"skills\":[null,null]}");
    }

    @Test
    void a_null_value_of_a_map_is_written_as_null() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("a", null);
        attributes.put("b", "x");

        assertThat(MAPPER.writeValueAsString(
                        ChatMediaParticipant.builder().attributes(attributes).build()))
                .isEqualTo("{\"attributes\":{\"a\":null,\"b\":\"x\"}}");
    }

    @Test
    void integers_and_booleans_are_written_as_such() {
        Wrapup wrapup = Wrapup.builder()
                .durationSeconds(Integer.MIN_VALUE)
                .provisional(false)
                .build();

        assertThat(MAPPER.writeValueAsString(wrapup))
                .isEqualTo("{\"durationSeconds\":-2147483648,\"provisional\":false}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "\"quoted\" \\ \n\t\u0000\u001b", "żółć \u202e \ud83d\ude00", "\u2028\ufeff"})
    void every_text_is_read_back_as_it_was(String text) {
        ChatMediaParticipant participant = ChatMediaParticipant.builder()
                .name(text)
                .attributes(Map.of(text, text))
                .build();

        assertThat(READER.read(MAPPER.writeValueAsBytes(participant)).orElseThrow())
                .isEqualTo(participant);
    }

    @Test
    void the_fullest_participant_is_read_back_as_it_was() {
        ChatMediaParticipant participant = fullest();

        assertThat(READER.read(MAPPER.writeValueAsBytes(participant)).orElseThrow())
                .isEqualTo(participant);
        assertThat(MAPPER.readValue(MAPPER.writeValueAsString(participant), ChatMediaParticipant.class))
                .isEqualTo(participant);
    }

    @Test
    void the_fullest_participant_leaves_no_documented_component_out() {
        assertThat(MAPPER.readTree(MAPPER.writeValueAsBytes(fullest())).propertyNames())
                .hasSize(35);
    }

    @Test
    void a_participant_is_written_inside_a_plain_record() {
        Event event = new Event(
                "t",
                ChatMediaParticipant.builder().state(ParticipantState.ALERTING).build());

        assertThat(MAPPER.writeValueAsString(event))
                .isEqualTo("{\"topic\":\"t\",\"participant\":{\"state\":\"alerting\"}}");
    }

    @Test
    void an_absent_participant_inside_a_plain_record_is_the_mappers_business() {
        assertThat(MAPPER.writeValueAsString(new Event("t", null))).isEqualTo("{\"topic\":\"t\",\"participant\":null}");
    }

    @Test
    void participants_are_written_in_lists_and_maps() {
        ChatMediaParticipant participant =
                ChatMediaParticipant.builder().id("a").build();

        assertThat(MAPPER.writeValueAsString(Map.of("p", List.of(participant)))).isEqualTo("{\"p\":[{\"id\":\"a\"}]}");
    }

    @Test
    void records_are_written_inside_another_strict_record() {
        Conversation conversation = new Conversation(
                List.of(ChatMediaParticipant.builder().id("a").build()),
                Wrapup.builder().code("c").build());

        assertThat(MAPPER.writeValueAsString(conversation))
                .isEqualTo("{\"participants\":[{\"id\":\"a\"}],\"wrapup\":{\"code\":\"c\"}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WRAPPER_ARRAY  | {\"user\":[\"%s\",{\"id\":\"p1\"}]}",
                "WRAPPER_OBJECT | {\"user\":{\"%s\":{\"id\":\"p1\"}}}",
                "PROPERTY       | {\"user\":[\"%s\",{\"id\":\"p1\"}]}",
            })
    void a_mapper_that_writes_types_writes_that_of_a_record_around_it(JsonTypeInfo.As inclusion, String written) {
        JsonMapper typing = JsonMapper.builder()
                .activateDefaultTyping(
                        BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType(ChatMediaParticipant.class)
                                .build(),
                        DefaultTyping.JAVA_LANG_OBJECT,
                        inclusion)
                .build();
        Map<String, Object> value =
                Map.of("user", ChatMediaParticipant.builder().id("p1").build());

        assertThat(typing.writeValueAsString(value)).isEqualTo(written.formatted(ChatMediaParticipant.class.getName()));
        assertThat(typing.readValue(typing.writeValueAsString(value), new TypeReference<Map<String, Object>>() {}))
                .isEqualTo(value);
    }

    @Test
    void a_participant_is_written_into_a_tree() {
        ChatMediaParticipant participant = fullest();

        assertThat(MAPPER.<JsonNode>valueToTree(participant))
                .isEqualTo(MAPPER.readTree(MAPPER.writeValueAsBytes(participant)));
    }

    @Test
    void a_participant_is_written_over_lines_if_the_mapper_does_so() {
        assertThat(MAPPER.writerWithDefaultPrettyPrinter()
                        .writeValueAsString(
                                ChatMediaParticipant.builder().id("a").build())
                        .lines())
                .containsExactly("{", "  \"id\" : \"a\"", "}");
    }

    @ParameterizedTest
    @EnumSource(value = MapperSettings.class, mode = EnumSource.Mode.EXCLUDE, names = "NUMBERS_AS_STRINGS")
    void a_setting_of_the_mapper_changes_nothing_in_what_is_written(MapperSettings settings) {
        ChatMediaParticipant participant = fullest();

        assertThat(settings.mapper().writeValueAsString(participant)).isEqualTo(MAPPER.writeValueAsString(participant));
    }
}
