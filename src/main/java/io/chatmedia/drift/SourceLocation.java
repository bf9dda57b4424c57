package io.chatmedia.drift;

/**
 * The location of a violation in the input.
 *
 * @param source the file, as it may stand in a line on a terminal
 */
record SourceLocation(String source, long line, long column) {

    @Override
    public String toString() {
        return source + ":" + line + ":" + column;
    }
}
