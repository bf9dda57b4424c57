package io.chatmedia.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.chatmedia.contract.DocumentedValue;
import io.chatmedia.contract.IsoTimestamp;
import io.chatmedia.contract.Strict;
import io.chatmedia.contract.Undocumented;
import io.chatmedia.contract.WireValueOf;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.participant.ParticipantDirection;
import io.chatmedia.participant.ParticipantState;
import io.chatmedia.raw.RawJson;
import io.chatmedia.type.RecordType.Property;
import io.chatmedia.type.WireType.BooleanType;
import io.chatmedia.type.WireType.ConstantType;
import io.chatmedia.type.WireType.IntegerType;
import io.chatmedia.type.WireType.JsonType;
import io.chatmedia.type.WireType.ListType;
import io.chatmedia.type.WireType.MapType;
import io.chatmedia.type.WireType.NumberType;
import io.chatmedia.type.WireType.TextType;
import io.chatmedia.type.WireType.TimestampType;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.lang.invoke.MethodHandles;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of a record class as an object. */
class WireTypesTest {

    record Everything(
            @Nullable String text,
            @IsoTimestamp @Nullable String timestampText,
            @WireValueOf(ParticipantState.class) @Nullable String stateText,
            @Min(-5) @Max(7) @Nullable Integer between,
            @Positive @Nullable Integer positive,
            @Nullable Integer any,
            @Nullable Boolean flag,
            @Nullable Instant instant,
            @Nullable ParticipantState state,
            @DocumentedValue @Nullable ParticipantState documentedState,
            @NotNull ParticipantDirection direction,
            @JsonProperty("a/b") @Nullable List<@Min(0) Integer> numbers,
            @Nullable Map<String, @IsoTimestamp String> times,
            @Nullable Everything self,
            @Nullable List<Everything> selves,
            @NotNull(groups = Strict.class) Inner inner) {}

    record Inner(@Nullable String id) {}

    private static RecordType of(Class<?> type, boolean strict) {
        return WireTypes.of(type, strict, MethodHandles.lookup());
    }

    private static final RecordType STRICT = of(Everything.class, true);
    private static final RecordType TOLERANT = of(Everything.class, false);

    private static Property property(RecordType type, String name) {
        return type.properties().stream()
                .filter(property -> property.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static WireType strict(String name) {
        return property(STRICT, name).type();
    }

    private static WireType tolerant(String name) {
        return property(TOLERANT, name).type();
    }

    @Test
    void a_record_has_its_class_its_mode_and_its_properties_in_order() {
        assertThat(STRICT.recordClass()).isEqualTo(Everything.class);
        assertThat(STRICT.strict()).isTrue();
        assertThat(TOLERANT.strict()).isFalse();
        assertThat(STRICT.properties())
                .extracting(Property::name)
                .containsExactly(
                        "text",
                        "timestampText",
                        "stateText",
                        "between",
                        "positive",
                        "any",
                        "flag",
                        "instant",
                        "state",
                        "documentedState",
                        "direction",
                        "a/b",
                        "times",
                        "self",
                        "selves",
                        "inner");
        assertThat(STRICT.properties()).isUnmodifiable();
    }

    @Test
    void a_property_is_required_in_the_modes_of_its_groups() {
        assertThat(STRICT.properties())
                .filteredOn(Property::required)
                .extracting(Property::name)
                .containsExactly("direction", "inner");
        assertThat(TOLERANT.properties())
                .filteredOn(Property::required)
                .extracting(Property::name)
                .containsExactly("direction");
    }

    @Test
    void a_string_is_any_or_a_timestamp_or_a_wire_value() {
        TextType state = (TextType) strict("stateText");

        assertThat(strict("text")).isEqualTo(new TextType(false, null, false));
        assertThat(((TextType) strict("text")).isFree()).isTrue();
        assertThat(((TextType) strict("text")).accepted()).isEmpty();
        assertThat(strict("timestampText")).isEqualTo(new TextType(true, null, false));
        assertThat(((TextType) strict("timestampText")).isFree()).isFalse();
        assertThat(state.isFree()).isFalse();
        assertThat(state.accepted()).containsExactly("alerting", "connected", "disconnected", "dialing", "contacting");
    }

    record Platform(
            @WireValueOf(value = ParticipantState.class, platformValues = true) @Nullable String state) {}

    @Test
    void a_wire_value_may_be_one_of_the_platform() {
        TextType type = (TextType) of(Platform.class, true).properties().get(0).type();

        assertThat(type.platformValues()).isTrue();
        assertThat(type.accepted()).hasSameSizeAs(ParticipantState.values()).contains("alerting", "terminated", "none");
    }

    @Test
    void an_integer_has_its_limits_or_those_of_int32() {
        assertThat(strict("between")).isEqualTo(new IntegerType(-5, 7, false));
        assertThat(strict("positive")).isEqualTo(new IntegerType(1, Integer.MAX_VALUE, false));
        assertThat(strict("any")).isEqualTo(new IntegerType(Integer.MIN_VALUE, Integer.MAX_VALUE, false));
    }

    @Test
    void an_enum_accepts_by_mode_and_constraint() {
        ConstantType state = (ConstantType) strict("state");
        ConstantType documented = (ConstantType) strict("documentedState");

        assertThat(state.values().find("alerting")).isEqualTo(ParticipantState.ALERTING);
        assertThat(state.accepts(ParticipantState.TERMINATED)).isTrue();
        assertThat(documented.accepts(ParticipantState.ALERTING)).isTrue();
        assertThat(documented.accepts(ParticipantState.TERMINATED)).isFalse();
        assertThat(state.unknownIsAbsent()).isFalse();
        assertThat(((ConstantType) tolerant("state")).unknownIsAbsent()).isTrue();
        assertThat(((ConstantType) tolerant("direction")).unknownIsAbsent())
                .as("what is required cannot become absent")
                .isFalse();
    }

    @Test
    void lists_and_maps_have_the_constraints_of_their_elements() {
        assertThat(strict("a/b")).isEqualTo(new ListType(new IntegerType(0, Integer.MAX_VALUE, false)));
        assertThat(strict("times")).isEqualTo(new MapType(new TextType(true, null, false)));
        assertThat(strict("flag")).isEqualTo(new BooleanType());
        assertThat(strict("instant")).isEqualTo(new TimestampType());
    }

    @Test
    void a_record_within_its_kind_is_the_same_type() {
        assertThat(strict("self")).isSameAs(STRICT);
        assertThat(strict("selves")).isEqualTo(new ListType(STRICT));
        assertThat(tolerant("self")).isSameAs(TOLERANT);
    }

    /** Tells of each type which method of the visitor was called. */
    private static final class Called implements WireType.Visitor<String> {

        @Override
        public String record(RecordType type) {
            return "record";
        }

        @Override
        public String list(ListType type) {
            return "list";
        }

        @Override
        public String map(MapType type) {
            return "map";
        }

        @Override
        public String text(TextType type) {
            return "text";
        }

        @Override
        public String integer(IntegerType type) {
            return "integer";
        }

        @Override
        public String number(NumberType type) {
            return "number";
        }

        @Override
        public String json(JsonType type) {
            return "json";
        }

        @Override
        public String bool(BooleanType type) {
            return "bool";
        }

        @Override
        public String timestamp(TimestampType type) {
            return "timestamp";
        }

        @Override
        public String constant(ConstantType type) {
            return "constant";
        }
    }

    @Test
    void each_type_calls_its_own_method_of_a_visitor() {
        assertThat(STRICT.properties())
                .extracting(property -> property.type().accept(new Called()))
                .containsExactly(
                        "text",
                        "text",
                        "text",
                        "integer",
                        "integer",
                        "integer",
                        "bool",
                        "timestamp",
                        "constant",
                        "constant",
                        "constant",
                        "list",
                        "map",
                        "record",
                        "list",
                        "record");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_participant_has_its_43_properties_in_both_modes(boolean strict) {
        RecordType participant = WireTypes.of(ChatMediaParticipant.class, strict);

        assertThat(participant.properties()).hasSize(43).noneMatch(Property::required);
        assertThat(participant.properties().stream().filter(Property::undocumented))
                .hasSize(strict ? 8 : 0);
        assertThat(participant.keepsUnknown()).isTrue();
        assertThat(participant.recognizable() == null).isEqualTo(strict);
        assertThat(((RecordType) property(participant, "wrapup").type()).properties())
                .extracting(Property::name)
                .containsExactly("code", "name", "notes", "tags", "durationSeconds", "endTime", "provisional");
    }

    record Numbers(
            @Min(-1) @Nullable Long big,
            @Nullable Long any,
            @Nullable Double number,
            @Nullable RawJson json,
            @Undocumented(groups = Strict.class) @NotNull RawJson platform,
            @JsonAnySetter @JsonAnyGetter Map<String, @Undocumented(groups = Strict.class) RawJson> unknown) {}

    @Test
    void numbers_of_64_bits_and_any_JSON_are_types_and_what_keeps_the_unknown_is_no_property() {
        RecordType strict = of(Numbers.class, true);

        assertThat(strict.properties())
                .extracting(Property::type)
                .containsExactly(
                        new IntegerType(-1, Long.MAX_VALUE, true),
                        new IntegerType(Long.MIN_VALUE, Long.MAX_VALUE, true),
                        new NumberType(),
                        new JsonType(),
                        new JsonType());
        assertThat(strict.properties())
                .extracting(Property::undocumented)
                .containsExactly(false, false, false, false, true);
        assertThat(of(Numbers.class, false).properties()).noneMatch(Property::undocumented);
        assertThat(strict.keepsUnknown()).isTrue();
        assertThat(STRICT.keepsUnknown()).isFalse();
    }

    record NotLast(
            @JsonAnySetter @JsonAnyGetter Map<String, RawJson> unknown,
            @Nullable String id) {}

    record NotWritten(@JsonAnySetter Map<String, RawJson> unknown) {}

    record OfText(@JsonAnySetter @JsonAnyGetter Map<String, String> unknown) {}

    record Named(
            @JsonAnySetter @JsonAnyGetter @JsonProperty("x") Map<String, RawJson> unknown) {}

    record Disabled(
            @JsonAnySetter(enabled = false) @JsonAnyGetter Map<String, RawJson> unknown) {}

    record NoMap(@JsonAnySetter @JsonAnyGetter @Nullable String unknown) {}

    @ParameterizedTest
    @ValueSource(classes = {NotLast.class, NotWritten.class, OfText.class, Named.class, Disabled.class, NoMap.class})
    void the_component_that_keeps_has_one_form(Class<?> type) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(type, true))
                .withMessage(type.getSimpleName()
                        + ".unknown: the component that keeps unknown properties must be the last, @JsonAnySetter "
                        + "@JsonAnyGetter Map<String, @Undocumented(groups = Strict.class) RawJson>, and without other "
                        + "annotations");
    }

    record UndocumentedElement(@Nullable List<@Undocumented String> list) {}

    @Test
    void an_element_cannot_be_undocumented() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(UndocumentedElement.class, true))
                .withMessageStartingWith("UndocumentedElement.list: a constraint on it does not apply to an element");
    }

    record Wrong(@IsoTimestamp @Nullable Integer time) {}

    record Unsupported(@Nullable Object thing) {}

    @Test
    void a_contract_that_cannot_be_enforced_is_refused_with_record_and_component() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Wrong.class, true))
                .withMessageStartingWith("Wrong.time: a constraint on it does not apply to Integer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(Unsupported.class, false))
                .withMessageStartingWith("Unsupported.thing: the type java.lang.Object is none that");
        assertThatIllegalArgumentException().isThrownBy(() -> WireTypes.of(String.class, true));
    }
}
