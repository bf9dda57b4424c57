package io.chatmedia.contract;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** {@link WireValueOf} on a text. Made by the validation provider. */
public final class WireValueOfValidator implements ConstraintValidator<WireValueOf, CharSequence> {

    private @Nullable WireValues<? extends WireValue> values;
    private boolean platformValues;

    /** For the validation provider, which calls {@link #initialize} next. */
    public WireValueOfValidator() {}

    @Override
    public void initialize(WireValueOf constraint) {
        values = WireValues.of(constraint.value());
        platformValues = constraint.platformValues();
    }

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        if (text == null) {
            return true;
        }
        if (values == null) {
            throw new IllegalStateException("call initialize(WireValueOf) before isValid");
        }
        WireValue value = values.find(text.toString());
        return value != null && (platformValues || value.documented());
    }
}
