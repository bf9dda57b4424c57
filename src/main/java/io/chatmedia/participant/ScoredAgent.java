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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An agent, and how well the agent suits a conversation.
 *
 * @param agent the agent
 * @param score how well the agent suits, from 0 to 100, higher being better
 * @param unknown what no component knows, as it came (rule 11); empty in strict mode
 */
@StrictRecord
@WellFormedText
@WithBuilder
public record ScoredAgent(
        @Valid @Nullable DomainEntityRef agent,
        @Min(0) @Max(100) @Nullable Integer score,
        @JsonAnySetter @JsonAnyGetter Map<String, @Undocumented(groups = Strict.class) RawJson> unknown) {

    /** Keeps immutable copies, in the order given. */
    public ScoredAgent {
        unknown = ImmutableCopy.ofKept(unknown);
    }

    /**
     * One of the documented properties alone.
     *
     * @param agent the agent
     * @param score how well the agent suits, from 0 to 100, higher being better
     */
    public ScoredAgent(@Nullable DomainEntityRef agent, @Nullable Integer score) {
        this(agent, score, Map.of());
    }

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static ScoredAgentBuilder builder() {
        return ScoredAgentBuilder.builder();
    }
}
