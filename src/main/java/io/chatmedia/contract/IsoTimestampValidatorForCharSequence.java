package io.chatmedia.contract;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** {@link IsoTimestamp} on a text: it must be exactly a wire timestamp. Made by the validation provider. */
public final class IsoTimestampValidatorForCharSequence implements ConstraintValidator<IsoTimestamp, CharSequence> {

    /** For the validation provider. */
    public IsoTimestampValidatorForCharSequence() {}

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        return text == null || WireTimestamp.isValid(text);
    }
}
