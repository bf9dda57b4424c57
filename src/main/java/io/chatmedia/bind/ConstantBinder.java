package io.chatmedia.bind;

import io.chatmedia.contract.WireValue;
import io.chatmedia.contract.WireValues;
import io.chatmedia.token.Kind;
import io.chatmedia.token.Names;
import io.chatmedia.token.Place;
import io.chatmedia.token.Tokens;
import io.chatmedia.type.WireType.ConstantType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A constant of a {@link WireValue} enum. */
final class ConstantBinder extends Binder {

    private final ConstantType type;
    private final WireValues<? extends WireValue> values;
    private final WireValue[] accepted;
    private final Names texts;

    ConstantBinder(ConstantType type) {
        this.type = type;
        this.values = type.values();
        List<WireValue> constants = values.constants().stream()
                .map(WireValue.class::cast)
                .filter(type::accepts)
                .toList();
        this.accepted = constants.toArray(WireValue[]::new);
        this.texts = new Names(constants.stream().map(WireValue::wireValue).toList());
    }

    @Override
    public @Nullable Object bind(Tokens tokens, ReadContext context) {
        int index = tokens.choice(texts);
        return index >= 0 ? accepted[index] : notAccepted(tokens, context);
    }

    private @Nullable Object notAccepted(Tokens tokens, ReadContext context) {
        if (tokens.kind() != Kind.STRING) {
            return context.wrongType(tokens, "one of " + values.documented() + " as a string");
        }
        Place place = tokens.place();
        String text = tokens.text();
        if (text != null) {
            TextFaults.notAccepted(context, place, values, text, type.unknownIsAbsent());
        }
        return null;
    }

    @Override
    public void write(JsonGenerator generator, Object value) {
        generator.writeString(((WireValue) value).wireValue());
    }
}
