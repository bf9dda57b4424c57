package io.chatmedia.json;

import com.fasterxml.jackson.annotation.JacksonAnnotation;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.chatmedia.contract.WellFormedText;
import io.chatmedia.contract.WireValue;
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
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes binders from record classes: all that is derived from components and their annotations is derived here, once,
 * and what cannot be is refused with an {@link IllegalArgumentException} that names the record and the component.
 */
final class BinderFactory {

    private static final ClassValue<RecordBinder> STRICT = cache(ReadMode.STRICT);
    private static final ClassValue<RecordBinder> TOLERANT = cache(ReadMode.TOLERANT);

    private final ReadMode mode;
    private final Function<Class<?>, WireRecord> records;
    private final Map<Class<?>, RecordBinder> binders = new HashMap<>();

    private BinderFactory(ReadMode mode, Function<Class<?>, WireRecord> records) {
        this.mode = Objects.requireNonNull(mode, "mode");
        this.records = records;
    }

    private static ClassValue<RecordBinder> cache(ReadMode mode) {
        return new ClassValue<>() {
            @Override
            protected RecordBinder computeValue(Class<?> type) {
                return new BinderFactory(mode, WireRecord::of).recordBinder(type);
            }
        };
    }

    /** The binder of a record class that this module can access. */
    static RecordBinder binder(Class<?> type, ReadMode mode) {
        return switch (mode) {
            case STRICT -> STRICT.get(type);
            case TOLERANT -> TOLERANT.get(type);
        };
    }

    /** The binder of a record class that is accessed by a lookup, where that one can, and by this module elsewhere. */
    static RecordBinder binder(Class<?> type, ReadMode mode, MethodHandles.Lookup lookup) {
        return LookupBinders.of(type).get(lookup, mode, () -> newBinder(type, mode, lookup));
    }

    private static RecordBinder newBinder(Class<?> type, ReadMode mode, MethodHandles.Lookup lookup) {
        Module own = lookup.lookupClass().getModule();
        return new BinderFactory(
                        mode,
                        record -> record.getModule() == own ? WireRecord.of(record, lookup) : WireRecord.of(record))
                .recordBinder(type);
    }

    private RecordBinder recordBinder(Class<?> type) {
        RecordBinder known = binders.get(type);
        if (known != null) {
            return known;
        }
        WireRecord record = records.apply(type);
        refuseUnknown(type);
        RecordBinder binder = new RecordBinder(record, mode);
        binders.put(type, binder); // before its components, one of which may be of this type
        Set<String> jsonNames = new HashSet<>();
        List<WireComponent> components = record.components();
        if (components.size() > RecordBinder.MAX_COMPONENTS) {
            throw new IllegalArgumentException(
                    type.getName() + " has " + components.size() + " components; the record reader takes at most "
                            + RecordBinder.MAX_COMPONENTS + ", so move some into a record of their own");
        }
        for (int i = 0; i < components.size(); i++) {
            WireComponent component = components.get(i);
            String where = type.getSimpleName() + "." + component.name();
            if (!jsonNames.add(component.jsonName())) {
                throw new IllegalArgumentException(where + ": the JSON name \"" + component.jsonName()
                        + "\" is that of another component too; give each its own");
            }
            refuseMisplaced(component.annotationsOfAccessorAlone(), where);
            Constraints constraints = Constraints.of(component.annotations(), mode, where);
            binder.component(i, binder(component.annotatedType(), constraints, where), constraints.required());
        }
        return binder;
    }

    private void refuseMisplaced(List<Annotation> onAccessorAlone, String where) {
        if (onAccessorAlone.isEmpty()) {
            return; // as good as always, and comparing records for the first time takes the JVM ten milliseconds
        }
        if (!Constraints.of(onAccessorAlone, mode, where).equals(Constraints.NONE)
                || onAccessorAlone.stream().anyMatch(JsonProperty.class::isInstance)) {
            throw new IllegalArgumentException(
                    where + ": the accessor has an annotation that the component has not; move it to the component");
        }
    }

    private static void refuseUnknown(Class<?> type) {
        for (Annotation annotation : type.getAnnotations()) {
            Class<? extends Annotation> annotationType = annotation.annotationType();
            if (annotationType != WellFormedText.class
                    && annotationType != JsonTypeName.class // for a mapper, which takes the type id out
                    && (annotationType.isAnnotationPresent(Constraint.class)
                            || annotationType.isAnnotationPresent(JacksonAnnotation.class))) {
                throw new IllegalArgumentException(type.getSimpleName() + ": " + annotation
                        + " on the record is not implemented by the record reader; remove it");
            }
        }
    }

    private Binder binder(AnnotatedType annotated, Constraints constraints, String where) {
        if (annotated instanceof AnnotatedParameterizedType parameterized) {
            ParameterizedType type = (ParameterizedType) annotated.getType();
            AnnotatedType[] arguments = parameterized.getAnnotatedActualTypeArguments();
            if (type.getRawType() == List.class) {
                refuse(constraints.limitsValue(), "List", where);
                return new ListBinder(argument(arguments[0], where));
            } else if (type.getRawType() == Map.class
                    && arguments[0].getType() == String.class
                    && arguments[1].getType() == String.class) {
                refuse(constraints.limitsValue(), "Map", where);
                refuse(argumentConstraints(arguments[0], where).limitsValue(), "the key of a Map", where);
                return new MapBinder(argument(arguments[1], where));
            }
        } else if (annotated.getType() instanceof Class<?> type) {
            return binder(type, constraints, where);
        }
        throw unsupported(annotated.getType().getTypeName(), where);
    }

    private Binder argument(AnnotatedType argument, String where) {
        if (argument.getType() instanceof Class<?> type) {
            return binder(type, argumentConstraints(argument, where), where);
        }
        throw unsupported(argument.getType().getTypeName() + " in a list or map", where);
    }

    private Constraints argumentConstraints(AnnotatedType argument, String where) {
        return Constraints.of(List.of(argument.getAnnotations()), mode, where);
    }

    private Binder binder(Class<?> type, Constraints constraints, String where) {
        refuse(constraints.limitsRange() && type != Integer.class, type.getSimpleName(), where);
        refuse(
                constraints.isoTimestamp() && type != String.class && type != Instant.class,
                type.getSimpleName(),
                where);
        refuse(constraints.wireValueOf() != null && type != String.class, type.getSimpleName(), where);
        refuse(constraints.documentedValue() && !WireValue.class.isAssignableFrom(type), type.getSimpleName(), where);
        if (type == String.class) {
            return new StringBinder(constraints);
        } else if (type == Integer.class) {
            return new IntegerBinder(constraints);
        } else if (type == Boolean.class) {
            return new BooleanBinder();
        } else if (type == Instant.class) {
            return new TimestampBinder();
        } else if (type.isEnum() && WireValue.class.isAssignableFrom(type)) {
            return new WireValueBinder(type.asSubclass(WireValue.class), constraints, mode);
        } else if (type.isRecord()) {
            return recordBinder(type);
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
                + "String, Integer, Boolean, Instant, an enum that implements WireValue, a record, a List of these or a "
                + "Map<String, String> (boxed, since a value may be absent)");
    }
}
