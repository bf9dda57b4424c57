package io.chatmedia.token;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Searches in bytes, eight at a time. */
public final class ByteSearch {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LINE_FEEDS = 0x0a0a0a0a0a0a0a0aL;
    private static final long SPACES = 0x2020202020202020L;
    private static final long QUOTES = 0x2222222222222222L;
    private static final long BACKSLASHES = 0x5c5c5c5c5c5c5c5cL;

    private ByteSearch() {}

    /**
     * Returns whether a byte is JSON white space.
     *
     * @param b the byte
     * @return whether it is a space, a tab or a line end
     */
    public static boolean isWhiteSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /**
     * The end of a range without the white space there.
     *
     * @param bytes the bytes
     * @param from where the range starts
     * @param to where it ends
     * @return the index behind its last byte that is not white space, or where it starts
     */
    public static int trimmed(byte[] bytes, int from, int to) {
        int trimmed = to;
        while (trimmed > from && isWhiteSpace(bytes[trimmed - 1])) {
            trimmed--;
        }
        return trimmed;
    }

    /**
     * The first line feed in a range.
     *
     * @param bytes the bytes
     * @param from where the range starts
     * @param to where it ends
     * @return its index, or -1 if there is none
     */
    public static int indexOfLineFeed(byte[] bytes, int from, int to) {
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
     * The first byte in a range that does not stand for itself in a JSON string, or is not ASCII: a quote, a backslash,
     * a control character, or a byte above 0x7f.
     *
     * @param bytes the bytes
     * @param from where the range starts
     * @param to where it ends
     * @return its index, or the end if there is none
     */
    public static int indexOfSpecial(byte[] bytes, int from, int to) {
        int i = from;
        for (; i <= to - Long.BYTES; i += Long.BYTES) {
            long word = word(bytes, i);
            // A borrow may also mark bytes above a correctly marked one. The lowest mark is always correct.
            long special =
                    (((word ^ QUOTES) - ONES) | ((word ^ BACKSLASHES) - ONES) | (word - SPACES) | word) & HIGH_BITS;
            if (special != 0) {
                return i + firstOf(special);
            }
        }
        while (i < to && bytes[i] >= ' ' && bytes[i] != '"' && bytes[i] != '\\') {
            i++;
        }
        return i;
    }

    /**
     * The number of UTF-8 characters that start in a range: its bytes that are not of the form 10xxxxxx.
     *
     * @param bytes the bytes
     * @param from where the range starts
     * @param to where it ends
     * @return how many there are
     */
    public static int characters(byte[] bytes, int from, int to) {
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

    /**
     * Four bytes as an integer.
     *
     * @param bytes holds them
     * @param index where they start
     * @return the integer, with the first in its lowest byte
     */
    public static int fourBytes(byte[] bytes, int index) {
        return (int) INTS.get(bytes, index);
    }

    /**
     * Four ASCII characters as such an integer.
     *
     * @param text the characters
     * @return the integer
     */
    public static int fourBytes(String text) {
        return fourBytes(text.getBytes(StandardCharsets.US_ASCII), 0);
    }

    /**
     * Eight bytes as a word.
     *
     * @param bytes holds them
     * @param index where they start
     * @return the word, with the first in its lowest byte
     */
    public static long word(byte[] bytes, int index) {
        return (long) LONGS.get(bytes, index);
    }

    /** The high bits of the zero bytes. A borrow may also set the high bits of bytes above a zero byte. */
    private static long zeros(long word) {
        return (word - ONES) & ~word & HIGH_BITS;
    }

    private static int firstOf(long highBits) {
        return Long.numberOfTrailingZeros(highBits) / Byte.SIZE;
    }
}
