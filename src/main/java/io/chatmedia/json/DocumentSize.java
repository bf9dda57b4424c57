package io.chatmedia.json;

import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;

/**
 * The violation that a document as a whole is too large. It is at the root, and the only one of a limit to have nothing
 * received: of a value that is too large the beginning is shown.
 */
final class DocumentSize {

    private DocumentSize() {}

    static Violation exceeded(String message, Position at) {
        return at.violation("", ViolationCode.LIMIT_EXCEEDED, message, null);
    }

    static Violation exceeded(ReadLimits limits, Position start) {
        return exceeded("exceeds the limit documentBytes: " + limits.documentBytes() + " bytes", start);
    }

    static boolean isExceeded(Violation violation) {
        return violation.code() == ViolationCode.LIMIT_EXCEEDED
                && violation.pointer().isEmpty()
                && violation.received() == null;
    }
}
