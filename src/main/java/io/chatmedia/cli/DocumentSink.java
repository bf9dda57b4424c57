package io.chatmedia.cli;

import java.io.Closeable;
import java.io.IOException;

/** Something that takes the documents of a run, one after another. */
interface DocumentSink extends Closeable {

    /** Takes the next document. */
    void accept(DocumentResult checked) throws IOException;

    /** Writes out what is still held back, when every document was taken. */
    default void finish() throws IOException {}

    /**
     * Lets the world see what was written, when every sink has finished. A run that fails ends with {@link #close}
     * alone.
     */
    default void publish() throws IOException {}

    @Override
    default void close() throws IOException {}
}
