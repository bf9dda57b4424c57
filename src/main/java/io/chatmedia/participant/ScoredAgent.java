package io.chatmedia.participant;

import io.chatmedia.contract.WellFormedText;
import io.chatmedia.json.StrictRecord;
import io.chatmedia.record.WithBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * An agent, and how well the agent suits a conversation.
 *
 * @param agent the agent
 * @param score how well the agent suits, from 0 to 100, higher being better
 */
@StrictRecord
@WellFormedText
@WithBuilder
public record ScoredAgent(
        @Valid @Nullable DomainEntityRef agent,
        @Min(0) @Max(100) @Nullable Integer score) {

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static ScoredAgentBuilder builder() {
        return ScoredAgentBuilder.builder();
    }
}
