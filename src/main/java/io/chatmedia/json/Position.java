package io.chatmedia.json;

import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import org.jspecify.annotations.Nullable;

/** A place in an input: line and column from 1, offset from 0. */
record Position(long line, long column, long offset) {

    static final Position START = new Position(1, 1, 0);

    /** That of a violation whose place in the input is not known. */
    static final Position NOWHERE = new Position(0, 0, -1);

    /** A violation at this place of an input. */
    Violation violation(String pointer, ViolationCode code, String message, @Nullable String received) {
        return new Violation(pointer, code, message, received, line, column, offset);
    }

    /** The place that many bytes on, where the bytes between start at an index of an array. */
    Position plus(byte[] bytes, int index, int length) {
        int end = index + length;
        long newLine = line;
        long newColumn = column;
        int inLine = index; // where the last line starts, or goes on
        for (int lineFeed; (lineFeed = Octets.indexOfLineFeed(bytes, inLine, end)) >= 0; inLine = lineFeed + 1) {
            newLine++;
            newColumn = 1;
        }
        newColumn += Octets.characters(bytes, inLine, end);
        return new Position(newLine, newColumn, offset + length);
    }
}
