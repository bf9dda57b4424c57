package io.chatmedia.json;

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
        RecordBinder binder = BinderFactory.binder(type, attribute(context, ReadMode.class, ReadMode.STRICT));
        ReadLimits limits = attribute(context, ReadLimits.class, ReadLimits.DEFAULT);
        Reading reading = new Reading(parser, limits, Source.OF_MAPPER);
        Object value = null;
        try {
            value = binder.bind(parser, reading);
        } catch (StreamReadException e) {
            reading.malformed(Tokenizer.syntaxMessage(e), e.getLocation());
        } catch (StreamConstraintsException e) {
            reading.constraintExceeded(e);
        }
        if (value == null) {
            throw reading.findings().exception();
        }
        return value;
    }

    /** A null that is the whole document is no object; one within another value is an absent record. */
    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
        JsonParser parser = context.getParser();
        if (parser == null || !parser.streamReadContext().inRoot()) {
            return null;
        }
        Reading reading = new Reading(parser, ReadLimits.DEFAULT, Source.OF_MAPPER);
        reading.wrongType("an object");
        throw reading.findings().exception();
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
