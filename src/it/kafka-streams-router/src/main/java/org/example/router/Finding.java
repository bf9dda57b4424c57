package org.example.router;

import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;

/** A violation as a header holds it: short whatever the document, which may have a name of a million characters. */
record Finding(String pointer, ViolationCode code, String message, long line, long column, long offset) {

    static Finding of(Violation violation) {
        return new Finding(
                violation.displayPointer(),
                violation.code(),
                violation.message(),
                violation.line(),
                violation.column(),
                violation.offset());
    }
}
