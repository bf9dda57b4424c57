package io.chatmedia.validation;

import io.chatmedia.contract.DocumentedValue;
import io.chatmedia.contract.IsoTimestamp;
import io.chatmedia.contract.Recognizable;
import io.chatmedia.contract.Strict;
import io.chatmedia.contract.Undocumented;
import io.chatmedia.contract.WellFormedText;
import io.chatmedia.contract.WireText;
import io.chatmedia.contract.WireValue;
import io.chatmedia.contract.WireValueOf;
import io.chatmedia.contract.WireValues;
import io.chatmedia.record.WireComponent;
import io.chatmedia.text.Messages;
import io.chatmedia.validation.ObjectPath.KeptEntry;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.groups.Default;
import java.lang.annotation.Annotation;
import java.lang.reflect.InaccessibleObjectException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/**
 * Validates records built in code and reports the same pointers and codes as a reader of their JSON, in document order.
 * Size limits do not apply.
 *
 * <p>It runs Hibernate Validator on the record's own constraints, without an expression language: values are never
 * interpreted. A constraint from outside the contract's packages is reported as {@link ViolationCode#OUT_OF_RANGE} with
 * its own message. Thread-safe; make it once and keep it.
 */
public final class RecordValidator {

    /** One validator for all: it is thread-safe, and costs a fraction of a second to make. */
    private static final class Engine {
        private static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
                .configure()
                .defaultLocale(Locale.ENGLISH) // as every other message of a violation
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }

    private final Class<?> group;

    private RecordValidator(Class<?> group) {
        this.group = group;
    }

    /**
     * A validator that accepts only the documented contract.
     *
     * @return the validator
     */
    public static RecordValidator strict() {
        return new RecordValidator(Strict.class);
    }

    /**
     * A validator that also accepts undocumented values of the live platform.
     *
     * @return the validator
     */
    public static RecordValidator tolerant() {
        return new RecordValidator(Default.class);
    }

    /**
     * Validates a record and everything within it.
     *
     * @param record the record
     * @return the violations in document order, at most one for each value; empty if there are none
     * @throws IllegalArgumentException if a class met on the way cannot be accessed
     * @throws jakarta.validation.ValidationException if a constraint is declared wrongly, such as on a type that it
     *     does not support
     */
    public List<Violation> validate(Record record) {
        Objects.requireNonNull(record, "record");
        Map<String, Finding> byPointer = new HashMap<>();
        for (ConstraintViolation<Record> violation : constraintViolations(record)) {
            Finding finding = Finding.of(violation);
            if (isReported(finding)) {
                byPointer.merge(finding.path.pointer(), finding, Finding::first);
            }
        }
        Set<String> undocumented = byPointer.values().stream()
                .filter(finding -> finding.code == ViolationCode.UNDOCUMENTED_PROPERTY)
                .map(finding -> finding.path.pointer())
                .collect(Collectors.toSet());
        return byPointer.values().stream()
                .filter(finding -> undocumented.isEmpty() || !isWithin(undocumented, finding.path.pointer()))
                .sorted(Comparator.comparing(Finding::path))
                .map(Finding::toViolation)
                .toList();
    }

    /** Not what is kept under the name of a component that has a value, since that is not written; see rule 10 too. */
    private boolean isReported(Finding finding) {
        KeptEntry kept = finding.path.kept();
        WireComponent component = kept == null ? null : kept.component();
        boolean written = kept == null || component == null || component.get(kept.record()) == null;
        return written && (group != Strict.class || finding.code != ViolationCode.UNRECOGNIZED);
    }

    /** Whether a pointer leads into the value of a property, of which nothing is judged. */
    private static boolean isWithin(Set<String> properties, String pointer) {
        for (int end = pointer.lastIndexOf('/'); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
            if (properties.contains(pointer.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    private Set<ConstraintViolation<Record>> constraintViolations(Record record) {
        try {
            return Engine.VALIDATOR.validate(record, group);
        } catch (InaccessibleObjectException e) {
            throw new IllegalArgumentException(
                    "Hibernate Validator cannot read " + record.getClass().getName()
                            + " or a record in it; open its package to the module org.hibernate.validator",
                    e);
        }
    }

    /** One violation of Hibernate Validator, which returns them in no particular order. */
    private record Finding(ObjectPath path, ViolationCode code, ConstraintViolation<?> violation) {

        static Finding of(ConstraintViolation<?> violation) {
            ViolationCode code = codeOf(violation);
            ObjectPath path = ObjectPath.of(violation, code);
            KeptEntry kept = path.kept();
            WireComponent component = kept == null ? null : kept.component();
            if (component != null && code == ViolationCode.UNKNOWN_PROPERTY) {
                return new Finding(path, codeOfKept(component, code), violation);
            }
            return new Finding(path, code, violation);
        }

        /**
         * What a reader says of a property that is kept under the name of a component, mostly an unknown enum value.
         */
        private static ViolationCode codeOfKept(WireComponent component, ViolationCode otherwise) {
            if (component.annotations().stream().anyMatch(Undocumented.class::isInstance)) {
                return ViolationCode.UNDOCUMENTED_PROPERTY;
            }
            return component.annotatedType().getType() instanceof Class<?> type
                            && WireValue.class.isAssignableFrom(type)
                    ? ViolationCode.UNKNOWN_VALUE
                    : otherwise;
        }

        /**
         * The one of two for the same value that counts: a property that may not be there is that first of all, then a
         * text that cannot be written.
         */
        Finding first(Finding other) {
            return Comparator.comparing((Finding f) -> f.code != ViolationCode.UNDOCUMENTED_PROPERTY)
                                    .thenComparing(f -> f.code != ViolationCode.UNKNOWN_PROPERTY)
                                    .thenComparing(f -> f.code != ViolationCode.INVALID_TEXT)
                                    .thenComparing(Finding::code)
                                    .thenComparing(f -> f.violation.getMessageTemplate())
                                    .compare(this, other)
                            <= 0
                    ? this
                    : other;
        }

        Violation toViolation() {
            String received = received(path.value());
            String message = violation.getMessage().replaceAll("\\s+", " ");
            return Violation.ofObject(
                    path.pointer(),
                    code,
                    received == null ? message : message + ", got \"" + received + "\"",
                    received);
        }
    }

    private static @Nullable String received(@Nullable Object value) {
        if (value instanceof Record || value instanceof Map) {
            return Messages.OBJECT;
        } else if (value instanceof Collection) {
            return Messages.ARRAY;
        } else if (value instanceof WireValue constant) {
            return WireText.excerpt(constant.wireValue());
        }
        return value == null ? null : WireText.excerpt(value.toString());
    }

    private static ViolationCode codeOf(ConstraintViolation<?> violation) {
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        if (constraint instanceof NotNull) {
            return ObjectPath.leaf(violation).getKind() == ElementKind.CONTAINER_ELEMENT
                    ? ViolationCode.NULL_ELEMENT
                    : ViolationCode.REQUIRED;
        } else if (constraint instanceof IsoTimestamp) {
            return ViolationCode.INVALID_TIMESTAMP;
        } else if (constraint instanceof DocumentedValue) {
            return ViolationCode.UNDOCUMENTED_VALUE;
        } else if (constraint instanceof Undocumented) {
            return ObjectPath.leaf(violation).getKind() == ElementKind.CONTAINER_ELEMENT
                    ? ViolationCode.UNKNOWN_PROPERTY
                    : ViolationCode.UNDOCUMENTED_PROPERTY;
        } else if (constraint instanceof Recognizable) {
            return ViolationCode.UNRECOGNIZED;
        } else if (constraint instanceof WellFormedText) {
            return ViolationCode.INVALID_TEXT;
        } else if (constraint instanceof WireValueOf wireValueOf) {
            return WireValues.of(wireValueOf.value()).find(String.valueOf(violation.getInvalidValue())) == null
                    ? ViolationCode.UNKNOWN_VALUE
                    : ViolationCode.UNDOCUMENTED_VALUE;
        }
        return ViolationCode.OUT_OF_RANGE;
    }
}
