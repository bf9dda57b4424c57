package io.chatmedia.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.CharBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTimestampTest {

    private static final String MILLIS = "2024-04-22T08:29:54.319Z";
    private static final Instant MILLIS_INSTANT = Instant.ofEpochSecond(1_713_774_594, 319_000_000);
    private static final String SECONDS = "2024-04-22T08:29:54Z";
    private static final Instant SECONDS_INSTANT = Instant.ofEpochSecond(1_713_774_594);

    private static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    // What is accepted

    @Test
    void whole_seconds_are_parsed() {
        assertThat(WireTimestamp.parse(SECONDS)).isEqualTo(SECONDS_INSTANT);
    }

    @Test
    void milliseconds_are_parsed() {
        assertThat(WireTimestamp.parse(MILLIS)).isEqualTo(MILLIS_INSTANT);
    }

    @Test
    void a_zero_fraction_is_the_whole_second() {
        assertThat(WireTimestamp.parse("2024-04-22T08:29:54.000Z")).isEqualTo(SECONDS_INSTANT);
    }

    @Test
    void any_kind_of_text_is_parsed() {
        assertThat(WireTimestamp.parse(CharBuffer.wrap(MILLIS.toCharArray()))).isEqualTo(MILLIS_INSTANT);
        assertThat(WireTimestamp.parse(CharBuffer.wrap(SECONDS))).isEqualTo(SECONDS_INSTANT);
    }

    @Test
    void every_day_of_years_0000_to_9999_is_the_day_of_the_calendar_both_ways() {
        List<String> wrong = new ArrayList<>();
        long lastDay = LocalDate.of(9999, 12, 31).toEpochDay();
        int days = 0;
        for (LocalDate date = LocalDate.of(0, 1, 1); date.toEpochDay() <= lastDay; date = date.plusDays(1)) {
            String text = date + "T00:00:00Z";
            Instant instant = Instant.ofEpochSecond(date.toEpochDay() * 86_400);
            if (!WireTimestamp.parse(text).equals(instant)
                    || !WireTimestamp.format(instant).equals(text)) {
                wrong.add(text);
            }
            days++;
        }

        assertThat(wrong).isEmpty();
        assertThat(days).isEqualTo(3_652_425);
    }

    @Test
    void a_day_is_accepted_if_and_only_if_its_month_has_it() {
        List<String> wrong = new ArrayList<>();
        for (int year = 0; year <= 9999; year++) {
            for (int month = 0; month <= 13; month++) {
                int length = month < 1 || month > 12
                        ? 0
                        : LocalDate.of(year, month, 1).lengthOfMonth();
                for (int day : new int[] {0, 1, 28, 29, 30, 31, 32}) {
                    String text = "%s%s-%s-%sT12:00:00Z"
                            .formatted(twoDigits(year / 100), twoDigits(year % 100), twoDigits(month), twoDigits(day));
                    if (WireTimestamp.isValid(text) != (day >= 1 && day <= length)) {
                        wrong.add(text);
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void every_second_of_a_day_is_that_second_both_ways() {
        List<String> wrong = new ArrayList<>();
        Instant midnight = Instant.parse("1969-12-31T00:00:00Z");
        for (int second = 0; second < 86_400; second++) {
            LocalTime time = LocalTime.ofSecondOfDay(second);
            String text = "1969-12-31T" + time + (time.getSecond() == 0 ? ":00Z" : "Z");
            Instant instant = midnight.plusSeconds(second);
            if (!WireTimestamp.parse(text).equals(instant)
                    || !WireTimestamp.format(instant).equals(text)) {
                wrong.add(text);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void every_millisecond_of_a_second_is_that_millisecond_both_ways() {
        List<String> wrong = new ArrayList<>();
        for (int milli = 1; milli < 1000; milli++) {
            String text = "1969-12-31T23:59:59." + (milli < 100 ? "0" : "") + twoDigits(milli) + "Z";
            Instant instant = Instant.ofEpochMilli(milli - 1000);
            if (!WireTimestamp.parse(text).equals(instant)
                    || !WireTimestamp.format(instant).equals(text)) {
                wrong.add(text);
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void an_hour_is_00_to_23() {
        for (int hour = 0; hour <= 99; hour++) {
            String text = "2024-04-22T" + twoDigits(hour) + ":29:54Z";
            assertThat(WireTimestamp.isValid(text)).as(text).isEqualTo(hour <= 23);
        }
    }

    @Test
    void a_minute_is_00_to_59() {
        for (int minute = 0; minute <= 99; minute++) {
            String text = "2024-04-22T08:" + twoDigits(minute) + ":54Z";
            assertThat(WireTimestamp.isValid(text)).as(text).isEqualTo(minute <= 59);
        }
    }

    @Test
    void a_second_is_00_to_59() {
        for (int second = 0; second <= 99; second++) {
            String text = "2024-04-22T08:29:" + twoDigits(second) + ".319Z";
            assertThat(WireTimestamp.isValid(text)).as(text).isEqualTo(second <= 59);
        }
    }

    @Test
    void the_first_and_the_last_timestamp_are_those_of_years_0000_and_9999() {
        assertThat(WireTimestamp.parse("0000-01-01T00:00:00Z")).isEqualTo(Instant.ofEpochSecond(-62_167_219_200L));
        assertThat(WireTimestamp.parse("9999-12-31T23:59:59.999Z"))
                .isEqualTo(Instant.ofEpochSecond(253_402_300_799L, 999_000_000));
    }

    // What is refused, and how

    static Stream<Arguments> malformed() {
        return Stream.of(
                arguments("empty", "", 0, "it ends after 0 characters"),
                arguments("a word", "now", 0, "a digit was expected as character 1"),
                arguments("a number", "1713774594319", 4, "- was expected as character 5"),
                arguments("no Z", "2024-04-22T08:29:54", 19, "it ends after 19 characters"),
                arguments("no Z after a fraction", "2024-04-22T08:29:54.319", 23, "it ends after 23 characters"),
                arguments("no seconds", "2024-04-22T08:29Z", 16, ": was expected as character 17"),
                arguments("no time", "2024-04-22", 10, "it ends after 10 characters"),
                arguments("no date", "08:29:54Z", 2, "a digit was expected as character 3"),
                arguments("an offset", "2024-04-22T10:29:54+02:00", 19, Z_EXPECTED),
                arguments("an offset without a colon", "2024-04-22T10:29:54+0200", 19, Z_EXPECTED),
                arguments("a zero offset", "2024-04-22T08:29:54+00:00", 19, Z_EXPECTED),
                arguments("a negative offset", "2024-04-22T08:29:54-00:00", 19, Z_EXPECTED),
                arguments(
                        "an offset after a fraction",
                        "2024-04-22T08:29:54.319+00:00",
                        23,
                        "Z was expected as character 24"),
                arguments("a zone", "2024-04-22T08:29:54Z[UTC]", 20, "something follows the Z"),
                arguments("a dot alone", "2024-04-22T08:29:54.Z", 20, "a digit was expected as character 21"),
                arguments(
                        "one digit of fraction", "2024-04-22T08:29:54.3Z", 21, "a digit was expected as character 22"),
                arguments(
                        "two digits of fraction",
                        "2024-04-22T08:29:54.31Z",
                        22,
                        "a digit was expected as character 23"),
                arguments("four digits of fraction", "2024-04-22T08:29:54.3190Z", 23, "Z was expected as character 24"),
                arguments(
                        "nine digits of fraction",
                        "2024-04-22T08:29:54.319000000Z",
                        23,
                        "Z was expected as character 24"),
                arguments("a comma as the decimal sign", "2024-04-22T08:29:54,319Z", 19, Z_EXPECTED),
                arguments("a leap second", "2016-12-31T23:59:60Z", 17, "the second is not 00 to 59"),
                arguments(
                        "a leap second with a fraction", "2016-12-31T23:59:60.500Z", 17, "the second is not 00 to 59"),
                arguments("midnight as 24:00", "2024-04-22T24:00:00Z", 11, "the hour is not 00 to 23"),
                arguments("minute 60", "2024-04-22T08:60:00Z", 14, "the minute is not 00 to 59"),
                arguments("a week date", "2024-W17-1T08:29:54Z", 5, "a digit was expected as character 6"),
                arguments("an ordinal date", "2024-113T08:29:54Z", 7, "- was expected as character 8"),
                arguments("the basic format", "20240422T082954Z", 4, "- was expected as character 5"),
                arguments("a lower-case t", "2024-04-22t08:29:54Z", 10, "T was expected as character 11"),
                arguments("a space for T", "2024-04-22 08:29:54Z", 10, "T was expected as character 11"),
                arguments("a lower-case z", "2024-04-22T08:29:54z", 19, Z_EXPECTED),
                arguments(
                        "a lower-case z after a fraction",
                        "2024-04-22T08:29:54.319z",
                        23,
                        "Z was expected as character 24"),
                arguments("a space before", " 2024-04-22T08:29:54Z", 0, "a digit was expected as character 1"),
                arguments("a space after", "2024-04-22T08:29:54Z ", 20, "something follows the Z"),
                arguments("a line feed after", "2024-04-22T08:29:54.319Z\n", 24, "something follows the Z"),
                arguments("a space before the Z", "2024-04-22T08:29:54 Z", 19, Z_EXPECTED),
                arguments(
                        "Arabic-Indic digits",
                        "\u0662\u0660\u0662\u0664-04-22T08:29:54Z",
                        0,
                        "a digit was expected as character 1"),
                arguments(
                        "a full-width digit", "2024-04-22T08:29:5\uff14Z", 18, "a digit was expected as character 19"),
                arguments("a minus sign for a hyphen", "2024\u221204-22T08:29:54Z", 4, "- was expected as character 5"),
                arguments(
                        "a digit of 32 bits",
                        "2024-04-22T08:29:5\ud835\udfceZ",
                        18,
                        "a digit was expected as character 19"),
                arguments("a signed year", "+2024-04-22T08:29:54Z", 0, "a digit was expected as character 1"),
                arguments("a negative year", "-0001-04-22T08:29:54Z", 0, "a digit was expected as character 1"),
                arguments("a year of five digits", "12024-04-22T08:29:54Z", 4, "- was expected as character 5"),
                arguments("a year of two digits", "24-04-22T08:29:54Z", 2, "a digit was expected as character 3"),
                arguments("a month of one digit", "2024-4-22T08:29:54Z", 6, "a digit was expected as character 7"),
                arguments("a negative field", "2024-04-22T-8:29:54Z", 11, "a digit was expected as character 12"),
                arguments("slashes", "2024/04/22T08:29:54Z", 4, "- was expected as character 5"),
                arguments("month 00", "2024-00-22T08:29:54Z", 5, "the month is not 01 to 12"),
                arguments("month 13", "2024-13-22T08:29:54Z", 5, "the month is not 01 to 12"),
                arguments("32 January", "2024-01-32T08:29:54Z", 8, "2024-01 has no day 32"),
                arguments("day 00", "2024-04-00T08:29:54Z", 8, "2024-04 has no day 00"),
                arguments("30 February", "2024-02-30T08:29:54Z", 8, "2024-02 has no day 30"),
                arguments("29 February of a common year", "2023-02-29T08:29:54Z", 8, "2023-02 has no day 29"),
                arguments("29 February of a common century", "1900-02-29T08:29:54Z", 8, "1900-02 has no day 29"),
                arguments("31 April", "2024-04-31T08:29:54.319Z", 8, "2024-04 has no day 31"),
                arguments("too long", MILLIS.repeat(100_000), 24, "something follows the Z"),
                arguments(
                        "too long from the first character",
                        "x".repeat(100_000),
                        0,
                        "a digit was expected as character 1"));
    }

    private static final String Z_EXPECTED = "Z, or a dot with three digits and Z, was expected as character 20";

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void other_texts_are_invalid(String kind, String text, int index, String reason) {
        assertThat(WireTimestamp.isValid(text)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void the_reason_against_a_text_names_the_first_fault(String kind, String text, int index, String reason) {
        assertThat(WireTimestamp.reasonAgainst(text)).isEqualTo(reason);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void the_exception_of_parse_carries_text_reason_and_index(String kind, String text, int index, String reason) {
        DateTimeParseException e = catchThrowableOfType(DateTimeParseException.class, () -> WireTimestamp.parse(text));

        assertThat(e).hasMessage("not a wire timestamp, " + reason + ", at index " + index);
        assertThat(e.getErrorIndex()).isEqualTo(index);
        assertThat(e.getParsedString()).isEqualTo(text);
    }

    /** As long as a text can be; every character of it is a digit. */
    private record Endless() implements CharSequence {

        @Override
        public int length() {
            return Integer.MAX_VALUE;
        }

        @Override
        public char charAt(int index) {
            return '2';
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            throw new UnsupportedOperationException("a text that long is not for copying");
        }
    }

    @Test
    void a_text_that_is_too_long_is_invalid_without_being_copied() {
        assertThat(WireTimestamp.isValid(new Endless())).isFalse();
    }

    @Test
    void the_reason_names_the_first_of_several_faults() {
        assertThat(WireTimestamp.reasonAgainst("2024-13-40T25:61:61Z")).isEqualTo("the month is not 01 to 12");
        assertThat(WireTimestamp.reasonAgainst("2024-12-40T25:61:61Z")).isEqualTo("2024-12 has no day 40");
        assertThat(WireTimestamp.reasonAgainst("2024-12-31T25:61:61Z")).isEqualTo("the hour is not 00 to 23");
        assertThat(WireTimestamp.reasonAgainst("2024-12-31T23:61:61Z")).isEqualTo("the minute is not 00 to 59");
    }

    @ParameterizedTest
    @ValueSource(strings = {SECONDS, MILLIS, "2000-02-29T00:00:00Z", "0000-02-29T00:00:00Z"})
    void a_wire_timestamp_has_no_reason_against_it(String text) {
        assertThat(WireTimestamp.reasonAgainst(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {SECONDS, MILLIS})
    void a_timestamp_cut_off_anywhere_ends_too_early(String whole) {
        for (int length = 0; length < whole.length(); length++) {
            assertThat(WireTimestamp.reasonAgainst(whole.substring(0, length)))
                    .isEqualTo("it ends after " + length + " characters");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SECONDS, MILLIS})
    void a_timestamp_with_any_character_left_out_is_invalid(String whole) {
        for (int i = 0; i < whole.length(); i++) {
            String text = whole.substring(0, i) + whole.substring(i + 1);
            assertThat(WireTimestamp.isValid(text)).as(text).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SECONDS, MILLIS})
    void a_timestamp_with_any_character_replaced_by_a_non_digit_is_invalid_unless_it_stood_there(String whole) {
        for (int i = 0; i < whole.length(); i++) {
            for (char c : "/:;-+., TtZz\0\u00b2\u0660\uff10\uffff".toCharArray()) {
                String text = whole.substring(0, i) + c + whole.substring(i + 1);
                assertThat(WireTimestamp.isValid(text)).as(text).isEqualTo(whole.charAt(i) == c);
            }
        }
    }

    // Formatting

    @Test
    void the_fraction_is_left_out_when_it_is_zero() {
        assertThat(WireTimestamp.format(SECONDS_INSTANT)).isEqualTo(SECONDS);
    }

    @Test
    void a_fraction_is_written_with_three_digits() {
        assertThat(WireTimestamp.format(MILLIS_INSTANT)).isEqualTo(MILLIS);
        assertThat(WireTimestamp.format(SECONDS_INSTANT.plusMillis(1))).isEqualTo("2024-04-22T08:29:54.001Z");
        assertThat(WireTimestamp.format(SECONDS_INSTANT.plusMillis(500))).isEqualTo("2024-04-22T08:29:54.500Z");
    }

    @Test
    void the_first_and_the_last_instant_of_the_wire_are_written() {
        assertThat(WireTimestamp.format(Instant.ofEpochSecond(-62_167_219_200L)))
                .isEqualTo("0000-01-01T00:00:00Z");
        assertThat(WireTimestamp.format(Instant.ofEpochSecond(253_402_300_799L, 999_000_000)))
                .isEqualTo("9999-12-31T23:59:59.999Z");
    }

    static Stream<Instant> instantsOfOtherYears() {
        return Stream.of(
                Instant.ofEpochSecond(-62_167_219_201L),
                Instant.ofEpochSecond(-62_167_219_200L).minusMillis(1),
                Instant.ofEpochSecond(253_402_300_800L),
                Instant.MIN,
                Instant.MAX.truncatedTo(ChronoUnit.MILLIS));
    }

    @ParameterizedTest
    @MethodSource("instantsOfOtherYears")
    void an_instant_before_year_0000_or_after_9999_is_not_written(Instant instant) {
        assertThat(WireTimestamp.isRepresentable(instant)).isFalse();
        assertThatThrownBy(() -> WireTimestamp.format(instant))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("year from 0000 to 9999")
                .hasMessageContaining(instant.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 999_999, 1_000_001, 319_000_001, 999_999_999})
    void an_instant_with_parts_of_a_millisecond_is_not_written_but_sent_to_be_truncated(int nano) {
        Instant instant = SECONDS_INSTANT.plusNanos(nano);

        assertThat(WireTimestamp.isRepresentable(instant)).isFalse();
        assertThatThrownBy(() -> WireTimestamp.format(instant))
                .isInstanceOf(DateTimeException.class)
                .hasMessageContaining("whole milliseconds")
                .hasMessageContaining(instant.toString())
                .hasMessageContaining("truncatedTo(ChronoUnit.MILLIS)");
    }

    @Test
    void a_truncated_instant_is_written() {
        Instant precise = Instant.parse("2024-04-22T08:29:54.319999999Z");

        assertThat(WireTimestamp.format(precise.truncatedTo(ChronoUnit.MILLIS))).isEqualTo(MILLIS);
    }

    // Buffers

    @ParameterizedTest
    @CsvSource({SECONDS, MILLIS})
    void a_part_of_a_buffer_is_parsed_whatever_stands_around_it(String text) {
        String buffer = "99:Z" + text + "Z99";
        long epochMilli = WireTimestamp.parse(text).toEpochMilli();

        assertThat(WireTimestamp.parseEpochMilli(buffer.toCharArray(), 4, text.length()))
                .isEqualTo(epochMilli);
        assertThat(WireTimestamp.parseEpochMilli(buffer.getBytes(UTF_8), 4, text.length()))
                .isEqualTo(epochMilli);
    }

    @ParameterizedTest
    @CsvSource({SECONDS, MILLIS})
    void a_buffer_may_end_with_the_text(String text) {
        long epochMilli = WireTimestamp.parse(text).toEpochMilli();

        assertThat(WireTimestamp.parseEpochMilli(text.toCharArray(), 0, text.length()))
                .isEqualTo(epochMilli);
        assertThat(WireTimestamp.parseEpochMilli(text.getBytes(UTF_8), 0, text.length()))
                .isEqualTo(epochMilli);
    }

    @ParameterizedTest
    @CsvSource({SECONDS, MILLIS})
    void a_part_of_a_buffer_that_is_too_short_or_too_long_is_invalid(String text) {
        String buffer = "2" + text + "Z";

        for (int length = 0; length <= text.length() + 1; length++) {
            assertThat(WireTimestamp.parseEpochMilli(buffer.toCharArray(), 1, length) == WireTimestamp.INVALID)
                    .as("length %s", length)
                    .isEqualTo(length != text.length());
            assertThat(WireTimestamp.parseEpochMilli(buffer.getBytes(UTF_8), 1, length) == WireTimestamp.INVALID)
                    .as("length %s", length)
                    .isEqualTo(length != text.length());
        }
    }

    @Test
    void an_invalid_part_of_a_buffer_gives_the_value_that_no_timestamp_has() {
        String buffer = "xx2024-02-30T08:29:54Z";

        assertThat(WireTimestamp.parseEpochMilli(buffer.toCharArray(), 2, 20)).isEqualTo(Long.MIN_VALUE);
        assertThat(WireTimestamp.parseEpochMilli(buffer.getBytes(UTF_8), 2, 20)).isEqualTo(Long.MIN_VALUE);
        assertThat(WireTimestamp.INVALID).isEqualTo(Long.MIN_VALUE);
    }

    /**
     * Words of eight bytes are compared at once, so what is wrong in one must not hide in a carry from its neighbour.
     */
    @ParameterizedTest
    @CsvSource({SECONDS, MILLIS})
    void each_byte_and_each_character_at_each_index_is_told_from_those_that_may_be_there(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        char[] chars = text.toCharArray();
        for (int i = 0; i < text.length(); i++) {
            for (int c = 0; c < 0x200; c++) {
                String other = text.substring(0, i) + (char) c + text.substring(i + 1);
                chars[i] = (char) c;
                assertThat(WireTimestamp.parseEpochMilli(chars, 0, chars.length) != WireTimestamp.INVALID)
                        .as(other)
                        .isEqualTo(isTimestamp(other));
                assertThat(WireTimestamp.isValid(other)).as(other).isEqualTo(isTimestamp(other));
                if (c < 0x100) {
                    bytes[i] = (byte) c;
                    assertThat(WireTimestamp.parseEpochMilli(bytes, 0, bytes.length) != WireTimestamp.INVALID)
                            .as(other)
                            .isEqualTo(isTimestamp(other));
                }
            }
            bytes[i] = (byte) text.charAt(i);
            chars[i] = text.charAt(i);
        }
    }

    private static boolean isTimestamp(String text) {
        return Pattern.matches(WireTimestamp.PATTERN, text);
    }
}
