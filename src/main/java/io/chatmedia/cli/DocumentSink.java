package io.chatmedia.cli;

import java.io.Closeable;
import java.io.IOException;

/** Something that takes the documents of a run, one after another. */
interface DocumentSink extends Closeable {

    /** Takes the next document. */
    void accept(DocumentResult checked) throws IOException;

    /** Writes remaining output after the last document. */
    default void finish() throws IOException {}

    /** Makes the output visible after every sink has finished. A run that fails only calls {@link #close}. */
    default void publish() throws IOException {}

    @Override
    default void close() throws IOException {}
}
