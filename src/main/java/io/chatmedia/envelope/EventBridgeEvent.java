package io.chatmedia.envelope;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
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
 * A change of a chat, as AWS EventBridge delivers it.
 *
 * @param version the version of EventBridge's envelope
 * @param id identifies the event
 * @param detailType the template of the topic, such as <code>v2.users.{id}.conversations.chats</code>;
 *     {@code detail-type} on the wire
 * @param source the source of the events, a partner of AWS
 * @param account the AWS account
 * @param time when the event reached EventBridge, to the second
 * @param region the AWS region
 * @param resources what the event is about in the words of AWS, none of them null; empty for these events
 * @param detail the notification
 * @param unknown what no component knows, as it came (rule 11); empty in strict mode
 */
@StrictRecord
@Recognizable(
        lookalikes = {
            @Lookalike(
                    properties = {"topicName", "eventBody"},
                    like = Shapes.NOTIFICATION),
            @Lookalike(properties = "entities", like = Shapes.LIST),
            @Lookalike(properties = "participants", like = Shapes.CONVERSATION),
            @Lookalike(
                    properties = {Shapes.PURPOSE, Shapes.STATE, Shapes.WRAPUP_REQUIRED},
                    like = Shapes.PARTICIPANT)
        })
@WellFormedText
@WithBuilder
public record EventBridgeEvent(
        @Nullable String version,
        @Nullable String id,
        @JsonProperty("detail-type") @Nullable String detailType,
        @Nullable String source,
        @Nullable String account,
        @IsoTimestamp @Nullable Instant time,
        @Nullable String region,
        @Nullable List<@NotNull String> resources,
        @Valid @Nullable EventBridgeDetail detail,
        @JsonAnySetter @JsonAnyGetter Map<String, @Undocumented(groups = Strict.class) RawJson> unknown) {

    /** Keeps immutable copies, in the order given. */
    public EventBridgeEvent {
        resources = ImmutableCopy.of(resources);
        unknown = ImmutableCopy.ofKept(unknown);
    }

    /**
     * Whether it is about chats, as {@link EventBridgeDetail#isAboutChats()} says of its detail.
     *
     * @return whether the topic is one of chats; {@code false} if there is none
     */
    public boolean isAboutChats() {
        return detail != null && detail.isAboutChats();
    }

    /**
     * The participants of the conversation.
     *
     * @return the participants, in the order of the document; empty if there are none, or no conversation
     */
    public List<ChatMediaParticipant> participants() {
        return detail == null ? List.of() : detail.participants();
    }

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static EventBridgeEventBuilder builder() {
        return EventBridgeEventBuilder.builder();
    }
}
