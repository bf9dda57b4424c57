package io.chatmedia.json;

import tools.jackson.core.TokenStreamLocation;

/** Places in a byte array. Asked in document order it passes over the bytes once, however many violations there are. */
final class BytesLocator implements Locator {

    private final byte[] bytes;
    private final int start;
    private final int end;
    private final Position first;
    private int index;
    private Position position; // of the byte at index

    BytesLocator(byte[] bytes, int start, int end, Position first) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
        this.first = first;
        this.index = start;
        this.position = first;
    }

    @Override
    public Position locate(TokenStreamLocation location) {
        long byteOffset = location.getByteOffset();
        return locate(
                byteOffset >= 0
                        ? (int) (start + byteOffset)
                        : Utf8.indexOfChar(location.getCharOffset(), bytes, start, end));
    }

    /** The place of a byte. */
    Position locate(int target) {
        if (target < index) {
            index = start;
            position = first;
        }
        int to = Math.min(end, target);
        position = position.plus(bytes, index, to - index);
        index = to;
        return position;
    }
}
