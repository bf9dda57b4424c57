package io.chatmedia.json;

import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonReadContext;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.util.AccessPattern;
import tools.jackson.databind.util.NameTransformer;
import tools.jackson.databind.util.TokenBuffer;

/** The binder of a {@link StrictRecord} within a Jackson mapper. */
final class StrictRecordDeserializer extends ValueDeserializer<Object> {

    private final @Nullable JavaType type;
    private final @Nullable BeanProperty property;
    private final @Nullable TypeForm form;

    /** For Jackson, which asks it for one of the type next. */
    StrictRecordDeserializer() {
        this(null, null, null);
    }

    private StrictRecordDeserializer(
            @Nullable JavaType type, @Nullable BeanProperty property, @Nullable TypeForm form) {
        this.type = type;
        this.property = property;
        this.form = form;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty of) {
        JavaType contextual = context.getContextualType();
        return new StrictRecordDeserializer(contextual, of, TypeForm.of(context, contextual, of));
    }

    private JavaType type() {
        return Objects.requireNonNull(type, "createContextual comes first");
    }

    private TypeForm form() {
        return Objects.requireNonNull(form, "createContextual comes first");
    }

    @Override
    public Class<?> handledType() {
        return type == null ? Object.class : type.getRawClass();
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
        return read(parser, context, null);
    }

    /** Takes from a record what the document leaves out, as Jackson does with records of its own: not deeply. */
    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context, Object old) {
        return read(parser, context, old);
    }

    @Override
    public Boolean supportsUpdate(DeserializationConfig config) {
        return true;
    }

    private Object read(JsonParser parser, DeserializationContext context, @Nullable Object old) {
        RecordBinder binder;
        ReadLimits limits;
        try {
            binder = BinderFactory.binder(handledType(), attribute(context, ReadMode.class, ReadMode.STRICT));
            limits = attribute(context, ReadLimits.class, ReadLimits.DEFAULT);
        } catch (IllegalArgumentException e) {
            throw InvalidDefinitionException.from(parser, e.getMessage(), type())
                    .withCause(e);
        }
        boolean known = OuterPath.isKnown(parser, context);
        OuterPath outer = known ? null : OuterPath.of(parser, context, type(), property, form());
        JsonParser tokens = parser;
        if (!known || old != null || !isCountedByJackson(parser)) {
            RecordParser own = new RecordParser(parser, known ? RecordParser.around(parser) : RecordContext.root());
            if (old != null) {
                own.mergeWith(() -> tokensOf(old, binder), form().ownProperty());
            }
            tokens = own;
        }
        Reading reading = new Reading(tokens, limits, Source.OF_MAPPER);
        Object value = null;
        try {
            value = binder.bind(tokens, reading);
        } catch (StreamReadException e) {
            reading.malformed(Tokenizer.syntaxMessage(e), e.getLocation());
        } catch (StreamConstraintsException e) {
            reading.constraintExceeded(e);
        }
        if (value == null) {
            throw reading.findings().exception().within(outer);
        }
        return value;
    }

    /** Whether the tokens are those of a JSON text, from the start of the value on. */
    private static boolean isCountedByJackson(JsonParser parser) {
        return parser.streamReadContext() instanceof JsonReadContext
                && !RecordParser.isBehindStart(parser.currentToken());
    }

    private static JsonParser tokensOf(Object record, RecordBinder binder) {
        TokenBuffer buffer = TokenBuffer.forGeneration();
        binder.write(buffer, record);
        return buffer.asParser();
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
        JsonParser parser = context.getParser();
        if (parser == null) {
            return null;
        }
        return switch (NullPlace.ofWhoAsks()) {
            case DOCUMENT -> throw noObject(parser);
            case ELEMENT -> throw nullElement(parser, context);
            case PROPERTY -> null;
        };
    }

    private static JacksonException noObject(JsonParser parser) {
        Reading reading = new Reading(parser, ReadLimits.DEFAULT, Source.OF_MAPPER);
        reading.wrongType("an object");
        return reading.findings().exception();
    }

    /** A list that Jackson has buffered is not where its parser is. */
    private static JacksonException nullElement(JsonParser parser, DeserializationContext context) {
        boolean atNull = parser.currentToken() == JsonToken.VALUE_NULL;
        boolean known = atNull && OuterPath.isKnown(parser, context);
        String pointer = known ? parser.streamReadContext().pathAsPointer().toString() : "";
        Position at = atNull ? Locator.asToken(parser.currentTokenLocation()) : Position.NOWHERE;
        Violation violation =
                at.violation(pointer, ViolationCode.NULL_ELEMENT, "expected an object as element, got null", "null");
        return new InvalidDocumentException(List.of(violation)).within(known ? null : OuterPath.ofNull(parser));
    }

    @Override
    public AccessPattern getNullAccessPattern() {
        return AccessPattern.DYNAMIC;
    }

    /** A record that a bean's document leaves out is absent, wherever the parser has got to by then. */
    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }

    @Override
    public @Nullable Object getEmptyValue(DeserializationContext context) {
        return null;
    }

    @Override
    public ValueDeserializer<Object> unwrappingDeserializer(DeserializationContext context, NameTransformer names) {
        throw InvalidDefinitionException.from(context.getParser(), StrictRecordSerializer.UNWRAPPED, type());
    }

    private static <T> T attribute(DeserializationContext context, Class<T> key, T otherwise) {
        Object value = context.getAttribute(key);
        if (value == null) {
            return otherwise;
        }
        if (!key.isInstance(value)) {
            throw new IllegalArgumentException("the mapper's attribute " + key.getName() + " is a "
                    + value.getClass().getName() + "; give it a " + key.getSimpleName());
        }
        return key.cast(value);
    }
}
