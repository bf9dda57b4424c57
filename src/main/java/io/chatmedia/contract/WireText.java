package io.chatmedia.contract;

/** The rules on text: what can be written in UTF-8, and how a text that came from outside is shown. */
public final class WireText {

    /** The most characters that {@link #excerpt} gives of a text, escapes counted as they are written. */
    public static final int EXCERPT_LENGTH = 64;

    private WireText() {}

    /**
     * Returns whether a text can be written in UTF-8: every surrogate is one of a pair (rule 7).
     *
     * @param text the text
     * @return {@code true} if no surrogate is unpaired
     */
    public static boolean isWellFormed(CharSequence text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (i + 1 == length || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /**
     * A text as it may stand in a message or a log: cut to {@value #EXCERPT_LENGTH} characters, with a {@code …} where
     * it was cut, and everything escaped that could break the line, colour a terminal or reorder what is read. Quotes,
     * backslashes, control characters, format characters (the marks that change the direction of writing among them),
     * line and paragraph separators and unpaired surrogates are written as JSON writes them: {@code \"}, {@code \\},
     * {@code \n}, {@code \u001b}.
     *
     * @param text the text
     * @return the excerpt, on one line
     */
    public static String excerpt(CharSequence text) {
        return excerpt(text, EXCERPT_LENGTH);
    }

    /**
     * A text as {@link #excerpt(CharSequence)} shows it, cut to another length.
     *
     * @param text the text
     * @param length the most characters, escapes counted as they are written
     * @return the excerpt, on one line
     * @throws IllegalArgumentException if the length is negative
     */
    public static String excerpt(CharSequence text, int length) {
        if (length < 0) {
            throw new IllegalArgumentException("the length is " + length + "; it must be at least 0");
        }
        if (text.length() <= length && isPlainAscii(text)) {
            return text.toString();
        }
        StringBuilder excerpt = new StringBuilder(Math.min(text.length(), length) + 1);
        for (int i = 0; i < text.length(); ) {
            int codePoint = Character.codePointAt(text, i);
            int start = excerpt.length();
            appendEscaped(excerpt, codePoint);
            if (excerpt.length() > length) {
                excerpt.setLength(start);
                return excerpt.append('…').toString();
            }
            i += Character.charCount(codePoint);
        }
        return excerpt.toString();
    }

    /** A quick check for texts that need no escapes. Most excerpts pass it. */
    private static boolean isPlainAscii(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private static void appendEscaped(StringBuilder out, int codePoint) {
        switch (codePoint) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (isPlain(codePoint)) {
                    out.appendCodePoint(codePoint);
                } else {
                    for (char c : Character.toChars(codePoint)) {
                        appendUnicodeEscape(out, c);
                    }
                }
            }
        }
    }

    private static boolean isPlain(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static void appendUnicodeEscape(StringBuilder out, char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(Character.forDigit((c >> shift) & 0xF, 16));
        }
    }

    /**
     * A pointer as it may stand in a log line: escaped as {@link #excerpt(CharSequence)} does, and with at most
     * {@value #EXCERPT_LENGTH} characters in all its names together, of which the longest are cut first.
     *
     * @param pointer a JSON pointer, exact
     * @return the pointer, on one line
     */
    public static String pointerExcerpt(String pointer) {
        if (pointer.isEmpty()) {
            return "";
        }
        String[] names = pointer.substring(1).split("/", -1);
        int share = share(names);
        StringBuilder display = new StringBuilder();
        for (String name : names) {
            display.append('/').append(excerpt(name, share));
        }
        return display.toString();
    }

    /** The number of characters to which each name is cut, found by bisection. */
    private static int share(String[] names) {
        int fits = 0;
        int exceeds = EXCERPT_LENGTH + 1;
        while (exceeds - fits > 1) {
            int share = (fits + exceeds) / 2;
            if (shown(names, share) > EXCERPT_LENGTH) {
                exceeds = share;
            } else {
                fits = share;
            }
        }
        return fits;
    }

    /** The total number of characters if each name is cut to the given length, without the ellipses. */
    private static int shown(String[] names, int share) {
        int shown = 0;
        for (String name : names) {
            String excerpt = excerpt(name, share);
            shown += excerpt.endsWith("…") ? excerpt.length() - 1 : excerpt.length();
        }
        return shown;
    }
}
