package io.chatmedia.scan;

import io.chatmedia.contract.WireText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** UTF-8 as Unicode has it: no overlong forms, no surrogates, nothing above U+10FFFF. */
public final class Utf8 {

    /** The bytes of a byte order mark. */
    public static final int BYTE_ORDER_MARK = 3;

    private Utf8() {}

    /**
     * Returns whether a range starts with a byte order mark.
     *
     * @param bytes the bytes
     * @param start where the range starts
     * @param end where it ends
     * @return whether its first three bytes are a mark
     */
    public static boolean startsWithByteOrderMark(byte[] bytes, int start, int end) {
        return end - start >= BYTE_ORDER_MARK
                && bytes[start] == (byte) 0xef
                && bytes[start + 1] == (byte) 0xbb
                && bytes[start + 2] == (byte) 0xbf;
    }

    /**
     * The length of the sequence that starts with a byte above 0x7f (Unicode, table 3-7).
     *
     * @return 2, 3 or 4 bytes; 0 if the sequence is not well-formed, or not whole before the end
     */
    static int sequenceLength(byte[] bytes, int i, int end) {
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
        if (i + length > end) {
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

    /** The code point of a well-formed sequence. */
    static int codePoint(byte[] bytes, int i, int length) {
        int codePoint = bytes[i] & (0xff >> (length + 1));
        for (int k = 1; k < length; k++) {
            codePoint = (codePoint << 6) | (bytes[i + k] & 0x3f);
        }
        return codePoint;
    }

    /**
     * Encodes a text. An unpaired surrogate becomes the three bytes that UTF-8 forbids, so that a reader rejects it.
     * The JDK would write a question mark.
     *
     * @param text the text
     * @return its bytes
     */
    public static byte[] encode(String text) {
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
