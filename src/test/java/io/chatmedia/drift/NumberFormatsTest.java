package io.chatmedia.drift;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatsTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0.0 %",
        "0, 9, 0.0 %",
        "1, 3, 33.3 %",
        "3, 3, 100.0 %",
        "1, 1000, 0.1 %",
        "1, 1001, <0.1 %",
        "1, 1000000000000, <0.1 %",
        "999, 1000, 99.9 %",
        "1000, 1001, >99.9 %"
    })
    void a_share_has_one_decimal_and_little_is_not_nothing_and_nearly_all_is_not_all(
            long part, long whole, String share) {
        assertThat(NumberFormats.share(part, whole)).isEqualTo(share);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10, ''",
        "1, 1000000, ▏",
        "1, 16, ▋",
        "1, 8, █▎",
        "1, 2, █████",
        "9, 10, █████████",
        "10, 10, ██████████"
    })
    void a_bar_is_as_long_as_the_share_to_an_eighth_of_a_character(long part, long whole, String bar) {
        assertThat(NumberFormats.bar(part, whole, 10)).isEqualTo(bar);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"0; 0", "999; 999", "1000; 1,000", "9223372036854775807; 9,223,372,036,854,775,807"})
    void a_count_is_grouped_by_thousands(long count, String shown) {
        assertThat(NumberFormats.count(count)).isEqualTo(shown);
    }
}
