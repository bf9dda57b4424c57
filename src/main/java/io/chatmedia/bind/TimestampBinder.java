package io.chatmedia.bind;

import io.chatmedia.contract.WireTimestamp;
import io.chatmedia.token.Kind;
import io.chatmedia.token.Place;
import io.chatmedia.token.Tokens;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A wire timestamp (rule 4), parsed where it stands in the document. */
final class TimestampBinder extends Binder {

    @Override
    public @Nullable Object bind(Tokens tokens, ReadContext context) {
        long epochMilli = tokens.timestamp();
        return epochMilli == WireTimestamp.INVALID ? noTimestamp(tokens, context) : Instant.ofEpochMilli(epochMilli);
    }

    private static @Nullable Object noTimestamp(Tokens tokens, ReadContext context) {
        if (tokens.kind() != Kind.STRING) {
            return context.wrongType(tokens, "a timestamp as a string");
        }
        Place place = tokens.place();
        String text = tokens.text();
        if (text == null) {
            return null;
        }
        if (WireTimestamp.isValid(text)) { // written with escapes
            return WireTimestamp.parse(text);
        }
        TextFaults.notTimestamp(context, place, text);
        return null;
    }

    /** Writes an instant that the wire form cannot hold in full, so that no reader mistakes it for another instant. */
    @Override
    public void write(JsonGenerator generator, Object value) {
        Instant instant = (Instant) value;
        generator.writeString(
                WireTimestamp.isRepresentable(instant) ? WireTimestamp.format(instant) : instant.toString());
    }
}
