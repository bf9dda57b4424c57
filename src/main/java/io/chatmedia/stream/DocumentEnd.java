package io.chatmedia.stream;

import io.chatmedia.token.ByteSearch;

/** Finds where a document ends, in bytes that come a piece at a time. What it has seen, it is not given again. */
interface DocumentEnd {

    /**
     * Looks through the next bytes.
     *
     * @return the index behind the document's last byte, or -1 if the document goes on
     */
    int find(byte[] bytes, int from, int to);

    /** The end of a document that ends with its line. */
    static DocumentEnd ofLine() {
        return ByteSearch::indexOfLineFeed;
    }
}
