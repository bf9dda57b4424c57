package io.chatmedia.json;

import io.chatmedia.record.ValueStack;
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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A record: its properties into its components, by position. */
final class RecordBinder extends Binder {

    /** So many components fit the set of the seen ones, one bit each. */
    static final int MAX_COMPONENTS = Long.SIZE;

    private static final int UNKNOWN = -1;
    private static final int END = -2;

    private final WireRecord record;
    private final List<WireComponent> components;
    private final SerializableString[] names;
    private final PropertyNameMatcher matcher;
    private final boolean tolerant;
    private final Binder[] binders;

    /**
     * The component that came after each, and at last the one that came first, when it was looked up last: a guess
     * which to compare the next name with. Threads race for it, which does no harm, because any guess is right.
     */
    private final byte[] followers;

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
        this.followers = new byte[components.size() + 1];
    }

    /** Says how one component is bound. */
    void component(int index, Binder binder, boolean isRequired) {
        binders[index] = binder;
        required |= isRequired ? 1L << index : 0;
    }

    @Override
    @Nullable Object bind(JsonParser parser, Reading reading) {
        if (!reading.enters(JsonToken.START_OBJECT, "an object")) {
            return null;
        }
        int faultsBefore = reading.findings().faults();
        ValueStack values = reading.values();
        int first = values.open(binders.length);
        long seen = 0;
        Set<String> unknown = null;
        int unknownBefore = 0;
        int index = binders.length;
        while ((index = nextComponent(index, parser)) != END) {
            if (index == UNKNOWN) {
                unknown = unknown == null ? new HashSet<>() : unknown;
                bindUnknown(unknown, unknownBefore++, parser, reading);
                index = binders.length;
                continue;
            }
            long bit = 1L << index;
            if ((seen & bit) != 0) {
                reading.duplicateProperty("the property");
                continue;
            }
            seen |= bit;
            if (Tokenizer.valueAfterName(parser) != JsonToken.VALUE_NULL) {
                values.set(first + index, binders[index].bind(parser, reading));
            } else if ((required & bit) != 0) {
                reading.requiredIsNull();
            }
        }
        reportMissing(required & ~seen, reading);
        // A record is made only of a faultless object, so that its constructor never meets what the contract forbids.
        Object made = reading.findings().faults() == faultsBefore ? construct(first, reading) : null;
        values.close(first);
        return made;
    }

    /** The index of the component that the next property is, {@link #UNKNOWN}, or {@link #END} of the object. */
    private int nextComponent(int previous, JsonParser parser) {
        int guess = followers[previous];
        if (names.length == 0) {
            parser.nextToken();
        } else if (parser.nextName(names[guess])) {
            return guess;
        }
        if (parser.currentToken() == JsonToken.END_OBJECT) {
            return END;
        }
        if (parser.currentToken() != JsonToken.PROPERTY_NAME) {
            throw new StreamReadException(parser, "expected a property name or the end of the object");
        }
        int index = matcher.matchName(parser.currentName());
        if (index < 0) {
            return UNKNOWN;
        }
        followers[previous] = (byte) index;
        return index;
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
    private @Nullable Object construct(int first, Reading reading) {
        try {
            return reading.values().construct(first, record.constructor());
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
    void write(JsonGenerator generator, Object value) {
        generator.writeStartObject(value);
        writeProperties(generator, value, null);
        generator.writeEndObject();
    }

    /** Writes what is in the object, for who has written its start, and perhaps one of its properties. */
    void writeProperties(JsonGenerator generator, Object value, @Nullable String written) {
        for (int i = 0; i < binders.length; i++) {
            Object component = components.get(i).get(value);
            if (component != null && !names[i].getValue().equals(written)) {
                generator.writeName(names[i]);
                binders[i].write(generator, component);
            }
        }
    }

    @Override
    ObjectNode schema(SchemaDefinitions definitions) {
        return definitions.reference(record.type(), () -> objectSchema(definitions));
    }

    /** The schema itself, where {@link #schema} only refers to it. */
    ObjectNode objectSchema(SchemaDefinitions definitions) {
        ObjectNode schema = JsonNodeFactory.instance
                .objectNode()
                .put("title", record.type().getSimpleName())
                .put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode requiredNames = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < binders.length; i++) {
            String name = components.get(i).jsonName();
            ObjectNode value = binders[i].schema(definitions);
            if ((required & 1L << i) != 0) {
                properties.set(name, value);
                requiredNames.add(name);
            } else {
                properties.set(name, SchemaDefinitions.orNull(value));
            }
        }
        if (!requiredNames.isEmpty()) {
            schema.set("required", requiredNames);
        }
        if (!tolerant) {
            schema.put("additionalProperties", false);
        }
        return schema;
    }
}
