package io.chatmedia.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class Utf8Test {

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    /** Where the JDK's decoder, which accepts no malformed input, stops. */
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
                    sequences.add(bytes("%02x%s%s".formatted(first, second, others)));
                }
            }
        }
        return sequences;
    }

    private static int length(byte[] sequence, int end) {
        return Utf8.sequenceLength(sequence, 0, end);
    }

    @Test
    void a_sequence_is_well_formed_if_the_decoder_of_the_jdk_takes_its_first_character() {
        assertThat(sequences()).allSatisfy(sequence -> {
            int length = length(sequence, sequence.length);

            assertThat(length > 0).isEqualTo(endOfUtf8(sequence) > 0);
            if (length > 0) {
                String character = new String(sequence, 0, length, UTF_8);
                assertThat(character.codePoints()).containsExactly(Utf8.codePoint(sequence, 0, length));
            }
        });
    }

    @Test
    void a_sequence_is_not_completed_by_what_stands_behind_the_range() {
        assertThat(sequences()).allSatisfy(sequence -> {
            byte[] followed = Arrays.copyOf(sequence, sequence.length + 3);
            Arrays.fill(followed, sequence.length, followed.length, (byte) 0x80);

            assertThat(length(followed, sequence.length)).isEqualTo(length(sequence, sequence.length));
        });
    }

    @Test
    void a_well_formed_text_is_encoded_as_the_jdk_encodes_it() {
        String text = "aż€😀\u0000\uffff";

        assertThat(Utf8.encode(text)).isEqualTo(text.getBytes(UTF_8));
    }

    @Test
    void an_unpaired_surrogate_is_encoded_as_bytes_that_are_not_utf_8() {
        assertThat(Utf8.encode("a\ud800b")).isEqualTo(bytes("61eda08062"));
        assertThat(Utf8.encode("\udc00\ud83d\ude00")).isEqualTo(bytes("edb080f09f9880"));
    }

    @Test
    void a_byte_order_mark_has_three_bytes() {
        assertThat(Utf8.startsWithByteOrderMark(bytes("efbbbf7b"), 0, 4)).isTrue();
        assertThat(Utf8.startsWithByteOrderMark(bytes("7befbbbf"), 1, 4)).isTrue();
        assertThat(Utf8.startsWithByteOrderMark(bytes("efbbbf7b"), 0, 2)).isFalse();
        assertThat(Utf8.startsWithByteOrderMark(bytes("efbbbe7b"), 0, 4)).isFalse();
    }
}
