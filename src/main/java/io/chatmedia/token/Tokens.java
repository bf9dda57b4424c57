package io.chatmedia.token;

import org.jspecify.annotations.Nullable;

/**
 * A cursor over one document. It stands at a value, at a name or behind a value; who reads a value passes over it. What
 * cannot be read as asked stays where it is, so that the caller can ask what it is instead.
 *
 * <p>A class, because every value calls it: while one implementation is loaded, its methods are compiled into their
 * callers.
 *
 * <p>A text that is not JSON ends the document: every method then says that there is nothing more, and
 * {@link #failed()} is true. Nothing is thrown for that by {@code Utf8Tokens}; a source over a library's parser may
 * throw what that throws.
 */
public abstract class Tokens {

    /** What {@link #nextProperty} returns for a name that is none of those asked for. */
    public static final int UNKNOWN = -1;

    /** What {@link #nextProperty} returns at the end of the object. */
    public static final int END = -2;

    /** What {@link #nextProperty} returns if the text is not JSON, so that the object has no end. */
    public static final int FAILED = -3;

    /** What {@link #integer} returns if there is no integer within the limits. */
    public static final long NO_INTEGER = Long.MIN_VALUE;

    /** What {@link #choice} returns if the value is no string among those asked for. */
    public static final int NO_CHOICE = -1;

    /** For subclasses. */
    protected Tokens() {}

    /**
     * What the value here is, by its beginning.
     *
     * @return the kind, {@link Kind#NONE} if no value begins here
     */
    public abstract Kind kind();

    /**
     * Enters an object that is not too deep.
     *
     * @return whether there is one; if not, the cursor stays
     */
    public abstract boolean beginObject();

    /**
     * Enters an array that is not too deep.
     *
     * @return whether there is one; if not, the cursor stays
     */
    public abstract boolean beginArray();

    /**
     * Goes on to the next element of the array, or behind the array.
     *
     * @return whether there is another element
     */
    public abstract boolean nextElement();

    /**
     * Goes on to the name of the next property of the object, or behind the object.
     *
     * @param names the names that are known
     * @param previous the index of the property before, or {@link Names#START}
     * @return the index of the name, {@link #UNKNOWN}, {@link #END} or {@link #FAILED}
     */
    public abstract int nextProperty(Names names, int previous);

    /**
     * Goes on to the name of the next entry of the object, or behind the object.
     *
     * @return the name, unescaped; it may have unpaired surrogates; {@code null} if there is none
     */
    public abstract @Nullable String nextKey();

    /**
     * The name at which the cursor stands.
     *
     * @return the name, unescaped; it may have unpaired surrogates
     */
    public abstract String name();

    /** Goes on from a name to its value. */
    public abstract void toValue();

    /**
     * Whether the value here begins as {@code null} does.
     *
     * @return whether {@link #takeNull} is worth a try
     */
    public abstract boolean atNull();

    /**
     * Passes over a {@code null}.
     *
     * @return whether there is one
     */
    public abstract boolean takeNull();

    /**
     * Reads a string that is not too long and that UTF-8 can hold.
     *
     * @return the text; {@code null} if there is no such string
     */
    public abstract @Nullable String string();

    /**
     * Reads a string that is a wire timestamp.
     *
     * @return milliseconds since 1970, or {@link io.chatmedia.contract.WireTimestamp#INVALID} if there is none
     */
    public abstract long timestamp();

    /**
     * Reads an integer of at most 18 digits within limits.
     *
     * @param min the least
     * @param max the greatest
     * @return the integer, or {@link #NO_INTEGER} if there is none
     */
    public abstract long integer(long min, long max);

    /**
     * Reads a string that is one of a few.
     *
     * @param choices the strings
     * @return its index, or {@link #NO_CHOICE} if there is none of them
     */
    public abstract int choice(Names choices);

    /**
     * Reads {@code true}.
     *
     * @return whether it was there
     */
    public abstract boolean takeTrue();

    /**
     * Reads {@code false}.
     *
     * @return whether it was there
     */
    public abstract boolean takeFalse();

    /**
     * Passes over a string, number or literal, whatever its length.
     *
     * @return what it is; {@code null} if the text is not JSON here
     */
    public abstract @Nullable Scalar scalar();

    /**
     * Reads a string whatever its length and its surrogates, the cursor being known to stand at one.
     *
     * @return the text, unescaped; {@code null} if the text is not JSON here
     */
    public abstract @Nullable String text();

    /**
     * Passes over the value, which is checked to be JSON.
     *
     * @param listener is told of what exceeds a limit; {@code null} to pass over in silence
     */
    public abstract void skip(@Nullable LimitListener listener);

    /**
     * How many objects and arrays of the document are open.
     *
     * @return the depth of the cursor
     */
    public abstract int depth();

    /**
     * Whether the value here is an object or array too deep to be entered.
     *
     * @return whether it is deeper than the limit
     */
    public abstract boolean isTooDeep();

    /**
     * The place of the value or the name at which the cursor stands.
     *
     * @return the place
     */
    public abstract Place place();

    /**
     * The place of the bracket by which the object that was left last ended.
     *
     * @return the place, with the pointer of the object
     */
    public abstract Place endOfObject();

    /**
     * Whether the text was found not to be JSON.
     *
     * @return whether the document ends here for the reader
     */
    public abstract boolean failed();
}
