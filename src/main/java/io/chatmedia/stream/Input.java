package io.chatmedia.stream;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * An input that fails with an I/O error if its stream returns no bytes again and again. Otherwise its reader would
 * loop.
 */
public final class Input extends FilterInputStream {

    private static final int MOST_EMPTY_READS = 1_000;

    private int emptyReads;

    /**
     * Watches a stream.
     *
     * @param in the stream
     */
    public Input(InputStream in) {
        super(in);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        emptyReads = count == 0 && length > 0 ? emptyReads + 1 : 0;
        if (emptyReads == MOST_EMPTY_READS) {
            throw new IOException("the stream returned 0 bytes " + MOST_EMPTY_READS
                    + " times in a row, where it should wait for one or end with -1");
        }
        return count;
    }
}
