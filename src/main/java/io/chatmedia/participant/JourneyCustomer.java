package io.chatmedia.participant;

import io.chatmedia.contract.WellFormedText;
import io.chatmedia.json.StrictRecord;
import io.chatmedia.record.WithBuilder;
import jakarta.validation.constraints.NotNull;

/**
 * A customer as the journey knows them.
 *
 * @param id identifies the customer within the type of the id; required
 * @param idType what the id is, for example {@code cookie}; required
 */
@StrictRecord
@WellFormedText
@WithBuilder
public record JourneyCustomer(@NotNull String id, @NotNull String idType) {

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static JourneyCustomerBuilder builder() {
        return JourneyCustomerBuilder.builder();
    }
}
