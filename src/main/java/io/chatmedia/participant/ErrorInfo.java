package io.chatmedia.participant;

import io.chatmedia.contract.WellFormedText;
import io.chatmedia.json.StrictRecord;
import io.chatmedia.record.WithBuilder;
import org.jspecify.annotations.Nullable;

/**
 * An error that affected a participant.
 *
 * @param message the error, for people
 * @param code the error, for programs
 */
@StrictRecord
@WellFormedText
@WithBuilder
public record ErrorInfo(@Nullable String message, @Nullable String code) {

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static ErrorInfoBuilder builder() {
        return ErrorInfoBuilder.builder();
    }
}
