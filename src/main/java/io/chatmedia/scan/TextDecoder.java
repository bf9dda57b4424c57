package io.chatmedia.scan;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Decodes the strings of a document that have escapes or characters beyond ASCII, in one pass over their bytes. */
final class TextDecoder {

    private static final int CHARS = 256;

    private final byte[] bytes;
    private final int end;
    private char[] chars = new char[CHARS];
    private int next;

    TextDecoder(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    /** The index behind the closing quote of the string that was decoded last. */
    int next() {
        return next;
    }

    /**
     * Decodes a string.
     *
     * @param from the index behind its opening quote
     * @param limit the most characters (UTF-16) that it may have
     * @param unpaired whether it may have unpaired surrogates
     * @return the text, {@code null} if it is not JSON, not UTF-8, too long or has unpaired surrogates that are not
     *     allowed
     */
    @Nullable String decode(int from, int limit, boolean unpaired) {
        int count = 0;
        boolean surrogates = false;
        int i = from;
        while (i < end && count <= limit) {
            if (count + Long.BYTES >= chars.length) {
                chars = Arrays.copyOf(chars, 2 * chars.length);
            }
            byte b = bytes[i];
            if (b == '"') {
                next = i + 1;
                return surrogates && !unpaired && hasUnpaired(count) ? null : new String(chars, 0, count);
            } else if (b == '\\') {
                int stop = Grammar.endOfEscape(bytes, i, end);
                if (stop < 0) {
                    return null;
                }
                char c = stop - i == 2 ? Grammar.unescaped(bytes[i + 1]) : Grammar.hexUnit(bytes, i + 2);
                surrogates |= Character.isSurrogate(c);
                chars[count++] = c;
                i = stop;
            } else if (b >= ' ') {
                chars[count++] = (char) b;
                i++;
            } else if (b >= 0) {
                return null;
            } else {
                int length = Utf8.sequenceLength(bytes, i, end);
                if (length == 0) {
                    return null;
                }
                int codePoint = Utf8.codePoint(bytes, i, length);
                count += Character.toChars(codePoint, chars, count);
                i += length;
            }
        }
        return null;
    }

    private boolean hasUnpaired(int count) {
        for (int i = 0; i < count; i++) {
            if (Character.isSurrogate(chars[i])) {
                if (i + 1 == count || !Character.isSurrogatePair(chars[i], chars[i + 1])) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }
}
