package io.chatmedia.bind;

import io.chatmedia.bind.Lookalikes.Hint;
import io.chatmedia.contract.WireText;
import io.chatmedia.raw.RawJson;
import io.chatmedia.record.UnmodifiableStringMap;
import io.chatmedia.text.Messages;
import io.chatmedia.token.Place;
import io.chatmedia.token.Tokens;
import io.chatmedia.validation.ViolationCode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The properties of one object that are bound to no component: those that are refused, and those that are kept. */
final class OtherProperties {

    private final boolean tolerant;
    private final boolean keeps;
    private final Lookalikes lookalikes;
    private final Set<String> names = new HashSet<>();
    private final Map<String, RawJson> kept = new LinkedHashMap<>();
    private int unknown;
    private boolean unknownHasValue;
    private @Nullable Hint hint;

    OtherProperties(boolean tolerant, boolean keeps, Lookalikes lookalikes) {
        this.tolerant = tolerant;
        this.keeps = keeps;
        this.lookalikes = lookalikes;
    }

    /** Reports the property whose name is here as unknown, or tolerates and keeps it. */
    void unknown(Tokens tokens, ReadContext context) {
        if (!context.keepsEntryLimit(unknown++, tokens)) {
            return;
        }
        String name = tokens.name();
        if (!context.keepsNameLimit(name, tokens)) {
            return;
        }
        if (!names.add(name)) {
            context.duplicate(tokens, Messages.DUPLICATE_PROPERTY);
        } else if (!tolerant) {
            context.refusedProperty(tokens, ViolationCode.UNKNOWN_PROPERTY, Messages.UNKNOWN_PROPERTY);
        } else if (keeps && !WireText.isWellFormed(name)) {
            context.unpairedKey(tokens, name);
        } else {
            tolerate(name, Messages.toleratedProperty(keeps, hint(name)), tokens, context);
        }
    }

    private void tolerate(String name, String message, Tokens tokens, ReadContext context) {
        Place place = tokens.place();
        tokens.toValue();
        unknownHasValue |= !tokens.atNull();
        RawJson value = JsonBinder.read(
                tokens,
                context,
                keeps,
                received -> context.tolerated(place, ViolationCode.UNKNOWN_PROPERTY, message, received));
        if (value != null) {
            kept.put(name, value);
        }
    }

    private @Nullable String hint(String name) {
        Hint found = lookalikes.of(name);
        if (found != null && (hint == null || found.rank() < hint.rank())) {
            hint = found;
        }
        return found == null ? null : found.words();
    }

    /** Reports a property that must be absent, being undocumented, unless it is null. */
    void undocumented(String name, Tokens tokens, ReadContext context) {
        if (!names.add(name)) {
            context.duplicate(tokens, Messages.DUPLICATE_PROPERTY);
            return;
        }
        Place place = tokens.place();
        tokens.toValue();
        if (!tokens.atNull() || !tokens.takeNull()) {
            context.report(tokens, place, ViolationCode.UNDOCUMENTED_PROPERTY, Messages.UNDOCUMENTED_PROPERTY, null);
        }
    }

    /** Keeps the value of a component's property, which the component cannot hold. */
    void keep(String name, RawJson value) {
        kept.put(name, value);
    }

    /** Whether there was an unknown property. */
    boolean hasUnknown() {
        return unknown > 0;
    }

    /** Whether an unknown property that was tolerated is not null. */
    boolean unknownHasValue() {
        return unknownHasValue;
    }

    /** Whether there is something to be kept. */
    boolean hasKept() {
        return !kept.isEmpty();
    }

    /** What is kept, for the record, which need not copy it. */
    Map<String, RawJson> kept() {
        return new UnmodifiableStringMap<>(kept);
    }

    /** What the object looks like, if that is known. */
    @Nullable String looksLike() {
        return hint == null ? null : hint.words();
    }
}
