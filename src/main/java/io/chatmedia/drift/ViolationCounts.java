package io.chatmedia.drift;

import io.chatmedia.contract.WireText;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;

/** The violations of one code. Each code has its own capacity, so that frequent violations do not hide rare ones. */
final class ViolationCounts {

    /** The maximum number of places that are counted. */
    private static final int PLACES = 500;

    private final ViolationCode code;
    private final TopCounts<ViolationCount> byPlace = new TopCounts<>(PLACES, ViolationCount::new);
    private long documents;
    private long lastDocument;

    ViolationCounts(ViolationCode code) {
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
        // Pointers are cut as they are shown: names that differ only beyond the cut are counted as one.
        String pointer = WireText.pointerExcerpt(folded);
        byPlace.add(pointer).add(source, document, violation);
    }

    ViolationCode code() {
        return code;
    }

    TopCounts<ViolationCount> byPlace() {
        return byPlace;
    }

    /** The number of documents with a violation of this code. */
    long documents() {
        return documents;
    }
}
