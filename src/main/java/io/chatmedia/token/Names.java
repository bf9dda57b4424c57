package io.chatmedia.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chatmedia.contract.WireText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * A fixed set of strings that a document is asked for: the names of a record's components, the values of an enum. They
 * are compared with the bytes of a document eight at a time, up to and including the closing quote. A Jackson parser
 * compares them in its own way, and needs them prepared for it.
 */
public final class Names {

    /** Stands for the name before the first one of an object. */
    public static final int START = -1;

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final SerializableString[] names;
    private final Map<String, Integer> indexes = new HashMap<>();

    /**
     * The first sixteen bytes of each name with its quote: two words, each followed by the mask of its significant
     * bytes.
     */
    private final long[] beginnings;

    /** The bytes of each name with its quote, for names longer than sixteen bytes. */
    private final byte[][] texts;

    /** The length of each name with its quote; 0 if it can only be written with escapes. */
    private final int[] lengths;

    private final short[] table;
    private final int shift;

    /**
     * The name that last followed each name: the guess with which the next name is compared first. Threads may race for
     * it; that is harmless, because every value is a valid guess.
     */
    private final short[] followers;

    /**
     * Prepares names.
     *
     * @param names distinct strings
     */
    public Names(List<String> names) {
        int count = names.size();
        this.names = names.stream().map(SerializedString::new).toArray(SerializableString[]::new);
        this.beginnings = new long[4 * count];
        this.texts = new byte[count][];
        this.lengths = new int[count];
        this.followers = new short[count + 1];
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(2 * count + 1);
        this.table = new short[1 << bits];
        this.shift = Long.SIZE - bits;
        for (int i = 0; i < count; i++) {
            String name = names.get(i);
            followers[i] = (short) i; // the order of declaration, to begin with
            indexes.put(name, i);
            if (isWrittenAsItIs(name)) {
                add(i, name.getBytes(UTF_8));
            }
        }
    }

    private static boolean isWrittenAsItIs(String name) {
        return WireText.isWellFormed(name) && name.chars().noneMatch(c -> c < ' ' || c == '"' || c == '\\');
    }

    private void add(int index, byte[] name) {
        byte[] text = Arrays.copyOf(name, name.length + 1);
        text[name.length] = '"';
        texts[index] = text;
        lengths[index] = text.length;
        byte[] padded = Arrays.copyOf(text, Math.max(text.length, 2 * Long.BYTES));
        for (int w = 0; w < 2; w++) {
            long mask = mask(text.length - w * Long.BYTES);
            beginnings[4 * index + 2 * w] = ByteSearch.word(padded, w * Long.BYTES) & mask;
            beginnings[4 * index + 2 * w + 1] = mask;
        }
        int slot = slot(beginnings[4 * index], name.length);
        while (table[slot] != 0) {
            slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = (short) (index + 1);
    }

    /** The mask of so many bytes of a word, the lowest first. */
    private static long mask(int bytes) {
        return bytes >= Long.BYTES ? -1 : bytes <= 0 ? 0 : (1L << (bytes * Byte.SIZE)) - 1;
    }

    /** The hash slot of a name, computed from its first bytes and its length. */
    private int slot(long firstWord, int length) {
        return (int) ((((firstWord & mask(length)) + length) * MIX) >>> shift);
    }

    /**
     * Whether a name can be written without escapes.
     *
     * @param index its index, or one beyond the names
     * @return whether there is such a name
     */
    public boolean isPlain(int index) {
        return index < lengths.length && lengths[index] > 0;
    }

    /**
     * One of the names, as Jackson reads and writes it fastest.
     *
     * @param index its index
     * @return the name
     */
    public SerializableString name(int index) {
        return names[index];
    }

    /**
     * The name that probably comes after another.
     *
     * @param previous the index of the name before, or {@link #START}
     * @return an index, {@code 0} if there are no names at all
     */
    public int guess(int previous) {
        return followers[previous + 1];
    }

    /**
     * Remembers what came after a name.
     *
     * @param previous the index of the name before, or {@link #START}
     * @param index the index of the one that came
     */
    public void remember(int previous, int index) {
        followers[previous + 1] = (short) index;
    }

    /**
     * Looks a name up.
     *
     * @param name the name
     * @return its index, or -1 if it is none of these
     */
    public int find(String name) {
        Integer index = indexes.get(name);
        return index == null ? -1 : index;
    }

    /**
     * The length of a name on the wire.
     *
     * @param index its index
     * @return its bytes, the closing quote included
     */
    public int lengthWithQuote(int index) {
        return lengths[index];
    }

    /**
     * Returns whether a name and its closing quote stand at an index.
     *
     * @param index the index of the name
     * @param bytes holds the document
     * @param from where the name may stand
     * @param end where the document ends
     * @return whether they do
     */
    public boolean matches(int index, byte[] bytes, int from, int end) {
        if (index >= lengths.length) {
            return false;
        }
        int length = lengths[index];
        if (length == 0 || from + length > end) {
            return false;
        }
        int at = 4 * index;
        if (((word(bytes, from) ^ beginnings[at]) & beginnings[at + 1]) != 0) {
            return false;
        }
        if (length <= Long.BYTES) {
            return true;
        }
        if (((word(bytes, from + Long.BYTES) ^ beginnings[at + 2]) & beginnings[at + 3]) != 0) {
            return false;
        }
        return length <= 2 * Long.BYTES || matchesFurther(texts[index], bytes, from);
    }

    private static boolean matchesFurther(byte[] text, byte[] bytes, int from) {
        int done = 2 * Long.BYTES;
        return Arrays.equals(text, done, text.length, bytes, from + done, from + text.length);
    }

    /** Up to eight bytes at an index as a word, the first in its lowest byte; zero for what is behind the array. */
    private static long word(byte[] bytes, int index) {
        int beyond = index - (bytes.length - Long.BYTES);
        return beyond <= 0 ? ByteSearch.word(bytes, index) : lastWord(bytes, beyond);
    }

    private static long lastWord(byte[] bytes, int beyond) {
        if (bytes.length < Long.BYTES) {
            return ByteSearch.word(Arrays.copyOf(bytes, Long.BYTES), 0)
                    >>> ((beyond + bytes.length - Long.BYTES) * Byte.SIZE);
        }
        return beyond >= Long.BYTES ? 0 : ByteSearch.word(bytes, bytes.length - Long.BYTES) >>> (beyond * Byte.SIZE);
    }

    /**
     * Looks up a name that stands in ASCII bytes with a quote behind them.
     *
     * @param bytes holds the document
     * @param from where the name starts
     * @param to where its closing quote is
     * @return its index, or -1 if it is none of these
     */
    public int find(byte[] bytes, int from, int to) {
        int length = to - from;
        int slot = slot(word(bytes, from), length);
        for (int found; (found = table[slot]) != 0; slot = (slot + 1) & (table.length - 1)) {
            if (lengths[found - 1] == length + 1 && matches(found - 1, bytes, from, to + 1)) {
                return found - 1;
            }
        }
        return -1;
    }
}
