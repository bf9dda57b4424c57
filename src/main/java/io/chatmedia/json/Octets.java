package io.chatmedia.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** What is looked for in bytes, eight at a time. */
final class Octets {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LINE_FEEDS = 0x0a0a0a0a0a0a0a0aL;
    private static final long SPACES = 0x2020202020202020L;
    private static final long QUOTES = 0x2222222222222222L;
    private static final long NOT_HIGH = 0x7f7f7f7f7f7f7f7fL;
    private static final long BACKSLASHES = 0x5c5c5c5c5c5c5c5cL;

    private Octets() {}

    /** The index of the first line feed in a range, or -1. */
    static int indexOfLineFeed(byte[] bytes, int from, int to) {
        int i = from;
        for (; i <= to - Long.BYTES; i += Long.BYTES) {
            long lineFeeds = zeros(word(bytes, i) ^ LINE_FEEDS);
            if (lineFeeds != 0) {
                return i + firstOf(lineFeeds);
            }
        }
        for (; i < to; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /**
     * The index of the first byte in a range that a string of JSON does not have as itself, or that is above 0x7f: the
     * quote that ends it, a backslash, a control character; the end, if there is none.
     */
    static int indexOfSpecial(byte[] bytes, int from, int to) {
        int i = from;
        for (; i <= to - Long.BYTES; i += Long.BYTES) {
            long word = word(bytes, i);
            long controls = (word - SPACES) & ~word;
            long special = (zeros(word ^ QUOTES) | zeros(word ^ BACKSLASHES) | controls | word) & HIGH_BITS;
            if (special != 0) {
                return i + firstOf(special);
            }
        }
        while (i < to && bytes[i] >= ' ' && bytes[i] != '"' && bytes[i] != '\\') {
            i++;
        }
        return i;
    }

    /** Whether no byte in a range is above 0x7f. */
    static boolean isAscii(byte[] bytes, int from, int to) {
        long all = 0;
        int i = from;
        for (; i <= to - 4 * Long.BYTES; i += 4 * Long.BYTES) {
            all |= word(bytes, i) | word(bytes, i + 8) | word(bytes, i + 16) | word(bytes, i + 24);
        }
        for (; i < to; i++) {
            all |= bytes[i];
        }
        return (all & HIGH_BITS) == 0;
    }

    /** Passes over bytes among which is no backslash and none above 0x7f, many at a time; some such may be left. */
    static int skipPlain(byte[] bytes, int from, int to) {
        int i = from;
        for (; i <= to - 4 * Long.BYTES; i += 4 * Long.BYTES) {
            long a = word(bytes, i) ^ BACKSLASHES;
            long b = word(bytes, i + 8) ^ BACKSLASHES;
            long c = word(bytes, i + 16) ^ BACKSLASHES;
            long d = word(bytes, i + 24) ^ BACKSLASHES;
            // What was a backslash is zero now, and only to that does adding 0x7f leave the high bit of its byte clear.
            long noBackslash = (a + NOT_HIGH) & (b + NOT_HIGH) & (c + NOT_HIGH) & (d + NOT_HIGH);
            if (((a | b | c | d | ~noBackslash) & HIGH_BITS) != 0) {
                break;
            }
        }
        for (; i <= to - Long.BYTES; i += Long.BYTES) {
            long a = word(bytes, i) ^ BACKSLASHES;
            if (((a | ~(a + NOT_HIGH)) & HIGH_BITS) != 0) {
                break;
            }
        }
        return i;
    }

    /** How many characters of UTF-8 start in a range: as many as it has bytes that are not of the form 10xxxxxx. */
    static int characters(byte[] bytes, int from, int to) {
        int characters = to - from;
        int i = from;
        for (; i <= to - Long.BYTES; i += Long.BYTES) {
            long word = word(bytes, i);
            characters -= Long.bitCount(word & ~(word << 1) & HIGH_BITS);
        }
        for (; i < to; i++) {
            characters -= (bytes[i] & 0xc0) == 0x80 ? 1 : 0;
        }
        return characters;
    }

    private static long word(byte[] bytes, int index) {
        return (long) LONGS.get(bytes, index);
    }

    /** The high bits of the bytes that are zero, and perhaps of some above such a one, where the borrow has got to. */
    private static long zeros(long word) {
        return (word - ONES) & ~word & HIGH_BITS;
    }

    private static int firstOf(long highBits) {
        return Long.numberOfTrailingZeros(highBits) / Byte.SIZE;
    }
}
