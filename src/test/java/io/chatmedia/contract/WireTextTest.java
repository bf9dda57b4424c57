package io.chatmedia.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTextTest {

    private static final String GRIN = "\ud83d\ude00";

    // Well-formed text

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "\u00fcml\u00e4ut",
                "\0",
                "\ufffe\uffff",
                GRIN,
                GRIN + GRIN,
                "\ud800\udc00",
                "\udbff\udfff"
            })
    void text_without_unpaired_surrogates_is_well_formed(String text) {
        assertThat(WireText.isWellFormed(text)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "high alone, d800, ''",
        "last high alone, dbff, ''",
        "low alone, dc00, ''",
        "last low alone, dfff, ''",
        "wrong order, de00, d83d",
        "two high ones, d83d, d83d",
        "two low ones, de00, de00",
    })
    void an_unpaired_surrogate_anywhere_makes_text_ill_formed(String kind, String first, String second) {
        String surrogates = character(first) + (second.isEmpty() ? "" : character(second));

        assertThat(WireText.isWellFormed(surrogates)).isFalse();
        assertThat(WireText.isWellFormed("a" + surrogates)).isFalse();
        assertThat(WireText.isWellFormed(surrogates + "a")).isFalse();
        assertThat(WireText.isWellFormed(GRIN + surrogates + "\ue000")).isFalse();
    }

    private static String character(String hex) {
        return String.valueOf((char) Integer.parseInt(hex, 16));
    }

    @Test
    void a_surrogate_after_a_pair_is_unpaired() {
        assertThat(WireText.isWellFormed(GRIN + "\ude00")).isFalse();
        assertThat(WireText.isWellFormed("\ud83d" + GRIN)).isFalse();
    }

    @Test
    void any_kind_of_text_is_judged() {
        assertThat(WireText.isWellFormed(CharBuffer.wrap(GRIN))).isTrue();
        assertThat(WireText.isWellFormed(CharBuffer.wrap("\ud83d"))).isFalse();
    }

    @Provide
    Arbitrary<String> textsWithSurrogates() {
        return Arbitraries.frequencyOf(
                        Tuple.of(4, Arbitraries.chars().range('\ud7ff', '\ue000')),
                        Tuple.of(1, Arbitraries.chars().ascii()))
                .list()
                .ofMaxSize(6)
                .map(characters -> {
                    StringBuilder text = new StringBuilder();
                    characters.forEach(text::append);
                    return text.toString();
                });
    }

    @Property(tries = 10_000)
    void text_is_well_formed_if_and_only_if_utf_8_gives_it_back(@ForAll("textsWithSurrogates") String text) {
        String back = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertThat(WireText.isWellFormed(text)).isEqualTo(back.equals(text));
    }

    // Excerpts: what is escaped

    @Test
    void plain_text_is_shown_as_it_is() {
        assertThat(WireText.excerpt("Zo\u00eb's caf\u00e9 \u4f60\u597d 5 < 6 {x} ${y} /~"))
                .isEqualTo("Zo\u00eb's caf\u00e9 \u4f60\u597d 5 < 6 {x} ${y} /~");
    }

    @Test
    void empty_text_is_shown_empty() {
        assertThat(WireText.excerpt("")).isEmpty();
    }

    @Test
    void quotes_and_backslashes_are_escaped() {
        assertThat(WireText.excerpt("a \"b\" \\c")).isEqualTo("a \\\"b\\\" \\\\c");
    }

    @Test
    void line_feed_carriage_return_and_tab_have_their_short_escapes() {
        assertThat(WireText.excerpt("a\nb\rc\td")).isEqualTo("a\\nb\\rc\\td");
    }

    @Test
    void every_other_control_character_is_escaped_by_its_number() {
        for (char c = 0; c < 0xa0; c++) {
            if (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t') {
                assertThat(WireText.excerpt("<" + c + ">")).isEqualTo("<\\u%04x>".formatted((int) c));
            }
        }
    }

    @Test
    void terminal_colours_are_escaped() {
        assertThat(WireText.excerpt("\u001b[31mred\u001b[0m\u009b1m")).isEqualTo("\\u001b[31mred\\u001b[0m\\u009b1m");
    }

    @Test
    void marks_that_change_the_direction_of_writing_are_escaped() {
        for (char c : "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069".toCharArray()) {
            assertThat(WireText.excerpt("a" + c + "b")).isEqualTo("a\\u%04xb".formatted((int) c));
        }
    }

    @Test
    void invisible_characters_are_escaped() {
        assertThat(WireText.excerpt("a\u200bb\u00adc\u2060d\ufeffe")).isEqualTo("a\\u200bb\\u00adc\\u2060d\\ufeffe");
    }

    @Test
    void line_and_paragraph_separators_are_escaped() {
        assertThat(WireText.excerpt("a\u2028b\u2029c\u0085d")).isEqualTo("a\\u2028b\\u2029c\\u0085d");
    }

    @Test
    void unpaired_surrogates_are_escaped() {
        assertThat(WireText.excerpt("a\ud800b\udfffc")).isEqualTo("a\\ud800b\\udfffc");
        assertThat(WireText.excerpt("\ude00\ud83d")).isEqualTo("\\ude00\\ud83d");
    }

    @Test
    void private_and_unassigned_characters_are_escaped() {
        assertThat(WireText.excerpt("a\ue000b\uf8ffc")).isEqualTo("a\\ue000b\\uf8ffc");
        assertThat(WireText.excerpt("\ufffe\u0378")).isEqualTo("\\ufffe\\u0378");
    }

    @Test
    void a_character_beyond_16_bits_is_escaped_as_its_two_surrogates() {
        assertThat(WireText.excerpt("\udb80\udc00 \udb40\udc41")).isEqualTo("\\udb80\\udc00 \\udb40\\udc41");
    }

    @Test
    void an_emoji_is_shown() {
        assertThat(WireText.excerpt("hi " + GRIN)).isEqualTo("hi " + GRIN);
    }

    // Excerpts: where they are cut

    @Test
    void text_of_64_characters_is_whole() {
        assertThat(WireText.excerpt("x".repeat(64))).isEqualTo("x".repeat(64));
    }

    @Test
    void longer_text_is_cut_to_64_characters_and_an_ellipsis() {
        assertThat(WireText.excerpt("x".repeat(65))).isEqualTo("x".repeat(64) + "\u2026");
        assertThat(WireText.excerpt("x".repeat(10_000_000))).isEqualTo("x".repeat(64) + "\u2026");
    }

    @Test
    void escapes_count_as_they_are_written() {
        assertThat(WireText.excerpt("\n".repeat(32))).isEqualTo("\\n".repeat(32));
        assertThat(WireText.excerpt("\n".repeat(33))).isEqualTo("\\n".repeat(32) + "\u2026");
        assertThat(WireText.excerpt("\u202e".repeat(11))).isEqualTo("\\u202e".repeat(10) + "\u2026");
    }

    @Test
    void an_escape_is_not_cut_in_two() {
        assertThat(WireText.excerpt("x".repeat(63) + "\"")).isEqualTo("x".repeat(63) + "\u2026");
        assertThat(WireText.excerpt("x".repeat(59) + "\u001b")).isEqualTo("x".repeat(59) + "\u2026");
        assertThat(WireText.excerpt("x".repeat(58) + "\u001b")).isEqualTo("x".repeat(58) + "\\u001b");
    }

    @Test
    void an_emoji_is_not_cut_in_two() {
        assertThat(WireText.excerpt("x".repeat(63) + GRIN)).isEqualTo("x".repeat(63) + "\u2026");
        assertThat(WireText.excerpt("x".repeat(62) + GRIN)).isEqualTo("x".repeat(62) + GRIN);
    }

    @Test
    void an_excerpt_is_cut_at_another_length_on_request() {
        assertThat(WireText.excerpt("abcdef", 3)).isEqualTo("abc\u2026");
        assertThat(WireText.excerpt("abcdef", 6)).isEqualTo("abcdef");
        assertThat(WireText.excerpt("abcdef", 0)).isEqualTo("\u2026");
    }

    @Test
    void an_excerpt_of_less_than_nothing_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WireText.excerpt("abcdef", -1))
                .withMessage("the length is -1; it must be at least 0");
    }

    @Test
    void any_kind_of_text_is_shown() {
        assertThat(WireText.excerpt(CharBuffer.wrap("a\nb"))).isEqualTo("a\\nb");
    }

    @Property
    void an_excerpt_is_never_longer_than_allowed_and_always_well_formed_and_on_one_line(@ForAll String text) {
        String excerpt = WireText.excerpt(text);

        assertThat(excerpt.length()).isLessThanOrEqualTo(WireText.EXCERPT_LENGTH + 1);
        assertThat(WireText.isWellFormed(excerpt)).isTrue();
        assertThat(excerpt.lines().count()).isLessThanOrEqualTo(1);
        assertThat(excerpt.chars()).noneMatch(Character::isISOControl);
    }
}
