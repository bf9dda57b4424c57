package io.chatmedia.text;

import io.chatmedia.contract.WireText;
import org.jspecify.annotations.Nullable;

/**
 * The messages of violations, built from the expected and the received value. Callers must cut and escape text from the
 * input with {@link WireText#excerpt}.
 */
public final class Messages {

    /** Message for a property that the contract does not have. */
    public static final String UNKNOWN_PROPERTY = "the contract has no such property";

    /** Message for a property that only tolerant mode accepts. */
    public static final String UNDOCUMENTED_PROPERTY =
            "the platform sends this property, but the contract does not list it; accepted only in tolerant mode";

    /** Message for what follows the document. */
    public static final String TRAILING_CONTENT = "expected the end of the document, got something after it";

    /** Message for a required property that is not there. */
    public static final String REQUIRED_MISSING = "required, but missing";

    /** Message for a required property that is null. */
    public static final String REQUIRED_NULL = "required, but null";

    /** Message for a property that is given again. */
    public static final String DUPLICATE_PROPERTY = "duplicate property; the first value is used";

    /** Message for a key of a map that is given again. */
    public static final String DUPLICATE_KEY = "duplicate key; the first value is used";

    /** Message for a document that is too deep for the thread that reads it. */
    public static final String STACK_EXCEEDED = "nesting exceeds the stack of the thread that reads";

    /** Message for a key that UTF-8 cannot hold. */
    public static final String UNPAIRED_IN_KEY = "unpaired surrogate in the key; UTF-8 cannot hold it";

    /** The display form of an object. */
    public static final String OBJECT = "{…}";

    /** The display form of an array. */
    public static final String ARRAY = "[…]";

    private Messages() {}

    /**
     * Message for a value that differs from the expected one.
     *
     * @param expected in words
     * @param got in words
     * @return the sentence
     */
    public static String expected(String expected, String got) {
        return "expected " + expected + ", got " + got;
    }

    /**
     * Message for a text where something else was expected.
     *
     * @param expected in words
     * @param received the text, cut and escaped
     * @return the sentence
     */
    public static String expectedNotText(String expected, String received) {
        return expected(expected, quoted(received));
    }

    /**
     * A text in quotes.
     *
     * @param received the text, cut and escaped
     * @return the same in double quotes
     */
    public static String quoted(String received) {
        return "\"" + received + "\"";
    }

    /**
     * Message for a list element or map value that is null.
     *
     * @param expected what should be there, in words
     * @return the sentence
     */
    public static String nullElement(String expected) {
        return expected(expected, "null");
    }

    /**
     * Message for a text that UTF-8 cannot hold.
     *
     * @param received the text, cut and escaped
     * @return the sentence
     */
    public static String unpairedSurrogate(String received) {
        return "unpaired surrogate in " + quoted(received) + "; UTF-8 cannot hold it";
    }

    /**
     * Message for a text that is no timestamp.
     *
     * @param received the text, cut and escaped
     * @param reason why it is none
     * @return the sentence
     */
    public static String notTimestamp(String received, String reason) {
        return expectedNotText("yyyy-MM-ddTHH:mm:ssZ or yyyy-MM-ddTHH:mm:ss.SSSZ", received) + ": " + reason;
    }

    /**
     * Message for an enum value that only tolerant mode accepts.
     *
     * @param expected the accepted values, in words
     * @param received the value
     * @return the sentence
     */
    public static String undocumentedValue(String expected, String received) {
        return expectedNotText(expected, received) + ", accepted only in tolerant mode";
    }

    /**
     * Message for an unknown enum value that tolerant mode accepts.
     *
     * @param expected the accepted values, in words
     * @param received the value
     * @return the sentence
     */
    public static String toleratedValue(String expected, String received) {
        return expectedNotText(expected, received) + "; the component is absent";
    }

    /**
     * Message for an unknown property that tolerant mode accepts.
     *
     * @param kept whether the record keeps it
     * @param looksLike what the object looks like, for having it; {@code null} if that is not known
     * @return the sentence
     */
    public static String toleratedProperty(boolean kept, @Nullable String looksLike) {
        return UNKNOWN_PROPERTY + (kept ? "; kept as it came" : "; left out") + looksLike(looksLike);
    }

    /**
     * Message for an object that has no property of its record.
     *
     * @param record the simple name of the record
     * @param looksLike what the object looks like instead; {@code null} if that is not known
     * @return the sentence
     */
    public static String unrecognized(String record, @Nullable String looksLike) {
        return "no property of this object is one of " + record + looksLike(looksLike);
    }

    private static String looksLike(@Nullable String words) {
        return words == null ? "" : "; it looks like " + words;
    }

    /**
     * Message for a value that a record's constructor refuses.
     *
     * @param message the message of the constructor's exception
     * @return the sentence
     */
    public static String refusedByRecord(String message) {
        return "refused by the record itself: " + WireText.excerpt(message);
    }

    /**
     * Message for something that exceeds a limit.
     *
     * @param what what exceeds it
     * @param limit how much is allowed
     * @param unit of what, with a space before it; empty if that needs no word
     * @param name the name of the limit
     * @return the sentence
     */
    public static String limitExceeded(String what, long limit, String unit, String name) {
        return what + " exceeds the limit of " + limit + unit + " (" + name + ")";
    }
}
