package io.chatmedia.type;

import com.fasterxml.jackson.annotation.JacksonAnnotation;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.chatmedia.contract.Recognizable;
import io.chatmedia.contract.WellFormedText;
import io.chatmedia.contract.WireValue;
import io.chatmedia.contract.WireValueOf;
import io.chatmedia.contract.WireValues;
import io.chatmedia.raw.RawJson;
import io.chatmedia.record.WireComponent;
import io.chatmedia.record.WireRecord;
import jakarta.validation.Constraint;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Derives the contract of record classes from their components and the annotations on them. A contract that cannot be
 * enforced is rejected with an {@link IllegalArgumentException} that names the record and the component.
 */
public final class WireTypes {

    /** A set of the components of one record has a bit for each. */
    private static final int MAX_COMPONENTS = Long.SIZE;

    private final boolean strict;
    private final Function<Class<?>, WireRecord> records;
    private final Map<Class<?>, RecordType> types = new HashMap<>();

    private WireTypes(boolean strict, Function<Class<?>, WireRecord> records) {
        this.strict = strict;
        this.records = records;
    }

    /**
     * The contract of a record class.
     *
     * @param type the record class
     * @param strict whether it is the documented contract and nothing else
     * @return the record and everything within it
     * @throws IllegalArgumentException if the class is no record, not accessible to this module, or has something that
     *     cannot be kept
     */
    public static RecordType of(Class<?> type, boolean strict) {
        return new WireTypes(strict, WireRecord::of).record(type);
    }

    /**
     * The contract of a record class that is accessed by a lookup, where that one can, and by this module elsewhere.
     *
     * @param type the record class
     * @param strict whether it is the documented contract and nothing else
     * @param lookup a lookup that can access the record
     * @return the record and everything within it
     * @throws IllegalArgumentException as for {@link #of(Class, boolean)}
     */
    public static RecordType of(Class<?> type, boolean strict, MethodHandles.Lookup lookup) {
        Module own = lookup.lookupClass().getModule();
        return new WireTypes(
                        strict,
                        record -> record.getModule() == own ? WireRecord.of(record, lookup) : WireRecord.of(record))
                .record(type);
    }

    private RecordType record(Class<?> type) {
        RecordType known = types.get(type);
        if (known != null) {
            return known;
        }
        WireRecord record = records.apply(type);
        refuseUnknown(type);
        RecordType made = new RecordType(record, strict);
        types.put(type, made); // before its components, one of which may be of this type
        Set<String> jsonNames = new HashSet<>();
        List<WireComponent> components = record.components();
        if (components.size() > MAX_COMPONENTS) {
            throw new IllegalArgumentException(
                    type.getName() + " has " + components.size() + " components; the record reader takes at most "
                            + MAX_COMPONENTS + ", so move some into a record of their own");
        }
        for (WireComponent component : components) {
            String where = type.getSimpleName() + "." + component.name();
            if (!jsonNames.add(component.jsonName())) {
                throw new IllegalArgumentException(where + ": the JSON name \"" + component.jsonName()
                        + "\" is that of another component too; give each its own");
            }
            refuseMisplaced(component.annotationsOfAccessorAlone(), where);
            if (component.keepsUnknown()) {
                requireKeeper(component, components, where);
            } else {
                made.add(property(component, where));
            }
        }
        return made;
    }

    private RecordType.Property property(WireComponent component, String where) {
        Constraints constraints = Constraints.of(component.annotations(), strict, where);
        return new RecordType.Property(
                component,
                type(component.annotatedType(), constraints, where),
                constraints.required(),
                constraints.undocumented());
    }

    /** What is kept has one form only, so that every record that keeps something does it in the same way. */
    private void requireKeeper(WireComponent component, List<WireComponent> components, String where) {
        boolean last = component == components.get(components.size() - 1);
        boolean written = component.annotations().stream().anyMatch(JsonAnyGetter.class::isInstance);
        boolean plain = component.annotations().stream()
                .allMatch(a -> a instanceof JsonAnySetter setter ? setter.enabled() : a instanceof JsonAnyGetter);
        if (!last || !written || !plain || !isMapOfRawJson(component.annotatedType(), where)) {
            throw new IllegalArgumentException(
                    where + ": the component that keeps unknown properties must be the last, "
                            + "@JsonAnySetter @JsonAnyGetter Map<String, @Undocumented(groups = Strict.class) RawJson>, and "
                            + "without other annotations");
        }
    }

    private boolean isMapOfRawJson(AnnotatedType annotated, String where) {
        return annotated instanceof AnnotatedParameterizedType parameterized
                && ((ParameterizedType) annotated.getType()).getRawType() == Map.class
                && isUnconstrained(parameterized.getAnnotatedActualTypeArguments()[0], String.class, where)
                && isUnconstrained(parameterized.getAnnotatedActualTypeArguments()[1], RawJson.class, where);
    }

    /** Whether nothing is asked of a type argument but, of a kept value, that there be none. */
    private boolean isUnconstrained(AnnotatedType argument, Class<?> type, String where) {
        Constraints constraints = argumentConstraints(argument, where);
        return argument.getType() == type && !constraints.limitsValue();
    }

    private void refuseMisplaced(List<Annotation> onAccessorAlone, String where) {
        if (onAccessorAlone.isEmpty()) {
            return; // the usual case; the JVM's first comparison of records takes ten milliseconds
        }
        if (!Constraints.of(onAccessorAlone, strict, where).equals(Constraints.NONE)
                || onAccessorAlone.stream().anyMatch(JsonProperty.class::isInstance)) {
            throw new IllegalArgumentException(
                    where + ": the accessor has an annotation that the component has not; move it to the component");
        }
    }

    private static void refuseUnknown(Class<?> type) {
        for (Annotation annotation : type.getAnnotations()) {
            Class<? extends Annotation> annotationType = annotation.annotationType();
            if (annotationType != WellFormedText.class
                    && annotationType != Recognizable.class
                    && annotationType != JsonTypeName.class // for a mapper, which takes the type id out
                    && (annotationType.isAnnotationPresent(Constraint.class)
                            || annotationType.isAnnotationPresent(JacksonAnnotation.class))) {
                throw new IllegalArgumentException(type.getSimpleName() + ": " + annotation
                        + " on the record is not implemented by the record reader; remove it");
            }
        }
    }

    private WireType type(AnnotatedType annotated, Constraints constraints, String where) {
        if (annotated instanceof AnnotatedParameterizedType parameterized) {
            ParameterizedType type = (ParameterizedType) annotated.getType();
            AnnotatedType[] arguments = parameterized.getAnnotatedActualTypeArguments();
            if (type.getRawType() == List.class) {
                refuse(constraints.limitsValue(), "List", where);
                return new WireType.ListType(argument(arguments[0], where));
            } else if (type.getRawType() == Map.class
                    && arguments[0].getType() == String.class
                    && arguments[1].getType() == String.class) {
                refuse(constraints.limitsValue(), "Map", where);
                refuse(argumentConstraints(arguments[0], where).limitsValue(), "the key of a Map", where);
                return new WireType.MapType(argument(arguments[1], where));
            }
        } else if (annotated.getType() instanceof Class<?> type) {
            return type(type, constraints, where);
        }
        throw unsupported(annotated.getType().getTypeName(), where);
    }

    private WireType argument(AnnotatedType argument, String where) {
        if (argument.getType() instanceof Class<?> type) {
            Constraints constraints = argumentConstraints(argument, where);
            refuse(constraints.undocumented(), "an element or entry", where);
            return type(type, constraints, where);
        }
        throw unsupported(argument.getType().getTypeName() + " in a list or map", where);
    }

    private Constraints argumentConstraints(AnnotatedType argument, String where) {
        return Constraints.of(List.of(argument.getAnnotations()), strict, where);
    }

    private WireType type(Class<?> type, Constraints constraints, String where) {
        refuse(constraints.limitsRange() && type != Integer.class && type != Long.class, type.getSimpleName(), where);
        refuse(
                constraints.isoTimestamp() && type != String.class && type != Instant.class,
                type.getSimpleName(),
                where);
        refuse(constraints.wireValueOf() != null && type != String.class, type.getSimpleName(), where);
        refuse(constraints.documentedValue() && !WireValue.class.isAssignableFrom(type), type.getSimpleName(), where);
        if (type == String.class) {
            WireValueOf wireValueOf = constraints.wireValueOf();
            return new WireType.TextType(
                    constraints.isoTimestamp(),
                    wireValueOf == null ? null : WireValues.of(wireValueOf.value()),
                    wireValueOf != null && wireValueOf.platformValues());
        } else if (type == Integer.class) {
            long min = Math.max(constraints.min(), Integer.MIN_VALUE);
            long max = Math.min(constraints.max(), Integer.MAX_VALUE);
            return new WireType.IntegerType(min, max, false);
        } else if (type == Long.class) {
            return new WireType.IntegerType(constraints.min(), constraints.max(), true);
        } else if (type == Double.class) {
            return new WireType.NumberType();
        } else if (type == RawJson.class) {
            return new WireType.JsonType();
        } else if (type == Boolean.class) {
            return new WireType.BooleanType();
        } else if (type == Instant.class) {
            return new WireType.TimestampType();
        } else if (type.isEnum() && WireValue.class.isAssignableFrom(type)) {
            return new WireType.ConstantType(
                    WireValues.of(type.asSubclass(WireValue.class)),
                    constraints.documentedValue(),
                    !strict && !constraints.required()); // a required value cannot become absent
        } else if (type.isRecord()) {
            return record(type);
        }
        throw unsupported(type.getName(), where);
    }

    private static void refuse(boolean misplaced, String type, String where) {
        if (misplaced) {
            throw new IllegalArgumentException(
                    where + ": a constraint on it does not apply to " + type + "; move it to a type that it is for");
        }
    }

    private static IllegalArgumentException unsupported(String type, String where) {
        return new IllegalArgumentException(where + ": the type " + type + " is none that the record reader binds; use "
                + "String, Integer, Long, Double, Boolean, Instant, RawJson, an enum that implements WireValue, a record, "
                + "a List of these or a Map<String, String> (boxed, since a value may be absent)");
    }
}
