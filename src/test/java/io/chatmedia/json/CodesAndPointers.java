package io.chatmedia.json;

import io.chatmedia.validation.Violation;
import java.util.List;

/** Violations as the tests name them: the code, a space, the pointer. */
final class CodesAndPointers {

    private CodesAndPointers() {}

    static List<String> codesAndPointers(List<Violation> violations) {
        return violations.stream().map(v -> v.code() + " " + v.pointer()).toList();
    }
}
