package io.chatmedia.drift;

/** Fits text into the columns of a terminal. */
final class TerminalText {

    /** Ranges of characters that some terminals show in two columns: the first and the last of each range. */
    private static final int[] WIDE = {
        0x1100, 0x115f, // Hangul Jamo
        0x231a, 0x23ff, // Technical symbols, clocks among them
        0x25fd, 0x25fe, // Small squares
        0x2600, 0x27bf, // Symbols, dingbats
        0x2b00, 0x2bff, // Symbols, stars among them
        0x2e80, 0xa4cf, // Han, Kana, Bopomofo, Yi, their punctuation
        0xa960, 0xa97f, // Hangul Jamo
        0xac00, 0xd7a3, // Hangul
        0xf900, 0xfaff, // Han
        0xfe10, 0xfe6f, // Forms of punctuation
        0xff01, 0xff60, // Full-width forms
        0xffe0, 0xffe6, // Full-width currency signs
        0x16fe0, 0x1b2ff, // Tangut, Khitan, Kana, Nushu
        0x1f000, 0x3ffff, // Emoji, Han
    };

    /** The variation selector 16. */
    private static final int EMOJI_PRESENTATION = 0xfe0f;

    private TerminalText() {}

    /** Cuts a text to a number of columns. A text that was cut ends with an ellipsis. */
    static String cut(String text, int width) {
        int columns = 0;
        int fitting = 0; // characters that leave a column for the ellipsis
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            columns += columnsOf(codePoint);
            if (columns > width) {
                return text.substring(0, fitting) + "…";
            }
            i += Character.charCount(codePoint);
            if (columns < width) {
                fitting = i;
            }
        }
        return text;
    }

    /** Cuts a text to a number of columns and keeps its end. A text that was cut starts with an ellipsis. */
    static String end(String text, int width) {
        int columns = text.codePoints().map(TerminalText::columnsOf).sum();
        int start = 0;
        while (columns > (start == 0 ? width : width - 1) && start < text.length()) {
            int codePoint = text.codePointAt(start);
            columns -= columnsOf(codePoint);
            start += Character.charCount(codePoint);
        }
        return start == 0 ? text : "…" + text.substring(start);
    }

    /**
     * The maximum number of columns of a character, if the terminal treats Unicode's ambiguous characters as narrow.
     * East Asian letters and punctuation, full-width forms, emoji and neighbouring symbols take two. Combining marks
     * take none, except the selector that turns a narrow character into an emoji.
     */
    private static int columnsOf(int codePoint) {
        int type = Character.getType(codePoint);
        if (codePoint != EMOJI_PRESENTATION
                && (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK)) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    private static boolean isWide(int codePoint) {
        for (int i = 0; i < WIDE.length && WIDE[i] <= codePoint; i += 2) {
            if (codePoint <= WIDE[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
