package io.chatmedia.json;

import io.chatmedia.bind.Binders;
import io.chatmedia.bind.ReadContext;
import io.chatmedia.jackson3.JacksonFaults;
import io.chatmedia.jackson3.JacksonTokens;
import io.chatmedia.text.Messages;
import io.chatmedia.token.Location;
import io.chatmedia.token.Place;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** The binder of a {@link StrictRecord} within a Jackson mapper. */
final class StrictRecordDeserializer extends ValueDeserializer<Object> {

    private final Class<?> type;

    /** For Jackson, which asks it for one of the type next. */
    StrictRecordDeserializer() {
        this(Object.class);
    }

    private StrictRecordDeserializer(Class<?> type) {
        this.type = type;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return new StrictRecordDeserializer(context.getContextualType().getRawClass());
    }

    @Override
    public Class<?> handledType() {
        return type;
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
        ReadMode mode = attribute(context, ReadMode.class, ReadMode.STRICT);
        ReadLimits limits = attribute(context, ReadLimits.class, ReadLimits.DEFAULT);
        ReadContext reading = new ReadContext(limits.withinDocument());
        JacksonTokens tokens = new JacksonTokens(parser, limits.withinDocument());
        Object value = null;
        try {
            value = Binders.of(type, mode == ReadMode.STRICT).bind(tokens, reading);
        } catch (StreamReadException e) {
            reading.malformed(tokens.placeOf(e.getLocation()), JacksonFaults.syntaxMessage(e));
        } catch (StreamConstraintsException e) {
            limitOfParser(e, tokens, reading);
        }
        if (value == null) {
            throw new InvalidDocumentException(reading.violations(), reading.violationsCut());
        }
        return value;
    }

    /** A limit of the mapper's own parser, which does not read on. */
    private static void limitOfParser(StreamConstraintsException e, JacksonTokens tokens, ReadContext reading) {
        String message = JacksonFaults.limitMessage(e);
        Place place = tokens.place();
        if (JacksonFaults.isDocumentLength(e)) {
            reading.ended(
                    new Place() {
                        @Override
                        public String pointer() {
                            return "";
                        }

                        @Override
                        public Location location() {
                            return place.location();
                        }
                    },
                    message,
                    null);
        } else {
            reading.ended(place, message, JacksonFaults.TOO_LONG_TO_SHOW);
        }
    }

    /** A null that is the whole document is no object; one within another value is an absent record. */
    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
        JsonParser parser = context.getParser();
        if (parser == null || !parser.streamReadContext().inRoot()) {
            return null;
        }
        String message = Messages.expected("an object", "null");
        Location at = JacksonFaults.location(parser.currentTokenLocation());
        throw new InvalidDocumentException(List.of(
                new Violation("", ViolationCode.WRONG_TYPE, message, "null", at.line(), at.column(), at.offset())));
    }

    /** A record that a bean's document leaves out is absent, wherever the parser has got to by then. */
    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
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
