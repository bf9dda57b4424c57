package io.chatmedia.bind;

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
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A record: the properties of an object into its components, by position. */
public final class RecordBinder extends Binder {

    /** Records within each other that the smallest stack of a thread has room for. */
    private static final int ANY_STACK = 64;

    private final RecordType type;
    private final Names names;
    private final WireComponent[] components;
    private final Binder[] binders;
    private final long all; // a bit for each component
    private final long required;
    private final boolean tolerant;

    /** A record the binders of whose components are still to be {@linkplain #set given}: one may be this. */
    RecordBinder(RecordType type) {
        this.type = type;
        this.names = new Names(type.properties().stream().map(Property::name).toList());
        this.components = type.properties().stream().map(Property::component).toArray(WireComponent[]::new);
        this.binders = new Binder[components.length];
        long bits = 0;
        for (int i = 0; i < components.length; i++) {
            bits |= type.properties().get(i).required() ? 1L << i : 0;
        }
        this.required = bits;
        this.all = components.length == 0 ? 0 : -1L >>> (Long.SIZE - components.length);
        this.tolerant = !type.strict();
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
        int first = values.open(binders.length);
        long seen = 0; // also those that are null
        UnknownNames unknown = null;
        int index = Names.START;
        while ((index = tokens.nextProperty(names, index)) >= Tokens.UNKNOWN) {
            if (index == Tokens.UNKNOWN) {
                unknown = unknown == null ? new UnknownNames() : unknown;
                unknown.bind(tokens, context, tolerant);
                continue;
            }
            long bit = 1L << index;
            if ((seen & bit) != 0) {
                context.duplicate(tokens, Messages.DUPLICATE_PROPERTY);
                continue;
            }
            seen |= bit;
            tokens.toValue();
            if (!tokens.atNull()) {
                values.set(first + index, binders[index].bind(tokens, context));
            } else {
                values.set(first + index, null);
                bindNull(tokens, context, (required & bit) != 0);
            }
        }
        if (reused) {
            values.clear(first, all & ~seen);
        }
        Object made = index == Tokens.END ? end(tokens, context, required & ~seen, faultsBefore, first) : null;
        values.close(first);
        return made;
    }

    private static void bindNull(Tokens tokens, ReadContext context, boolean isRequired) {
        if (isRequired) {
            context.refuseNull(tokens, ViolationCode.REQUIRED, Messages.REQUIRED_NULL);
        } else if (!tokens.takeNull()) {
            context.wrongType(tokens, "null"); // another word, with which the text ends
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
        // A record is made only of a faultless object, so that its constructor never meets what the contract forbids.
        return context.faults() == faultsBefore ? construct(tokens, context, first) : null;
    }

    /** A constructor that checks its arguments may refuse what no constraint does; that too is the document's fault. */
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

    /** The unknown names of one object. */
    private static final class UnknownNames {

        private final Set<String> names = new HashSet<>();
        private int count;

        void bind(Tokens tokens, ReadContext context, boolean tolerate) {
            if (!context.keepsEntryLimit(count++, tokens)) {
                return;
            }
            String name = tokens.name();
            if (!context.keepsNameLimit(name, tokens)) {
                return;
            }
            if (names.add(name)) {
                context.unknownProperty(tokens, tolerate);
            } else {
                context.duplicate(tokens, Messages.DUPLICATE_PROPERTY);
            }
        }
    }

    @Override
    public void write(JsonGenerator generator, Object value) {
        generator.writeStartObject(value);
        writeProperties(generator, value, null);
        generator.writeEndObject();
    }

    /**
     * Writes what is in the object, for who has written its start, and perhaps one of its properties.
     *
     * @param generator takes it
     * @param value the record
     * @param already the name of the property that is written, {@code null} if none is
     */
    public void writeProperties(JsonGenerator generator, Object value, @Nullable String already) {
        for (int i = 0; i < binders.length; i++) {
            Object component = components[i].get(value);
            if (component != null
                    && (already == null || !already.equals(names.name(i).getValue()))) {
                generator.writeName(names.name(i));
                binders[i].write(generator, component);
            }
        }
    }
}
