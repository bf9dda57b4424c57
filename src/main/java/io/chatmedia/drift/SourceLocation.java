package io.chatmedia.drift;

/**
 * Where in the input something was met.
 *
 * @param source the file, as it may stand in a line on a terminal
 */
record SourceLocation(String source, long line, long column) {

    @Override
    public String toString() {
        return source + ":" + line + ":" + column;
    }
}
