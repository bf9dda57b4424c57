package io.chatmedia.cli;

import java.io.Closeable;
import java.io.IOException;

/** Something that takes the documents of a run, one after another. */
interface DocumentSink extends Closeable {

    /** Takes the next document. */
    void accept(CheckedDocument checked) throws IOException;

    /** Ends a run in which every document was taken. A run that fails ends with {@link #close} alone. */
    default void complete() throws IOException {}

    @Override
    default void close() throws IOException {}
}
