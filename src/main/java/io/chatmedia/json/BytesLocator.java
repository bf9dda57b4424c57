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
    private int charIndex;
    private long chars; // before the byte at charIndex

    BytesLocator(byte[] bytes, int start, int end, Position first) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
        this.first = first;
        this.index = start;
        this.position = first;
        this.charIndex = start;
    }

    @Override
    public Position locate(TokenStreamLocation location) {
        return locate(indexOf(location));
    }

    /** The index of the byte at a location, which a parser of characters counts in characters. */
    int indexOf(TokenStreamLocation location) {
        if (location.getByteOffset() >= 0) {
            return (int) Math.min(end, start + location.getByteOffset());
        }
        long target = location.getCharOffset();
        if (target < chars) {
            chars = 0;
            charIndex = start;
        }
        charIndex = Utf8.indexOfChar(target - chars, bytes, charIndex, end);
        chars = target;
        return charIndex;
    }

    /** The place of a byte. */
    Position locate(int target) {
        if (target < index) {
            index = start;
            position = first;
        }
        position = position.plus(bytes, index, target - index);
        index = target;
        return position;
    }
}
