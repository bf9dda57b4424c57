package io.chatmedia.json;

import io.chatmedia.contract.WireText;
import io.chatmedia.validation.ViolationCode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;

/**
 * Finds the documents within an envelope. The envelope is checked to be JSON to its end; of what else it says, nothing.
 */
final class EnvelopeReader {

    private static final Pattern BAD_ESCAPE = Pattern.compile("~(?![01])");

    private final JsonDocument envelope;
    private final Utf8Document content;
    private final BytesLocator locator;
    private final JsonParser parser;
    private final List<JsonDocument> documents = new ArrayList<>();
    private boolean found;

    private EnvelopeReader(JsonDocument envelope, Utf8Document content, JsonParser parser) {
        this.envelope = envelope;
        this.content = content;
        this.locator = content.locator();
        this.parser = parser;
    }

    /** The documents at a place of an envelope, and where something is wrong with that, one more that says it. */
    static List<JsonDocument> documents(JsonDocument envelope, String pointer) {
        if (BAD_ESCAPE.matcher(pointer).find()) {
            throw new IllegalArgumentException(
                    "\"" + pointer + "\" is not a JSON pointer (RFC 6901); write one such as /eventBody/participants");
        }
        JsonPointer place = JsonPointer.compile(pointer);
        if (envelope.fault() != null) {
            return List.of(envelope);
        }
        byte[] bytes = envelope.bytes();
        Utf8Document content =
                Utf8Document.of(bytes, 0, bytes.length, envelope.position()).scanned();
        try {
            return documents(envelope, content, content.parser(), place);
        } catch (StreamConstraintsException e) {
            return documents(envelope, content, content.parserOfCharacters(), place);
        }
    }

    private static List<JsonDocument> documents(
            JsonDocument envelope, Utf8Document content, JsonParser parser, JsonPointer place) {
        EnvelopeReader reader = new EnvelopeReader(envelope, content, parser);
        reader.read(place);
        parser.close(); // not one that gave up over names that collide: it would hand on the table of them
        return reader.documents;
    }

    private void read(JsonPointer place) {
        try {
            if (parser.nextToken() == null) {
                fault(
                        "",
                        ViolationCode.MALFORMED_JSON,
                        Tokenizer.emptyMessage(content),
                        locator.locate(content.readableEnd()));
                return;
            }
            descend(place);
        } catch (StreamReadException e) {
            String message = Tokenizer.syntaxMessage(e, content);
            fault("", ViolationCode.MALFORMED_JSON, message, locator.locate(e.getLocation()));
            return;
        }
        if (somethingFollows()) {
            String message = "expected the end of the envelope, got something after it";
            Position at = locator.locate(parser.currentTokenLocation());
            fault("", ViolationCode.TRAILING_CONTENT, message, at);
        } else if (!found) {
            String message = "the envelope has nothing at " + WireText.excerpt(place.toString());
            fault(place.toString(), ViolationCode.REQUIRED, message, envelope.position());
        }
    }

    private boolean somethingFollows() {
        try {
            return parser.nextToken() != null || content.isCut();
        } catch (StreamReadException e) {
            return true;
        }
    }

    private void descend(JsonPointer place) {
        JsonToken token = parser.currentToken();
        if (place.matches()) {
            emit();
        } else if (token == JsonToken.START_OBJECT) {
            int matched = 0;
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                boolean matches = place.matchesProperty(name);
                matched += matches ? 1 : 0;
                // Once is enough: each fault has the whole envelope with it.
                if (matches && matched == 2) {
                    duplicateProperty();
                }
                parser.nextToken();
                descendOrSkip(matches && matched == 1, place);
            }
        } else if (token == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
                descendOrSkip(place.matchesElement(i), place);
            }
        }
    }

    private void duplicateProperty() {
        String message = "the property was given before; the first one counts";
        String pointer = parser.streamReadContext().pathAsPointer().toString();
        fault(pointer, ViolationCode.DUPLICATE_PROPERTY, message, locator.locate(parser.currentTokenLocation()));
    }

    private void descendOrSkip(boolean matches, JsonPointer place) {
        if (matches) {
            descend(place.tail());
        } else {
            parser.skipChildren();
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
        int start = locator.indexOf(parser.currentTokenLocation());
        parser.skipChildren();
        parser.finishToken();
        // A number's token ends where the next one starts, so its own length counts.
        int end = parser.currentToken().isNumeric()
                ? start + parser.getStringLength()
                : locator.indexOf(parser.currentLocation());
        byte[] bytes = Arrays.copyOfRange(envelope.bytes(), start, end);
        documents.add(new JsonDocument(bytes, locator.locate(start), null));
    }

    private void fault(String pointer, ViolationCode code, String message, Position at) {
        documents.add(
                new JsonDocument(envelope.bytes(), envelope.position(), at.violation(pointer, code, message, null)));
    }
}
