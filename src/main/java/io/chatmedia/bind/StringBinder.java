package io.chatmedia.bind;

import io.chatmedia.token.Tokens;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A string, as it stands. */
final class StringBinder extends Binder {

    @Override
    public @Nullable Object bind(Tokens tokens, ReadContext context) {
        String text = tokens.string();
        return text == null ? context.noString(tokens, "a string") : text;
    }

    @Override
    public void write(JsonGenerator generator, Object value) {
        generator.writeString((String) value);
    }
}
