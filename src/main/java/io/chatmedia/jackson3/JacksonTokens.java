package io.chatmedia.jackson3;

import io.chatmedia.contract.WireText;
import io.chatmedia.contract.WireTimestamp;
import io.chatmedia.text.Messages;
import io.chatmedia.token.Doubles;
import io.chatmedia.token.Kind;
import io.chatmedia.token.LimitListener;
import io.chatmedia.token.LimitListener.Limit;
import io.chatmedia.token.Limits;
import io.chatmedia.token.Location;
import io.chatmedia.token.Names;
import io.chatmedia.token.Place;
import io.chatmedia.token.Scalar;
import io.chatmedia.token.Tokens;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;

/**
 * The cursor over a value from a mapper's parser, of any format and source. The parser's current token is the first
 * token of the value here, or the name here; after a value was read, it is that value's last token. The parser reports
 * syntax faults by its own exceptions.
 */
public final class JacksonTokens extends Tokens {

    /** Numbers with up to this many characters do not overflow a {@code long}. */
    private static final int SAFE_LENGTH = 18;

    private final JsonParser parser;
    private final Limits limits;
    private final int outerDepth;

    /**
     * A cursor at the value that starts with the parser's current token.
     *
     * @param parser the parser
     * @param limits the limits on what is within the value
     */
    public JacksonTokens(JsonParser parser, Limits limits) {
        this.parser = parser;
        this.limits = limits;
        JsonToken token = parser.currentToken();
        // The mapper has read the start of the value already.
        this.outerDepth = nestingDepth() - (token != null && token.isStructStart() ? 1 : 0);
    }

    private int nestingDepth() {
        return parser.streamReadContext().getNestingDepth();
    }

    /** The next token within an object or array. Only an incomplete buffer has none. */
    private JsonToken nextToken() {
        JsonToken token = parser.nextToken();
        if (token == null) {
            throw new StreamReadException(parser, "expected the end of the object or array");
        }
        return token;
    }

    @Override
    public Kind kind() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> Kind.OBJECT;
            case START_ARRAY -> Kind.ARRAY;
            case VALUE_STRING -> Kind.STRING;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Kind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> Kind.BOOLEAN;
            case VALUE_NULL -> Kind.NULL;
            default -> Kind.FOREIGN;
        };
    }

    @Override
    public boolean beginObject() {
        return parser.currentToken() == JsonToken.START_OBJECT && !isTooDeep();
    }

    @Override
    public boolean beginArray() {
        return parser.currentToken() == JsonToken.START_ARRAY && !isTooDeep();
    }

    @Override
    public int depth() {
        return nestingDepth() - outerDepth;
    }

    @Override
    public boolean isTooDeep() {
        return depth() > limits.depth();
    }

    @Override
    public boolean nextElement() {
        return nextToken() != JsonToken.END_ARRAY;
    }

    @Override
    public int nextProperty(Names names, int previous) {
        int guess = names.guess(previous);
        if (!names.isPlain(guess)) {
            parser.nextName();
        } else if (parser.nextName(names.name(guess))) { // compared as it stands, without a lookup
            return guess;
        }
        return otherProperty(names, previous);
    }

    private int otherProperty(Names names, int previous) {
        String name = key();
        if (name == null) {
            return END;
        }
        int index = names.find(name);
        if (index >= 0) {
            names.remember(previous, index);
        }
        return index;
    }

    @Override
    public @Nullable String nextKey() {
        parser.nextName();
        return key();
    }

    private @Nullable String key() {
        if (parser.currentToken() == JsonToken.PROPERTY_NAME) {
            return parser.currentName();
        }
        if (parser.currentToken() != JsonToken.END_OBJECT) {
            throw new StreamReadException(parser, "expected a property name or the end of the object");
        }
        return null;
    }

    @Override
    public String name() {
        return parser.currentName();
    }

    /**
     * This is {@code nextToken()}, which does the same at a name, but is too large for the compiler to put into its
     * caller: that takes a twentieth of a small document's time.
     */
    @Override
    public void toValue() {
        parser.nextBooleanValue();
    }

    @Override
    public boolean atNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    @Override
    public boolean takeNull() {
        return atNull();
    }

    @Override
    public boolean takeTrue() {
        return parser.currentToken() == JsonToken.VALUE_TRUE;
    }

    @Override
    public boolean takeFalse() {
        return parser.currentToken() == JsonToken.VALUE_FALSE;
    }

    private boolean isString() {
        return parser.currentToken() == JsonToken.VALUE_STRING;
    }

    @Override
    public @Nullable String string() {
        if (!isString()) {
            return null;
        }
        String text = parser.getString();
        return text.length() <= limits.stringLength() && WireText.isWellFormed(text) ? text : null;
    }

    @Override
    public long timestamp() {
        return isString()
                ? WireTimestamp.parseEpochMilli(
                        parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength())
                : WireTimestamp.INVALID;
    }

    @Override
    public long integer(long min, long max) {
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT || parser.getStringLength() > SAFE_LENGTH) {
            return NO_INTEGER;
        }
        long value = parser.getLongValue();
        return value >= min && value <= max ? value : NO_INTEGER;
    }

    @Override
    public double number() {
        if (kind() != Kind.NUMBER || parser.isNaN()) {
            return Double.NaN;
        }
        String text = parser.getString();
        return text.length() > limits.numberDigits() && scalar().size() > limits.numberDigits()
                ? Double.NaN
                : Doubles.parse(text);
    }

    @Override
    public int choice(Names choices) {
        return isString() ? choices.find(parser.getString()) : NO_CHOICE;
    }

    @Override
    public Scalar scalar() {
        Kind kind = kind();
        String text = kind == Kind.FOREIGN ? "" : parser.getString();
        return switch (kind) {
            case STRING -> new Scalar(kind, WireText.excerpt(text), text.length(), false);
            case NUMBER ->
                new Scalar(
                        kind,
                        WireText.excerpt(text),
                        text.chars().filter(c -> c >= '0' && c <= '9').count(),
                        parser.currentToken() == JsonToken.VALUE_NUMBER_INT);
            case FOREIGN -> new Scalar(kind, foreign(), 0, false);
            default -> new Scalar(kind, text, text.length(), false);
        };
    }

    /** A description of a value that JSON does not have. */
    private String foreign() {
        return parser.currentToken() == JsonToken.VALUE_EMBEDDED_OBJECT
                ? MapperValue.inWords(parser.getEmbeddedObject())
                : "an unexpected " + parser.currentToken();
    }

    @Override
    public String text() {
        return parser.getString();
    }

    @Override
    public byte @Nullable [] jsonOfScalar() {
        JsonCopy copy = new JsonCopy();
        copy.write(parser);
        return copy.utf8();
    }

    @Override
    public byte @Nullable [] json(LimitListener listener) {
        JsonCopy copy = new JsonCopy();
        skip(listener, copy);
        return copy.utf8();
    }

    @Override
    public void skip(@Nullable LimitListener listener) {
        if (listener == null) {
            parser.skipChildren();
        } else {
            skip(listener, null);
        }
    }

    private void skip(LimitListener listener, @Nullable JsonCopy copy) {
        for (int open = 0; ; nextToken()) {
            JsonToken token = parser.currentToken();
            boolean tooLongOrDeep = false;
            if (token.isStructEnd()) {
                open--;
            } else if (token == JsonToken.PROPERTY_NAME) {
                tooLongOrDeep = parser.currentName().length() > limits.nameLength();
                if (tooLongOrDeep) {
                    listener.exceeded(Limit.NAME_LENGTH, place(), WireText.excerpt(parser.currentName()));
                    parser.nextToken();
                }
            } else if (skipStart(listener)) {
                open++;
            } else {
                tooLongOrDeep = token.isStructStart();
            }
            if (copy != null && !tooLongOrDeep) {
                copy.write(parser);
            } else if (copy != null) {
                copy.abandon();
            }
            if (tooLongOrDeep) {
                parser.skipChildren();
            }
            if (open == 0) {
                return;
            }
        }
    }

    /** Returns whether the value here is an object or array that may be entered. Reports an exceeded limit. */
    private boolean skipStart(LimitListener listener) {
        if (parser.currentToken().isStructStart()) {
            if (isTooDeep()) {
                boolean object = parser.currentToken() == JsonToken.START_OBJECT;
                listener.exceeded(Limit.DEPTH, place(), object ? Messages.OBJECT : Messages.ARRAY);
            }
            return !isTooDeep();
        }
        if (isString() && parser.getStringLength() > limits.stringLength()) {
            listener.exceeded(Limit.STRING_LENGTH, place(), scalar().excerpt());
        } else if (kind() == Kind.NUMBER
                && parser.getStringLength() > limits.numberDigits()
                && scalar().size() > limits.numberDigits()) {
            listener.exceeded(Limit.NUMBER_DIGITS, place(), scalar().excerpt());
        }
        return false;
    }

    @Override
    public Place place() {
        return new OfToken(parser.currentTokenLocation());
    }

    @Override
    public Place endOfObject() {
        return place();
    }

    /**
     * The place of a fault of the document as a whole.
     *
     * @return where the parser is, with the pointer of the root
     */
    public Place placeOfDocument() {
        return new OfToken(parser.currentTokenLocation()) {
            @Override
            public String pointer() {
                return "";
            }
        };
    }

    /**
     * The place at which the parser itself found a fault.
     *
     * @param location where
     * @return the place, with the pointer of what the parser is at
     */
    public Place placeOf(TokenStreamLocation location) {
        return new OfToken(location);
    }

    @Override
    public boolean failed() {
        return false; // the parser throws
    }

    private class OfToken implements Place {

        private final TokenStreamLocation location;

        OfToken(TokenStreamLocation location) {
            this.location = location;
        }

        @Override
        public Location location() {
            return JacksonFaults.location(location);
        }

        @Override
        public String pointer() {
            TokenStreamContext context = parser.streamReadContext();
            while (context.getNestingDepth() - outerDepth > limits.depth() + 1) {
                context = context.getParent();
            }
            return context.pathAsPointer().toString();
        }
    }
}
