package io.chatmedia.differential;

import org.jspecify.annotations.Nullable;

/**
 * What the judge says of some bytes.
 *
 * @param root the value, as far as it goes; {@code null} if there is not even the start of one
 */
record Judgement(Verdict verdict, @Nullable JsonTree root) {

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

    /** Whether there is an object. */
    boolean isObject() {
        return root != null && root.kind == JsonTree.Kind.OBJECT;
    }
}
