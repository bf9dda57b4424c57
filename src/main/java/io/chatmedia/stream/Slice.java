package io.chatmedia.stream;

import io.chatmedia.token.ByteSearch;
import io.chatmedia.token.Location;
import io.chatmedia.validation.Violation;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A document as a part of an array that it may share with others, and nobody changes.
 *
 * @param array holds the document
 * @param start where it starts
 * @param end where it ends; white space before the end need not belong to it
 * @param first the position of its first byte in the input
 * @param fault what is wrong with it before its bytes are looked at, {@code null} if nothing is
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Slice(
        byte[] array,
        int start,
        int end,
        Location first,
        @Nullable Violation fault) {

    /**
     * The number of bytes.
     *
     * @return the bytes of the part, white space at its end included
     */
    public int length() {
        return end - start;
    }

    /**
     * The document without the white space at its end. That white space is kept if the document is cut off in a string,
     * or is the beginning of one that is too long.
     *
     * @return the trimmed document
     */
    public Slice trimmed() {
        if (fault != null) {
            return this;
        }
        int trimmed = ByteSearch.trimmed(array, start, end);
        return trimmed == end || endsInString() ? this : new Slice(array, start, trimmed, first, fault);
    }

    private boolean endsInString() {
        ValueEnd scan = new ValueEnd();
        return scan.find(array, start, end) < 0 && scan.isInString();
    }

    /**
     * The document in an array of its own.
     *
     * @return this, if the array holds nothing else; else a copy
     */
    public Slice own() {
        Slice exact = trimmed();
        return exact.start == 0 && exact.end == array.length
                ? exact
                : new Slice(Arrays.copyOfRange(array, exact.start, exact.end), 0, exact.length(), first, fault);
    }
}
