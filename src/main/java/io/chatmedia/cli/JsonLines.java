package io.chatmedia.cli;

import io.chatmedia.validation.Violation;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** Writes the results of documents as JSON, one object per line, in ASCII so that every terminal can show it. */
final class JsonLines {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .characterEscapes(new DeleteEscaped())
            .rootValueSeparator("") // each line ends with a line feed of our own
            .build();

    private final JsonGenerator generator;

    JsonLines(OutputStream out) {
        this.generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out);
    }

    /** Further members of a document's object. */
    interface Members {
        void write(JsonGenerator generator);
    }

    void write(DocumentResult checked, Members more) throws IOException {
        try {
            generator.writeStartObject();
            generator.writeStringProperty("source", checked.source());
            generator.writeNumberProperty("document", checked.number());
            generator.writeNumberProperty("line", checked.document().line());
            generator.writeBooleanProperty("accepted", checked.isAccepted());
            write("violations", checked.result().violations());
            write("tolerated", checked.result().tolerated());
            more.write(generator);
            generator.writeEndObject();
            generator.writeRaw('\n');
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private void write(String name, List<Violation> violations) {
        generator.writeArrayPropertyStart(name);
        for (Violation violation : violations) {
            generator.writeStartObject();
            generator.writeStringProperty("pointer", violation.pointer());
            generator.writeStringProperty("code", violation.code().name());
            generator.writeStringProperty("message", violation.message());
            generator.writeName("received");
            generator.writeString(violation.received());
            generator.writeNumberProperty("line", violation.line());
            generator.writeNumberProperty("column", violation.column());
            generator.writeNumberProperty("offset", violation.offset());
            generator.writeEndObject();
        }
        generator.writeEndArray();
    }

    /** Hands on what was written so far. */
    void flush() throws IOException {
        try {
            generator.flush();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    /** JSON's own escapes, and one for the delete character, which JSON lets through. */
    private static final class DeleteEscaped extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = CharacterEscapes.standardAsciiEscapesForJSON();
            codes[0x7f] = CharacterEscapes.ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return null;
        }
    }
}
