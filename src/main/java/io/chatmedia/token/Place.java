package io.chatmedia.token;

/**
 * The place of something in a document. It is asked only for violations that are kept, and before the cursor moves on.
 */
public interface Place {

    /**
     * The place in the structure of the document.
     *
     * @return the JSON pointer (RFC 6901); cut at the limit on depth, so that it stays short
     */
    String pointer();

    /**
     * The place in the input.
     *
     * @return line, column and offset
     */
    Location location();
}
