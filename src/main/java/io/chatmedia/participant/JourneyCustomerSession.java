package io.chatmedia.participant;

import io.chatmedia.contract.WellFormedText;
import io.chatmedia.json.StrictRecord;
import io.chatmedia.record.WithBuilder;
import jakarta.validation.constraints.NotNull;

/**
 * One visit of a customer.
 *
 * @param id identifies the session; required
 * @param type what is visited, for example {@code web} or {@code app}; required
 */
@StrictRecord
@WellFormedText
@WithBuilder
public record JourneyCustomerSession(
        @NotNull String id, @NotNull String type) {

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static JourneyCustomerSessionBuilder builder() {
        return JourneyCustomerSessionBuilder.builder();
    }
}
