package io.chatmedia.bind;

import io.chatmedia.token.Tokens;
import io.chatmedia.type.WireType.IntegerType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** An int32 within the component's limits. {@code 5.0} and {@code 5e0} are no integers (rule 3). */
final class IntegerBinder extends Binder {

    private final long min;
    private final long max;

    IntegerBinder(IntegerType type) {
        this.min = type.min();
        this.max = type.max();
    }

    @Override
    public @Nullable Object bind(Tokens tokens, ReadContext context) {
        long value = tokens.integer(min, max);
        return value == Tokens.NO_INTEGER ? context.noInteger(tokens, min, max) : (Object) (int) value;
    }

    @Override
    public void write(JsonGenerator generator, Object value) {
        generator.writeNumber((int) value);
    }
}
