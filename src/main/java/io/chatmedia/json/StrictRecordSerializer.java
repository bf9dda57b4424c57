package io.chatmedia.json;

import io.chatmedia.bind.Binders;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.WritableTypeId;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/** The writer of a {@link StrictRecord} within a Jackson mapper. */
final class StrictRecordSerializer extends ValueSerializer<Object> {

    StrictRecordSerializer() {}

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
        Binders.of(value.getClass(), true).write(generator, value);
    }

    /** With its type around it, never as one more property, which the contract does not have. */
    @Override
    public void serializeWithType(
            Object value, JsonGenerator generator, SerializationContext context, TypeSerializer types) {
        WritableTypeId type = types.typeId(value, JsonToken.VALUE_EMBEDDED_OBJECT); // no object, to have no property
        types.writeTypePrefix(generator, context, type);
        serialize(value, generator, context);
        types.writeTypeSuffix(generator, context, type);
    }
}
