package io.chatmedia.contract;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** {@link Undocumented} on a value of any type. Made by the validation provider. */
public final class UndocumentedValidator implements ConstraintValidator<Undocumented, Object> {

    /** For the validation provider. */
    public UndocumentedValidator() {}

    @Override
    public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
        return value == null;
    }
}
