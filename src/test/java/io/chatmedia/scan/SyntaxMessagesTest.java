package io.chatmedia.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.chatmedia.token.Limits;
import io.chatmedia.token.Location;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** For each mistake that people and programs make, the sentence that they get. */
class SyntaxMessagesTest {

    private static final String ESCAPES =
            "JSON has \\\" \\\\ \\/ \\b \\f \\n \\r \\t, and \\u with four hexadecimal digits";
    private static final String SINGLE_QUOTES = "a single quote; JSON has strings and names in double quotes";
    private static final String NOT_FINITE = "JSON has no NaN and no infinity; leave the property out";
    private static final String UTF_16_OR_32 = "not JSON: this is not UTF-8, but looks like UTF-16 or UTF-32";

    private static Utf8Tokens read(byte[] document) {
        Utf8Tokens tokens = Utf8Tokens.of(document, 0, document.length, Location.START, Limits.NONE);
        tokens.skip(null);
        return tokens;
    }

    private static String message(byte[] document) {
        return read(document).messageOfFault();
    }

    /** The message without the words that all of them begin with. */
    private static String reason(String document) {
        String message = message(document.getBytes(UTF_8));
        assertThat(message).startsWith("not JSON: ");
        return message.substring("not JSON: ".length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "True|expected a value, got True; write true in lower case",
                "TRUE|expected a value, got TRUE; write true in lower case",
                "tRUE|expected true, got tRUE; write true in lower case",
                "False|expected a value, got False; write false in lower case",
                "NULL|expected a value, got NULL; write null in lower case",
                "nulL|expected null, got nulL; write null in lower case",
                "None|expected a value, got None; JSON writes null",
                "nil|expected null, got nil; JSON writes null",
                "undefined|expected a value, got undefined; JSON has no undefined; leave the property out",
                "NaN|expected a value, got NaN; " + NOT_FINITE,
                "-NaN|expected a number, got -NaN; " + NOT_FINITE,
                "Infinity|expected a value, got Infinity; " + NOT_FINITE,
                "-Infinity|expected a number, got -Infinity; " + NOT_FINITE,
                "+Infinity|expected a value, got +Infinity; " + NOT_FINITE,
                "tru|expected true, got tru",
                "truee|expected true, got truee",
                "true1|expected true, got true1",
                "yes|expected a value, got yes",
            })
    void a_word_that_is_no_literal_is_named_with_what_to_write(String word, String reason) {
        assertThat(reason("[" + word + "]")).isEqualTo(reason);
        assertThat(reason("{\"a\":" + word + ",\"b\":1}")).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "01|expected a number, got 01; JSON numbers have no leading zeros",
                "-01|expected a number, got -01; JSON numbers have no leading zeros",
                "00|expected a number, got 00; JSON numbers have no leading zeros",
                "+1|expected a value, got +1; JSON numbers have no plus sign",
                "+|expected a value, got +; JSON numbers have no plus sign",
                ".5|expected a value, got .5; JSON numbers begin with a digit; write 0.5",
                ".|expected a value, got .; JSON numbers begin with a digit",
                ".5.5|expected a value, got .5.5; JSON numbers begin with a digit",
                "-.5|expected a number, got -.5; JSON numbers have a digit before the point",
                "5.|expected a number, got 5.; JSON numbers have a digit behind the point",
                "5.e1|expected a number, got 5.e1; JSON numbers have a digit behind the point",
                "1e|expected a number, got 1e",
                "1e+|expected a number, got 1e+",
                "-|expected a number, got -",
                "--1|expected a number, got --1",
                "1x|expected a number, got 1x",
                "0x1F|expected a number, got 0x1F",
                "1_000|expected a number, got 1_000",
                "1.5.5|expected a number, got 1.5.5",
                "2024-01-01|expected a number, got 2024-01-01",
                "-é|expected a number, got -",
            })
    void a_number_that_is_none_is_named_with_the_reason(String number, String reason) {
        assertThat(reason("[" + number + "]")).isEqualTo(reason);
        assertThat(reason("{\"a\":" + number + ",\"b\":1}")).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "['a']|expected a value, got " + SINGLE_QUOTES,
                "{'a':1}|expected a property name in double quotes, or }, got " + SINGLE_QUOTES,
                "{\"a\":1,'b':2}|expected a property name in double quotes, got " + SINGLE_QUOTES,
                "{a:1}|expected a property name in double quotes, or }, got a; put the name in double quotes",
                "{\"a\":1,b:2}|expected a property name in double quotes, got b; put the name in double quotes",
                "{{}}|expected a property name in double quotes, or }, got {",
                "{,}|expected a property name in double quotes, or }, got a comma",
                "{\"a\":1,}|expected a property name in double quotes, got }; remove the comma before it",
                "{\"a\":1, }|expected a property name in double quotes, got }; remove the comma before it",
                "{\"a\":1,,\"b\":2}|expected a property name in double quotes, got a comma; remove the comma before it",
                "[1,]|expected a value, got ]; remove the comma before it",
                "[1,,2]|expected a value, got a comma; remove the comma before it",
                "[,1]|expected a value, got a comma",
                "[1,}|expected a value, got }; remove the comma before it",
                "{\"a\":}|expected a value, got }",
                "{\"a\":,\"b\":1}|expected a value, got a comma",
                "{\"a\"::1}|expected a value, got a colon",
                "{\"a\":1 \"b\":2}|expected a comma or }, got a string; separate it with a comma from what is before",
                "{\"a\":1 b:2}|expected a comma or }, got b; separate it with a comma from what is before",
                "[1 2]|expected a comma or ], got 2; separate it with a comma from what is before",
                "[{} {}]|expected a comma or ], got {; separate it with a comma from what is before",
                "[[] []]|expected a comma or ], got [; separate it with a comma from what is before",
                "[1;2]|expected a comma or ], got ;",
                "[1:2]|expected a comma or ], got a colon",
                "{\"a\":1]|expected a comma or }, got ]",
                "[1}|expected a comma or ], got }",
                "{\"a\" 1}|expected a colon behind the property name, got 1",
                "{\"a\"=1}|expected a colon behind the property name, got =",
                "{\"a\"}|expected a colon behind the property name, got }",
                "{\"a\",\"b\":1}|expected a colon behind the property name, got a comma",
                "[1 // one|expected a comma or ], got a comment; JSON has no comments",
                "[1 # one|expected a comma or ], got a comment; JSON has no comments",
                "[/* one */ 1]|expected a value, got a comment; JSON has no comments",
                "{// one|expected a property name in double quotes, or }, got a comment; JSON has no comments",
                "{\"a\":1,/* b */}|expected a property name in double quotes, got a comment; JSON has no comments",
                "{\"a\"/* b */:1}|expected a colon behind the property name, got a comment; JSON has no comments",
                "[/]|expected a value, got /",
                "<html>|expected a value, got <",
                "]|expected a value, got ]",
                "[é]|expected a value, got the character U+00E9 (é)",
                "[1 “2”]|expected a comma or ], got the character U+201C (“)",
            })
    void a_character_that_cannot_stand_there_is_named_with_what_can(String document, String reason) {
        assertThat(reason(document)).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"00a0|U+00A0", "feff|U+FEFF", "202e|U+202E", "2028|U+2028", "7f|U+007F", "b|U+000B", "0|U+0000"})
    void a_character_that_no_one_sees_is_named_by_its_number(String codePoint, String name) {
        String character = Character.toString(Integer.parseInt(codePoint, 16));

        assertThat(reason("[1," + character + "2]")).isEqualTo("expected a value, got the character " + name);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a|U+000A|\\n",
                "d|U+000D|\\r",
                "9|U+0009|\\t",
                "8|U+0008|\\b",
                "c|U+000C|\\f",
                "0|U+0000|\\u0000",
                "1f|U+001F|\\u001f"
            })
    void a_control_character_in_a_string_is_to_be_escaped(String codePoint, String name, String escape) {
        String character = Character.toString(Integer.parseInt(codePoint, 16));
        String reason = "a string has the control character " + name + " as it is; write it as " + escape;

        assertThat(reason("[\"a" + character + "b\"]")).isEqualTo(reason);
        assertThat(reason("{\"a" + character + "b\":1}")).isEqualTo(reason);
        assertThat(reason("[\"a\\\\" + character + "b\"]"))
                .as("behind a backslash that is itself escaped")
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\\x41|there is no escape \\x; " + ESCAPES,
                "\\'|there is no escape \\'; " + ESCAPES,
                "\\U0041|there is no escape \\U; " + ESCAPES,
                "\\é|a backslash cannot stand before the character U+00E9 (é); " + ESCAPES,
                "`\\ a`|a backslash cannot stand before the character U+0020; " + ESCAPES,
                "\\u12|expected four hexadecimal digits after \\u, got the end of the string",
                "\\u12g4|expected four hexadecimal digits after \\u, got g",
                "\\u-123|expected four hexadecimal digits after \\u, got -",
                "\\u00é9|expected four hexadecimal digits after \\u, got the character U+00E9 (é)",
            })
    void an_escape_that_JSON_does_not_have_is_named(String escape, String reason) {
        assertThat(reason("[\"a" + escape + "\"]")).isEqualTo(reason);
        assertThat(reason("{\"a" + escape + "\":1}")).isEqualTo(reason);
    }

    @Test
    void a_backslash_before_a_line_end_is_named() {
        assertThat(reason("[\"a\\\nb\"]"))
                .isEqualTo("a backslash cannot stand before the character U+000A; " + ESCAPES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{|where a property name was expected",
                "{\"a|within a property name",
                "{\"a\"|where a colon was expected",
                "{\"a\":|where a value was expected",
                "{\"a\":1|within an object",
                "{\"a\":1,|where a property name was expected",
                "[|where a value was expected",
                "[1,|where a value was expected",
                "[true|within an array",
                "[-|within a number",
                "[1.|within a number",
                "[1e+|within a number",
                "[tru|within true, false or null",
                "[\"a|within a string",
                "[\"a\\|within a string",
                "[\"a\\u00|within a string",
            })
    void a_text_that_is_cut_off_says_within_what(String document, String within) {
        assertThat(reason(document)).isEqualTo("the text is cut off " + within);
        boolean inString = within.equals("within a string") || within.equals("within a property name");
        assertThat(inString || reason(document + " \r\n").equals(reason(document)))
                .as("white space behind it changes nothing")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\t ", "\ufeff", "\ufeff  "})
    void an_empty_document_has_a_message_of_its_own(String document) {
        assertThat(reason(document)).isEqualTo("expected an object, got nothing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001e{}\n", " \u001e{}", "\u001e"})
    void a_record_separator_tells_that_it_is_a_sequence(String document) {
        assertThat(reason(document))
                .isEqualTo(
                        "expected a value, got a record separator (U+001E); this is a JSON text sequence (RFC 7464); "
                                + "read it without its record separators");
    }

    @Test
    void a_record_separator_elsewhere_does_not() {
        assertThat(reason("[\u001e]")).isEqualTo("expected a value, got a record separator (U+001E)");
    }

    @Test
    void gzip_is_told_by_its_first_bytes() {
        assertThat(message(new byte[] {0x1f, (byte) 0x8b, 8, 0})).isEqualTo("not JSON: this is gzip; unpack it first");
    }

    static Stream<byte[]> otherEncodings() {
        return Stream.of("{}", "\ufeff{}", "[1]", "\"a\"", " {}")
                .flatMap(text -> Stream.of(
                        text.getBytes(UTF_16BE),
                        text.getBytes(UTF_16LE),
                        text.getBytes(Charset.forName("UTF-32BE")),
                        text.getBytes(Charset.forName("UTF-32LE"))));
    }

    @ParameterizedTest
    @MethodSource("otherEncodings")
    void another_encoding_is_told_by_its_first_bytes(byte[] document) {
        assertThat(message(document)).isEqualTo(UTF_16_OR_32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00ff",
                "[\u00ff]",
                "[\"\u00c3\"]",
                "[\"\u00ed\u00a0\u0080\"]",
                "[\"\u00c0\u0080\"]",
                "{\"\u0080"
            })
    void bytes_that_are_not_UTF_8_are_said_to_be_that(String latin1) {
        assertThat(message(latin1.getBytes(ISO_8859_1))).isEqualTo("not JSON: the bytes from here on are not UTF-8");
    }

    @Test
    void a_long_word_shows_32_characters() {
        assertThat(reason("[" + "a".repeat(32) + "]")).isEqualTo("expected a value, got " + "a".repeat(32));
        assertThat(reason("[" + "a".repeat(33) + "]")).isEqualTo("expected a value, got " + "a".repeat(32) + "…");
        assertThat(reason("[0" + "1".repeat(99) + "]")).contains("got 0" + "1".repeat(31) + "…; JSON numbers have no");
        assertThat(reason("[." + "5".repeat(99) + "]")).endsWith("5…; JSON numbers begin with a digit");
    }

    @Test
    void no_message_names_a_library_or_bends_a_line_whatever_byte_stands_anywhere() {
        byte[] document = "{\"a\\u00e9\" : [1.5e+1,true,null,\"é\"] }".getBytes(UTF_8);
        for (int at = 0; at < document.length; at++) {
            for (int b = 0; b < 256; b++) {
                byte[] changed = document.clone();
                changed[at] = (byte) b;
                Utf8Tokens tokens = read(changed);
                if (tokens.failed()) {
                    assertThat(tokens.messageOfFault())
                            .startsWith("not JSON: ")
                            .hasSizeLessThan(200)
                            .doesNotContainIgnoringCase(
                                    "jackson", "tools.", "token", "parser", "StreamRead", "chatmedia")
                            .matches(message -> message.codePoints().noneMatch(Character::isISOControl));
                }
            }
        }
    }

    @Test
    void a_text_without_fault_has_no_message() {
        Utf8Tokens tokens = read("{}".getBytes(UTF_8));

        assertThat(List.of(tokens.failed(), tokens.atEnd())).containsExactly(false, true);
        assertThatIllegalStateException().isThrownBy(tokens::messageOfFault);
        assertThatIllegalStateException().isThrownBy(tokens::placeOfFault);
    }
}
