package io.chatmedia.envelope;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.chatmedia.contract.ImmutableCopy;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of a chat, as the platform's WebSocket channel sends it.
 *
 * <p>The same channel sends other things in the same form. Of those, heartbeats and most other topics have nothing that
 * a conversation has: tolerant reading refuses them, and {@code ReadResult.isUnrecognized()} tells them from faults.
 * The topics of calls and of whole conversations have conversations too: they are accepted, and {@link #isAboutChats()}
 * tells them from chats.
 *
 * @param topicName the topic that was subscribed to, such as {@code v2.users.84c26b67.conversations.chats}
 * @param version the version of the topic
 * @param eventBody the conversation as it is now
 * @param metadata facts about the message, such as {@code CorrelationId}, in the order of the document; no null value
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
public record ChatNotification(
        @Nullable String topicName,
        @Nullable String version,
        @Valid @Nullable ChatConversation eventBody,
        @Nullable Map<String, @NotNull String> metadata,
        @JsonAnySetter @JsonAnyGetter Map<String, @Undocumented(groups = Strict.class) RawJson> unknown) {

    /** Keeps immutable copies, in the order given. */
    public ChatNotification {
        metadata = ImmutableCopy.of(metadata);
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
    public static ChatNotificationBuilder builder() {
        return ChatNotificationBuilder.builder();
    }
}
