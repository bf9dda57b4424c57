package io.chatmedia.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chatmedia.contract.WireText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A fixed set of strings that a document is asked for: the names of a record's components, the values of an enum. They
 * are compared with the bytes of a document eight at a time, up to and including the closing quote.
 */
public final class Names {

    /** Stands for the name before the first one of an object. */
    public static final int START = -1;

    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final List<String> names;
    private final Map<String, Integer> indexes = new HashMap<>();

    /** Of each name with its quote, the bytes as words; none if it can only be written with escapes. */
    private final long[][] words;

    private final int[] lengths;
    private final short[] table;
    private final int shift;

    /**
     * The name that last came after each; a guess which to compare the next one with. Threads race for it, which does
     * no harm, because any guess is right.
     */
    private final short[] followers;

    /**
     * Prepares names.
     *
     * @param names distinct strings
     */
    public Names(List<String> names) {
        int count = names.size();
        this.names = List.copyOf(names);
        this.words = new long[count][0];
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
        byte[] padded = new byte[name.length + 1 + Long.BYTES];
        System.arraycopy(name, 0, padded, 0, name.length);
        padded[name.length] = '"';
        long[] ofName = new long[name.length / Long.BYTES + 1];
        for (int w = 0; w < ofName.length; w++) {
            ofName[w] = ByteSearch.word(padded, w * Long.BYTES);
        }
        words[index] = ofName;
        lengths[index] = name.length + 1;
        int slot = slot(ofName[0], name.length);
        while (table[slot] != 0) {
            slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = (short) (index + 1);
    }

    /** Where to look a name up, by its first bytes and its length. */
    private int slot(long firstWord, int length) {
        long ofName = length < Long.BYTES ? firstWord & ((1L << (length * Byte.SIZE)) - 1) : firstWord;
        return (int) (((ofName + length) * MIX) >>> shift);
    }

    /**
     * One of the names.
     *
     * @param index its index
     * @return the name
     */
    public String name(int index) {
        return names.get(index);
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
     * Whether one of the names is a text.
     *
     * @param index the index of the name
     * @param name the text
     * @return whether they are equal
     */
    public boolean is(int index, String name) {
        return index < names.size() && names.get(index).equals(name);
    }

    int lengthWithQuote(int index) {
        return lengths[index];
    }

    /** Whether a name and its closing quote stand at an index of an array, before an end. */
    boolean matches(int index, byte[] bytes, int from, int end) {
        if (index >= words.length) {
            return false;
        }
        long[] ofName = words[index];
        int length = lengths[index];
        if (ofName.length == 0 || from + length > end) {
            return false;
        }
        int last = ofName.length - 1;
        if (from + (last + 1) * Long.BYTES > bytes.length) {
            return matchesAtEndOfArray(ofName, length, bytes, from);
        }
        for (int w = 0; w < last; w++) {
            if (ByteSearch.word(bytes, from + w * Long.BYTES) != ofName[w]) {
                return false;
            }
        }
        long difference = ByteSearch.word(bytes, from + last * Long.BYTES) ^ ofName[last];
        return difference << ((Long.BYTES * (last + 1) - length) * Byte.SIZE) == 0;
    }

    /** The same where the array does not have a whole word any more. */
    private static boolean matchesAtEndOfArray(long[] ofName, int length, byte[] bytes, int from) {
        for (int i = 0; i < length; i++) {
            if (bytes[from + i] != (byte) (ofName[i / Long.BYTES] >>> (i % Long.BYTES * Byte.SIZE))) {
                return false;
            }
        }
        return true;
    }

    /** The index of the name that stands in a range of ASCII bytes behind which there is a quote, or -1. */
    int find(byte[] bytes, int from, int to) {
        int length = to - from;
        int slot = slot(firstWord(bytes, from, length), length);
        for (int found; (found = table[slot]) != 0; slot = (slot + 1) & (table.length - 1)) {
            if (lengths[found - 1] == length + 1 && matches(found - 1, bytes, from, to + 1)) {
                return found - 1;
            }
        }
        return -1;
    }

    private static long firstWord(byte[] bytes, int from, int length) {
        if (from + Long.BYTES <= bytes.length) {
            return ByteSearch.word(bytes, from);
        }
        long word = 0;
        for (int i = 0; i < Math.min(length, Long.BYTES); i++) {
            word |= (bytes[from + i] & 0xffL) << (i * Byte.SIZE);
        }
        return word;
    }
}
