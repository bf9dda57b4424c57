package io.chatmedia.cli;

import io.chatmedia.validation.Violation;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** A line for each violation, {@code FILE:LINE:COLUMN: POINTER CODE message}. */
final class TextReport implements DocumentSink {

    private final Writer out;

    TextReport(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    @Override
    public void accept(DocumentResult checked) throws IOException {
        if (checked.isAccepted()) {
            return;
        }
        String source = ErrorMessages.onOneLine(checked.source());
        for (Violation violation : checked.result().violations()) {
            out.write(source + ":" + violation + "\n");
        }
        if (checked.result().truncated()) {
            out.write(source + ":" + checked.document().line() + ":"
                    + checked.document().column() + ": there are more violations; --max-violations shows them\n");
        }
    }

    @Override
    public void finish() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
