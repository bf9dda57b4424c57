package io.chatmedia.jackson3;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.JsonParserDelegate;
import tools.jackson.databind.util.TokenBufferReadContext;

/**
 * The tokens of one record, regardless of how far Jackson has read it. When Jackson looks for a type id, it leaves the
 * parser behind the start of the object, at a name or at the end; this parser starts at the start of the object all the
 * same. It counts names and indexes itself, because those of some formats and of a buffer are not those of the
 * document. Jackson reads from a buffer when the type id does not come first.
 */
public final class RecordParser extends JsonParserDelegate {

    private final @Nullable RecordContext object;
    private final Set<String> given = new HashSet<>();
    private @Nullable Supplier<JsonParser> rest;
    private @Nullable String ignored;
    private boolean atRest;
    private boolean behindStart;
    private TokenStreamContext context;
    private @Nullable JsonToken token;

    /**
     * The value that starts with the current token of a parser, or has started before it.
     *
     * @param parser the parser
     * @param around where the value stands
     */
    public RecordParser(JsonParser parser, TokenStreamContext around) {
        super(parser);
        JsonToken first = parser.currentToken();
        behindStart = isBehindStart(first);
        object = first == JsonToken.START_OBJECT || behindStart ? RecordContext.object(around) : null;
        if (object != null) {
            context = object;
        } else {
            context = first == JsonToken.START_ARRAY ? RecordContext.array(around) : around;
        }
        token = object == null ? first : JsonToken.START_OBJECT;
    }

    /**
     * Returns whether the current token of a parser lies within the value's object, so that its start was already read.
     *
     * @param token the token
     * @return whether it is a name or the end of the object
     */
    public static boolean isBehindStart(@Nullable JsonToken token) {
        return token == JsonToken.PROPERTY_NAME || token == JsonToken.END_OBJECT;
    }

    /**
     * The context around the value that starts, or started, at the current token of a parser.
     *
     * @param parser the parser
     * @return the context of which it is the current value
     */
    public static TokenStreamContext around(JsonParser parser) {
        TokenStreamContext context = parser.streamReadContext();
        JsonToken token = parser.currentToken();
        boolean within = token == JsonToken.PROPERTY_NAME || (token != null && token.isStructStart());
        return within && context.getParent() != null ? context.getParent() : context;
    }

    /**
     * Goes on, at the end of the object, with the properties of another one that this one does not have.
     *
     * @param other makes a parser of the other object
     * @param typeProperty a property to pass over, {@code null} for none
     */
    public void mergeWith(Supplier<JsonParser> other, @Nullable String typeProperty) {
        rest = other;
        ignored = typeProperty;
    }

    @Override
    public @Nullable JsonToken nextToken() {
        JsonToken next = next();
        while (context == object && isPassedOver(next)) {
            delegate.nextToken();
            delegate.skipChildren();
            next = next();
        }
        token = next;
        if (next != null) {
            follow(next);
        }
        return next;
    }

    private @Nullable JsonToken next() {
        if (behindStart) {
            behindStart = false;
        } else {
            advance();
        }
        JsonToken next = delegate.currentToken();
        if (next == JsonToken.END_OBJECT && context == object && rest != null) {
            delegate = rest.get();
            rest = null;
            atRest = true;
            delegate.nextToken(); // its start
            next = delegate.nextToken();
        }
        return next;
    }

    private void advance() {
        try {
            delegate.nextToken();
        } catch (StreamReadException e) {
            if (context instanceof RecordContext own) {
                followFault(own);
            }
            throw e;
        }
    }

    /** Moves to the value that could not be read. A JSON parser reads a name and the start of its value at once. */
    private void followFault(RecordContext own) {
        TokenStreamContext reached = delegate.streamReadContext();
        if (own.inArray()) {
            own.value();
        } else if (own.inObject() && reached.inObject() && reached.hasCurrentName()) {
            own.name(reached.currentName());
        }
    }

    private boolean isPassedOver(@Nullable JsonToken next) {
        if (next != JsonToken.PROPERTY_NAME) {
            return false;
        }
        String name = delegate.currentName();
        if (name.equals(ignored) || (atRest && given.contains(name))) {
            return true;
        }
        if (rest != null) {
            given.add(name);
        }
        return false;
    }

    private void follow(JsonToken next) {
        if (!(context instanceof RecordContext own)) {
            return; // behind the value
        }
        switch (next) {
            case PROPERTY_NAME -> own.name(delegate.currentName());
            case START_OBJECT -> {
                own.value();
                context = RecordContext.object(own);
            }
            case START_ARRAY -> {
                own.value();
                context = RecordContext.array(own);
            }
            case END_OBJECT, END_ARRAY -> context = Objects.requireNonNull(own.getParent());
            default -> own.value();
        }
    }

    @Override
    public TokenStreamContext streamReadContext() {
        return context;
    }

    /**
     * Returns no location for a buffered token. A buffer knows only the location of the token at which its parser was
     * made.
     */
    @Override
    public TokenStreamLocation currentTokenLocation() {
        return delegate.streamReadContext() instanceof TokenBufferReadContext
                ? TokenStreamLocation.NA
                : delegate.currentTokenLocation();
    }

    @Override
    public @Nullable JsonToken currentToken() {
        return token;
    }

    @Override
    public int currentTokenId() {
        return token == null ? JsonToken.NOT_AVAILABLE.id() : token.id();
    }

    @Override
    public boolean hasCurrentToken() {
        return token != null;
    }

    @Override
    public boolean hasTokenId(int id) {
        return currentTokenId() == id;
    }

    @Override
    public boolean hasToken(JsonToken other) {
        return token == other;
    }

    @Override
    public boolean isExpectedStartArrayToken() {
        return token == JsonToken.START_ARRAY;
    }

    @Override
    public boolean isExpectedStartObjectToken() {
        return token == JsonToken.START_OBJECT;
    }

    @Override
    public @Nullable String currentName() {
        boolean started = token != null && token.isStructStart();
        TokenStreamContext named = started ? context.getParent() : context;
        return named == null ? null : named.currentName();
    }

    // The others go by way of nextToken().

    @Override
    public @Nullable JsonToken nextValue() {
        JsonToken next = nextToken();
        return next == JsonToken.PROPERTY_NAME ? nextToken() : next;
    }

    @Override
    public @Nullable String nextName() {
        return nextToken() == JsonToken.PROPERTY_NAME ? currentName() : null;
    }

    @Override
    public boolean nextName(SerializableString name) {
        return name.getValue().equals(nextName());
    }

    @Override
    public int nextNameMatch(PropertyNameMatcher matcher) {
        nextToken();
        return currentNameMatch(matcher);
    }

    @Override
    public int currentNameMatch(PropertyNameMatcher matcher) {
        if (token == JsonToken.PROPERTY_NAME) {
            return matcher.matchName(currentName());
        }
        return token == JsonToken.END_OBJECT
                ? PropertyNameMatcher.MATCH_END_OBJECT
                : PropertyNameMatcher.MATCH_ODD_TOKEN;
    }

    @Override
    public JsonParser skipChildren() {
        if (token == null || !token.isStructStart()) {
            return this;
        }
        for (int open = 1; open > 0; ) {
            JsonToken next = nextToken();
            if (next == null) {
                return this; // the input ends here, as for a parser that does not wait for more
            }
            open += next.isStructStart() ? 1 : next.isStructEnd() ? -1 : 0;
        }
        return this;
    }
}
