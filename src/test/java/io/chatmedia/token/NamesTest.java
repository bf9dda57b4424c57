package io.chatmedia.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.scan.Utf8;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

    /** Of every length from none to beyond two words, alike at their beginnings, and beyond ASCII. */
    private static final List<String> NAMES = Stream.concat(
                    IntStream.rangeClosed(0, 26).mapToObj(length -> "abcdefghijklmnopqrstuvwxyz".substring(0, length)),
                    Stream.of("größe", "größen", "😀", "日本語の名前", "a/b~c", "'", "a b", "\u007f"))
            .toList();

    private static final Names ALL = new Names(NAMES);

    static List<String> names() {
        return NAMES;
    }

    /** A text and a quote from an index of an array on, with other bytes before, and so many behind it. */
    private static byte[] within(byte[] text, int from, int behind) {
        byte[] bytes = new byte[from + text.length + 1 + behind];
        Arrays.fill(bytes, (byte) 'a');
        System.arraycopy(text, 0, bytes, from, text.length);
        bytes[from + text.length] = '"';
        return bytes;
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_name_is_found_at_every_alignment_and_at_the_end_of_the_array(String name) {
        byte[] text = name.getBytes(UTF_8);
        int index = NAMES.indexOf(name);
        for (int from = 0; from <= 2 * Long.BYTES; from++) {
            for (int behind = 0; behind <= 2 * Long.BYTES; behind++) {
                byte[] bytes = within(text, from, behind);
                int quote = from + text.length;

                assertThat(ALL.find(bytes, from, quote)).isEqualTo(index);
                assertThat(ALL.matches(index, bytes, from, bytes.length)).isTrue();
                assertThat(ALL.matches(index, bytes, from, quote + 1)).isTrue();
            }
        }
        assertThat(ALL.find(name)).isEqualTo(index);
        assertThat(ALL.name(index).getValue()).isEqualTo(name);
        assertThat(ALL.lengthWithQuote(index)).isEqualTo(text.length + 1);
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_name_matches_nothing_that_differs_in_a_byte(String name) {
        byte[] text = name.getBytes(UTF_8);
        int index = NAMES.indexOf(name);
        for (int changed = 0; changed <= text.length; changed++) {
            for (int behind : new int[] {0, Long.BYTES}) {
                byte[] bytes = within(text, 3, behind);
                bytes[3 + changed] ^= 1;

                assertThat(ALL.matches(index, bytes, 3, bytes.length)).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_name_does_not_match_beyond_the_end_of_the_document(String name) {
        byte[] bytes = within(name.getBytes(UTF_8), 0, Long.BYTES);
        int quote = name.getBytes(UTF_8).length;

        assertThat(ALL.matches(NAMES.indexOf(name), bytes, 0, quote)).isFalse();
    }

    @Test
    void a_longer_or_shorter_or_other_name_is_not_found() {
        Names names = new Names(List.of("startTime", "state"));

        for (String other :
                List.of("", "s", "stat", "State", "states", "startTim", "startTimes", "startTimf", "tate")) {
            byte[] text = other.getBytes(UTF_8);
            assertThat(names.find(within(text, 1, 0), 1, 1 + text.length)).isEqualTo(-1);
            assertThat(names.find(within(text, 1, 9), 1, 1 + text.length)).isEqualTo(-1);
            assertThat(names.find(other)).isEqualTo(-1);
        }
    }

    @Test
    void names_with_one_hash_are_told_apart() {
        // The first eight bytes and the length are all that the place in the table depends on.
        List<String> alike = IntStream.range(0, 500)
                .mapToObj(i -> String.format("collides%03d", i))
                .toList();
        Names names = new Names(alike);

        for (int i = 0; i < alike.size(); i++) {
            byte[] text = alike.get(i).getBytes(UTF_8);
            assertThat(names.find(within(text, 0, 0), 0, text.length)).isEqualTo(i);
        }
        byte[] none = "collides500".getBytes(UTF_8);
        assertThat(names.find(within(none, 0, 0), 0, none.length)).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "a\\b", "a\nb", "\u0000", "\ud800", "a\udc00b", "\udc00\ud800"})
    void a_name_that_is_written_with_escapes_alone_is_found_when_they_are_read(String name) {
        Names names = new Names(List.of("a", name));
        byte[] raw = within(Utf8.encode(name), 0, Long.BYTES);

        assertThat(names.matches(1, raw, 0, raw.length)).isFalse();
        assertThat(names.isPlain(0)).isTrue();
        assertThat(names.isPlain(1)).isFalse();
        assertThat(names.find(name)).isEqualTo(1);
        assertThat(names.find("a")).isEqualTo(0);
    }

    @Test
    void the_order_of_declaration_is_the_first_guess() {
        Names names = new Names(List.of("a", "b", "c"));

        assertThat(IntStream.of(Names.START, 0, 1, 2).map(names::guess)).containsExactly(0, 1, 2, 0);
    }

    @Test
    void the_last_follower_of_a_name_is_the_next_guess() {
        Names names = new Names(List.of("a", "b", "c"));
        names.remember(Names.START, 2);
        names.remember(2, 0);

        assertThat(IntStream.of(Names.START, 0, 1, 2).map(names::guess)).containsExactly(2, 1, 2, 0);
        names.remember(2, 1);
        assertThat(names.guess(2)).isEqualTo(1);
    }

    @Test
    void a_guess_beyond_the_names_is_none_of_them() {
        Names none = new Names(List.of());
        byte[] bytes = within(new byte[0], 0, Long.BYTES);

        assertThat(none.guess(Names.START)).isZero();
        assertThat(none.matches(0, bytes, 0, bytes.length)).isFalse();
        assertThat(none.isPlain(0)).isFalse();
        assertThat(none.find("")).isEqualTo(-1);
        assertThat(none.find(bytes, 0, 0)).isEqualTo(-1);
    }
}
