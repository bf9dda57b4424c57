package io.chatmedia.json;

import io.chatmedia.contract.WireText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What is looked for in bytes before they are tokenized. Jackson's tokenizer of bytes takes overlong forms and does not
 * look at the bytes of a string that it skips; that of characters takes any for a hexadecimal digit whose last eight
 * bits are those of one, such as U+0131 for 1. So both are settled here.
 */
final class Utf8 {

    /** Marks an escaped surrogate that has no partner. */
    private static final int UNPAIRED = 0;

    private static final int UNPAIRED_BYTES = 6;

    private static final int HEX_DIGITS = 4;

    private Utf8() {}

    /**
     * Finds the end of what may be JSON at the start of a range, as far as that shows in single characters.
     *
     * @return the index of the first byte that is not UTF-8, or that stands for a digit in the escape of a character
     *     and is none, or {@code to}; its bitwise complement, a negative number, if an escape before it writes a
     *     surrogate that is not one of a pair, as <code>&#92;ud800</code> alone
     */
    static int scan(byte[] bytes, int from, int to) {
        boolean unpairedSurrogate = false;
        int i = Octets.skipPlain(bytes, from, to);
        while (i < to) {
            if (bytes[i] == '\\') {
                if (isBrokenEscape(bytes, i, to)) {
                    i += 2 + hexDigits(bytes, i + 2, to);
                    break;
                }
                int length = escapeLength(bytes, i, to);
                unpairedSurrogate |= length == UNPAIRED;
                i += length == UNPAIRED ? UNPAIRED_BYTES : length;
            } else if (bytes[i] >= 0) {
                i++;
            } else {
                int length = sequenceLength(bytes, i, to);
                if (length == 0) {
                    break;
                }
                i += length;
            }
            i = Octets.skipPlain(bytes, i, to);
        }
        return unpairedSurrogate ? ~i : i;
    }

    /**
     * How many bytes an escape has: a pair of surrogates is one, and any but a surrogate need not be seen to its end.
     */
    private static int escapeLength(byte[] bytes, int i, int to) {
        if (!isSurrogateEscape(bytes, i, to)) {
            return i + 1 < to && bytes[i + 1] >= 0 ? 2 : 1;
        }
        boolean isPair = isHigh(bytes[i + 3]) && isSurrogateEscape(bytes, i + 6, to) && !isHigh(bytes[i + 9]);
        return isPair ? 12 : UNPAIRED;
    }

    /** Whether the escape of a character has something else than four hexadecimal digits, and not just the end. */
    private static boolean isBrokenEscape(byte[] bytes, int i, int to) {
        if (i + 1 == to || bytes[i + 1] != 'u') {
            return false;
        }
        int digits = hexDigits(bytes, i + 2, to);
        return digits < HEX_DIGITS && i + 2 + digits < to;
    }

    /** How many hexadecimal digits there are at a place, of the four that an escape has. */
    private static int hexDigits(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && i < from + HEX_DIGITS && Character.digit(bytes[i], 16) >= 0) {
            i++;
        }
        return i - from;
    }

    /** Whether the character at an index, where {@link #scan} has ended, is in UTF-8, so that it ended at an escape. */
    static boolean isCharacter(byte[] bytes, int index, int to) {
        return bytes[index] >= 0 || sequenceLength(bytes, index, to) > 0;
    }

    /**
     * The text of bytes that {@link #scan} has found to be UTF-8 with unpaired surrogates in escapes, those as the
     * characters themselves: a form in which the tokenizer takes them in names too.
     */
    static String decodeUnpaired(byte[] bytes, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int copied = from;
        int i = from;
        while (i < to) {
            int length = bytes[i] == '\\' ? escapeLength(bytes, i, to) : 1;
            if (length == UNPAIRED) {
                text.append(new String(bytes, copied, i - copied, StandardCharsets.UTF_8));
                text.append((char) Integer.parseInt(new String(bytes, i + 2, 4, StandardCharsets.US_ASCII), 16));
                length = UNPAIRED_BYTES;
                copied = i + length;
            }
            i += length;
        }
        return text.append(new String(bytes, copied, to - copied, StandardCharsets.UTF_8))
                .toString();
    }

    /** The index of a byte by how many characters of {@link #decodeUnpaired} come before it. */
    static int indexOfChar(long chars, byte[] bytes, int from, int to) {
        int i = from;
        for (long passed = 0; passed < chars && i < to; ) {
            int length = bytes[i] == '\\' ? escapeLength(bytes, i, to) : 1;
            if (length == UNPAIRED) {
                passed++;
                i += UNPAIRED_BYTES;
            } else if (bytes[i] >= 0) {
                passed += length;
                i += length;
            } else {
                int bytesOfChar = sequenceLength(bytes, i, to);
                passed += bytesOfChar == 4 ? 2 : 1;
                i += Math.max(1, bytesOfChar);
            }
        }
        return Math.min(i, to);
    }

    /** Whether there is an escape of four hexadecimal digits, the first two of which make it a surrogate. */
    private static boolean isSurrogateEscape(byte[] bytes, int i, int to) {
        return i + 6 <= to
                && bytes[i] == '\\'
                && bytes[i + 1] == 'u'
                && (bytes[i + 2] | 0x20) == 'd'
                && Character.digit(bytes[i + 3], 16) >= 8
                && Character.digit(bytes[i + 4], 16) >= 0
                && Character.digit(bytes[i + 5], 16) >= 0;
    }

    private static boolean isHigh(byte secondDigit) {
        return Character.digit(secondDigit, 16) < 0xc;
    }

    /**
     * The length of the sequence that starts with a byte above 0x7f, or 0 if it is not well-formed (Unicode, table
     * 3-7).
     */
    private static int sequenceLength(byte[] bytes, int i, int to) {
        int first = bytes[i] & 0xff;
        int low = 0x80;
        int high = 0xbf;
        int length;
        if (first >= 0xc2 && first <= 0xdf) {
            length = 2;
        } else if (first >= 0xe0 && first <= 0xef) {
            length = 3;
            low = first == 0xe0 ? 0xa0 : low; // no overlong form
            high = first == 0xed ? 0x9f : high; // no surrogate
        } else if (first >= 0xf0 && first <= 0xf4) {
            length = 4;
            low = first == 0xf0 ? 0x90 : low; // no overlong form
            high = first == 0xf4 ? 0x8f : high; // nothing above U+10FFFF
        } else {
            return 0;
        }
        if (i + length > to) {
            return 0;
        }
        int second = bytes[i + 1] & 0xff;
        if (second < low || second > high) {
            return 0;
        }
        for (int k = 2; k < length; k++) {
            if ((bytes[i + k] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return length;
    }

    /**
     * A text in UTF-8, except that an unpaired surrogate becomes the three bytes that UTF-8 forbids for it, and so is
     * found by {@link #scan}, where the JDK would write a question mark.
     */
    static byte[] encode(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return WireText.isWellFormed(text) ? bytes : encodeWithSurrogates(text);
    }

    private static byte[] encodeWithSurrogates(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
        text.codePoints().forEach(codePoint -> {
            if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                out.write(0xe0 | (codePoint >> 12));
                out.write(0x80 | ((codePoint >> 6) & 0x3f));
                out.write(0x80 | (codePoint & 0x3f));
            } else {
                out.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
            }
        });
        return out.toByteArray();
    }
}
