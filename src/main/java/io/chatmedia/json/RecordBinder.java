package io.chatmedia.json;

import io.chatmedia.record.WireComponent;
import io.chatmedia.record.WireRecord;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.SerializableString;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.sym.BinaryNameMatcher;
import tools.jackson.core.sym.PropertyNameMatcher;

/** A record: its properties into its components, by position. */
final class RecordBinder implements Binder {

    /** So many components fit the set of the seen ones, one bit each. */
    static final int MAX_COMPONENTS = Long.SIZE;

    private final WireRecord record;
    private final List<WireComponent> components;
    private final SerializableString[] names;
    private final PropertyNameMatcher matcher;
    private final boolean tolerant;
    private final Binder[] binders;
    private long required;

    /** A record whose components are still to be {@linkplain #component given}: they may be of its own type. */
    RecordBinder(WireRecord record, ReadMode mode) {
        this.record = record;
        this.components = record.components();
        this.names =
                components.stream().map(c -> new SerializedString(c.jsonName())).toArray(SerializableString[]::new);
        this.matcher = BinaryNameMatcher.construct(
                components.stream().map(WireComponent::jsonName).toList());
        this.tolerant = mode == ReadMode.TOLERANT;
        this.binders = new Binder[components.size()];
    }

    /** Says how one component is bound. */
    void component(int index, Binder binder, boolean isRequired) {
        binders[index] = binder;
        required |= isRequired ? 1L << index : 0;
    }

    @Override
    public @Nullable Object bind(JsonParser parser, Reading reading) {
        if (!reading.enters(JsonToken.START_OBJECT, "an object")) {
            return null;
        }
        int faultsBefore = reading.findings().faults();
        Object[] values = new Object[binders.length];
        long seen = 0;
        Set<String> unknown = null;
        int unknownBefore = 0;
        int index;
        while ((index = parser.nextNameMatch(matcher)) != PropertyNameMatcher.MATCH_END_OBJECT) {
            if (index >= 0) {
                long bit = 1L << index;
                if ((seen & bit) != 0) {
                    reading.duplicateProperty("the property");
                    continue;
                }
                seen |= bit;
                if (parser.nextToken() != JsonToken.VALUE_NULL) {
                    values[index] = binders[index].bind(parser, reading);
                } else if ((required & bit) != 0) {
                    reading.requiredIsNull();
                }
            } else if (index == PropertyNameMatcher.MATCH_UNKNOWN_NAME) {
                unknown = unknown == null ? new HashSet<>() : unknown;
                bindUnknown(unknown, unknownBefore++, parser, reading);
            } else {
                throw new StreamReadException(parser, "expected a property name or the end of the object");
            }
        }
        reportMissing(required & ~seen, reading);
        // A record is made only of a faultless object, so that its constructor never meets what the contract forbids.
        return reading.findings().faults() == faultsBefore ? construct(values, reading) : null;
    }

    private void bindUnknown(Set<String> unknown, int before, JsonParser parser, Reading reading) {
        if (reading.tooManyEntries(before) || reading.nameTooLong()) {
            reading.skipProperty();
        } else if (!unknown.add(parser.currentName())) {
            reading.duplicateProperty("the property");
        } else {
            reading.unknownProperty(tolerant);
        }
    }

    private void reportMissing(long missing, Reading reading) {
        for (long rest = missing; rest != 0; rest &= rest - 1) {
            reading.requiredIsMissing(
                    components.get(Long.numberOfTrailingZeros(rest)).jsonName());
        }
    }

    /** A constructor that checks its arguments may refuse what no constraint does; that too is the document's fault. */
    private @Nullable Object construct(Object[] values, Reading reading) {
        try {
            return record.constructor().invokeExact(values);
        } catch (RuntimeException e) {
            reading.refusedByConstructor(e);
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
        for (int i = 0; i < binders.length; i++) {
            Object component = components.get(i).get(value);
            if (component != null) {
                generator.writeName(names[i]);
                binders[i].write(generator, component);
            }
        }
        generator.writeEndObject();
    }
}
