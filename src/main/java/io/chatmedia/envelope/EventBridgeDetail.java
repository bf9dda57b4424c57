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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The notification in an EventBridge event.
 *
 * @param topicName the topic, such as {@code v2.users.84c26b67.conversations.chats}
 * @param timestamp when the platform sent it
 * @param version the version of the topic
 * @param eventBody the conversation as it is now
 * @param unknown what no component knows, as it came (rule 11); empty in strict mode
 */
@StrictRecord
@Recognizable(
        lookalikes = {
            @Lookalike(
                    properties = {"detail-type", "detail"},
                    like = Shapes.EVENT_BRIDGE),
            @Lookalike(properties = "entities", like = Shapes.LIST),
            @Lookalike(properties = "participants", like = Shapes.CONVERSATION),
            @Lookalike(
                    properties = {Shapes.PURPOSE, Shapes.STATE, Shapes.WRAPUP_REQUIRED},
                    like = Shapes.PARTICIPANT)
        })
@WellFormedText
@WithBuilder
public record EventBridgeDetail(
        @Nullable String topicName,
        @IsoTimestamp @Nullable Instant timestamp,
        @Nullable String version,
        @Valid @Nullable ChatConversation eventBody,
        @JsonAnySetter @JsonAnyGetter Map<String, @Undocumented(groups = Strict.class) RawJson> unknown) {

    /** Keeps immutable copies, in the order given. */
    public EventBridgeDetail {
        unknown = ImmutableCopy.ofKept(unknown);
    }

    /**
     * Whether it is about chats: its topic's name ends in {@code .conversations.chats}, as that of
     * {@code v2.users.{id}.conversations.chats} does. Nothing else is looked at, since other topics have conversations
     * and participants too.
     *
     * @return whether the topic is one of chats; {@code false} if there is none
     */
    public boolean isAboutChats() {
        return Topics.isAboutChats(topicName);
    }

    /**
     * The participants of the conversation.
     *
     * @return the participants, in the order of the document; empty if there are none, or no conversation
     */
    public List<ChatMediaParticipant> participants() {
        return Topics.participants(eventBody);
    }

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static EventBridgeDetailBuilder builder() {
        return EventBridgeDetailBuilder.builder();
    }
}
