package io.chatmedia.json;

import io.chatmedia.bind.Binders;
import io.chatmedia.bind.ReadContext;
import io.chatmedia.bind.RecordBinder;
import io.chatmedia.jackson3.JacksonFaults;
import io.chatmedia.jackson3.JacksonTokens;
import io.chatmedia.jackson3.NullPlace;
import io.chatmedia.jackson3.OuterPath;
import io.chatmedia.jackson3.RecordContext;
import io.chatmedia.jackson3.RecordParser;
import io.chatmedia.jackson3.TypeForm;
import io.chatmedia.text.Messages;
import io.chatmedia.token.Location;
import io.chatmedia.token.Place;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

    /** Called by Jackson, which then asks it for a deserializer of the type. */
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

    /**
     * Takes properties that the document leaves out from the old record. Like Jackson's own record binding, it does not
     * merge nested records.
     */
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
            binder = Binders.of(
                    handledType(),
                    attribute(context, ReadMode.class, ReadMode.STRICT).isStrict());
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
        return bind(binder, new JacksonTokens(tokens, limits.withinDocument()), limits, outer);
    }

    private static Object bind(
            RecordBinder binder, JacksonTokens tokens, ReadLimits limits, @Nullable OuterPath outer) {
        ReadContext reading = new ReadContext(limits.withinDocument());
        Object value = null;
        try {
            value = binder.bindDocument(tokens, reading);
        } catch (StreamReadException e) {
            reading.malformed(tokens.placeOf(e.getLocation()), JacksonFaults.syntaxMessage(e));
        } catch (StreamConstraintsException e) {
            limitOfParser(e, tokens, reading);
        }
        if (value == null) {
            throw new InvalidDocumentException(reading.violations(), reading.violationsCut()).within(outer);
        }
        return value;
    }

    /** Reports a limit of the mapper's own parser. The parser stops there. */
    private static void limitOfParser(StreamConstraintsException e, JacksonTokens tokens, ReadContext reading) {
        String message = JacksonFaults.limitMessage(e);
        if (JacksonFaults.isDocumentLength(e)) {
            reading.ended(tokens.placeOfDocument(), message, null);
        } else {
            reading.ended(tokens.place(), message, JacksonFaults.TOO_LONG_TO_SHOW);
        }
    }

    /** Returns whether the tokens come from a JSON text, from the start of the value on. */
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
        return switch (NullPlace.ofWhoAsks(StrictRecordDeserializer.class)) {
            case DOCUMENT -> throw noObject(parser);
            case ELEMENT -> throw nullElement(parser, context);
            case PROPERTY -> null;
        };
    }

    private static InvalidDocumentException noObject(JsonParser parser) {
        Place place = new JacksonTokens(parser, ReadLimits.DEFAULT.withinDocument()).place();
        String message = Messages.expected("an object", "null");
        return nullFound(place.pointer(), ViolationCode.WRONG_TYPE, message, place.location());
    }

    /**
     * Makes the violation for a null element. If Jackson buffered the list, its parser's position is not that of the
     * list.
     */
    private static InvalidDocumentException nullElement(JsonParser parser, DeserializationContext context) {
        boolean atNull = parser.currentToken() == JsonToken.VALUE_NULL;
        boolean known = atNull && OuterPath.isKnown(parser, context);
        String pointer = known ? parser.streamReadContext().pathAsPointer().toString() : "";
        Location at = atNull ? JacksonFaults.location(parser.currentTokenLocation()) : Location.UNKNOWN;
        String message = Messages.nullElement("an object as element");
        return nullFound(pointer, ViolationCode.NULL_ELEMENT, message, at)
                .within(known ? null : OuterPath.ofNull(parser));
    }

    private static InvalidDocumentException nullFound(String pointer, ViolationCode code, String message, Location at) {
        return new InvalidDocumentException(
                List.of(new Violation(pointer, code, message, "null", at.line(), at.column(), at.offset())));
    }

    @Override
    public AccessPattern getNullAccessPattern() {
        return AccessPattern.DYNAMIC;
    }

    /** A record that is missing from a bean's document is absent, regardless of the parser's position. */
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
