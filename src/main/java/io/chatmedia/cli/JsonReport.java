package io.chatmedia.cli;

import java.io.IOException;
import java.io.OutputStream;

/** A line for each document, as JSON. */
final class JsonReport implements DocumentSink {

    private final JsonLines lines;

    JsonReport(OutputStream out) {
        this.lines = new JsonLines(out);
    }

    @Override
    public void accept(DocumentResult checked) throws IOException {
        lines.write(checked, generator -> {});
    }

    @Override
    public void finish() throws IOException {
        lines.flush();
    }

    @Override
    public void close() throws IOException {
        lines.flush();
    }
}
