package io.chatmedia.token;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteSearchTest {

    /** Bytes of the kinds that are looked for, and their neighbours, in every mixture. */
    private static List<byte[]> mixtures() {
        Random random = new Random(8);
        byte[] kinds = HexFormat.of().parseHex("0a0b098a00017f80bfc0e261ff1f2021222380a2dc5b5c5d");
        return IntStream.range(0, 2_000)
                .mapToObj(i -> {
                    byte[] mixture = new byte[random.nextInt(70)];
                    int rarity = 1 + i % 70;
                    for (int k = 0; k < mixture.length; k++) {
                        mixture[k] = random.nextInt(rarity) == 0 ? kinds[random.nextInt(kinds.length)] : (byte) 'a';
                    }
                    return mixture;
                })
                .toList();
    }

    private static int first(int from, int to, IntPredicate isIt, int otherwise) {
        return IntStream.range(from, to).filter(isIt).findFirst().orElse(otherwise);
    }

    @Test
    void the_first_line_feed_is_found_wherever_it_stands() {
        assertThat(mixtures()).allSatisfy(bytes -> {
            for (int from = 0; from <= bytes.length; from++) {
                assertThat(ByteSearch.indexOfLineFeed(bytes, from, bytes.length))
                        .isEqualTo(first(from, bytes.length, i -> bytes[i] == '\n', -1));
            }
        });
    }

    @Test
    void a_line_feed_behind_the_range_is_not_found() {
        byte[] bytes = "aaaaaaaaaaaaaaaaaaaa\n".getBytes(UTF_8);

        for (int to = 0; to < bytes.length; to++) {
            assertThat(ByteSearch.indexOfLineFeed(bytes, 0, to)).isEqualTo(-1);
        }
    }

    @Test
    void the_first_byte_that_a_plain_string_does_not_have_is_found_wherever_it_stands() {
        assertThat(mixtures()).allSatisfy(bytes -> {
            for (int from = 0; from <= bytes.length; from++) {
                assertThat(ByteSearch.indexOfSpecial(bytes, from, bytes.length))
                        .isEqualTo(first(
                                from,
                                bytes.length,
                                i -> bytes[i] < 0x20 || bytes[i] == '"' || bytes[i] == '\\', // above 0x7f is negative
                                bytes.length));
            }
        });
    }

    @Test
    void each_byte_is_told_as_plain_or_not_at_each_index_of_a_word() {
        for (int value = 0; value < 0x100; value++) {
            boolean special = value < 0x20 || value >= 0x80 || value == '"' || value == '\\';
            for (int index = 0; index < 11; index++) {
                byte[] bytes = "plain plain".getBytes(UTF_8);
                bytes[index] = (byte) value;
                assertThat(ByteSearch.indexOfSpecial(bytes, 0, bytes.length))
                        .as("%02x at %d", value, index)
                        .isEqualTo(special ? index : bytes.length);
            }
        }
    }

    @Test
    void special_bytes_behind_the_range_are_not_found() {
        byte[] bytes = "aaaaaaaaaaaaaaaaaaaa\"".getBytes(UTF_8);

        for (int to = 0; to < bytes.length; to++) {
            assertThat(ByteSearch.indexOfSpecial(bytes, 0, to)).isEqualTo(to);
        }
    }

    @Test
    void characters_are_counted_by_the_bytes_that_start_one() {
        assertThat(mixtures())
                .allSatisfy(bytes -> assertThat(ByteSearch.characters(bytes, 0, bytes.length))
                        .isEqualTo((int) IntStream.range(0, bytes.length)
                                .filter(i -> (bytes[i] & 0xc0) != 0x80)
                                .count()));
    }

    @Test
    void white_space_is_that_of_JSON() {
        for (int b = Byte.MIN_VALUE; b <= Byte.MAX_VALUE; b++) {
            assertThat(ByteSearch.isWhiteSpace((byte) b)).isEqualTo(" \t\r\n".indexOf(b) >= 0);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"`a \t`|1", "` `|0", "``|0", "`a`|1", "` a b  `|4"})
    void a_range_is_trimmed_at_its_end(String text, int trimmed) {
        byte[] bytes = text.getBytes(ISO_8859_1);

        assertThat(ByteSearch.trimmed(bytes, 0, bytes.length)).isEqualTo(trimmed);
    }
}
