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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the conversation is routed to an agent.
 *
 * @param queue the queue that the conversation waits in
 * @param language the language that the agent must speak
 * @param priority how soon the conversation is to be answered; higher comes first
 * @param skills what the agent must be able to do, none of them null
 * @param scoredAgents agents that are preferred, none of them null
 * @param label a label of the conversation for routing; not documented
 * @param skillExpression the skills that are asked for, as an expression; not documented
 * @param unknown what no component knows, as it came (rule 11); empty in strict mode
 */
@StrictRecord
@WellFormedText
@WithBuilder
public record ConversationRoutingData(
        @Valid @Nullable AddressableEntityRef queue,
        @Valid @Nullable AddressableEntityRef language,
        @Nullable Integer priority,
        @Nullable List<@NotNull @Valid AddressableEntityRef> skills,
        @Nullable List<@NotNull @Valid ScoredAgent> scoredAgents,
        @Undocumented(groups = Strict.class) @Nullable String label,
        @Undocumented(groups = Strict.class) @Nullable String skillExpression,
        @JsonAnySetter @JsonAnyGetter Map<String, @Undocumented(groups = Strict.class) RawJson> unknown) {

    /** Keeps immutable copies, in the order given. */
    public ConversationRoutingData {
        skills = ImmutableCopy.of(skills);
        scoredAgents = ImmutableCopy.of(scoredAgents);
        unknown = ImmutableCopy.ofKept(unknown);
    }

    /**
     * One of the documented properties alone.
     *
     * @param queue the queue that the conversation waits in
     * @param language the language that the agent must speak
     * @param priority how soon the conversation is to be answered; higher comes first
     * @param skills what the agent must be able to do, none of them null
     * @param scoredAgents agents that are preferred, none of them null
     */
    public ConversationRoutingData(
            @Nullable AddressableEntityRef queue,
            @Nullable AddressableEntityRef language,
            @Nullable Integer priority,
            @Nullable List<AddressableEntityRef> skills,
            @Nullable List<ScoredAgent> scoredAgents) {
        this(queue, language, priority, skills, scoredAgents, null, null, Map.of());
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
