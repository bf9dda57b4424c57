package io.chatmedia.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The regular expression says what the parser says. */
class WireTimestampPatternTest {

    private static final Predicate<String> MATCHES =
            Pattern.compile(WireTimestamp.PATTERN).asMatchPredicate();

    private static void assertMatchedIfParsed(List<String> texts, int matched) {
        assertThat(texts.stream().filter(text -> MATCHES.test(text) != WireTimestamp.isValid(text)))
                .isEmpty();
        assertThat(texts.stream().filter(MATCHES)).hasSize(matched);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1900, 2000, 2023, 2024, 9999})
    void the_pattern_matches_exactly_the_days_that_exist(int year) {
        List<String> texts = new ArrayList<>();
        for (int month = 0; month < 100; month++) {
            for (int day = 0; day < 100; day++) {
                texts.add("%04d-%02d-%02dT00:00:00Z".formatted(year, month, day));
            }
        }

        assertMatchedIfParsed(texts, year == 0 || year == 2000 || year == 2024 ? 366 : 365);
    }

    @Test
    void the_pattern_matches_a_leap_day_only_in_leap_years() {
        assertMatchedIfParsed(
                IntStream.rangeClosed(0, 9999)
                        .mapToObj("%04d-02-29T00:00:00Z"::formatted)
                        .toList(),
                25 * 97); // so many in 400 years
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-02-29T%02d:00:00Z",
                "2024-02-29T00:%02d:00Z",
                "2024-02-29T00:00:%02dZ",
                "2024-12-31T%02d:59:59.999Z",
                "2024-12-31T23:%02d:59.999Z",
                "2024-12-31T23:59:%02d.999Z"
            })
    void the_pattern_matches_exactly_the_times_that_exist(String text) {
        assertMatchedIfParsed(
                IntStream.range(0, 100).mapToObj(text::formatted).toList(), text.contains("T%02d") ? 24 : 60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29T23:59:59Z", "2024-12-31T23:59:59.999Z"})
    void a_text_with_a_character_too_many_or_too_few_or_another_one_is_matched_if_it_is_parsed(String text) {
        int[] characters = IntStream.concat(IntStream.rangeClosed(0, 0xff), IntStream.of(0x0660, 0x2028, 0xff10))
                .toArray();
        for (int i = 0; i <= text.length(); i++) {
            String before = text.substring(0, i);
            String rest = text.substring(i);
            String behind = rest.isEmpty() ? "" : rest.substring(1);
            List<String> texts = new ArrayList<>(List.of(before + behind));
            for (int character : characters) {
                texts.add(before + (char) character + rest);
                texts.add(before + (char) character + behind);
            }

            assertThat(texts)
                    .allSatisfy(each -> assertThat(MATCHES.test(each)).as(each).isEqualTo(WireTimestamp.isValid(each)));
        }
    }
}
