package io.chatmedia.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import tools.jackson.core.JsonGenerator;

/**
 * The rejected documents with what is wrong with them, as JSON, one a line: the members of the JSON report, and the
 * document as it came in {@code text}, or in {@code base64} if it is not UTF-8. For a document over the size limit,
 * only its beginning is written.
 */
final class RejectedFile implements DocumentSink {

    private final AtomicFile file;
    private final JsonLines lines;

    RejectedFile(Path target) throws IOException {
        this.file = new AtomicFile(target);
        this.lines = new JsonLines(file.out());
    }

    @Override
    public void accept(DocumentResult checked) throws IOException {
        if (!checked.isAccepted()) {
            lines.write(
                    checked,
                    generator -> writeDocument(generator, checked.document().bytes()));
        }
    }

    private static void writeDocument(JsonGenerator generator, byte[] document) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document))
                    .toString();
            generator.writeStringProperty("text", text);
        } catch (CharacterCodingException e) {
            generator.writeStringProperty("base64", Base64.getEncoder().encodeToString(document));
        }
    }

    @Override
    public void finish() throws IOException {
        lines.flush();
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
