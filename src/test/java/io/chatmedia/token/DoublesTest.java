package io.chatmedia.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoublesTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.0",
        "-0, 0.0",
        "-0.0, -0.0",
        "-0e1, -0.0",
        "0e999999999, 0.0",
        "0.000E-400, 0.0",
        "7, 7.0",
        "1.50, 1.5",
        "1e3, 1000.0",
        "0.1234567890123456789, 0.12345678901234568",
        "9007199254740993.0, 9.007199254740992E15",
        "9007199254740992, 9.007199254740992E15",
        "123456789012345683968, 1.2345678901234568E20",
        "1.7976931348623157e308, 1.7976931348623157E308",
        "5e-324, 4.9E-324"
    })
    void a_number_is_the_nearest_double(String json, double expected) {
        assertThat(Double.doubleToRawLongBits(Doubles.parse(json))).isEqualTo(Double.doubleToRawLongBits(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e309",
                "-1.8e308",
                "1e-400",
                "-0.00000000000000000001E-400",
                "9007199254740993",
                "-9007199254740993",
                "12345678901234567890",
                "123456789012345680000"
            })
    void a_number_of_which_a_double_would_lose_all_or_a_whole_digit_is_none(String json) {
        assertThat(Doubles.parse(json)).isNaN();
    }
}
