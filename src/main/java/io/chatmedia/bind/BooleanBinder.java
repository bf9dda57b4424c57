package io.chatmedia.bind;

import io.chatmedia.token.Tokens;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** {@code true} or {@code false}. */
final class BooleanBinder extends Binder {

    @Override
    public @Nullable Object bind(Tokens tokens, ReadContext context) {
        if (tokens.takeTrue()) {
            return true;
        }
        return tokens.takeFalse() ? (Object) false : context.wrongType(tokens, "true or false");
    }

    @Override
    public void write(JsonGenerator generator, Object value) {
        generator.writeBoolean((boolean) value);
    }
}
