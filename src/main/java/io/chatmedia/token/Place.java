package io.chatmedia.token;

/** Where in a document something stands. Asked only if a violation there is kept; before the cursor moves on. */
public interface Place {

    /**
     * Where in the structure of the document.
     *
     * @return the JSON pointer (RFC 6901); cut at the limit on depth, so that it stays short
     */
    String pointer();

    /**
     * Where in the input.
     *
     * @return line, column and offset
     */
    Location location();
}
