package io.chatmedia.json;

/** A place in an input: line and column from 1, offset from 0. */
record Position(long line, long column, long offset) {

    static final Position START = new Position(1, 1, 0);

    /** The place that many bytes on, where the bytes between start at an index of an array. */
    Position plus(byte[] bytes, int index, int length) {
        long newLine = line;
        long newColumn = column;
        for (int i = index; i < index + length; i++) {
            if (bytes[i] == '\n') {
                newLine++;
                newColumn = 1;
            } else if ((bytes[i] & 0xc0) != 0x80) { // every byte that starts a character
                newColumn++;
            }
        }
        return new Position(newLine, newColumn, offset + length);
    }
}
