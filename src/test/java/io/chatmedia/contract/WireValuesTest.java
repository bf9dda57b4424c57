package io.chatmedia.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatmedia.participant.ParticipantDirection;
import io.chatmedia.participant.ParticipantPurpose;
import io.chatmedia.participant.ParticipantState;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireValuesTest {

    private enum Colour implements WireValue {
        RED("red", true),
        ULTRAVIOLET("ultra-violet", false),
        GREEN("green", true) {
            @Override
            public String toString() {
                return "the one with a body";
            }
        };

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

    private enum Twice implements WireValue {
        FIRST,
        SECOND;

        @Override
        public String wireValue() {
            return "same";
        }

        @Override
        public boolean documented() {
            return true;
        }
    }

    private enum Nothing implements WireValue {
        ;

        @Override
        public String wireValue() {
            return "";
        }

        @Override
        public boolean documented() {
            return true;
        }
    }

    private record NoEnum(String wireValue, boolean documented) implements WireValue {}

    @Test
    void the_constants_are_those_of_the_enum_in_its_order() {
        assertThat(WireValues.of(Colour.class).constants())
                .containsExactly(Colour.RED, Colour.ULTRAVIOLET, Colour.GREEN);
    }

    @Test
    void a_constant_is_found_by_its_wire_value_documented_or_not() {
        WireValues<Colour> colours = WireValues.of(Colour.class);

        assertThat(colours.find("red")).isEqualTo(Colour.RED);
        assertThat(colours.find("ultra-violet")).isEqualTo(Colour.ULTRAVIOLET);
        assertThat(colours.find("green")).isEqualTo(Colour.GREEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RED", "Red", " red", "red ", "re", "", "ULTRAVIOLET", "the one with a body"})
    void a_text_that_is_not_exactly_a_wire_value_finds_nothing(String text) {
        assertThat(WireValues.of(Colour.class).find(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "red",
                "ultra-violet",
                "green",
                "RED",
                "rec",
                "",
                "\u00e9",
                "r\u0165d",
                "a text longer than any value"
            })
    void a_text_in_a_buffer_finds_what_it_finds_as_a_string(String text) {
        WireValues<Colour> colours = WireValues.of(Colour.class);
        byte[] buffer = ("[" + text + "]").getBytes(UTF_8);

        assertThat(colours.find(buffer, 1, buffer.length - 2)).isEqualTo(colours.find(text));
    }

    @Test
    void the_documented_values_are_listed_in_the_order_of_the_enum() {
        assertThat(WireValues.of(Colour.class).documented()).isEqualTo("red, green");
    }

    @Test
    void an_enum_without_constants_has_no_values() {
        assertThat(WireValues.of(Nothing.class).find("")).isNull();
        assertThat(WireValues.of(Nothing.class).documented()).isEmpty();
    }

    @Test
    void two_constants_with_the_same_wire_value_are_refused() {
        assertThatThrownBy(() -> WireValues.of(Twice.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Twice.class.getName())
                .hasMessageContaining("\"same\" twice")
                .hasMessageContaining("must be distinct");
    }

    @Test
    void a_type_that_is_no_enum_is_refused() {
        assertThatThrownBy(() -> WireValues.of(NoEnum.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(NoEnum.class.getName() + " is not an enum; declare it as `enum ... implements WireValue`");
        assertThatThrownBy(() -> WireValues.of(WireValue.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is not an enum");
    }

    static Stream<Arguments> contract() {
        return Stream.of(
                Arguments.of(
                        ParticipantPurpose.class,
                        "agent, user, customer, external, acd, ivr",
                        "api, botflow, campaign, dialer, fax, group, inbound, manual, outbound, station, voicemail, "
                                + "voicesurveyflow, workflow"),
                Arguments.of(
                        ParticipantState.class,
                        "alerting, connected, disconnected, dialing, contacting",
                        "offering, terminated, converting, uploading, transmitting, scheduled, parked, none"),
                Arguments.of(ParticipantDirection.class, "inbound, outbound", ""));
    }

    @ParameterizedTest
    @MethodSource("contract")
    void the_enums_of_the_participant_have_the_values_of_the_contract(
            Class<? extends WireValue> type, String documented, String platform) {
        assertThat(WireValues.of(type).documented()).isEqualTo(documented);
        assertThat(WireValues.of(type).all()).isEqualTo(documented + (platform.isEmpty() ? "" : ", " + platform));
        assertThat(Arrays.stream(type.getEnumConstants()).filter(v -> !v.documented()))
                .extracting(WireValue::wireValue)
                .isEqualTo(platform.isEmpty() ? List.of() : List.of(platform.split(", ", -1)));
    }
}
