package io.chatmedia.participant;

import io.chatmedia.contract.WellFormedText;
import io.chatmedia.json.StrictRecord;
import io.chatmedia.record.WithBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * The customer journey that a conversation belongs to.
 *
 * @param customer who makes the journey; required
 * @param customerSession the session in which the conversation began
 * @param triggeringAction what began the conversation
 */
@StrictRecord
@WellFormedText
@WithBuilder
public record JourneyContext(
        @NotNull @Valid JourneyCustomer customer,
        @Valid @Nullable JourneyCustomerSession customerSession,
        @Valid @Nullable JourneyAction triggeringAction) {

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static JourneyContextBuilder builder() {
        return JourneyContextBuilder.builder();
    }
}
