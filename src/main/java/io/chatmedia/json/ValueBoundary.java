package io.chatmedia.json;

/**
 * Finds the end of a JSON value by its brackets and quotes alone; whether what lies between is JSON, the tokenizer says
 * later. A line feed within a string, which JSON forbids, ends the value: a text that is broken there starts anew.
 */
final class ValueBoundary implements Boundary {

    private int depth;
    private boolean inString;
    private boolean escaped;
    private boolean broken;

    @Override
    public int find(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (inString) {
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
        return b == ',' || b == ']' || b == '}' || DocumentSplitter.isWhiteSpace(b);
    }

    /** Whether a line feed within a string was met. */
    boolean broken() {
        return broken;
    }
}
