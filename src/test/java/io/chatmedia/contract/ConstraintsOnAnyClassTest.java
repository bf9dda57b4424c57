package io.chatmedia.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatmedia.participant.ParticipantState;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.UnexpectedTypeException;
import jakarta.validation.ValidationException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.CharBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConstraintsOnAnyClassTest {

    private static final String VALID = "2024-04-22T08:29:54.319Z";
    private static final String FAULTY = "2024-02-30T08:29:54Z";
    private static final String UNPAIRED = "a\ud800";

    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @ParameterizedTest
    @EnumSource
    private @interface InEachSetUp {}

    @BeforeAll
    static void let_the_provider_see_this_package() {
        PlainValidation.canSeeThePackageOf(ConstraintsOnAnyClassTest.class);
    }

    // @IsoTimestamp

    record TextTime(@IsoTimestamp String time) {}

    record BufferTime(@IsoTimestamp StringBuilder time) {}

    record InstantTime(@IsoTimestamp Instant time) {}

    record ListOfTimes(List<@IsoTimestamp String> times) {}

    record MapOfTimes(Map<@IsoTimestamp String, @IsoTimestamp Instant> times) {}

    record NumberTime(@IsoTimestamp Long time) {}

    /** A class of the old kind, with getters. */
    public static class Meeting {

        private final String start;

        Meeting(String start) {
            this.start = start;
        }

        @IsoTimestamp
        public String getStart() {
            return start;
        }
    }

    @InEachSetUp
    void a_string_is_an_iso_timestamp_if_it_is_a_wire_timestamp(PlainValidation set) {
        assertThat(set.paths(new TextTime(VALID))).isEmpty();
        assertThat(set.paths(new TextTime(FAULTY))).containsExactly("time");
        assertThat(set.paths(new TextTime(""))).containsExactly("time");
    }

    @InEachSetUp
    void a_string_builder_is_an_iso_timestamp_if_it_is_a_wire_timestamp(PlainValidation set) {
        assertThat(set.paths(new BufferTime(new StringBuilder(VALID)))).isEmpty();
        assertThat(set.paths(new BufferTime(new StringBuilder(VALID + " ")))).containsExactly("time");
    }

    @InEachSetUp
    void an_instant_is_an_iso_timestamp_if_the_wire_can_hold_it(PlainValidation set) {
        assertThat(set.paths(new InstantTime(Instant.parse(VALID)))).isEmpty();
        assertThat(set.paths(new InstantTime(Instant.parse("9999-12-31T23:59:59.999Z"))))
                .isEmpty();
        assertThat(set.paths(new InstantTime(Instant.parse("+10000-01-01T00:00:00Z"))))
                .containsExactly("time");
        assertThat(set.paths(new InstantTime(Instant.parse("-0001-12-31T23:59:59Z"))))
                .containsExactly("time");
        assertThat(set.paths(new InstantTime(Instant.parse("2024-04-22T08:29:54.319000001Z"))))
                .containsExactly("time");
    }

    @InEachSetUp
    void elements_of_a_list_are_iso_timestamps_each_for_itself(PlainValidation set) {
        assertThat(set.paths(new ListOfTimes(Arrays.asList(VALID, FAULTY, null, "now"))))
                .containsExactly("times[1].<list element>", "times[3].<list element>");
    }

    @InEachSetUp
    void keys_and_values_of_a_map_are_iso_timestamps_each_for_itself(PlainValidation set) {
        assertThat(set.paths(new MapOfTimes(Map.of("now", Instant.MAX))))
                .containsExactly("times<K>[now].<map key>", "times[now].<map value>");
    }

    @InEachSetUp
    void the_getter_of_a_class_is_an_iso_timestamp_like_a_component(PlainValidation set) {
        assertThat(set.paths(new Meeting(VALID))).isEmpty();
        assertThat(set.paths(new Meeting(FAULTY))).containsExactly("start");
    }

    @InEachSetUp
    void null_is_a_valid_iso_timestamp(PlainValidation set) {
        assertThat(set.paths(new TextTime(null))).isEmpty();
        assertThat(set.paths(new BufferTime(null))).isEmpty();
        assertThat(set.paths(new InstantTime(null))).isEmpty();
        assertThat(set.paths(new ListOfTimes(null))).isEmpty();
        assertThat(set.paths(new Meeting(null))).isEmpty();
    }

    @InEachSetUp
    void an_iso_timestamp_of_another_type_is_a_mistake_in_the_declaration(PlainValidation set) {
        assertThatThrownBy(() -> set.paths(new NumberTime(5L)))
                .isInstanceOf(UnexpectedTypeException.class)
                .hasMessageContaining("IsoTimestamp")
                .hasMessageContaining("time");
    }

    // @DocumentedValue

    record Documented(@DocumentedValue ParticipantState state) {}

    record DocumentedInStrict(
            @DocumentedValue(groups = Strict.class) ParticipantState state) {}

    record ListOfDocumented(List<@DocumentedValue ParticipantState> states) {}

    @InEachSetUp
    void a_documented_value_is_valid_and_one_of_the_platform_is_not(PlainValidation set) {
        assertThat(set.paths(new Documented(ParticipantState.CONNECTED))).isEmpty();
        assertThat(set.paths(new Documented(ParticipantState.TERMINATED))).containsExactly("state");
    }

    @InEachSetUp
    void elements_of_a_list_are_documented_values_each_for_itself(PlainValidation set) {
        assertThat(set.paths(new ListOfDocumented(Arrays.asList(
                        ParticipantState.NONE, null, ParticipantState.DIALING, ParticipantState.OFFERING))))
                .containsExactly("states[0].<list element>", "states[3].<list element>");
    }

    @InEachSetUp
    void null_is_a_valid_documented_value(PlainValidation set) {
        assertThat(set.paths(new Documented(null))).isEmpty();
    }

    @InEachSetUp
    void a_documented_value_of_the_group_strict_counts_in_that_group_only(PlainValidation set) {
        DocumentedInStrict terminated = new DocumentedInStrict(ParticipantState.TERMINATED);

        assertThat(set.paths(terminated)).isEmpty();
        assertThat(set.paths(terminated, Strict.class)).containsExactly("state");
    }

    record DefaultAndStrict(
            @IsoTimestamp String time,
            @DocumentedValue(groups = Strict.class) ParticipantState state) {}

    @InEachSetUp
    void the_group_strict_holds_the_default_group(PlainValidation set) {
        assertThat(set.paths(new DefaultAndStrict("now", ParticipantState.NONE), Strict.class))
                .containsExactly("state", "time");
    }

    // @WireValueOf

    record DocumentedText(
            @WireValueOf(ParticipantState.class) CharSequence state) {}

    record PlatformText(
            @WireValueOf(value = ParticipantState.class, platformValues = true)
            String state) {}

    record ListOfTexts(List<@WireValueOf(ParticipantState.class) String> states) {}

    record NoEnum(String wireValue, boolean documented) implements WireValue {}

    record TextOfNoEnum(@WireValueOf(NoEnum.class) String value) {}

    @InEachSetUp
    void a_text_is_a_wire_value_of_an_enum_if_the_enum_documents_it(PlainValidation set) {
        assertThat(set.paths(new DocumentedText("connected"))).isEmpty();
        assertThat(set.paths(new DocumentedText(CharBuffer.wrap("connected")))).isEmpty();
        assertThat(set.paths(new DocumentedText("terminated"))).containsExactly("state");
        assertThat(set.paths(new DocumentedText("sleeping"))).containsExactly("state");
    }

    @InEachSetUp
    void a_text_is_a_wire_value_with_platform_values_if_the_enum_has_it(PlainValidation set) {
        assertThat(set.paths(new PlatformText("connected"))).isEmpty();
        assertThat(set.paths(new PlatformText("terminated"))).isEmpty();
        assertThat(set.paths(new PlatformText("sleeping"))).containsExactly("state");
    }

    @InEachSetUp
    void wire_values_are_compared_exactly(PlainValidation set) {
        assertThat(set.paths(new DocumentedText("CONNECTED"))).containsExactly("state");
        assertThat(set.paths(new DocumentedText(" connected"))).containsExactly("state");
        assertThat(set.paths(new PlatformText(""))).containsExactly("state");
    }

    @InEachSetUp
    void elements_of_a_list_are_wire_values_each_for_itself(PlainValidation set) {
        assertThat(set.paths(new ListOfTexts(Arrays.asList("dialing", "none", null))))
                .containsExactly("states[1].<list element>");
    }

    @InEachSetUp
    void null_is_a_valid_wire_value(PlainValidation set) {
        assertThat(set.paths(new DocumentedText(null))).isEmpty();
        assertThat(set.paths(new PlatformText(null))).isEmpty();
    }

    @InEachSetUp
    void a_wire_value_of_a_type_that_is_no_enum_is_a_mistake_in_the_declaration(PlainValidation set) {
        assertThatThrownBy(() -> set.paths(new TextOfNoEnum("x")))
                .isInstanceOf(ValidationException.class)
                .hasRootCauseMessage(
                        NoEnum.class.getName() + " is not an enum; declare it as `enum ... implements WireValue`");
    }

    @Test
    void a_validator_that_no_provider_made_ready_says_what_to_call() {
        assertThatThrownBy(() -> new WireValueOfValidator().isValid("x", null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("call initialize(WireValueOf) before isValid");
    }

    // @WellFormedText

    @WellFormedText
    record Note(String title, List<String> tags, Map<String, String> attributes, Integer number) {}

    @WellFormedText
    public static class NoRecord {}

    @InEachSetUp
    void text_of_well_formed_characters_is_valid(PlainValidation set) {
        assertThat(set.paths(new Note("\ud83d\ude00", List.of("\0"), Map.of("\uffff", "\ud800\udc00"), 5)))
                .isEmpty();
    }

    @InEachSetUp
    void a_faulty_text_is_reported_at_its_component(PlainValidation set) {
        assertThat(set.paths(new Note(UNPAIRED, null, null, null))).containsExactly("title");
    }

    @InEachSetUp
    void a_faulty_text_in_a_list_is_reported_at_its_index(PlainValidation set) {
        assertThat(set.paths(new Note(null, Arrays.asList("a", UNPAIRED, null, UNPAIRED), null, null)))
                .containsExactly("tags[1].<list element>", "tags[3].<list element>");
    }

    @InEachSetUp
    void a_faulty_value_of_a_map_is_reported_at_its_key(PlainValidation set) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("good", "x");
        attributes.put("none", null);
        attributes.put("bad", UNPAIRED);

        assertThat(set.paths(new Note(null, null, attributes, null))).containsExactly("attributes[bad].<map value>");
    }

    @InEachSetUp
    void a_faulty_key_of_a_map_is_reported_at_that_key(PlainValidation set) {
        assertThat(set.paths(new Note(null, null, Map.of(UNPAIRED, "x"), null)))
                .containsExactly("attributes[" + UNPAIRED + "].<map value>");
    }

    @InEachSetUp
    void an_entry_with_faulty_key_and_value_is_reported_once(PlainValidation set) {
        assertThat(set.paths(new Note(null, null, Map.of(UNPAIRED, UNPAIRED), null)))
                .hasSize(1);
    }

    @InEachSetUp
    void every_faulty_text_of_a_record_is_reported(PlainValidation set) {
        assertThat(set.paths(new Note(UNPAIRED, List.of(UNPAIRED), Map.of("k", UNPAIRED), null)))
                .containsExactly("attributes[k].<map value>", "tags[0].<list element>", "title");
    }

    @InEachSetUp
    void null_is_well_formed_text(PlainValidation set) {
        assertThat(set.paths(new Note(null, null, null, null))).isEmpty();
        assertThat(new WellFormedTextValidator().isValid(null, null)).isTrue();
    }

    @InEachSetUp
    void well_formed_text_on_a_class_that_is_no_record_is_a_mistake_in_the_declaration(PlainValidation set) {
        assertThatThrownBy(() -> set.paths(new NoRecord()))
                .isInstanceOfAny(UnexpectedTypeException.class, ConstraintDeclarationException.class)
                .hasMessageContaining("WellFormedText");
    }
}
