package io.chatmedia.participant;

import io.chatmedia.contract.ImmutableCopy;
import io.chatmedia.contract.WellFormedText;
import io.chatmedia.json.StrictRecord;
import io.chatmedia.record.WithBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the conversation is routed to an agent.
 *
 * @param queue the queue that the conversation waits in
 * @param language the language that the agent must speak
 * @param priority how soon the conversation is to be answered; higher comes first
 * @param skills what the agent must be able to do, none of them null
 * @param scoredAgents agents that are preferred, none of them null
 */
@StrictRecord
@WellFormedText
@WithBuilder
public record ConversationRoutingData(
        @Valid @Nullable AddressableEntityRef queue,
        @Valid @Nullable AddressableEntityRef language,
        @Nullable Integer priority,
        @Nullable List<@NotNull @Valid AddressableEntityRef> skills,
        @Nullable List<@NotNull @Valid ScoredAgent> scoredAgents) {

    /** Keeps immutable copies, in the order given. */
    public ConversationRoutingData {
        skills = ImmutableCopy.of(skills);
        scoredAgents = ImmutableCopy.of(scoredAgents);
    }

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static ConversationRoutingDataBuilder builder() {
        return ConversationRoutingDataBuilder.builder();
    }
}
