package io.chatmedia.token;

import org.jspecify.annotations.Nullable;

/**
 * A cursor over one document. It stands at a value, at a name or behind a value. Reading a value moves the cursor
 * behind it. If the value is not of the requested type, the cursor stays, so that the caller can ask what it is.
 *
 * <p>This is a class rather than an interface because it is called for every value: while only one implementation is
 * loaded, the JVM inlines its methods.
 *
 * <p>A syntax fault ends the document: every method then reports that nothing follows, and {@link #failed()} is true.
 * {@code Utf8Tokens} throws no exception for it; a source over a library's parser may throw that parser's exceptions.
 */
public abstract class Tokens {

    /** Returned by {@link #nextProperty} for a name that is not in the set. */
    public static final int UNKNOWN = -1;

    /** Returned by {@link #nextProperty} at the end of the object. */
    public static final int END = -2;

    /** Returned by {@link #nextProperty} if a syntax fault comes before the end of the object. */
    public static final int FAILED = -3;

    /** Returned by {@link #integer} if the value is not an integer within the limits. */
    public static final long NO_INTEGER = Long.MIN_VALUE;

    /** Returned by {@link #choice} if the value is not one of the strings. */
    public static final int NO_CHOICE = -1;

    /** For subclasses. */
    protected Tokens() {}

    /**
     * The kind of the value here, judged by its beginning.
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
     * Returns whether the value here begins as {@code null} does.
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
     * Reads a number that is not too long and that a {@code double} can hold, as {@link Doubles} has it.
     *
     * @return the number, or {@link Double#NaN} if there is none
     */
    public abstract double number();

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
     * The JSON text of what {@link #scalar} or {@link #text} has read just now.
     *
     * @return its bytes in UTF-8, as it came if the source has text; {@code null} if JSON has no such value
     */
    public abstract byte @Nullable [] jsonOfScalar();

    /**
     * Passes over the value as {@link #skip} does, and keeps its text.
     *
     * @param listener is told of what exceeds a limit
     * @return its bytes in UTF-8, as it came if the source has text; {@code null} if the text is not JSON, exceeds a
     *     limit, or has a value that JSON does not
     */
    public abstract byte @Nullable [] json(LimitListener listener);

    /**
     * Passes over the value, which is checked to be JSON.
     *
     * @param listener receives limit violations; {@code null} to ignore them
     */
    public abstract void skip(@Nullable LimitListener listener);

    /**
     * The number of objects and arrays of the document that are open.
     *
     * @return the depth of the cursor
     */
    public abstract int depth();

    /**
     * Returns whether the value here is an object or array too deep to be entered.
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
     * The place of the closing bracket of the object that was left last.
     *
     * @return the place, with the pointer of the object
     */
    public abstract Place endOfObject();

    /**
     * Returns whether a syntax fault was found.
     *
     * @return whether the document ends here for the reader
     */
    public abstract boolean failed();
}
