package io.chatmedia.envelope;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.chatmedia.contract.ImmutableCopy;
import io.chatmedia.contract.Strict;
import io.chatmedia.contract.Undocumented;
import io.chatmedia.contract.WellFormedText;
import io.chatmedia.json.StrictRecord;
import io.chatmedia.participant.AddressableEntityRef;
import io.chatmedia.raw.RawJson;
import io.chatmedia.record.WithBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A division that a conversation belongs to, and what of the conversation belongs to it.
 *
 * @param division the division
 * @param entities what made the conversation belong to it, none of them null
 * @param unknown what no component knows, as it came (rule 11); empty in strict mode
 */
@StrictRecord
@WellFormedText
@WithBuilder
public record DivisionMembership(
        @Valid @Nullable AddressableEntityRef division,
        @Nullable List<@NotNull @Valid DivisionEntityRef> entities,
        @JsonAnySetter @JsonAnyGetter Map<String, @Undocumented(groups = Strict.class) RawJson> unknown) {

    /** Keeps immutable copies, in the order given. */
    public DivisionMembership {
        entities = ImmutableCopy.of(entities);
        unknown = ImmutableCopy.ofKept(unknown);
    }

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static DivisionMembershipBuilder builder() {
        return DivisionMembershipBuilder.builder();
    }
}
