package io.chatmedia.scan;

import io.chatmedia.token.ByteSearch;

/**
 * The first syntax fault of a text.
 *
 * @param expected what should stand there
 * @param anchor the index of the token that is at fault, or of the byte if it belongs to none
 * @param index the index of the first byte that no JSON text could have there, or of the word that is no literal; if
 *     the text is cut off outside of a string, the index behind its last byte that is not white space
 * @param cutOff whether the text ends there
 */
record SyntaxFault(Expected expected, int anchor, int index, boolean cutOff) {

    /** The part of a JSON text that is expected at a place. */
    enum Expected {
        /** A value of any kind. */
        VALUE,
        /** The name of the first property, or the end of the object. */
        FIRST_NAME,
        /** The name of another property, behind a comma. */
        NAME,
        /** The colon behind a name. */
        COLON,
        /** A comma, or the end of the object. */
        NEXT_PROPERTY,
        /** A comma, or the end of the array. */
        NEXT_ELEMENT,
        /** The rest of a string that is a value. */
        STRING,
        /** The rest of a string that is a name. */
        NAME_TEXT,
        /** The rest of a number. */
        NUMBER,
        /** The rest of {@code true}, {@code false} or {@code null}. */
        LITERAL
    }

    /** The fault at a byte that cannot stand where it does, or at the end. */
    static SyntaxFault of(Expected expected, int anchor, int index, byte[] bytes, int start, int end) {
        if (expected == Expected.STRING || expected == Expected.NAME_TEXT) {
            return new SyntaxFault(expected, anchor, index, index == end);
        }
        // White space at the end may or may not belong to a document; neither place nor words must depend on it.
        int trimmed = ByteSearch.trimmed(bytes, start, end);
        boolean cutOff = index >= trimmed;
        int place = cutOff ? trimmed : index;
        return new SyntaxFault(
                expected, Math.min(anchor, place), expected == Expected.LITERAL ? anchor : place, cutOff);
    }
}
