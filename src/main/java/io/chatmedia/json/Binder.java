package io.chatmedia.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.node.ObjectNode;

/**
 * One type of the contract: how its values are read, how they are written, and how a JSON Schema says them. A class,
 * because there are many and each value calls one: through an interface, the call alone would cost a tenth of the
 * reading.
 */
abstract class Binder {

    /**
     * Binds the value that starts with the parser's current token, and leaves the parser on the last token of that
     * value.
     *
     * @return the value; {@code null} if it has a fault, which was reported, or is absent because tolerant mode dropped
     *     it
     */
    abstract @Nullable Object bind(JsonParser parser, Reading reading);

    /** Writes a value that {@link #bind} could have made. */
    abstract void write(JsonGenerator generator, Object value);

    /** The JSON Schema of what {@link #bind} takes, {@code null} not being among it. */
    abstract ObjectNode schema(SchemaDefinitions definitions);
}
