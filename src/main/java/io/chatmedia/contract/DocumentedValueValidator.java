package io.chatmedia.contract;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** {@link DocumentedValue} on a constant of a {@link WireValue} enum. Made by the validation provider. */
public final class DocumentedValueValidator implements ConstraintValidator<DocumentedValue, WireValue> {

    /** For the validation provider. */
    public DocumentedValueValidator() {}

    @Override
    public boolean isValid(@Nullable WireValue value, ConstraintValidatorContext context) {
        return value == null || value.documented();
    }
}
