package io.chatmedia.bind;

import io.chatmedia.record.ValueStack;
import io.chatmedia.text.Messages;
import io.chatmedia.token.Kind;
import io.chatmedia.token.Tokens;
import io.chatmedia.validation.ViolationCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A list. Null elements are violations (rule 6), and a single value is not taken as a list (rule 3). */
final class ListBinder extends Binder {

    private static final String NULL = Messages.nullElement("a list element");

    private final Binder element;

    ListBinder(Binder element) {
        this.element = element;
    }

    @Override
    public @Nullable Object bind(Tokens tokens, ReadContext context) {
        if (!tokens.beginArray()) {
            return context.notEntered(tokens, Kind.ARRAY);
        }
        ValueStack values = context.values();
        int first = values.top();
        for (int before = 0; tokens.nextElement(); before++) {
            if (!context.keepsElementLimit(before, tokens)) {
                continue;
            }
            Object value = tokens.atNull()
                    ? context.refuseNull(tokens, ViolationCode.NULL_ELEMENT, NULL)
                    : element.bind(tokens, context);
            if (value != null) {
                values.push(value);
            }
        }
        return values.toList(first);
    }

    @Override
    public void write(JsonGenerator generator, Object value) {
        List<?> elements = (List<?>) value;
        generator.writeStartArray(value, elements.size());
        for (Object each : elements) {
            if (each == null) {
                generator.writeNull();
            } else {
                element.write(generator, each);
            }
        }
        generator.writeEndArray();
    }
}
