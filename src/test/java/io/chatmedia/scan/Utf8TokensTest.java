package io.chatmedia.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.contract.WireTimestamp;
import io.chatmedia.oracle.JsonGrammar;
import io.chatmedia.token.Kind;
import io.chatmedia.token.Limits;
import io.chatmedia.token.Location;
import io.chatmedia.token.Names;
import io.chatmedia.token.Place;
import io.chatmedia.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The cursor: what it reads, what it leaves where it stands, and how it passes over values. */
class Utf8TokensTest {

    private static Utf8Tokens at(String document) {
        return at(document, Limits.NONE);
    }

    private static Utf8Tokens at(String document, Limits limits) {
        byte[] bytes = document.getBytes(UTF_8);
        return Utf8Tokens.of(bytes, 0, bytes.length, Location.START, limits);
    }

    private static Limits limits(int depth, int nameLength, int stringLength, int numberDigits) {
        return new Limits(depth, nameLength, stringLength, numberDigits, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    // Passing over a value

    /** Every text of a few pieces: passed over if and only if it is JSON, or else stopped where the grammar says. */
    private static void assertJudgedAsByGrammar(List<String> pieces, int most) {
        List<String> texts = List.of("");
        for (int length = 1; length <= most; length++) {
            List<String> longer = new ArrayList<>();
            for (String text : texts) {
                for (String piece : pieces) {
                    longer.add(text + piece);
                }
            }
            texts = longer;
            texts.forEach(Utf8TokensTest::assertJudgedAsByGrammar);
        }
    }

    private static void assertJudgedAsByGrammar(String text) {
        JsonGrammar.Judgement expected = JsonGrammar.judge(text.getBytes(UTF_8));
        Utf8Tokens tokens = at(text);
        tokens.skip(null);
        String actual;
        if (tokens.failed()) {
            Place place = tokens.placeOfFault();
            actual = "NOT_JSON " + place.pointer() + " " + place.location().offset();
        } else if (tokens.atEnd()) {
            actual = "JSON  " + tokens.index();
        } else {
            actual = "JSON_AND_MORE  " + tokens.index();
        }
        if (!actual.equals(expected.verdict() + " " + expected.pointer(99) + " " + expected.fault())) {
            assertThat(actual).as(text).isEqualTo(expected.toString());
        }
    }

    @Test
    void structure_is_passed_over_if_and_only_if_it_is_JSON() {
        assertJudgedAsByGrammar(List.of("{", "}", "[", "]", ",", ":", "\"a\"", "1", " "), 6);
    }

    @Test
    void scalars_are_passed_over_if_and_only_if_they_are_JSON() {
        assertJudgedAsByGrammar(List.of("-", "0", "1", ".", "e", "+", " ", "x"), 6);
        assertJudgedAsByGrammar(List.of("true", "tru", "e", "null", "n", "false", ",", "[", "é"), 4);
        assertJudgedAsByGrammar(List.of("\"", "\\", "u", "0041", "n", "é", "\n", "\u007f", " "), 5);
    }

    @Test
    void a_value_of_any_depth_is_passed_over() {
        int levels = 1_000_000;
        Utf8Tokens tokens = at("[".repeat(levels) + "]".repeat(levels));
        tokens.skip(null);

        assertThat(tokens.failed()).isFalse();
        assertThat(tokens.atEnd()).isTrue();
    }

    /** What a listener is told while the root is passed over. */
    private static List<String> told(String document, Limits limits) {
        List<String> told = new ArrayList<>();
        Utf8Tokens tokens = at(document, limits);
        tokens.skip((limit, place, received) ->
                told.add(limit + " " + place.pointer() + " " + place.location().offset() + " " + received));
        assertThat(tokens.failed()).isFalse();
        assertThat(tokens.atEnd()).isTrue();
        return told;
    }

    @Test
    void values_that_exceed_a_limit_are_reported_with_their_place_and_skipped() {
        Limits limits = limits(2, 3, 4, 5);

        assertThat(told("{\"abc\":\"abcd\",\"n\":12345,\"a\":[1]}", limits)).isEmpty();
        assertThat(told("{\"abcd\":1}", limits)).containsExactly("NAME_LENGTH /abcd 1 abcd");
        assertThat(told("{\"a\":\"abcde\"}", limits)).containsExactly("STRING_LENGTH /a 5 abcde");
        assertThat(told("{\"a\":-123.456}", limits)).containsExactly("NUMBER_DIGITS /a 5 -123.456");
        assertThat(told("{\"a\":[{\"long name\":\"long text\"}],\"b\":\"abcde\"}", limits))
                .as("nothing within what is too deep")
                .containsExactly("DEPTH /a/0 6 {…}", "STRING_LENGTH /b 37 abcde");
        assertThat(told("{\"abcd\":[[[\"abcde\"]]],\"b\":123456}", limits))
                .as("nothing behind a name that is too long")
                .containsExactly("NAME_LENGTH /abcd 1 abcd", "NUMBER_DIGITS /b 26 123456");
    }

    @Test
    void limits_count_characters_and_digits_not_bytes() {
        Limits limits = limits(9, 2, 2, 3);

        assertThat(told("{\"éé\":\"\\u00e9\\n\",\"\\u0061b\":\"😀\",\"c\":-1.2e-3}", limits))
                .isEmpty();
        assertThat(told("{\"a😀\":0}", limits)).containsExactly("NAME_LENGTH /a😀 1 a😀");
        assertThat(told("[\"😀a\"]", limits)).containsExactly("STRING_LENGTH /0 1 😀a");
        assertThat(told("[12e34]", limits)).containsExactly("NUMBER_DIGITS /0 1 12e34");
    }

    @Test
    void without_a_listener_limits_are_passed_over_in_silence() {
        Utf8Tokens tokens = at("{\"abcd\":[[[\"abcde\"]],123456]}", limits(1, 1, 1, 1));
        tokens.skip(null);

        assertThat(tokens.failed()).isFalse();
        assertThat(tokens.atEnd()).isTrue();
    }

    // Reading values

    @ParameterizedTest
    @CsvSource({
        "{, OBJECT",
        "[, ARRAY",
        "'\"a', STRING",
        "-, NUMBER",
        "9, NUMBER",
        "tx, BOOLEAN",
        "f, BOOLEAN",
        "n, NULL"
    })
    void a_kind_is_told_by_the_first_byte(String document, Kind kind) {
        Utf8Tokens tokens = at("  " + document);

        assertThat(tokens.kind()).isEqualTo(kind);
        assertThat(tokens.index()).isEqualTo(2);
        assertThat(tokens.failed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "}", "]", ",", "x", "+1", ".5", "é", "'a'", "\u0000"})
    void a_byte_that_begins_no_value_is_a_fault(String document) {
        Utf8Tokens tokens = at(document);

        assertThat(tokens.kind()).isEqualTo(Kind.NONE);
        assertThat(tokens.failed()).isTrue();
        assertThat(tokens.kind()).as("and stays one").isEqualTo(Kind.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "7, 7",
        "-7, -7",
        "100, 100",
        "-100, -100",
        "'5 ', 5",
        "'5,', 5",
        "999999999999999999, 999999999999999999",
        "-999999999999999999, -999999999999999999"
    })
    void an_integer_is_read_and_passed_over(String document, long value) {
        Utf8Tokens tokens = at(document);

        assertThat(tokens.integer(Long.MIN_VALUE + 1, Long.MAX_VALUE)).isEqualTo(value);
        assertThat(tokens.index()).isEqualTo(document.replaceAll("[ ,]", "").length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "101",
                "-101",
                "1000000000000000000",
                "99999999999999999999",
                "01",
                "-01",
                "-",
                "5.0",
                "5e0",
                "5x",
                "5-",
                "5_",
                "\"5\"",
                "true",
                "null",
                "{}"
            })
    void the_cursor_stays_at_a_value_that_is_no_integer_within_the_limits(String document) {
        Utf8Tokens tokens = at(document);

        assertThat(tokens.integer(-100, 100)).isEqualTo(Tokens.NO_INTEGER);
        assertThat(tokens.index()).isZero();
        assertThat(tokens.failed()).isFalse();
    }

    @Test
    void a_string_is_read_up_to_the_limit() {
        Limits limits = limits(9, 9, 3, 9);

        assertThat(at("\"abc\"", limits).string()).isEqualTo("abc");
        assertThat(at("\"\\u0061é😀\"", limits(9, 9, 4, 9)).string()).isEqualTo("aé😀");
        for (String none :
                List.of("\"abcd\"", "\"\\u0061bcd\"", "\"é😀a\"", "\"\\ud800\"", "\"a", "1", "null", "[\"a\"]")) {
            Utf8Tokens tokens = at(none, limits);
            assertThat(tokens.string()).as(none).isNull();
            assertThat(tokens.index()).isZero();
        }
        assertThat(at("\"abc\\ud800\"", limits).text()).as("whatever it is").isEqualTo("abc\ud800");
    }

    @Test
    void a_timestamp_is_read_in_its_two_forms() {
        assertThat(at("\"1970-01-01T00:00:01Z\"").timestamp()).isEqualTo(1_000);
        assertThat(at("\"1970-01-01T00:00:01.005Z\"").timestamp()).isEqualTo(1_005);
        for (String none : List.of(
                "\"1970-01-01T00:00:01Z",
                "\"1970-01-01T00:00:60Z\"",
                "\"1970-01-01T00:00:01.05Z\"",
                "\"\"",
                "1970",
                "null",
                "\"1970-01-01T00:00:01\\u005a\"")) {
            Utf8Tokens tokens = at(none);
            assertThat(tokens.timestamp()).as(none).isEqualTo(WireTimestamp.INVALID);
            assertThat(tokens.index()).isZero();
        }
    }

    @Test
    void a_choice_is_read_as_it_stands_or_escaped() {
        Names names = new Names(List.of("up", "größe", "a\"b"));

        assertThat(at("\"up\"").choice(names)).isZero();
        assertThat(at("\"\\u0075p\"").choice(names)).isZero();
        assertThat(at("\"größe\"").choice(names)).isEqualTo(1);
        assertThat(at("\"gr\\u00f6ße\"").choice(names)).isEqualTo(1);
        assertThat(at("\"a\\\"b\"").choice(names)).isEqualTo(2);
        for (String none : List.of("\"Up\"", "\"u\"", "\"upp\"", "\"\"", "\"up", "\"\\ud800\"", "1", "null", "up")) {
            Utf8Tokens tokens = at(none);
            assertThat(tokens.choice(names)).as(none).isEqualTo(Tokens.NO_CHOICE);
            assertThat(tokens.index()).isZero();
        }
    }

    @Test
    void literals_are_words_of_their_own() {
        assertThat(at("true").takeTrue()).isTrue();
        assertThat(at("false,").takeFalse()).isTrue();
        assertThat(at("null").takeNull()).isTrue();
        assertThat(at("null").atNull()).isTrue();
        assertThat(at("nul").atNull()).as("worth a try").isTrue();
        for (String none : List.of("truE", "true1", "tru", "falsee", "nulls", "nul", "\"true\"", "1", "")) {
            Utf8Tokens tokens = at(none);
            assertThat(tokens.takeTrue() || tokens.takeFalse() || tokens.takeNull())
                    .as(none)
                    .isFalse();
            assertThat(tokens.index()).isZero();
        }
    }

    // Objects and arrays

    @Test
    void properties_are_found_in_any_order_and_written_in_any_way() {
        Names names = new Names(List.of("a", "größe", "c\"d"));
        Utf8Tokens tokens = at("{\"c\\\"d\" : 1, \"x\":2,\"gr\\u00f6ße\":3 ,\n\"a\":4,\"\\u0061\":5,\"größe\":6}");
        List<Integer> found = new ArrayList<>();

        assertThat(tokens.beginObject()).isTrue();
        int index = Names.START;
        while ((index = tokens.nextProperty(names, index)) >= Tokens.UNKNOWN) {
            found.add(index);
            tokens.toValue();
            tokens.skip(null);
        }

        assertThat(index).isEqualTo(Tokens.END);
        assertThat(found).containsExactly(2, -1, 1, 0, 0, 1);
        assertThat(tokens.endOfObject().pointer()).isEmpty();
        assertThat(tokens.atEnd()).isTrue();
    }

    @Test
    void an_object_without_end_has_failed() {
        Names names = new Names(List.of("a"));
        for (String document :
                List.of("{", "{\"a", "{\"a\\x\":1}", "{a", "{\"a\":1", "{\"a\":1,}", "{\"a\":1 \"b\":2}")) {
            Utf8Tokens tokens = at(document);
            assertThat(tokens.beginObject()).isTrue();
            int index = Names.START;
            while ((index = tokens.nextProperty(names, index)) >= Tokens.UNKNOWN) {
                tokens.toValue();
                tokens.skip(null);
            }
            assertThat(index).as(document).isEqualTo(Tokens.FAILED);
            assertThat(tokens.failed()).isTrue();
            assertThat(tokens.nextKey()).as("nothing more").isNull();
            assertThat(tokens.nextElement()).isFalse();
        }
    }

    @Test
    void containers_that_are_too_deep_are_not_entered() {
        Utf8Tokens tokens = at("[[{}]]", limits(2, 9, 9, 9));

        assertThat(tokens.beginObject()).isFalse();
        assertThat(tokens.beginArray() && tokens.nextElement() && tokens.beginArray() && tokens.nextElement())
                .isTrue();
        assertThat(tokens.isTooDeep()).isTrue();
        assertThat(tokens.beginObject()).isFalse();
        assertThat(tokens.index()).isEqualTo(2);
    }

    // Byte order marks

    @Test
    void a_byte_order_mark_is_passed_over_at_the_start_of_an_input_alone() {
        byte[] bytes = "\ufeff{}".getBytes(UTF_8);
        Utf8Tokens first = Utf8Tokens.of(bytes, 0, bytes.length, Location.START, Limits.NONE);
        Utf8Tokens later = Utf8Tokens.of(bytes, 0, bytes.length, new Location(2, 1, 10), Limits.NONE);

        assertThat(first.beginObject()).isTrue();
        assertThat(first.place().location()).isEqualTo(new Location(1, 2, 4));
        assertThat(later.kind()).isEqualTo(Kind.NONE);
        assertThat(later.placeOfFault().location()).isEqualTo(new Location(2, 1, 10));
    }
}
