package io.chatmedia.token;

/**
 * Upper bounds on one document, as plain values.
 *
 * @param depth objects and arrays within each other, the root among them
 * @param nameLength characters (UTF-16) of a property name or map key
 * @param stringLength characters (UTF-16) of a string
 * @param numberDigits digits of a number
 * @param entries elements of a list, entries of a map or unknown properties of an object
 * @param violations violations that are kept, and tolerated ones likewise
 */
public record Limits(int depth, int nameLength, int stringLength, int numberDigits, int entries, int violations) {

    /** No limits except those of the implementation, for code that only searches a document. */
    public static final Limits NONE = new Limits(
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE,
            Integer.MAX_VALUE);
}
