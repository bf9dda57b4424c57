package io.chatmedia.drift;

import io.chatmedia.validation.Violation;
import org.jspecify.annotations.Nullable;

/** The violations of one code at one place of the contract. */
final class ViolationCount extends KeyCount {

    /** The maximum number of received texts that are counted. */
    private static final int TEXTS = 16;

    private final TopCounts<KeyCount> texts = new TopCounts<>(TEXTS, KeyCount::new);
    private @Nullable SourceLocation first;
    private @Nullable SourceLocation last;
    private long documents;
    private long lastDocument;

    /** @param pointer the place, as it may stand in a line on a terminal */
    ViolationCount(String pointer) {
        super(pointer);
    }

    /** @param document which document of the run it is, from 1 */
    void add(String source, long document, Violation violation) {
        last = new SourceLocation(source, violation.line(), violation.column());
        first = first == null ? last : first;
        if (document != lastDocument) {
            lastDocument = document;
            documents++;
        }
        if (violation.received() != null) {
            texts.add(violation.received());
        }
    }

    /** The pointer, or a description for the root, whose pointer is empty. */
    String where() {
        return key().isEmpty() ? "(the document)" : key();
    }

    /** The number of documents with such a violation. */
    long documents() {
        return documents;
    }

    /** The texts that were received, cut and escaped. */
    TopCounts<KeyCount> texts() {
        return texts;
    }

    /** The first and the last location, in words. The last one omits the file if it is the same. */
    String places() {
        if (first == null || last == null) {
            return "";
        } else if (times() == 1) {
            return "at " + first;
        }
        String since = missed() > 0 ? "first counted " : "first "; // there may have been others before
        boolean sameSource = first.source().equals(last.source());
        return since + first + ", last " + (sameSource ? last.line() + ":" + last.column() : last);
    }
}
