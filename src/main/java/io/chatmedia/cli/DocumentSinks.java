package io.chatmedia.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Several sinks that take the same documents. */
final class DocumentSinks implements DocumentSink {

    /** Adds the sinks of a command. */
    @FunctionalInterface
    interface Choice {

        void addTo(DocumentSinks sinks) throws IOException;
    }

    private final List<DocumentSink> sinks = new ArrayList<>();

    void add(DocumentSink sink) {
        sinks.add(sink);
    }

    @Override
    public void accept(DocumentResult checked) throws IOException {
        for (DocumentSink sink : sinks) {
            sink.accept(checked);
        }
    }

    @Override
    public void finish() throws IOException {
        for (DocumentSink sink : sinks) {
            sink.finish();
        }
    }

    @Override
    public void publish() throws IOException {
        for (DocumentSink sink : sinks) {
            sink.publish();
        }
    }

    /** Closes all of them, even if one throws. */
    @Override
    public void close() throws IOException {
        IOException first = null;
        for (DocumentSink sink : sinks) {
            try {
                sink.close();
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
