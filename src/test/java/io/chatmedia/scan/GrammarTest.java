package io.chatmedia.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where the smallest parts of JSON end, or stop being JSON: {@code !} stands before the byte that cannot stand there.
 */
class GrammarTest {

    /** The text with a mark where the part ends, or with one before the fault. */
    private static String shown(String text, int end) {
        int index = end < 0 ? ~end : end;
        return text.substring(0, index) + (end < 0 ? '!' : '|') + text.substring(index);
    }

    private static String unmarked(String marked) {
        return marked.replaceFirst("[!|]", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0|",
                "-0|",
                "1|",
                "-12|",
                "0.5|",
                "1.50|",
                "1e5|",
                "1E+5|",
                "1e-05|",
                "0e0|",
                "-1.5E10|",
                "1|,2",
                "1| 2",
                "1|]",
                "1|}",
                "1|\"a\"",
                "1|{",
                "1|/",
                "-!",
                "-!-1",
                "-!x",
                "0!1",
                "-0!1",
                "0!0",
                "1.!",
                "1.!e5",
                "1.!.5",
                "1e!",
                "1e+!",
                "1e!x",
                "1e+!-5",
                "1!x",
                "1!_000",
                "0!x1F",
                "1.5!.5",
                "1e5!.5",
                "1e5!e5",
                "1!-2",
                "1!+2",
                "1!L",
                "1.5!f",
                "1!$"
            })
    void a_number_ends_where_nothing_can_belong_to_it(String marked) {
        String text = unmarked(marked);
        byte[] bytes = text.getBytes(ISO_8859_1);

        assertThat(shown(text, Grammar.endOfNumber(bytes, 0, bytes.length))).isEqualTo(marked);
    }

    @ParameterizedTest
    @CsvSource({"1234,4", "1.5e+10,7", "-12,3"})
    void a_number_ends_with_the_document_whatever_the_array_has_behind_it(String number, int length) {
        byte[] bytes = (number + "567").getBytes(ISO_8859_1);

        assertThat(Grammar.endOfNumber(bytes, 0, length)).isEqualTo(length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true|", "true|,", "true|]", "true|\"", "true| e", "true!e", "true!1", "true!-", "true!_", "tr!eu",
                "t!RUE", "tru!", "t!"
            })
    void a_literal_is_a_word_of_its_own(String marked) {
        String text = unmarked(marked);
        byte[] bytes = text.getBytes(ISO_8859_1);

        assertThat(shown(text, Grammar.endOfLiteral("true", bytes, 0, bytes.length)))
                .isEqualTo(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"|",
                "a\"|b",
                "a\\\"\"|",
                "\\\\\"|\"",
                "\\/\\b\\f\\n\\r\\t\"|",
                "\\u00e9\\uD83D\"|",
                "\u007f\"|",
                "!",
                "abc!",
                "a\\!",
                "a\\!x\"",
                "a\\!'\"",
                "a\\u!",
                "\\u1!\"",
                "\\u12!g",
                "\\u123!",
                "a!\n\"",
                "a!\u0000\"",
                "a!\u001f\"",
                "\\!\n\"",
                "aaaaaaaaaaaaaaaaaaaa!\t\""
            })
    void a_string_ends_at_its_quote(String marked) {
        String text = unmarked(marked);
        byte[] bytes = ('"' + text).getBytes(ISO_8859_1);
        int end = Grammar.endOfString(bytes, 1, bytes.length);

        assertThat(shown(text, end < 0 ? end + 1 : end - 1)).isEqualTo(marked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"é", "€", "😀", "\ud7ff", "\ue000", "\uffff", "\udbff\udfff", "a😀é€b"})
    void a_string_may_have_any_character(String text) {
        byte[] bytes = (text + '"').getBytes(UTF_8);

        assertThat(Grammar.endOfString(bytes, 0, bytes.length)).isEqualTo(bytes.length);
        assertThat(Grammar.endOfString(bytes, 0, bytes.length - 1)).isEqualTo(~(bytes.length - 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0080",
                "\u00c3",
                "\u00c0\u0080",
                "\u00c1\u00bf",
                "\u00e0\u0080\u0080",
                "\u00ed\u00a0\u0080",
                "\u00f0\u0080\u0080\u0080",
                "\u00f4\u0090\u0080\u0080",
                "\u00f5\u0080\u0080\u0080",
                "\u00ff",
                "\u00e2\u0082",
                "\u00f0\u009f\u0098"
            })
    void a_string_stops_before_the_sequence_that_is_not_UTF_8(String latin1) {
        byte[] bytes = ("ab" + latin1 + '"').getBytes(ISO_8859_1);

        assertThat(Grammar.endOfString(bytes, 0, bytes.length)).isEqualTo(~2);
    }

    @Test
    void hexadecimal_digits_are_those_of_ASCII() {
        for (int b = Byte.MIN_VALUE; b <= Byte.MAX_VALUE; b++) {
            int expected = b < 0 ? -1 : Character.digit(b, 16);
            int digit = Grammar.hexDigit((byte) b);
            assertThat(Math.max(digit, -1)).as("%x", b).isEqualTo(expected);
        }
    }

    @Test
    void four_hexadecimal_digits_are_a_unit_of_UTF_16() {
        assertThat(IntStream.of(0, 0x7f, 0xe9, 0xabcd, 0xd800, 0xffff))
                .allSatisfy(unit -> assertThat((int)
                                Grammar.hexUnit(String.format("%04x", unit).getBytes(ISO_8859_1), 0))
                        .isEqualTo(unit))
                .allSatisfy(unit -> assertThat((int)
                                Grammar.hexUnit(String.format("%04X", unit).getBytes(ISO_8859_1), 0))
                        .isEqualTo(unit));
    }
}
