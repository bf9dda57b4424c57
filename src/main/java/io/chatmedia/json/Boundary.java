package io.chatmedia.json;

/** Finds where a document ends, in bytes that come a piece at a time. What it has seen, it is not given again. */
interface Boundary {

    /**
     * Looks through the next bytes.
     *
     * @return the index behind the document's last byte, or -1 if the document goes on
     */
    int find(byte[] bytes, int from, int to);

    /** A document that ends with its line. */
    static Boundary line() {
        return Octets::indexOfLineFeed;
    }
}
