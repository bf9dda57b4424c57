package io.chatmedia.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo.As;
import io.chatmedia.bind.Binders;
import io.chatmedia.bind.RecordBinder;
import io.chatmedia.jackson3.TypeForm;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.WritableTypeId;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.util.NameTransformer;

/** The writer of a {@link StrictRecord} within a Jackson mapper. */
final class StrictRecordSerializer extends ValueSerializer<Object> {

    /** Message for a strict record with {@code @JsonUnwrapped}. */
    static final String UNWRAPPED = "@JsonUnwrapped is not for a strict record, which is an object of its own; "
            + "remove it, or declare the record's components in the class around it";

    private final @Nullable BeanProperty property;
    private final boolean unwrapped;

    StrictRecordSerializer() {
        this(null, false);
    }

    private StrictRecordSerializer(@Nullable BeanProperty property, boolean unwrapped) {
        this.property = property;
        this.unwrapped = unwrapped;
    }

    @Override
    public ValueSerializer<?> createContextual(SerializationContext context, @Nullable BeanProperty of) {
        return new StrictRecordSerializer(of, unwrapped);
    }

    /** Returns a serializer that reports the error when it is used: here there is no context to report it to. */
    @Override
    public ValueSerializer<Object> unwrappingSerializer(NameTransformer names) {
        return new StrictRecordSerializer(property, true);
    }

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
        binder(value, generator, context).write(generator, value);
    }

    /**
     * Writes the type beside or around the record. Writes it inside only if an annotation of the application asks for
     * that, because the contract has no such property.
     */
    @Override
    public void serializeWithType(
            Object value, JsonGenerator generator, SerializationContext context, TypeSerializer types) {
        RecordBinder binder = binder(value, generator, context);
        As inclusion = types.getTypeInclusion();
        boolean within = (inclusion == As.PROPERTY || inclusion == As.EXISTING_PROPERTY)
                && TypeForm.of(context, type(value, context), property).isAnnotated();
        // Only objects have properties.
        WritableTypeId id = types.typeId(value, within ? JsonToken.START_OBJECT : JsonToken.VALUE_EMBEDDED_OBJECT);
        types.writeTypePrefix(generator, context, id);
        if (within) {
            binder.writeProperties(generator, value, inclusion == As.PROPERTY ? types.getPropertyName() : null);
        } else {
            binder.write(generator, value);
        }
        types.writeTypeSuffix(generator, context, id);
    }

    private RecordBinder binder(Object value, JsonGenerator generator, SerializationContext context) {
        if (unwrapped) {
            throw InvalidDefinitionException.from(generator, UNWRAPPED, type(value, context));
        }
        try {
            return Binders.of(value.getClass(), true);
        } catch (IllegalArgumentException e) {
            throw InvalidDefinitionException.from(generator, e.getMessage(), type(value, context))
                    .withCause(e);
        }
    }

    private static JavaType type(Object value, SerializationContext context) {
        return context.constructType(value.getClass());
    }
}
