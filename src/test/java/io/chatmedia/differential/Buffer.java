package io.chatmedia.differential;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of a document that is being made. */
final class Buffer {

    private byte[] bytes = new byte[1 << 10];
    private int length;

    Buffer clear() {
        length = 0;
        return this;
    }

    int length() {
        return length;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    Buffer add(int b) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) b;
        return this;
    }

    Buffer add(byte[] more) {
        return add(more, 0, more.length);
    }

    Buffer add(byte[] more, int from, int to) {
        int count = to - from;
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (length + count));
        }
        System.arraycopy(more, from, bytes, length, count);
        length += count;
        return this;
    }

    Buffer add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    Buffer addRepeated(String text, int times) {
        byte[] part = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < times; i++) {
            add(part);
        }
        return this;
    }
}
