package io.chatmedia.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** The writer of a {@link StrictRecord} within a Jackson mapper. */
final class StrictRecordSerializer extends ValueSerializer<Object> {

    StrictRecordSerializer() {}

    @Override
    public void serialize(Object value, JsonGenerator generator, SerializationContext context) {
        BinderFactory.binder(value.getClass(), ReadMode.STRICT).write(generator, value);
    }
}
