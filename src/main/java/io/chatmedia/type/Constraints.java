package io.chatmedia.type;

import com.fasterxml.jackson.annotation.JacksonAnnotation;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.OptBoolean;
import io.chatmedia.contract.DocumentedValue;
import io.chatmedia.contract.IsoTimestamp;
import io.chatmedia.contract.Strict;
import io.chatmedia.contract.Undocumented;
import io.chatmedia.contract.WireValueOf;
import jakarta.validation.Constraint;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.groups.Default;
import java.lang.annotation.Annotation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The constraints on a component or one of its type arguments, in one mode. An annotation that the binder cannot
 * enforce is rejected.
 */
record Constraints(
        boolean required,
        long min,
        long max,
        boolean isoTimestamp,
        boolean documentedValue,
        @Nullable WireValueOf wireValueOf,
        boolean undocumented) {

    static final Constraints NONE = new Constraints(false, Long.MIN_VALUE, Long.MAX_VALUE, false, false, null, false);

    /**
     * @param where the component, for the message of a refusal
     * @throws IllegalArgumentException if an annotation is not implemented
     */
    static Constraints of(List<Annotation> annotations, boolean strict, String where) {
        Constraints all = NONE;
        for (Annotation annotation : annotations) {
            Class<? extends Annotation> type = annotation.annotationType();
            if (type.isAnnotationPresent(Constraint.class)) {
                all = all.and(annotation, strict, where);
            } else if (isSeveralConstraints(type)) {
                throw new IllegalArgumentException(where + ": " + annotation
                        + " is one constraint given several times, which the record reader does not implement; give it "
                        + "once");
            } else if (type.isAnnotationPresent(JacksonAnnotation.class) && !isPlainName(annotation)) {
                throw new IllegalArgumentException(where + ": " + annotation
                        + " is not implemented by the record reader; of Jackson's annotations only @JsonProperty with a "
                        + "name is, so remove it");
            }
        }
        return all;
    }

    /** The compiler wraps a repeated constraint into the {@code List} annotation that the constraint declares. */
    private static boolean isSeveralConstraints(Class<? extends Annotation> type) {
        return type.getEnclosingClass() != null && type.getEnclosingClass().isAnnotationPresent(Constraint.class);
    }

    private static boolean isPlainName(Annotation annotation) {
        return annotation instanceof JsonProperty property
                && !property.required()
                && property.isRequired() == OptBoolean.DEFAULT
                && property.index() == JsonProperty.INDEX_UNKNOWN
                && property.namespace().isEmpty()
                && property.access() == JsonProperty.Access.AUTO
                && property.defaultValue().isEmpty();
    }

    private Constraints and(Annotation annotation, boolean strict, String where) {
        if (annotation instanceof NotNull a) {
            return applies(a.groups(), strict, where) ? with(true, min, max) : this;
        } else if (annotation instanceof Min a) {
            return applies(a.groups(), strict, where) ? between(a.value(), max) : this;
        } else if (annotation instanceof Max a) {
            return applies(a.groups(), strict, where) ? between(min, a.value()) : this;
        } else if (annotation instanceof Positive a) {
            return applies(a.groups(), strict, where) ? between(1, max) : this;
        } else if (annotation instanceof PositiveOrZero a) {
            return applies(a.groups(), strict, where) ? between(0, max) : this;
        } else if (annotation instanceof Negative a) {
            return applies(a.groups(), strict, where) ? between(min, -1) : this;
        } else if (annotation instanceof NegativeOrZero a) {
            return applies(a.groups(), strict, where) ? between(min, 0) : this;
        } else if (annotation instanceof IsoTimestamp a) {
            return applies(a.groups(), strict, where)
                    ? new Constraints(required, min, max, true, documentedValue, wireValueOf, undocumented)
                    : this;
        } else if (annotation instanceof DocumentedValue a) {
            return applies(a.groups(), strict, where)
                    ? new Constraints(required, min, max, isoTimestamp, true, wireValueOf, undocumented)
                    : this;
        } else if (annotation instanceof WireValueOf a) {
            return applies(a.groups(), strict, where)
                    ? new Constraints(required, min, max, isoTimestamp, documentedValue, a, undocumented)
                    : this;
        } else if (annotation instanceof Undocumented a) {
            return applies(a.groups(), strict, where)
                    ? new Constraints(required, min, max, isoTimestamp, documentedValue, wireValueOf, true)
                    : this;
        }
        throw new IllegalArgumentException(where + ": the constraint " + annotation
                + " is not implemented by the record reader; remove it from the component and check the value after "
                + "reading, for example with a Jakarta Validator");
    }

    private Constraints between(long newMin, long newMax) {
        return with(required, Math.max(min, newMin), Math.min(max, newMax));
    }

    private Constraints with(boolean newRequired, long newMin, long newMax) {
        return new Constraints(newRequired, newMin, newMax, isoTimestamp, documentedValue, wireValueOf, undocumented);
    }

    private static boolean applies(Class<?>[] groups, boolean strict, String where) {
        boolean applies = groups.length == 0;
        for (Class<?> group : groups) {
            if (group == Default.class) {
                applies = true;
            } else if (group == Strict.class) {
                applies |= strict;
            } else {
                throw new IllegalArgumentException(where + ": the validation group " + group.getName()
                        + " is unknown to the record reader; use Default or Strict");
            }
        }
        return applies;
    }

    /** Returns whether a constraint limits the value itself, not only its presence. */
    boolean limitsValue() {
        return limitsRange() || isoTimestamp || documentedValue || wireValueOf != null;
    }

    boolean limitsRange() {
        return min != Long.MIN_VALUE || max != Long.MAX_VALUE;
    }
}
