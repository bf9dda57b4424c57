package io.chatmedia.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.token.Kind;
import io.chatmedia.token.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScalarsTest {

    private static Scalar of(Kind kind, String json) {
        byte[] bytes = ("1" + json + "1").getBytes(UTF_8);
        return Scalars.of(kind, bytes, 1, bytes.length - 1);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, true",
        "-12, 2, true",
        "1.50, 3, false",
        "1e5, 2, false",
        "-1.5E-10, 4, false",
        "123456789012345678901234567890, 30, true"
    })
    void a_number_is_summed_up_by_its_digits(String number, long digits, boolean integral) {
        assertThat(of(Kind.NUMBER, number)).isEqualTo(new Scalar(Kind.NUMBER, number, digits, integral));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "abc|abc|3",
                "``|``|0",
                "é€|é€|2",
                "😀|😀|2",
                "\\u00e9\\ud83d\\ude00|é😀|3",
                "\\ud800a|\\ud800a|2",
                "a\\nb\\u001b|a\\nb\\u001b|4",
                "\\/|/|1",
                "\\\"|\\\"|1",
            })
    void a_string_is_summed_up_by_what_it_shows_and_its_units_of_UTF_16(String json, String excerpt, long size) {
        assertThat(of(Kind.STRING, '"' + json + '"')).isEqualTo(new Scalar(Kind.STRING, excerpt, size, false));
    }

    @ParameterizedTest
    @CsvSource({"BOOLEAN, true, 4", "BOOLEAN, false, 5", "NULL, null, 4"})
    void a_literal_is_summed_up_as_it_stands(Kind kind, String literal, long size) {
        assertThat(of(kind, literal)).isEqualTo(new Scalar(kind, literal, size, false));
    }

    @Test
    void a_long_scalar_shows_64_characters_and_counts_all() {
        assertThat(of(Kind.STRING, '"' + "😀".repeat(32) + '"').excerpt()).isEqualTo("😀".repeat(32));
        assertThat(of(Kind.STRING, '"' + "😀".repeat(33) + '"'))
                .isEqualTo(new Scalar(Kind.STRING, "😀".repeat(32) + "…", 66, false));
        assertThat(of(Kind.STRING, '"' + "\\ud83d\\ude00".repeat(1_000) + '"'))
                .isEqualTo(new Scalar(Kind.STRING, "😀".repeat(32) + "…", 2_000, false));
        assertThat(of(Kind.NUMBER, "9".repeat(100_000)))
                .isEqualTo(new Scalar(Kind.NUMBER, "9".repeat(64) + "…", 100_000, true));
    }
}
