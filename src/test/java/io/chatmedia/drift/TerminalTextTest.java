package io.chatmedia.drift;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTextTest {

    @ParameterizedTest
    @CsvSource({
        "abcdef, 6, abcdef",
        "abcdef, 5, abcd…",
        "abcdef, 1, …",
        "漢字漢字, 8, 漢字漢字",
        "漢字漢字, 7, 漢字漢…",
        "漢字漢字, 6, 漢字…",
        "😀😀, 4, 😀😀",
        "😀😀, 3, 😀…",
        "ＡＢ, 3, Ａ…",
        "e\u0301e\u0301, 2, e\u0301e\u0301",
        "e\u20dde\u20dd, 2, e\u20dde\u20dd",
        "█▌▏…≥é, 6, █▌▏…≥é",
        "\u10ff\u10ff, 2, \u10ff\u10ff",
        "\u1100\u1100, 3, \u1100…",
        "\u115f\u115f, 3, \u115f…",
        "ｶﾅ, 2, ｶﾅ",
        "한글, 3, 한…",
        "⌚⌚, 3, ⌚…",
        "⚡✅, 3, ⚡…",
        "⭐⭐, 3, ⭐…",
        "🀄🀄, 3, 🀄…",
        "🌍🚀, 3, 🌍…",
        "🥁🪁, 3, 🥁…",
        "「、」, 5, 「、…",
        "￥￥, 3, ￥…",
        "𠀀𠀀, 3, 𠀀…",
        "©\ufe0f©\ufe0f, 4, ©\ufe0f©\ufe0f",
        "©\ufe0f©\ufe0f, 3, ©\ufe0f…"
    })
    void a_text_that_is_too_wide_is_cut_and_marked(String text, int width, String shown) {
        assertThat(TerminalText.cut(text, width)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "abcdef, 6, abcdef",
        "abcdef, 5, …cdef",
        "abcdef, 1, …",
        "abcdef, -3, …",
        "漢字漢字, 8, 漢字漢字",
        "漢字漢字, 6, …漢字",
        "x😀, 2, …"
    })
    void the_end_of_a_text_is_kept_behind_an_ellipsis(String text, int width, String shown) {
        assertThat(TerminalText.end(text, width)).isEqualTo(shown);
    }
}
