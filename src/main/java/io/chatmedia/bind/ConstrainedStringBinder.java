package io.chatmedia.bind;

import io.chatmedia.contract.WireTimestamp;
import io.chatmedia.token.Place;
import io.chatmedia.token.Tokens;
import io.chatmedia.type.WireType.TextType;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A string with {@code @IsoTimestamp} or {@code @WireValueOf} on it: one of the texts that those allow. */
final class ConstrainedStringBinder extends Binder {

    private final TextType type;
    private final Set<String> accepted;

    ConstrainedStringBinder(TextType type) {
        this.type = type;
        this.accepted = new HashSet<>(type.accepted());
    }

    @Override
    public @Nullable Object bind(Tokens tokens, ReadContext context) {
        Place place = tokens.place();
        String text = tokens.string();
        if (text == null) {
            return context.noString(tokens, "a string");
        }
        if (type.timestamp() && !WireTimestamp.isValid(text)) {
            TextFaults.notTimestamp(context, place, text);
            return null;
        }
        if (type.values() != null && !accepted.contains(text)) {
            TextFaults.notAccepted(context, place, type.values(), type.acceptedInWords(), text);
            return null;
        }
        return text;
    }

    @Override
    public void write(JsonGenerator generator, Object value) {
        generator.writeString((String) value);
    }
}
