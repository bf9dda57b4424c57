package io.chatmedia.differential;

import org.jspecify.annotations.Nullable;

/**
 * What the judge says of some bytes.
 *
 * @param root the value, as far as it goes; {@code null} if there is not even the start of one
 * @param faultPointer what was read where the fault is, by Jackson
 * @param faultOffset where Jackson has it, or {@link #UNKNOWN_OFFSET}
 * @param cutOff whether the fault is that the document ends
 */
record Judgement(Verdict verdict, @Nullable JsonTree root, String faultPointer, int faultOffset, boolean cutOff) {

    /** Jackson does not tell exactly. */
    static final int UNKNOWN_OFFSET = -1;

    /** What a document is. */
    enum Verdict {
        JSON,
        NOT_JSON,
        /** A whole value, and something behind it. */
        JSON_AND_MORE
    }

    boolean isJson() {
        return verdict == Verdict.JSON;
    }

    /** Whether there is an object: what a reader says of another root that is broken is not held to words. */
    boolean isObject() {
        return root != null && root.kind == JsonTree.Kind.OBJECT;
    }

    Judgement withFaultAt(int offset) {
        return new Judgement(verdict, root, faultPointer, offset, cutOff);
    }
}
