package io.chatmedia.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.chatmedia.contract.WireText;
import io.chatmedia.token.Kind;
import io.chatmedia.token.Scalar;

/** Summarizes scalars for messages. Decodes only the part that is shown. */
final class Scalars {

    /**
     * Keeps one character more than is shown, to know whether the text was cut. A character has up to two UTF-16 units.
     */
    private static final int KEPT = 2 * (WireText.EXCERPT_LENGTH + 1);

    private Scalars() {}

    /** A scalar that is known to be JSON, with its quotes. */
    static Scalar of(Kind kind, byte[] bytes, int from, int to) {
        return switch (kind) {
            case STRING -> string(bytes, from + 1, to - 1);
            case NUMBER -> number(bytes, from, to);
            default -> new Scalar(kind, new String(bytes, from, to - from, US_ASCII), to - from, false);
        };
    }

    private static Scalar number(byte[] bytes, int from, int to) {
        boolean integral = true;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            integral &= b != '.' && b != 'e' && b != 'E';
        }
        int shown = Math.min(to - from, KEPT);
        String excerpt = WireText.excerpt(new String(bytes, from, shown, US_ASCII));
        return new Scalar(Kind.NUMBER, excerpt, digits(bytes, from, to), integral);
    }

    /** How many digits a number has. */
    static long digits(byte[] bytes, int from, int to) {
        long digits = 0;
        for (int i = from; i < to; i++) {
            digits += bytes[i] >= '0' && bytes[i] <= '9' ? 1 : 0;
        }
        return digits;
    }

    /** A string that is known to be JSON, between its quotes. */
    static Scalar string(byte[] bytes, int from, int to) {
        StringBuilder text = new StringBuilder();
        long length = 0;
        for (int i = from; i < to; ) {
            int units = 1;
            int codePoint;
            if (bytes[i] == '\\') {
                boolean hex = bytes[i + 1] == 'u';
                codePoint = hex ? Grammar.hexUnit(bytes, i + 2) : Grammar.unescaped(bytes[i + 1]);
                i += hex ? 6 : 2;
            } else if (bytes[i] >= 0) {
                codePoint = bytes[i++];
            } else {
                int sequence = Utf8.sequenceLength(bytes, i, to);
                codePoint = Utf8.codePoint(bytes, i, sequence);
                units = Character.charCount(codePoint);
                i += sequence;
            }
            length += units;
            if (text.length() < KEPT) {
                text.appendCodePoint(codePoint);
            }
        }
        return new Scalar(Kind.STRING, WireText.excerpt(text), length, false);
    }
}
