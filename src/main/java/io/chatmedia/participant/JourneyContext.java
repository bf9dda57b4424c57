package io.chatmedia.participant;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.chatmedia.contract.ImmutableCopy;
import io.chatmedia.contract.Strict;
import io.chatmedia.contract.Undocumented;
import io.chatmedia.contract.WellFormedText;
import io.chatmedia.json.StrictRecord;
import io.chatmedia.raw.RawJson;
import io.chatmedia.record.WithBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The customer journey that a conversation belongs to.
 *
 * @param customer who makes the journey; required
 * @param customerSession the session in which the conversation began
 * @param triggeringAction what began the conversation
 * @param unknown what no component knows, as it came (rule 11); empty in strict mode
 */
@StrictRecord
@WellFormedText
@WithBuilder
public record JourneyContext(
        @NotNull(groups = Strict.class) @Valid @Nullable JourneyCustomer customer,
        @Valid @Nullable JourneyCustomerSession customerSession,
        @Valid @Nullable JourneyAction triggeringAction,
        @JsonAnySetter @JsonAnyGetter Map<String, @Undocumented(groups = Strict.class) RawJson> unknown) {

    /** Keeps immutable copies, in the order given. */
    public JourneyContext {
        unknown = ImmutableCopy.ofKept(unknown);
    }

    /**
     * One of the documented properties alone.
     *
     * @param customer who makes the journey; required
     * @param customerSession the session in which the conversation began
     * @param triggeringAction what began the conversation
     */
    public JourneyContext(
            @Nullable JourneyCustomer customer,
            @Nullable JourneyCustomerSession customerSession,
            @Nullable JourneyAction triggeringAction) {
        this(customer, customerSession, triggeringAction, Map.of());
    }

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static JourneyContextBuilder builder() {
        return JourneyContextBuilder.builder();
    }
}
