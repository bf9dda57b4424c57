package io.chatmedia.differential;

/**
 * What today's reader is known to get wrong, and what the scanner mends. Until then these rules are held only by tests
 * that are disabled, and left out of the random ones.
 */
final class Pending {

    /** To be set when the scanner is in: then the rules hold everywhere, and this class can go. */
    static final boolean SCANNER_IS_IN = false;

    private Pending() {}

    /**
     * Whether what is said of a document may still depend on how it comes: one that is no JSON and has blanks behind
     * it, or a byte order mark behind blanks, which stands at the start when those are taken away.
     */
    static boolean dependsOnWay(byte[] document, Judgement judgement) {
        if (SCANNER_IS_IN || judgement.isJson() || document.length == 0) {
            return false;
        }
        int first = 0;
        while (first < document.length && isWhite(document[first])) {
            first++;
        }
        boolean markBehindBlanks = first < document.length && document[first] == (byte) 0xef;
        return markBehindBlanks || isWhite(document[document.length - 1]);
    }

    /** Whether the place of a cut is not yet right behind the last byte that is not white space. */
    static boolean misplacesCut(byte[] document) {
        return !SCANNER_IS_IN && document.length > 0 && isWhite(document[document.length - 1]);
    }

    /**
     * Whether the place of a broken number may be at its fraction, where Jackson's parser of characters has it: that
     * reads documents with an unpaired surrogate.
     */
    static boolean misplacesNumber(byte[] document) {
        return !SCANNER_IS_IN && Judge.hasSurrogateEscape(document, document.length);
    }

    static boolean isWhite(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }
}
