package io.chatmedia.json;

import io.chatmedia.contract.WireTimestamp;
import io.chatmedia.contract.WireValues;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.UTF8StreamJsonParser;
import tools.jackson.core.sym.ByteQuadsCanonicalizer;

/**
 * Jackson's tokenizer of bytes, which besides hands out strings from where they stand. Jackson unescapes every string
 * into a buffer of characters first; but most strings are plain, that is, ASCII without an escape, and those can be
 * copied as they are, or need not be copied at all. Whatever else it is asked for is Jackson's.
 *
 * <p>Each of the methods here takes the current string and passes over it, so that there is none to ask Jackson for any
 * more; or leaves everything as it was and says so. Of Jackson's state they know two fields that are there for
 * subclasses: {@code _inputPtr}, which is behind the opening quote of a string that {@code _tokenIncomplete} says was
 * not looked at yet.
 */
final class BytesParser extends UTF8StreamJsonParser {

    private static final int NOT_PLAIN = -1;

    /** A parser of a range of bytes. */
    BytesParser(
            ObjectReadContext context,
            IOContext ioContext,
            int readFeatures,
            int formatFeatures,
            ByteQuadsCanonicalizer names,
            byte[] bytes,
            int start,
            int end) {
        super(context, ioContext, readFeatures, formatFeatures, null, names, bytes, start, end, 0, false);
    }

    /** Takes the current string; leaves it and returns {@code null} if it is not plain, or longer than that. */
    @SuppressWarnings("deprecation") // the only one small enough to be compiled into its caller
    @Nullable String takePlain(int maxLength) {
        int start = _inputPtr;
        int end = plainEnd();
        if (end == NOT_PLAIN || end - start > maxLength) {
            return null;
        }
        passOver(end);
        return new String(_inputBuffer, 0, start, end - start);
    }

    /** Takes the current string; leaves it and returns {@link WireTimestamp#INVALID} if it is no wire timestamp. */
    long takeTimestamp() {
        int start = _inputPtr;
        int end = plainEnd();
        if (end == NOT_PLAIN) {
            return WireTimestamp.INVALID;
        }
        long epochMilli = WireTimestamp.parseEpochMilli(_inputBuffer, start, end - start);
        if (epochMilli != WireTimestamp.INVALID) {
            passOver(end);
        }
        return epochMilli;
    }

    /** Takes the current string; leaves it and returns {@code null} if it is none of the values, or not plain. */
    <E> @Nullable E take(WireValues<E> values) {
        int start = _inputPtr;
        int end = plainEnd();
        if (end == NOT_PLAIN) {
            return null;
        }
        E value = values.find(_inputBuffer, start, end - start);
        if (value != null) {
            passOver(end);
        }
        return value;
    }

    /** The index of the quote that ends the current string, unless that is not plain, or was looked at already. */
    private int plainEnd() {
        if (!_tokenIncomplete) {
            return NOT_PLAIN;
        }
        int end = Octets.indexOfSpecial(_inputBuffer, _inputPtr, _inputEnd);
        return end < _inputEnd && _inputBuffer[end] == '"' ? end : NOT_PLAIN;
    }

    private void passOver(int end) {
        _inputPtr = end + 1;
        _tokenIncomplete = false;
    }
}
