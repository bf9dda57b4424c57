package io.chatmedia.jackson3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes the tokens of a value as JSON text, until one comes that JSON does not have. */
final class JsonCopy {

    private static final JsonFactory JSON = new JsonFactory();

    private final StringWriter text = new StringWriter();
    private final JsonGenerator generator = JSON.createGenerator(ObjectWriteContext.empty(), text);
    private boolean whole = true;

    /** Gives up: the value is not to be kept. */
    void abandon() {
        whole = false;
    }

    /** Writes the parser's current token. */
    void write(JsonParser parser) {
        if (!whole) {
            return;
        }
        JsonToken token = parser.currentToken();
        switch (token) {
            case START_OBJECT -> generator.writeStartObject();
            case END_OBJECT -> generator.writeEndObject();
            case START_ARRAY -> generator.writeStartArray();
            case END_ARRAY -> generator.writeEndArray();
            case PROPERTY_NAME -> generator.writeName(parser.currentName());
            case VALUE_STRING -> generator.writeString(parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> generator.writeBoolean(token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> generator.writeNull();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                whole = !parser.isNaN();
                if (whole) {
                    generator.writeNumber(parser.getString()); // not as a number, which would change its digits
                }
            }
            default -> whole = false;
        }
    }

    /** The text; {@code null} if JSON cannot say the value. */
    byte @Nullable [] utf8() {
        if (!whole) {
            return null;
        }
        generator.close();
        return escapeUnpaired(text.getBuffer()).getBytes(UTF_8);
    }

    /** Only a string can have a surrogate, and there an escape says the same. */
    private static String escapeUnpaired(CharSequence json) {
        StringBuilder escaped = new StringBuilder(json.length());
        json.codePoints().forEach(codePoint -> {
            if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                escaped.append("\\u").append(Integer.toHexString(codePoint));
            } else {
                escaped.appendCodePoint(codePoint);
            }
        });
        return escaped.toString();
    }
}
