package io.chatmedia.differential;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The JDK's strict decoder of UTF-8, beside Jackson's, which is not strict. For one thread. */
final class Utf8Text {

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private CharBuffer chars = CharBuffer.allocate(1 << 12);

    /** How many bytes from the start are UTF-8 without the character zero, which no JSON has anywhere. */
    int length(byte[] bytes) {
        int i = 0;
        while (i < bytes.length && bytes[i] > 0) {
            i++;
        }
        if (i == bytes.length || bytes[i] == 0) {
            return i;
        }
        int end = i;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return decode(bytes, end);
    }

    /** Decodes up to a place, or the first byte that is not UTF-8, and says which. */
    private int decode(byte[] bytes, int end) {
        if (chars.capacity() < end) {
            chars = CharBuffer.allocate(2 * end);
        }
        chars.clear();
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, end);
        CoderResult ignored = decoder.reset().decode(in, chars, true);
        return in.position();
    }

    /** The text of bytes that are UTF-8. */
    CharSequence text(byte[] bytes, int length) {
        decode(bytes, length);
        return chars.flip();
    }
}
