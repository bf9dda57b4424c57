package io.chatmedia.scan;

import java.util.Arrays;

/** The open brackets of a value that is being skipped. Each takes one bit, so the depth is not limited. */
final class OpenBrackets {

    private long[] objects = new long[1];
    private int depth;

    void push(boolean object) {
        int word = depth >>> 6;
        if (word == objects.length) {
            objects = Arrays.copyOf(objects, 2 * word);
        }
        long bit = 1L << depth;
        objects[word] = object ? objects[word] | bit : objects[word] & ~bit;
        depth++;
    }

    void pop() {
        depth--;
    }

    boolean isEmpty() {
        return depth == 0;
    }

    boolean isObject() {
        return (objects[(depth - 1) >>> 6] & (1L << (depth - 1))) != 0;
    }
}
