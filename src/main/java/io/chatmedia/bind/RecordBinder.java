package io.chatmedia.bind;

import io.chatmedia.raw.RawJson;
import io.chatmedia.record.ValueStack;
import io.chatmedia.record.WireComponent;
import io.chatmedia.text.Messages;
import io.chatmedia.token.Kind;
import io.chatmedia.token.Names;
import io.chatmedia.token.Place;
import io.chatmedia.token.Tokens;
import io.chatmedia.type.RecordType;
import io.chatmedia.type.RecordType.Property;
import io.chatmedia.validation.ViolationCode;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;

/** A record: the properties of an object into its components, by position. */
public final class RecordBinder extends Binder {

    /** Records within each other that the smallest stack of a thread has room for. */
    private static final int ANY_STACK = 64;

    private final RecordType type;
    private final Names names;
    private final WireComponent[] components;
    private final Binder[] binders;
    private final int width; // of the record: a component for each property, and perhaps one for the others
    private final long all; // a bit for each component
    private final long required;
    private final long undocumented; // must be absent
    private final boolean keeps;
    private final Lookalikes lookalikes;
    private final boolean recognizable;

    /**
     * Makes a binder without its components' binders, which are {@linkplain #set set later}: one of them may be this
     * binder.
     */
    RecordBinder(RecordType type) {
        this.type = type;
        this.names = new Names(type.properties().stream().map(Property::name).toList());
        this.components = type.properties().stream().map(Property::component).toArray(WireComponent[]::new);
        this.binders = new Binder[components.length];
        this.width = type.record().components().size();
        this.required = bits(type, Property::required);
        this.undocumented = bits(type, Property::undocumented);
        this.all = width == 0 ? 0 : -1L >>> (Long.SIZE - width);
        this.keeps = type.keepsUnknown() && !type.strict();
        this.lookalikes = new Lookalikes(type.recognizable());
        this.recognizable = type.recognizable() != null;
    }

    private static long bits(RecordType type, Predicate<Property> condition) {
        long bits = 0;
        for (int i = 0; i < type.properties().size(); i++) {
            bits |= condition.test(type.properties().get(i)) ? 1L << i : 0;
        }
        return bits;
    }

    void set(int index, Binder binder) {
        binders[index] = binder;
    }

    /**
     * Reads a value that is in no other of these. If it is too deep for the stack of the thread, that is a violation,
     * and the reading ends there.
     *
     * @param tokens the document
     * @param context its limits and violations
     * @return the record, {@code null} if it has a fault
     * @throws StackOverflowError if that is none of the document's doing
     */
    public @Nullable Object bindDocument(Tokens tokens, ReadContext context) {
        try {
            return bind(tokens, context);
        } catch (StackOverflowError e) {
            if (tokens.depth() <= ANY_STACK) {
                throw e; // a record's own doing
            }
            context.ended(tokens.place(), Messages.STACK_EXCEEDED, null);
            return null;
        }
    }

    @Override
    public @Nullable Object bind(Tokens tokens, ReadContext context) {
        if (!tokens.beginObject()) {
            return context.notEntered(tokens, Kind.OBJECT);
        }
        int faultsBefore = context.faults();
        ValueStack values = context.values();
        boolean reused = values.isUsed();
        int first = values.open(width);
        long seen = undocumented; // as if given already: one check finds both; also those that are null
        long nulls = 0;
        OtherProperties others = null;
        int index = Names.START;
        while ((index = tokens.nextProperty(names, index)) >= Tokens.UNKNOWN) {
            if (index == Tokens.UNKNOWN) {
                others = others == null ? others() : others;
                others.unknown(tokens, context);
                continue;
            }
            long bit = 1L << index;
            if ((seen & bit) != 0) {
                others = others == null ? others() : others;
                refuseSeen(index, others, tokens, context);
                continue;
            }
            seen |= bit;
            tokens.toValue();
            if (tokens.atNull()) {
                nulls |= bit;
                values.set(first + index, null);
                bindNull(tokens, context, (required & bit) != 0);
                continue;
            }
            Object value = binders[index].bind(tokens, context);
            values.set(first + index, value);
            if (value == null && keeps) {
                others = keepUnknownValue(index, others, context);
            }
        }
        long given = seen & ~undocumented;
        if (reused) {
            values.clear(first, all & ~given);
        }
        if (width > binders.length) {
            values.set(first + width - 1, Map.of()); // nothing is kept
        }
        Object made = null;
        if (index == Tokens.END) {
            long missing = required & ~given;
            if (others != null) {
                missing = recognize(given, nulls, others, tokens, context) ? missing : 0;
                if (others.hasKept()) {
                    values.set(first + width - 1, others.kept());
                }
            }
            made = end(tokens, context, missing, faultsBefore, first);
        }
        values.close(first);
        return made;
    }

    private OtherProperties others() {
        return new OtherProperties(!type.strict(), keeps, lookalikes);
    }

    private void refuseSeen(int index, OtherProperties others, Tokens tokens, ReadContext context) {
        if ((undocumented & (1L << index)) != 0) {
            others.undocumented(names.name(index).getValue(), tokens, context);
        } else {
            context.duplicate(tokens, Messages.DUPLICATE_PROPERTY);
        }
    }

    /** A component without a value is at fault, or has one that its enum does not know. */
    private @Nullable OtherProperties keepUnknownValue(
            int index, @Nullable OtherProperties others, ReadContext context) {
        RawJson unknown = context.takeUnknownValue();
        if (unknown == null) {
            return others;
        }
        OtherProperties keeping = others == null ? others() : others;
        keeping.keep(names.name(index).getValue(), unknown);
        return keeping;
    }

    /**
     * Rule 10; null means absent, so that what is written of an accepted object is accepted too.
     *
     * @return whether the object is this record's; if not, which was reported, it lacks nothing else
     */
    private boolean recognize(long given, long nulls, OtherProperties others, Tokens tokens, ReadContext context) {
        boolean isUnknown = given == 0 || (given == nulls && others.unknownHasValue());
        if (recognizable && others.hasUnknown() && isUnknown) {
            context.unrecognized(tokens.endOfObject(), type.recordClass().getSimpleName(), others.looksLike());
            return false;
        }
        return true;
    }

    private static void bindNull(Tokens tokens, ReadContext context, boolean isRequired) {
        if (isRequired) {
            context.refuseNull(tokens, ViolationCode.REQUIRED, Messages.REQUIRED_NULL);
        } else if (!tokens.takeNull()) {
            context.wrongType(tokens, "null"); // not null but another word: a syntax fault
        }
    }

    private @Nullable Object end(Tokens tokens, ReadContext context, long missing, int faultsBefore, int first) {
        if (missing != 0) {
            Place object = tokens.endOfObject();
            for (long rest = missing; rest != 0; rest &= rest - 1) {
                context.requiredIsMissing(
                        object, names.name(Long.numberOfTrailingZeros(rest)).getValue());
            }
        }
        // The constructor is called only for a faultless object, so it never gets values that the contract forbids.
        return context.faults() == faultsBefore ? construct(tokens, context, first) : null;
    }

    /** A constructor may reject arguments that no constraint rejects. That is a fault of the document too. */
    private @Nullable Object construct(Tokens tokens, ReadContext context, int first) {
        try {
            return context.values().construct(first, type.record().constructor());
        } catch (RuntimeException e) {
            context.refusedByRecord(tokens.endOfObject(), e);
            return null;
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("the record's constructor threw a checked exception", e);
        }
    }

    @Override
    public void write(JsonGenerator generator, Object value) {
        generator.writeStartObject(value);
        writeProperties(generator, value, null);
        generator.writeEndObject();
    }

    /**
     * Writes the properties of the object. The caller has written its start, and perhaps one property.
     *
     * @param generator takes it
     * @param value the record
     * @param already the name of the property that is written, {@code null} if none is
     */
    public void writeProperties(JsonGenerator generator, Object value, @Nullable String already) {
        Map<String, ?> kept = type.record().kept(value);
        for (int i = 0; i < binders.length; i++) {
            SerializableString written = names.name(i);
            String name = written.getValue();
            Object component = components[i].get(value);
            if (name.equals(already)) {
                continue;
            }
            if (component != null) {
                generator.writeName(written);
                binders[i].write(generator, component);
            } else if (kept.get(name) instanceof RawJson unknown) {
                generator.writeName(written);
                JsonBinder.write(generator, unknown);
            }
        }
        kept.forEach((name, unknown) -> {
            if (names.find(name) < 0 && !name.equals(already)) {
                generator.writeName(name);
                JsonBinder.write(generator, (RawJson) unknown);
            }
        });
    }
}
