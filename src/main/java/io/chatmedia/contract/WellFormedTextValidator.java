package io.chatmedia.contract;

import io.chatmedia.record.WireComponent;
import io.chatmedia.record.WireRecord;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintValidatorContext.ConstraintViolationBuilder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@link WellFormedText} on a record. Made by the validation provider. */
public final class WellFormedTextValidator implements ConstraintValidator<WellFormedText, Record> {

    /** For the validation provider. */
    public WellFormedTextValidator() {}

    @Override
    public boolean isValid(@Nullable Record record, ConstraintValidatorContext context) {
        if (record == null) {
            return true;
        }
        boolean valid = true;
        for (WireComponent component : WireRecord.of(record.getClass()).components()) {
            Object value = component.get(record);
            if (value instanceof List<?> elements) {
                valid &= areWellFormed(component.name(), elements, context);
            } else if (value instanceof Map<?, ?> entries) {
                valid &= areWellFormed(component.name(), entries, context);
            } else if (isFaulty(value)) {
                violation(context).addPropertyNode(component.name()).addConstraintViolation();
                valid = false;
            }
        }
        if (!valid) {
            context.disableDefaultConstraintViolation();
        }
        return valid;
    }

    private static boolean areWellFormed(String name, List<?> elements, ConstraintValidatorContext context) {
        boolean valid = true;
        for (int i = 0; i < elements.size(); i++) {
            if (isFaulty(elements.get(i))) {
                violation(context)
                        .addPropertyNode(name)
                        .addContainerElementNode("<list element>", List.class, 0)
                        .inIterable()
                        .atIndex(i)
                        .addConstraintViolation();
                valid = false;
            }
        }
        return valid;
    }

    private static boolean areWellFormed(String name, Map<?, ?> entries, ConstraintValidatorContext context) {
        boolean valid = true;
        for (Map.Entry<?, ?> entry : entries.entrySet()) {
            if (isFaulty(entry.getKey()) || isFaulty(entry.getValue())) {
                violation(context)
                        .addPropertyNode(name)
                        .addContainerElementNode("<map value>", Map.class, 1)
                        .inIterable()
                        .atKey(entry.getKey())
                        .addConstraintViolation();
                valid = false;
            }
        }
        return valid;
    }

    private static boolean isFaulty(@Nullable Object value) {
        return value instanceof String text && !WireText.isWellFormed(text);
    }

    private static ConstraintViolationBuilder violation(ConstraintValidatorContext context) {
        return context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate());
    }
}
