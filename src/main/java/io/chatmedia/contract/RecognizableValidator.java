package io.chatmedia.contract;

import io.chatmedia.record.WireComponent;
import io.chatmedia.record.WireRecord;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@link Recognizable} on a record. Made by the validation provider. */
public final class RecognizableValidator implements ConstraintValidator<Recognizable, Record> {

    /** For the validation provider. */
    public RecognizableValidator() {}

    @Override
    public boolean isValid(@Nullable Record record, ConstraintValidatorContext context) {
        if (record == null) {
            return true;
        }
        WireRecord type = WireRecord.of(record.getClass());
        Map<String, ?> kept = type.kept(record);
        if (kept.isEmpty()) {
            return true;
        }
        for (WireComponent component : type.components()) {
            if (!component.keepsUnknown()
                    && (component.get(record) != null || kept.containsKey(component.jsonName()))) {
                return true;
            }
        }
        return false;
    }
}
