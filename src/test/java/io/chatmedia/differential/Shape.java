package io.chatmedia.differential;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.chatmedia.contract.DocumentedValue;
import io.chatmedia.contract.IsoTimestamp;
import io.chatmedia.contract.Recognizable;
import io.chatmedia.contract.Strict;
import io.chatmedia.contract.Undocumented;
import io.chatmedia.contract.WireValue;
import io.chatmedia.contract.WireValueOf;
import io.chatmedia.json.ReadMode;
import io.chatmedia.raw.RawJson;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a record's contract asks of a value in one mode, found by plain reflection. */
sealed interface Shape {

    /** A string. */
    record Text() implements Shape {}

    /** A string that is a timestamp. */
    record TimestampText() implements Shape {}

    /** A string that is the wire value of a constant. */
    record ConstantText(Map<String, WireValue> constants, boolean documentedOnly) implements Shape {}

    /** An {@code int}, or a {@code long} if it is wide, within limits. */
    record Int(long min, long max, boolean wide) implements Shape {}

    /** A number that a {@code double} can hold. */
    record Num() implements Shape {}

    /** Any value but null. */
    record Json() implements Shape {}

    /** {@code true} or {@code false}. */
    record Bool() implements Shape {}

    /** A timestamp. */
    record Timestamp() implements Shape {}

    /**
     * A constant by its wire value.
     *
     * @param unknownIsAbsent whether an unknown value is tolerated
     */
    record Constant(Map<String, WireValue> constants, boolean documentedOnly, boolean unknownIsAbsent)
            implements Shape {}

    /** An array. */
    record ListOf(Shape element) implements Shape {}

    /** An object with free names. */
    record MapOf(Shape value) implements Shape {}

    /**
     * One property of a record.
     *
     * @param undocumented whether it must be absent
     */
    record Component(String name, Shape shape, boolean required, boolean undocumented) {}

    /** An object with the components of a record as its properties. */
    final class OfRecord implements Shape {

        private final List<Component> components = new ArrayList<>();
        private final Map<String, Integer> indexes = new HashMap<>();
        private final Constructor<?> constructor;
        private final boolean recognizable;
        private boolean keeps;

        private OfRecord(Class<?> type, boolean recognizable) {
            this.recognizable = recognizable;
            try {
                constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }

        List<Component> components() {
            return components;
        }

        /** The index of the component with a name, or -1. */
        int indexOf(String name) {
            return indexes.getOrDefault(name, -1);
        }

        /** Whether it has a component, the last, for the properties that no other has. */
        boolean keeps() {
            return keeps;
        }

        /** Whether an object is this record only if it has a property of it. */
        boolean isRecognizable() {
            return recognizable;
        }

        /**
         * Makes the record.
         *
         * @param kept what it keeps, if it {@link #keeps} anything
         */
        Object construct(@Nullable Object[] values, Map<String, RawJson> kept) {
            @Nullable Object[] all = Arrays.copyOf(values, values.length + (keeps ? 1 : 0));
            if (keeps) {
                all[values.length] = kept;
            }
            try {
                return constructor.newInstance(all);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        private void add(Component component) {
            indexes.put(component.name(), components.size());
            components.add(component);
        }
    }

    /** The shape of a record in a mode. */
    static OfRecord of(Class<?> type, ReadMode mode) {
        return record(type, mode, new HashMap<>());
    }

    private static OfRecord record(Class<?> type, ReadMode mode, Map<Class<?>, OfRecord> known) {
        OfRecord before = known.get(type);
        if (before != null) {
            return before;
        }
        OfRecord shape = new OfRecord(type, mode == ReadMode.TOLERANT && type.isAnnotationPresent(Recognizable.class));
        known.put(type, shape);
        for (RecordComponent component : type.getRecordComponents()) {
            Field field = field(type, component.getName());
            if (field.isAnnotationPresent(JsonAnySetter.class)) {
                shape.keeps = true;
                continue;
            }
            JsonProperty property = field.getAnnotation(JsonProperty.class);
            String name = property == null ? component.getName() : property.value();
            boolean required = isRequired(field, mode);
            shape.add(new Component(
                    name,
                    shape(component.getAnnotatedType(), field, required, mode, known),
                    required,
                    isUndocumented(field, mode)));
        }
        return shape;
    }

    /** The field of a component: that has its annotations, which need not be made for components. */
    private static Field field(Class<?> type, String component) {
        try {
            return type.getDeclaredField(component);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isRequired(AnnotatedElement element, ReadMode mode) {
        NotNull notNull = element.getAnnotation(NotNull.class);
        return notNull != null && applies(notNull.groups(), mode);
    }

    private static boolean isUndocumented(AnnotatedElement element, ReadMode mode) {
        Undocumented undocumented = element.getAnnotation(Undocumented.class);
        return undocumented != null && applies(undocumented.groups(), mode);
    }

    private static boolean applies(Class<?>[] groups, ReadMode mode) {
        return groups.length == 0 || (mode == ReadMode.STRICT && List.of(groups).contains(Strict.class));
    }

    private static Shape shape(
            AnnotatedType type,
            AnnotatedElement constraints,
            boolean required,
            ReadMode mode,
            Map<Class<?>, OfRecord> known) {
        if (type instanceof AnnotatedParameterizedType parameterized) {
            AnnotatedType[] arguments = parameterized.getAnnotatedActualTypeArguments();
            AnnotatedType last = arguments[arguments.length - 1];
            Shape argument = shape(last, last, isRequired(last, mode), mode, known);
            return arguments.length == 1 ? new ListOf(argument) : new MapOf(argument);
        }
        Class<?> plain = (Class<?>) type.getType();
        if (plain == String.class) {
            WireValueOf constants = constraints.getAnnotation(WireValueOf.class);
            if (constants != null) {
                return new ConstantText(constants(constants.value()), !constants.platformValues());
            }
            return constraints.isAnnotationPresent(IsoTimestamp.class) ? new TimestampText() : new Text();
        } else if (plain == Integer.class) {
            return integer(constraints, Integer.MIN_VALUE, Integer.MAX_VALUE, false);
        } else if (plain == Long.class) {
            return integer(constraints, Long.MIN_VALUE, Long.MAX_VALUE, true);
        } else if (plain == Double.class) {
            return new Num();
        } else if (plain == RawJson.class) {
            return new Json();
        } else if (plain == Boolean.class) {
            return new Bool();
        } else if (plain == Instant.class) {
            return new Timestamp();
        } else if (plain.isEnum()) {
            DocumentedValue documented = constraints.getAnnotation(DocumentedValue.class);
            return new Constant(
                    constants(plain),
                    documented != null && applies(documented.groups(), mode),
                    mode == ReadMode.TOLERANT && !required);
        } else if (plain.isRecord()) {
            return record(plain, mode, known);
        }
        throw new IllegalArgumentException("the model of these tests has no shape for " + plain);
    }

    private static Int integer(AnnotatedElement constraints, long least, long greatest, boolean wide) {
        Min min = constraints.getAnnotation(Min.class);
        Max max = constraints.getAnnotation(Max.class);
        boolean notNegative = constraints.isAnnotationPresent(PositiveOrZero.class);
        return new Int(min != null ? min.value() : notNegative ? 0 : least, max != null ? max.value() : greatest, wide);
    }

    private static Map<String, WireValue> constants(Class<?> type) {
        Map<String, WireValue> constants = new LinkedHashMap<>();
        for (Object constant : type.getEnumConstants()) {
            constants.put(((WireValue) constant).wireValue(), (WireValue) constant);
        }
        return constants;
    }
}
