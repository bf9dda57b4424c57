package io.chatmedia.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    /** Where the JDK's decoder, which takes no malformed input, stops. */
    private static int endOfUtf8(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length), true);
        return in.position();
    }

    /** Every first byte of a sequence, with the seconds and thirds at which the well-formed ones begin and end. */
    private static List<byte[]> sequences() {
        List<byte[]> sequences = new ArrayList<>();
        for (int first = 0x80; first <= 0xff; first++) {
            for (String second : List.of("00", "7f", "80", "8f", "90", "9f", "a0", "bf", "c0", "ff")) {
                for (String others : List.of("", "7f", "80", "c0", "8080", "bfbf", "807f", "80c0", "808080")) {
                    sequences.add(bytes("61%02x%s%s".formatted(first, second, others)));
                }
            }
        }
        return sequences;
    }

    @Test
    void utf_8_ends_where_the_decoder_of_the_jdk_stops() {
        assertThat(sequences())
                .allSatisfy(sequence ->
                        assertThat(Utf8.scan(sequence, 0, sequence.length)).isEqualTo(endOfUtf8(sequence)));
    }

    @Test
    void a_sequence_is_not_completed_by_what_stands_behind_the_range() {
        assertThat(sequences()).allSatisfy(sequence -> {
            byte[] followed = Arrays.copyOf(sequence, sequence.length + 3);
            Arrays.fill(followed, sequence.length, followed.length, (byte) 0x80);

            assertThat(Utf8.scan(followed, 0, sequence.length)).isEqualTo(endOfUtf8(sequence));
        });
    }

    @Test
    void every_character_of_ascii_is_utf_8() {
        for (byte c = 0; c >= 0; c++) {
            assertThat(Utf8.scan(new byte[] {c, 'x'}, 0, 2)).isEqualTo(2);
        }
    }

    @Test
    void a_byte_that_is_not_utf_8_is_found_wherever_it_stands() {
        for (int i = 0; i < 20; i++) {
            byte[] bytes = "x".repeat(20).getBytes(UTF_8);
            bytes[i] = (byte) 0xff;

            assertThat(Utf8.scan(bytes, 0, bytes.length)).isEqualTo(i);
        }
    }

    @Test
    void an_unpaired_surrogate_is_found_wherever_it_stands() {
        for (int before = 0; before < 20; before++) {
            byte[] bytes = ("x".repeat(before) + "\\ud800" + "x".repeat(20 - before)).getBytes(UTF_8);

            assertThat(Utf8.scan(bytes, 0, bytes.length)).isEqualTo(~bytes.length);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\ud800",
                "\\udbff",
                "\\udc00",
                "\\udfff",
                "\\uD800",
                "\\ud83d\\ud83d",
                "\\ude00\\ud83d",
                "\\ude00\\ude00",
                "\\ud83d\\ubeef",
                "\\ud83dxxxdxx",
                "\\ud83dxude00",
                "\\ud83d\\ude0",
                "\\ud83d \\ude00"
            })
    void a_surrogate_that_is_not_one_of_a_pair_is_unpaired(String escapes) {
        byte[] bytes = escapes.getBytes(UTF_8);

        assertThat(Utf8.scan(bytes, 0, bytes.length)).isEqualTo(~bytes.length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\ud83d\\ude00",
                "\\ud800\\udc00",
                "\\udbff\\udfff",
                "\\uDBFF\\uDFFF",
                "\\ud7ff",
                "\\ue000",
                "\\\\ud800",
                "\\ud8",
                "\\nd800",
                "/ud800",
                "\\\u00e9",
                "\u00e9\\\\ud800",
                "\\"
            })
    void other_escapes_are_no_unpaired_surrogates(String escapes) {
        byte[] bytes = escapes.getBytes(UTF_8);

        assertThat(Utf8.scan(bytes, 0, bytes.length)).isEqualTo(bytes.length);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"`\\ud8z0`, 4", "`\\ud80z`, 5", "`\\u\"`, 2", "`\\u00\u01311`, 4", "`\\u00\\ud831`, 4"})
    void what_stands_for_a_digit_of_an_escape_and_is_none_is_the_end(String escape, int end) {
        byte[] bytes = escape.getBytes(UTF_8);

        assertThat(Utf8.scan(bytes, 0, bytes.length)).isEqualTo(end);
        assertThat(Utf8.isCharacter(bytes, end, bytes.length)).isTrue();
    }

    @Test
    void what_stands_behind_the_range_is_no_part_of_an_escape() {
        byte[] bytes = "\\ud83d\\ude00".getBytes(UTF_8);

        assertThat(Utf8.scan(bytes, 0, 5)).isEqualTo(5);
        assertThat(Utf8.scan(bytes, 0, 6)).isEqualTo(~6);
        assertThat(Utf8.scan(bytes, 0, 11)).isEqualTo(~11);
        assertThat(Utf8.scan(bytes, 0, 12)).isEqualTo(12);
    }

    @Test
    void unpaired_surrogates_are_decoded_and_all_other_escapes_stay() {
        byte[] bytes = "?\\ud800\u00e9\\ud83d\\ude00\\n\\udfff".getBytes(UTF_8);

        assertThat(Utf8.decodeUnpaired(bytes, 1, bytes.length)).isEqualTo("\ud800\u00e9\\ud83d\\ude00\\n\udfff");
    }

    @Test
    void a_byte_is_found_by_the_characters_before_it() {
        String text = "\\ud800\u00e9\u20ac\ud83d\ude00\\n";
        byte[] bytes = ("?" + text).getBytes(UTF_8);

        assertThat(List.of(0, 1, 2, 3, 5, 7))
                .extracting(chars -> Utf8.indexOfChar(chars, bytes, 1, bytes.length))
                .containsExactly(1, 7, 9, 12, 16, 18);
    }

    @Test
    void beyond_the_last_character_is_the_end() {
        byte[] bytes = "ab\\n".getBytes(UTF_8);

        assertThat(Utf8.indexOfChar(100, bytes, 0, bytes.length)).isEqualTo(4);
        assertThat(Utf8.indexOfChar(3, bytes, 0, 3)).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"d7ff, ed9fbf", "d800, eda080", "dbff, edafbf", "dc00, edb080", "dfff, edbfbf", "e000, ee8080"})
    void an_unpaired_surrogate_is_encoded_as_the_bytes_that_utf_8_forbids_for_it(String character, String encoded) {
        String text = "\u00e9" + (char) Integer.parseInt(character, 16) + "\ud83d\ude00\ud800";

        assertThat(Utf8.encode(text)).isEqualTo(bytes("c3a9" + encoded + "f09f9880" + "eda080"));
    }
}
