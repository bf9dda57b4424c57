package io.chatmedia.drift;

import io.chatmedia.contract.WireText;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;

/** The violations of one code. Each code has room of its own, so that many of one kind do not hide another. */
final class Deviations {

    /** Of how many places the counts are kept. */
    private static final int PLACES = 500;

    private final ViolationCode code;
    private final Frequencies<Deviation> byPlace = new Frequencies<>(PLACES, Deviation::new);
    private long documents;
    private long lastDocument;

    Deviations(ViolationCode code) {
        this.code = code;
    }

    /**
     * @param folded the violation's pointer, with indexes and keys folded
     * @param document which document of the run it is, from 1
     */
    void add(String source, long document, Violation violation, String folded) {
        if (document != lastDocument) {
            lastDocument = document;
            documents++;
        }
        // Cut as it is shown: names that differ further on are counted as one.
        String pointer = WireText.pointerExcerpt(folded);
        byPlace.add(pointer).add(source, document, violation);
    }

    ViolationCode code() {
        return code;
    }

    Frequencies<Deviation> byPlace() {
        return byPlace;
    }

    /** In how many documents there was a violation of this code. */
    long documents() {
        return documents;
    }

    /** What the code means, in a few words. */
    String meaning() {
        return switch (code) {
            case MALFORMED_JSON -> "not JSON, not UTF-8, or cut off";
            case TRAILING_CONTENT -> "something follows the document";
            case LIMIT_EXCEEDED -> "a limit of the reader is exceeded";
            case WRONG_TYPE -> "another JSON type than the contract's";
            case REQUIRED -> "required, and absent or null";
            case NULL_ELEMENT -> "null in a list or as a map value";
            case UNKNOWN_PROPERTY -> "the contract has no such property";
            case DUPLICATE_PROPERTY -> "given a second time";
            case INVALID_TIMESTAMP -> "no timestamp of the contract's form, or no such day";
            case UNKNOWN_VALUE -> "the contract has no such value";
            case UNDOCUMENTED_VALUE -> "known of the platform, but not documented";
            case OUT_OF_RANGE -> "a number outside its limits";
            case INVALID_TEXT -> "an unpaired surrogate";
        };
    }
}
