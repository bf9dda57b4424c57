package io.chatmedia.cli;

import java.io.IOException;
import java.nio.file.Path;

/** The accepted documents as they came, one a line. */
final class AcceptedFile implements DocumentSink {

    private final AtomicFile file;

    AcceptedFile(Path target) throws IOException {
        this.file = new AtomicFile(target);
    }

    @Override
    public void accept(DocumentResult checked) throws IOException {
        if (checked.isAccepted()) {
            file.out().write(onOneLine(checked.document().bytes()));
            file.out().write('\n');
        }
    }

    /** Line breaks of an accepted document stand between tokens only, where a space says the same. */
    private static byte[] onOneLine(byte[] document) {
        byte[] line = document.clone();
        for (int i = 0; i < line.length; i++) {
            if (line[i] == '\n' || line[i] == '\r') {
                line[i] = ' ';
            }
        }
        return line;
    }

    @Override
    public void finish() throws IOException {
        file.finish();
    }

    @Override
    public void publish() throws IOException {
        file.publish();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
