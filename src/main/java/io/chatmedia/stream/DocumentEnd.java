package io.chatmedia.stream;

import io.chatmedia.token.ByteSearch;

/** Finds the end of a document in bytes that arrive in pieces. Each byte is passed only once. */
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
