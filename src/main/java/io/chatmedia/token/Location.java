package io.chatmedia.token;

/**
 * A position in an input.
 *
 * @param line from 1, lines ending at each line feed
 * @param column from 1, in characters (Unicode code points)
 * @param offset from 0, in bytes
 */
public record Location(long line, long column, long offset) {

    /** The beginning of an input. */
    public static final Location START = new Location(1, 1, 0);

    /** The location of a value that is not part of an input, or whose position is unknown. */
    public static final Location UNKNOWN = new Location(0, 0, -1);

    /**
     * The position behind the line feed that ends the line, without a look at the bytes.
     *
     * @param length how many bytes are between, the line feed included
     * @return where the next line begins
     */
    public Location nextLine(int length) {
        return new Location(line + 1, 1, offset + length);
    }

    /**
     * The position a number of bytes further on.
     *
     * @param bytes holds the bytes between
     * @param index where they start
     * @param length how many there are
     * @return the position behind them
     */
    public Location plus(byte[] bytes, int index, int length) {
        int end = index + length;
        long newLine = line;
        long newColumn = column;
        int lineStart = index;
        for (int lineFeed; (lineFeed = ByteSearch.indexOfLineFeed(bytes, lineStart, end)) >= 0; ) {
            newLine++;
            newColumn = 1;
            lineStart = lineFeed + 1;
        }
        newColumn += ByteSearch.characters(bytes, lineStart, end);
        return new Location(newLine, newColumn, offset + length);
    }
}
