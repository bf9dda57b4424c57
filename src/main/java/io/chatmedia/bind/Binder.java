package io.chatmedia.bind;

import io.chatmedia.token.Tokens;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Reads and writes the values of one type of the contract. This is a class because each value calls one of many
 * binders: calls through an interface would take a tenth of the reading time.
 */
public abstract class Binder {

    /** For the binders of this package. */
    Binder() {}

    /**
     * Reads the value at which the cursor stands, and leaves the cursor behind it.
     *
     * @param tokens the document
     * @param context its limits and violations
     * @return the value; {@code null} if it has a fault, which was reported, or is absent, being unknown and tolerated
     */
    public abstract @Nullable Object bind(Tokens tokens, ReadContext context);

    /**
     * Writes a value of this type.
     *
     * @param generator takes it
     * @param value the value
     */
    public abstract void write(JsonGenerator generator, Object value);
}
