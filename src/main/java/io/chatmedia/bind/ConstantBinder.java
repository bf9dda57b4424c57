package io.chatmedia.bind;

import io.chatmedia.contract.WireText;
import io.chatmedia.contract.WireValue;
import io.chatmedia.contract.WireValues;
import io.chatmedia.text.Messages;
import io.chatmedia.token.Kind;
import io.chatmedia.token.Names;
import io.chatmedia.token.Place;
import io.chatmedia.token.Tokens;
import io.chatmedia.type.WireType.ConstantType;
import io.chatmedia.validation.ViolationCode;
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
            return context.wrongType(tokens, type.acceptedInWords() + " as a string");
        }
        Place place = tokens.place();
        String text = tokens.text();
        if (text == null) {
            return null;
        }
        if (type.unknownIsAbsent() && values.find(text) == null) {
            if (!context.exceedsLimit(text, place)) {
                tolerate(tokens, context, place, WireText.excerpt(text));
            }
        } else {
            TextFaults.notAccepted(context, place, values, type.acceptedInWords(), text);
        }
        return null;
    }

    /** The component is absent; the record keeps the value if it keeps anything. */
    private void tolerate(Tokens tokens, ReadContext context, Place place, String received) {
        String message = Messages.toleratedValue(type.acceptedInWords(), received);
        context.tolerated(place, ViolationCode.UNKNOWN_VALUE, message, received);
        byte[] json = tokens.jsonOfScalar();
        context.unknownValue(json == null ? null : CheckedJson.of(json));
    }

    @Override
    public void write(JsonGenerator generator, Object value) {
        generator.writeString(((WireValue) value).wireValue());
    }
}
