package io.chatmedia.bind;

import io.chatmedia.contract.WireText;
import io.chatmedia.record.UnmodifiableStringMap;
import io.chatmedia.text.Messages;
import io.chatmedia.token.Kind;
import io.chatmedia.token.Tokens;
import io.chatmedia.validation.ViolationCode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A map with free keys, in document order. Duplicate keys (rule 5) and null values (rule 6) are violations. */
final class MapBinder extends Binder {

    private static final String NULL = Messages.nullElement("a map value");

    private final Binder value;

    MapBinder(Binder value) {
        this.value = value;
    }

    @Override
    public @Nullable Object bind(Tokens tokens, ReadContext context) {
        if (!tokens.beginObject()) {
            return context.notEntered(tokens, Kind.OBJECT);
        }
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        int before = 0;
        for (String key; (key = tokens.nextKey()) != null; before++) {
            if (context.keepsEntryLimit(before, tokens) && context.keepsNameLimit(key, tokens)) {
                bindEntry(key, entries, tokens, context);
            }
        }
        return new UnmodifiableStringMap<>(entries);
    }

    private void bindEntry(String key, Map<String, @Nullable Object> entries, Tokens tokens, ReadContext context) {
        if (entries.containsKey(key)) {
            context.duplicate(tokens, Messages.DUPLICATE_KEY);
        } else if (!WireText.isWellFormed(key)) {
            entries.put(key, null);
            context.unpairedKey(tokens, key);
        } else {
            tokens.toValue();
            entries.put(
                    key,
                    tokens.atNull()
                            ? context.refuseNull(tokens, ViolationCode.NULL_ELEMENT, NULL)
                            : value.bind(tokens, context));
        }
    }

    @Override
    public void write(JsonGenerator generator, Object object) {
        generator.writeStartObject(object);
        ((Map<?, ?>) object).forEach((key, each) -> {
            generator.writeName((String) key);
            if (each == null) {
                generator.writeNull();
            } else {
                value.write(generator, each);
            }
        });
        generator.writeEndObject();
    }
}
