package io.chatmedia.record;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stack of component values: inner records and lists on top of outer ones. One array for all of a document: an array
 * for each record would be a seventh of what reading allocates.
 */
public final class ValueStack {

    private @Nullable Object[] values;
    private int top;
    private int used; // the slots from here on were never used
    private int frame;

    /**
     * An empty stack.
     *
     * @param capacity how many values it takes before it grows
     */
    public ValueStack(int capacity) {
        this.values = new Object[capacity];
    }

    /**
     * Makes room for the values of another record. If the room {@linkplain #isUsed was used before}, it still has the
     * old values until they are set or {@linkplain #clear cleared}.
     *
     * @param count how many components the record has
     * @return the index of the first
     */
    public int open(int count) {
        int first = top;
        top += count;
        if (top > values.length) {
            values = Arrays.copyOf(values, Math.max(top, 2 * values.length));
        }
        used = Math.max(used, top);
        return first;
    }

    /**
     * Returns whether the slot of the next value was used before.
     *
     * @return whether the values of the next record are to be cleared if they are absent
     */
    public boolean isUsed() {
        return top < used;
    }

    /**
     * Clears values of a record.
     *
     * @param first the index of its first value
     * @param absent a bit for each value that is absent
     */
    public void clear(int first, long absent) {
        for (long rest = absent; rest != 0; rest &= rest - 1) {
            values[first + Long.numberOfTrailingZeros(rest)] = null;
        }
    }

    /**
     * The index that the next value will have.
     *
     * @return how many values there are
     */
    public int top() {
        return top;
    }

    /**
     * Puts a value on top.
     *
     * @param value the value
     */
    public void push(Object value) {
        int index = open(1); // first, because it may replace the array
        values[index] = value;
    }

    /**
     * Sets a value.
     *
     * @param index where, as counted from the index that {@link #open} gave
     * @param value the value, {@code null} for an absent one
     */
    public void set(int index, @Nullable Object value) {
        values[index] = value;
    }

    /**
     * Makes a record of the values from an index on, and leaves them where they are.
     *
     * @param first the index of the first
     * @param constructor the constructor of the record
     * @return the record
     * @throws Throwable whatever the constructor throws
     */
    public Object construct(int first, Constructor constructor) throws Throwable {
        frame = first;
        return constructor.newInstance(this);
    }

    /** The value of a component. A constructor calls this for each of its parameters. */
    @Nullable Object component(int index) {
        return values[frame + index];
    }

    /**
     * Removes the values from an index on from the stack.
     *
     * @param first the index of the first
     */
    public void close(int first) {
        top = first;
    }

    /**
     * Removes the values from an index on from the stack and returns them. None may be absent.
     *
     * @param first the index of the first
     * @return an immutable list of them
     */
    @SuppressWarnings("NullAway") // push takes no null
    public List<Object> toList(int first) {
        List<Object> list = switch (top - first) {
            case 0 -> List.of();
            case 1 -> List.of(values[first]);
            case 2 -> List.of(values[first], values[first + 1]);
            default -> List.of(Arrays.copyOfRange(values, first, top));
        };
        close(first);
        return list;
    }
}
