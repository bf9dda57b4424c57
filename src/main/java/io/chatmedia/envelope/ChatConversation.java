package io.chatmedia.envelope;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.chatmedia.contract.ImmutableCopy;
import io.chatmedia.contract.IsoTimestamp;
import io.chatmedia.contract.Recognizable;
import io.chatmedia.contract.Recognizable.Lookalike;
import io.chatmedia.contract.Strict;
import io.chatmedia.contract.Undocumented;
import io.chatmedia.contract.WellFormedText;
import io.chatmedia.json.StrictRecord;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.raw.RawJson;
import io.chatmedia.record.WithBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A chat with its participants: the body of a notification, and an entry of a list that the API answers.
 *
 * @param id identifies the conversation
 * @param name the name of the conversation
 * @param address the address of the conversation
 * @param utilizationLabelId identifies the label by which the conversation counts in its agent's utilization
 * @param participants who takes part and took part, none of them null
 * @param otherMediaUris paths of other conversations of another medium that belong to this one, none of them null
 * @param accessAttributes by what access to the conversation is decided, none of them null
 * @param inactivityTimeout when the conversation ends unless something happens
 * @param divisions the divisions that the conversation belongs to, none of them null
 * @param unknown what no component knows, as it came (rule 11); empty in strict mode
 */
@StrictRecord
@Recognizable(
        lookalikes = {
            @Lookalike(
                    properties = {"detail-type", "detail"},
                    like = Shapes.EVENT_BRIDGE),
            @Lookalike(properties = "eventBody", like = Shapes.NOTIFICATION),
            @Lookalike(properties = "entities", like = Shapes.LIST),
            @Lookalike(
                    properties = {Shapes.PURPOSE, Shapes.STATE, Shapes.WRAPUP_REQUIRED},
                    like = Shapes.PARTICIPANT),
            @Lookalike(properties = "message", like = Shapes.HEARTBEAT)
        })
@WellFormedText
@WithBuilder
public record ChatConversation(
        @Nullable String id,
        @Nullable String name,
        @Nullable String address,
        @Nullable String utilizationLabelId,
        @Nullable List<@NotNull @Valid ChatMediaParticipant> participants,
        @Nullable List<@NotNull String> otherMediaUris,
        @Nullable List<@NotNull String> accessAttributes,
        @IsoTimestamp @Nullable Instant inactivityTimeout,
        @Nullable List<@NotNull @Valid DivisionMembership> divisions,
        @JsonAnySetter @JsonAnyGetter Map<String, @Undocumented(groups = Strict.class) RawJson> unknown) {

    /** Keeps immutable copies, in the order given. */
    public ChatConversation {
        participants = ImmutableCopy.of(participants);
        otherMediaUris = ImmutableCopy.of(otherMediaUris);
        accessAttributes = ImmutableCopy.of(accessAttributes);
        divisions = ImmutableCopy.of(divisions);
        unknown = ImmutableCopy.ofKept(unknown);
    }

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static ChatConversationBuilder builder() {
        return ChatConversationBuilder.builder();
    }
}
