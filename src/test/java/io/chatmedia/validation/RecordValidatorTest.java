package io.chatmedia.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.chatmedia.contract.DocumentedValue;
import io.chatmedia.contract.IsoTimestamp;
import io.chatmedia.contract.Strict;
import io.chatmedia.contract.WellFormedText;
import io.chatmedia.contract.WireValueOf;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.participant.ConversationRoutingData;
import io.chatmedia.participant.DomainEntityRef;
import io.chatmedia.participant.JourneyAction;
import io.chatmedia.participant.JourneyActionMap;
import io.chatmedia.participant.JourneyContext;
import io.chatmedia.participant.JourneyCustomer;
import io.chatmedia.participant.ParticipantPurpose;
import io.chatmedia.participant.ParticipantState;
import io.chatmedia.participant.ScoredAgent;
import io.chatmedia.participant.Wrapup;
import io.chatmedia.record.WireRecord;
import jakarta.validation.UnexpectedTypeException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.validator.HibernateValidator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordValidatorTest {

    private static final RecordValidator STRICT = RecordValidator.strict();
    private static final RecordValidator TOLERANT = RecordValidator.tolerant();
    private static final String UNPAIRED = "a\ud800";

    /** As the module of an application does with {@code opens} for its own records. */
    @BeforeAll
    static void let_the_provider_see_this_package() {
        WireRecord.class
                .getModule()
                .addOpens(RecordValidatorTest.class.getPackageName(), HibernateValidator.class.getModule());
    }

    private static List<String> said(List<Violation> violations) {
        return violations.stream().map(v -> v.code() + " " + v.pointer()).toList();
    }

    private static Violation only(List<Violation> violations) {
        assertThat(violations).hasSize(1);
        return violations.get(0);
    }

    private static Map<String, String> map(String... keysAndValues) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    private static ChatMediaParticipant withAttributes(String... keysAndValues) {
        return ChatMediaParticipant.builder().attributes(map(keysAndValues)).build();
    }

    // What is judged

    @Test
    void a_participant_with_nothing_set_has_no_violation() {
        assertThat(STRICT.validate(ChatMediaParticipant.builder().build())).isEmpty();
    }

    @Test
    void null_is_a_wrong_call() {
        assertThatThrownBy(() -> STRICT.validate(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("record");
    }

    @Test
    void the_violations_cannot_be_changed() {
        assertThat(STRICT.validate(new JourneyCustomer(null, null))).isUnmodifiable();
    }

    @Test
    void a_constraint_on_a_type_that_it_does_not_support_is_a_mistake_in_the_declaration() {
        assertThatThrownBy(() -> STRICT.validate(new Misplaced(5))).isInstanceOf(UnexpectedTypeException.class);
    }

    record Misplaced(@IsoTimestamp Integer time) {}

    // Codes

    record Values(
            @NotNull String required,
            @Min(-1) @Max(1) Integer number,
            @IsoTimestamp String text,
            @IsoTimestamp Instant instant,
            @DocumentedValue(groups = Strict.class) ParticipantState state,
            @WireValueOf(ParticipantState.class) String documentedText,

            @WireValueOf(value = ParticipantState.class, platformValues = true)
            String platformText,

            List<@NotNull String> list,
            Map<String, @NotNull String> map) {

        static Values ofNumber(int number) {
            return new Values("x", number, null, null, null, null, null, null, null);
        }

        static Values ofTime(String text, Instant instant) {
            return new Values("x", null, text, instant, null, null, null, null, null);
        }

        static Values ofTexts(String documentedText, String platformText) {
            return new Values("x", null, null, null, null, documentedText, platformText, null, null);
        }

        static Values ofContainers(List<String> list, Map<String, String> map) {
            return new Values("x", null, null, null, null, null, null, list, map);
        }
    }

    @Test
    void a_required_component_that_is_null_is_required() {
        assertThat(said(STRICT.validate(new Values(null, null, null, null, null, null, null, null, null))))
                .containsExactly("REQUIRED /required");
    }

    @Test
    void a_number_outside_its_limits_is_out_of_range() {
        assertThat(said(STRICT.validate(Values.ofNumber(2)))).containsExactly("OUT_OF_RANGE /number");
        assertThat(said(STRICT.validate(Values.ofNumber(-2)))).containsExactly("OUT_OF_RANGE /number");
        assertThat(STRICT.validate(Values.ofNumber(1))).isEmpty();
    }

    @Test
    void a_text_that_is_no_timestamp_is_an_invalid_timestamp() {
        assertThat(said(STRICT.validate(Values.ofTime("2024-02-30T08:29:54Z", null))))
                .containsExactly("INVALID_TIMESTAMP /text");
    }

    @Test
    void an_instant_that_the_wire_cannot_hold_is_an_invalid_timestamp() {
        assertThat(said(STRICT.validate(Values.ofTime(null, Instant.ofEpochSecond(0, 1)))))
                .containsExactly("INVALID_TIMESTAMP /instant");
        assertThat(said(STRICT.validate(Values.ofTime(null, Instant.parse("+10000-01-01T00:00:00Z")))))
                .containsExactly("INVALID_TIMESTAMP /instant");
    }

    @Test
    void a_platform_value_is_undocumented_in_strict_mode_only() {
        ChatMediaParticipant terminated = ChatMediaParticipant.builder()
                .state(ParticipantState.TERMINATED)
                .purpose(ParticipantPurpose.DIALER)
                .build();

        assertThat(said(STRICT.validate(terminated)))
                .containsExactly("UNDOCUMENTED_VALUE /purpose", "UNDOCUMENTED_VALUE /state");
        assertThat(TOLERANT.validate(terminated)).isEmpty();
    }

    @Test
    void a_validator_is_made_of_either_mode() {
        ChatMediaParticipant terminated = ChatMediaParticipant.builder()
                .state(ParticipantState.TERMINATED)
                .build();

        assertThat(RecordValidator.strict().validate(terminated)).hasSize(1);
        assertThat(RecordValidator.tolerant().validate(terminated)).isEmpty();
    }

    @Test
    void strict_mode_holds_everything_of_tolerant_mode() {
        ChatMediaParticipant participant = ChatMediaParticipant.builder()
                .state(ParticipantState.TERMINATED)
                .wrapupTimeoutMs(-1)
                .build();

        assertThat(said(STRICT.validate(participant)))
                .containsExactly("UNDOCUMENTED_VALUE /state", "OUT_OF_RANGE /wrapupTimeoutMs");
        assertThat(said(TOLERANT.validate(participant))).containsExactly("OUT_OF_RANGE /wrapupTimeoutMs");
    }

    @Test
    void a_text_that_is_no_wire_value_is_an_unknown_value() {
        assertThat(said(STRICT.validate(Values.ofTexts("sleeping", "sleeping"))))
                .containsExactly("UNKNOWN_VALUE /documentedText", "UNKNOWN_VALUE /platformText");
    }

    @Test
    void a_text_that_is_a_platform_value_is_undocumented_where_only_documented_ones_count() {
        assertThat(said(STRICT.validate(Values.ofTexts("terminated", "terminated"))))
                .containsExactly("UNDOCUMENTED_VALUE /documentedText");
    }

    @Test
    void null_in_a_list_or_a_map_is_a_null_element() {
        assertThat(said(STRICT.validate(Values.ofContainers(Arrays.asList("a", null), map("k", null)))))
                .containsExactly("NULL_ELEMENT /list/1", "NULL_ELEMENT /map/k");
    }

    @Test
    void an_unpaired_surrogate_is_invalid_text() {
        assertThat(said(STRICT.validate(new DomainEntityRef(UNPAIRED, null, UNPAIRED))))
                .containsExactly("INVALID_TEXT /id", "INVALID_TEXT /selfUri");
    }

    @Test
    void an_unpaired_surrogate_in_a_list_or_a_map_is_invalid_text() {
        assertThat(said(STRICT.validate(
                        Wrapup.builder().tags(List.of("a", UNPAIRED)).build())))
                .containsExactly("INVALID_TEXT /tags/1");
        assertThat(said(STRICT.validate(withAttributes("k", UNPAIRED)))).containsExactly("INVALID_TEXT /attributes/k");
    }

    @Test
    void an_unpaired_surrogate_in_a_key_is_invalid_text_of_the_entry() {
        assertThat(said(STRICT.validate(withAttributes(UNPAIRED, "v"))))
                .containsExactly("INVALID_TEXT /attributes/" + UNPAIRED);
    }

    record Foreign(
            @Size(max = 3) String text, @Size(min = 1) List<String> list) {}

    @Test
    void a_constraint_that_is_not_of_the_contract_is_out_of_range() {
        assertThat(said(STRICT.validate(new Foreign("long", List.of()))))
                .containsExactly("OUT_OF_RANGE /text", "OUT_OF_RANGE /list");
    }

    // Pointers

    record Renamed(
            @JsonProperty("detail-type") @NotNull String detailType,
            @JsonProperty("a/b~c") @Max(0) Integer n) {}

    record Outer(
            @Valid @JsonProperty("in-ner") Renamed inner,
            @JsonProperty("li-st") List<@Valid Renamed> list,
            Map<String, @Valid Renamed> map) {}

    @Test
    void a_renamed_component_is_pointed_at_by_its_json_name() {
        assertThat(said(STRICT.validate(new Renamed(null, 0)))).containsExactly("REQUIRED /detail-type");
    }

    @Test
    void slash_and_tilde_in_a_json_name_are_escaped() {
        assertThat(said(STRICT.validate(new Renamed("x", 1)))).containsExactly("OUT_OF_RANGE /a~1b~0c");
    }

    @Test
    void renamed_components_are_pointed_at_by_their_json_names_all_the_way() {
        Renamed faulty = new Renamed(null, 0);

        assertThat(said(STRICT.validate(new Outer(faulty, List.of(faulty), Map.of("k", faulty)))))
                .containsExactly(
                        "REQUIRED /in-ner/detail-type", "REQUIRED /li-st/0/detail-type", "REQUIRED /map/k/detail-type");
    }

    @ParameterizedTest
    @CsvSource({
        "plain, plain",
        "a/b, a~1b",
        "a~b, a~0b",
        "~1, ~01",
        "/~/, ~1~0~1",
        "'', ''",
        "' ', ' '",
        "0, 0",
        "'a\"b', 'a\"b'",
        "a.b[c], a.b[c]",
    })
    void a_key_of_a_map_is_escaped_as_rfc_6901_says(String key, String token) {
        assertThat(said(STRICT.validate(withAttributes(key, null))))
                .containsExactly("NULL_ELEMENT /attributes/" + token);
    }

    @Test
    void a_key_named_like_a_component_points_at_the_entry() {
        assertThat(said(STRICT.validate(withAttributes("id", null, "attributes", null))))
                .containsExactly("NULL_ELEMENT /attributes/id", "NULL_ELEMENT /attributes/attributes");
    }

    @Test
    void a_component_of_a_list_element_is_pointed_at_through_its_index() {
        ConversationRoutingData routing = ConversationRoutingData.builder()
                .scoredAgents(Arrays.asList(
                        new ScoredAgent(null, 100),
                        null,
                        new ScoredAgent(new DomainEntityRef(UNPAIRED, null, null), 101)))
                .build();

        assertThat(said(STRICT.validate(ChatMediaParticipant.builder()
                        .conversationRoutingData(routing)
                        .build())))
                .containsExactly(
                        "NULL_ELEMENT /conversationRoutingData/scoredAgents/1",
                        "INVALID_TEXT /conversationRoutingData/scoredAgents/2/agent/id",
                        "OUT_OF_RANGE /conversationRoutingData/scoredAgents/2/score");
    }

    @Test
    void a_deeply_nested_component_is_pointed_at_through_every_record() {
        JourneyContext journey = new JourneyContext(
                new JourneyCustomer("c", "cookie"), null, new JourneyAction("a", new JourneyActionMap("m", null)));

        assertThat(said(STRICT.validate(
                        ChatMediaParticipant.builder().journeyContext(journey).build())))
                .containsExactly("REQUIRED /journeyContext/triggeringAction/actionMap/version");
    }

    // Order

    @Test
    void violations_are_in_the_order_of_the_components() {
        ChatMediaParticipant participant = ChatMediaParticipant.builder()
                .avatarImageUrl(UNPAIRED)
                .endAcwTime(Instant.MAX)
                .alertingTimeoutMs(-1)
                .wrapupTimeoutMs(-1)
                .attributes(map("k", null))
                .user(new DomainEntityRef(null, UNPAIRED, null))
                .state(ParticipantState.NONE)
                .startTime(Instant.MIN)
                .id(UNPAIRED)
                .build();

        assertThat(said(STRICT.validate(participant)))
                .containsExactly(
                        "INVALID_TEXT /id",
                        "INVALID_TIMESTAMP /startTime",
                        "UNDOCUMENTED_VALUE /state",
                        "INVALID_TEXT /user/name",
                        "NULL_ELEMENT /attributes/k",
                        "OUT_OF_RANGE /wrapupTimeoutMs",
                        "OUT_OF_RANGE /alertingTimeoutMs",
                        "INVALID_TIMESTAMP /endAcwTime",
                        "INVALID_TEXT /avatarImageUrl");
    }

    record Ordered(
            @NotNull String first,
            @NotNull String second,
            @Max(0) Integer third,
            @Valid Ordered fourth) {}

    @Test
    void missing_properties_come_after_everything_else_of_their_object() {
        assertThat(said(STRICT.validate(new Ordered(null, null, 1, null))))
                .containsExactly("OUT_OF_RANGE /third", "REQUIRED /first", "REQUIRED /second");
    }

    @Test
    void missing_properties_of_a_nested_object_come_before_those_around_it() {
        assertThat(said(STRICT.validate(new Ordered(null, "x", 1, new Ordered("x", null, 1, null)))))
                .containsExactly(
                        "OUT_OF_RANGE /third",
                        "OUT_OF_RANGE /fourth/third",
                        "REQUIRED /fourth/second",
                        "REQUIRED /first");
    }

    @Test
    void list_elements_are_ordered_by_number_not_by_text() {
        String[] tags = new String[12];
        Arrays.fill(tags, "x");
        tags[10] = null;
        tags[2] = UNPAIRED;

        assertThat(said(STRICT.validate(
                        Wrapup.builder().tags(Arrays.asList(tags)).build())))
                .containsExactly("INVALID_TEXT /tags/2", "NULL_ELEMENT /tags/10");
    }

    @Test
    void missing_properties_of_a_list_element_come_before_the_next_element() {
        ConversationRoutingData routing = ConversationRoutingData.builder()
                .scoredAgents(List.of(new ScoredAgent(null, -1), new ScoredAgent(null, -1)))
                .build();
        Outer outer = new Outer(null, List.of(new Renamed(null, 1), new Renamed(null, 1)), null);

        assertThat(said(STRICT.validate(routing)))
                .containsExactly("OUT_OF_RANGE /scoredAgents/0/score", "OUT_OF_RANGE /scoredAgents/1/score");
        assertThat(said(STRICT.validate(outer)))
                .containsExactly(
                        "OUT_OF_RANGE /li-st/0/a~1b~0c",
                        "REQUIRED /li-st/0/detail-type",
                        "OUT_OF_RANGE /li-st/1/a~1b~0c",
                        "REQUIRED /li-st/1/detail-type");
    }

    @Test
    void map_entries_are_in_the_order_of_the_map() {
        assertThat(said(STRICT.validate(
                        withAttributes("z", null, "ok", "x", "a", UNPAIRED, "m", null, "10", null, "9", null))))
                .containsExactly(
                        "NULL_ELEMENT /attributes/z",
                        "INVALID_TEXT /attributes/a",
                        "NULL_ELEMENT /attributes/m",
                        "NULL_ELEMENT /attributes/10",
                        "NULL_ELEMENT /attributes/9");
    }

    // One violation a value

    record Limited(@Max(0) @PositiveOrZero @Min(7) Integer number) {}

    @Test
    void a_value_that_breaks_several_limits_has_one_violation() {
        assertThat(said(STRICT.validate(new Limited(-5)))).containsExactly("OUT_OF_RANGE /number");
        assertThat(said(STRICT.validate(new Limited(5)))).containsExactly("OUT_OF_RANGE /number");
    }

    @WellFormedText
    record Texts(
            @IsoTimestamp String time,
            @WireValueOf(ParticipantState.class) String state,
            @Size(max = 1) String text) {}

    @Test
    void a_text_that_cannot_be_written_is_that_first_of_all() {
        assertThat(said(STRICT.validate(new Texts(UNPAIRED, UNPAIRED, UNPAIRED))))
                .containsExactly("INVALID_TEXT /time", "INVALID_TEXT /state", "INVALID_TEXT /text");
    }

    @Test
    void an_entry_of_an_unwritable_key_and_a_null_value_has_one_violation() {
        assertThat(said(STRICT.validate(withAttributes(UNPAIRED, null))))
                .containsExactly("INVALID_TEXT /attributes/" + UNPAIRED);
    }

    // What a violation carries

    @Test
    void an_object_has_no_place_in_an_input() {
        Violation violation = only(STRICT.validate(new DomainEntityRef(UNPAIRED, null, null)));

        assertThat(violation.line()).isZero();
        assertThat(violation.column()).isZero();
        assertThat(violation.offset()).isEqualTo(-1);
    }

    @Test
    void the_received_text_is_in_the_violation_and_in_its_message() {
        Violation violation = only(STRICT.validate(
                ChatMediaParticipant.builder().wrapupTimeoutMs(-5).build()));

        assertThat(violation.received()).isEqualTo("-5");
        assertThat(violation.message()).endsWith(", got \"-5\"");
    }

    @Test
    void missing_and_null_values_have_no_received_text() {
        assertThat(STRICT.validate(new JourneyCustomer(null, "cookie")))
                .singleElement()
                .satisfies(v -> assertThat(v.received()).isNull())
                .satisfies(v -> assertThat(v.message()).isNotBlank().doesNotContain("got"));
        assertThat(only(STRICT.validate(withAttributes("k", null))).received()).isNull();
    }

    @Test
    void an_enum_constant_is_shown_as_its_wire_value() {
        Violation violation = only(STRICT.validate(ChatMediaParticipant.builder()
                .state(ParticipantState.TERMINATED)
                .build()));

        assertThat(violation.received()).isEqualTo("terminated");
        assertThat(violation.message()).isEqualTo("must be a documented value, got \"terminated\"");
    }

    @Test
    void an_instant_is_shown_in_full() {
        Violation violation = only(STRICT.validate(ChatMediaParticipant.builder()
                .endTime(Instant.parse("+10000-01-01T00:00:00.000000001Z"))
                .build()));

        assertThat(violation.received()).isEqualTo("+10000-01-01T00:00:00.000000001Z");
    }

    @Test
    void the_received_text_is_escaped() {
        Violation violation = only(STRICT.validate(new DomainEntityRef("\"\n\u001b[31m\u202e\ud800", null, null)));

        assertThat(violation.received()).isEqualTo("\\\"\\n\\u001b[31m\\u202e\\ud800");
        assertThat(violation.message())
                .isEqualTo("must not hold an unpaired surrogate, got \"" + violation.received() + "\"");
    }

    @Test
    void the_received_text_is_cut_to_64_characters() {
        Violation violation = only(STRICT.validate(new DomainEntityRef("x".repeat(1_000_000) + "\ud800", null, null)));

        assertThat(violation.received()).isEqualTo("x".repeat(64) + "\u2026");
        assertThat(violation.message()).hasSizeLessThan(150);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${1+1}",
                "#{1+1}",
                "{jakarta.validation.constraints.NotNull.message}",
                "${validatedValue}",
                "{max}",
            })
    void values_are_not_interpreted(String input) {
        Violation text = only(STRICT.validate(new Foreign(input, null)));
        Violation time = only(STRICT.validate(Values.ofTime(input, null)));
        Violation key = only(STRICT.validate(withAttributes(input, null)));

        assertThat(text.received()).isEqualTo(input);
        assertThat(text.message()).endsWith(", got \"" + input + "\"");
        assertThat(time.message()).endsWith(", got \"" + input + "\"");
        assertThat(key.pointer()).isEqualTo("/attributes/" + input);
    }
}
