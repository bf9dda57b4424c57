package io.chatmedia.json;

import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;

/**
 * Finds the documents within an envelope. The envelope is checked to be JSON to its end; of what else it says, nothing.
 */
final class EnvelopeReader {

    private final JsonDocument envelope;
    private final BytesLocator locator;
    private final JsonParser parser;
    private final List<JsonDocument> documents = new ArrayList<>();
    private boolean found;

    private EnvelopeReader(JsonDocument envelope, JsonParser parser) {
        this.envelope = envelope;
        this.locator = new BytesLocator(envelope.bytes(), 0, envelope.bytes().length, envelope.position());
        this.parser = parser;
    }

    /** The documents at a place of an envelope, and where something is wrong with that, one more that says it. */
    static List<JsonDocument> documents(JsonDocument envelope, String pointer) {
        JsonPointer place = JsonPointer.compile(pointer);
        if (envelope.fault() != null) {
            return List.of(envelope);
        }
        byte[] bytes = envelope.bytes();
        int scanned = Utf8.scan(bytes, 0, bytes.length);
        int utf8End = scanned < 0 ? ~scanned : scanned;
        try (JsonParser parser = Tokenizer.ofBytes(bytes, 0, utf8End)) {
            EnvelopeReader reader = new EnvelopeReader(envelope, parser);
            reader.read(place, utf8End < bytes.length);
            return reader.documents;
        }
    }

    private void read(JsonPointer place, boolean cutAtNotUtf8) {
        try {
            parser.nextToken();
            descend(place);
            if (parser.nextToken() != null || cutAtNotUtf8) {
                fault(
                        ViolationCode.TRAILING_CONTENT,
                        "expected the end of the envelope, got something after it",
                        parser.currentLocation());
            } else if (!found) {
                fault(ViolationCode.REQUIRED, "the envelope has nothing at " + place, null);
            }
        } catch (StreamReadException e) {
            fault(ViolationCode.MALFORMED_JSON, Reading.syntaxMessage(e), e.getLocation());
        }
    }

    private void descend(JsonPointer place) {
        JsonToken token = parser.currentToken();
        if (place.matches()) {
            emit();
        } else if (token == JsonToken.START_OBJECT) {
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                if (place.matchesProperty(name)) {
                    descend(place.tail());
                } else {
                    parser.skipChildren();
                }
            }
        } else if (token == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                if (place.matchesElement(i)) {
                    descend(place.tail());
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    private void emit() {
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return; // null means absent (rule 2)
        }
        found = true;
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            add();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            add();
        }
    }

    private void add() {
        int start = (int) parser.currentTokenLocation().getByteOffset();
        parser.skipChildren();
        parser.finishToken();
        // A number's token ends where the next one starts, so its own length counts.
        int end = parser.currentToken().isNumeric()
                ? start + parser.getStringLength()
                : (int) parser.currentLocation().getByteOffset();
        byte[] bytes = Arrays.copyOfRange(envelope.bytes(), start, end);
        documents.add(new JsonDocument(bytes, locator.locate(start), null));
    }

    private void fault(
            ViolationCode code, String message, @org.jspecify.annotations.Nullable TokenStreamLocation location) {
        Position at = location == null ? envelope.position() : locator.locate(location);
        Violation violation = new Violation("", code, message, null, at.line(), at.column(), at.offset());
        documents.add(new JsonDocument(envelope.bytes(), envelope.position(), violation));
    }
}
