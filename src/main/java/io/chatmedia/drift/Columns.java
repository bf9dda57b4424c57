package io.chatmedia.drift;

import java.lang.Character.UnicodeScript;

/** Text in the columns of a terminal. */
final class Columns {

    private Columns() {}

    /** A text that takes so many columns at the most: a longer one ends with an ellipsis. */
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

    /** The end of a text that takes so many columns at the most: of a longer one, behind an ellipsis. */
    static String end(String text, int width) {
        int columns = text.codePoints().map(Columns::columnsOf).sum();
        int start = 0;
        while (columns > (start == 0 ? width : width - 1) && start < text.length()) {
            int codePoint = text.codePointAt(start);
            columns -= columnsOf(codePoint);
            start += Character.charCount(codePoint);
        }
        return start == 0 ? text : "…" + text.substring(start);
    }

    /** Han, Kana, Hangul, full-width forms and emoji take two, marks none. */
    private static int columnsOf(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        if (codePoint < 0x1100) {
            return 1;
        }
        boolean wide = switch (UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> (codePoint >= 0xff00 && codePoint <= 0xff60) || codePoint >= 0x1f300;
        };
        return wide ? 2 : 1;
    }
}
