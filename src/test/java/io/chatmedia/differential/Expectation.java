package io.chatmedia.differential;

import io.chatmedia.validation.ViolationCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader has to say of a document.
 *
 * @param value the record, if it is to be accepted
 * @param violations all violations before what ends the reading, whatever the limit on their number
 * @param tolerated all tolerated deviations
 * @param end what ends the reading, if something does
 * @param ordered whether the order of entries is to be compared too, which equality of maps does not
 */
record Expectation(
        @Nullable Object value,
        List<Expected> violations,
        List<Expected> tolerated,
        @Nullable ViolationCode end,
        boolean ordered) {

    /** One violation. */
    record Expected(ViolationCode code, String pointer, int offset) {

        @Override
        public String toString() {
            return code + " \"" + pointer + "\" at " + offset;
        }
    }
}
