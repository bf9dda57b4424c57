package io.chatmedia.contract;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** {@link IsoTimestamp} on an instant: the wire form must be able to hold it. Made by the validation provider. */
public final class IsoTimestampValidatorForInstant implements ConstraintValidator<IsoTimestamp, Instant> {

    /** For the validation provider. */
    public IsoTimestampValidatorForInstant() {}

    @Override
    public boolean isValid(@Nullable Instant instant, ConstraintValidatorContext context) {
        return instant == null || WireTimestamp.isRepresentable(instant);
    }
}
