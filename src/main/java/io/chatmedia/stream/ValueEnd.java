package io.chatmedia.stream;

import io.chatmedia.token.ByteSearch;

/**
 * Finds the end of a JSON value by its brackets and quotes alone; the reader checks later whether it is JSON. A line
 * feed within a string, which JSON forbids, ends the value, so that one broken line does not affect the next.
 */
final class ValueEnd implements DocumentEnd {

    private int depth;
    private boolean inString;
    private boolean escaped;
    private boolean broken;

    @Override
    public int find(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (inString) {
                if (!escaped && b > ' ' && b != '"' && b != '\\') {
                    i = ByteSearch.indexOfSpecial(bytes, i, to) - 1;
                    continue;
                }
                if (b == '\n') {
                    broken = true;
                    return i;
                }
                inString = escaped || b != '"';
                escaped = !escaped && b == '\\';
                if (!inString && depth == 0) {
                    return i + 1;
                }
            } else if (b == '"') {
                inString = true;
            } else if (b == '{' || b == '[') {
                depth++;
            } else if (depth == 0 && endsScalar(b)) {
                return i;
            } else if (b == '}' || b == ']') {
                if (--depth == 0) {
                    return i + 1;
                }
            }
        }
        return -1;
    }

    private static boolean endsScalar(byte b) {
        return b == ',' || b == ']' || b == '}' || ByteSearch.isWhiteSpace(b);
    }

    /** Returns whether a line feed within a string was found. */
    boolean isBroken() {
        return broken;
    }

    /** Returns whether the bytes seen so far end within a string. */
    boolean isInString() {
        return inString;
    }
}
