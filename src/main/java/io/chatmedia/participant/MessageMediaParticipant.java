package io.chatmedia.participant;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.chatmedia.contract.DocumentedValue;
import io.chatmedia.contract.ImmutableCopy;
import io.chatmedia.contract.IsoTimestamp;
import io.chatmedia.contract.Recognizable;
import io.chatmedia.contract.Recognizable.Lookalike;
import io.chatmedia.contract.Strict;
import io.chatmedia.contract.Undocumented;
import io.chatmedia.contract.WellFormedText;
import io.chatmedia.json.StrictRecord;
import io.chatmedia.message.MessageType;
import io.chatmedia.raw.RawJson;
import io.chatmedia.record.WithBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person or a system that takes part in a contact-centre conversation by messages (web messaging, text messages,
 * messengers), as the platform describes it while the conversation goes on.
 *
 * <p>Its contract is the published model of August 2026: what it shares with {@link ChatMediaParticipant} has the same
 * types and marks, and its own properties count as documented. Every component is optional; an absent one is
 * {@code null}. Instants are points in time on the platform's clock.
 *
 * @param id identifies the participant
 * @param name the name to show for the participant
 * @param address where the participant is reached, for example a {@code tel:} or {@code sip:} URI
 * @param startTime when the participant joined the conversation for the first time
 * @param connectedTime when the participant was connected for this medium
 * @param endTime when the participant was disconnected for this medium
 * @param startHoldTime when the participant was put on hold
 * @param purpose the part that the participant plays in the conversation
 * @param state how far the participant's connection is
 * @param direction who began: the outside or the contact centre
 * @param disconnectType why the participant was disconnected; the contract lists no values
 * @param held whether the participant is on hold
 * @param wrapupRequired whether the participant has to do wrap-up work
 * @param wrapupPrompt how the participant is asked for wrap-up, for example {@code optional}
 * @param user the user who takes part
 * @param queue the queue that the participant came through
 * @param team the team of the participant
 * @param attributes free attributes of the participant, in the order of the document; any key, no null value
 * @param errorInfo what went wrong for the participant, if anything did
 * @param script the script that guides the participant
 * @param wrapupTimeoutMs time for wrap-up, in milliseconds, not negative
 * @param wrapupSkipped whether the participant left wrap-up out
 * @param alertingTimeoutMs time to answer before the participant counts as not responding, in milliseconds, not
 *     negative
 * @param provider where the communication comes from
 * @param externalContact the external contact that takes part
 * @param externalOrganization the organisation of the external contact
 * @param wrapup what the participant noted in wrap-up
 * @param peer identifies the matching leg of the communication
 * @param flaggedReason why the participant flagged the conversation; the contract lists no values
 * @param journeyContext the customer journey that led to the conversation
 * @param conversationRoutingData by what the conversation was routed
 * @param startAcwTime when after-call work began
 * @param endAcwTime when after-call work ended
 * @param type the channel that the messages come through
 * @param engagementSource where the engagement began that led to the conversation
 * @param recipientType what kind of recipient the messages go to
 * @param recipientCountry the country of the recipient
 * @param monitoredParticipantId identifies the participant whom this one monitors
 * @param byoSmsIntegrationId identifies the integration that carries text messages ("bring your own" SMS)
 * @param messages what is known of each message, none of them null
 * @param parkTime when the conversation was parked; not documented
 * @param resumeTime when it was resumed; not documented
 * @param mediaRoles the roles of the participant in the medium, for example {@code full}, none of them null; not
 *     documented
 * @param externalContactInitialDivisionId identifies the division that the external contact had at first; not
 *     documented
 * @param screenRecordingState how far the recording of the screen is; not documented
 * @param initialState the state that the participant had at first; not documented
 * @param queueMediaSettings what the queue sets for the medium; not documented
 * @param unknown what no component knows, as it came (rule 11); empty in strict mode
 */
@StrictRecord
@Recognizable(
        lookalikes = {
            @Lookalike(properties = "detail-type", like = Shapes.EVENT_BRIDGE),
            @Lookalike(properties = "eventBody", like = Shapes.NOTIFICATION),
            @Lookalike(properties = "entities", like = Shapes.LIST),
            @Lookalike(properties = "participants", like = Shapes.CONVERSATION),
            @Lookalike(
                    properties = {
                        "calls",
                        "callbacks",
                        "chats",
                        "cobrowsesessions",
                        "emails",
                        "screenshares",
                        "socialExpressions",
                        "videos",
                        "internalMessages"
                    },
                    like = Shapes.OTHER_PARTICIPANT)
        })
@WellFormedText
@WithBuilder
public record MessageMediaParticipant(
        @Nullable String id,
        @Nullable String name,
        @Nullable String address,
        @IsoTimestamp @Nullable Instant startTime,
        @IsoTimestamp @Nullable Instant connectedTime,
        @IsoTimestamp @Nullable Instant endTime,
        @IsoTimestamp @Nullable Instant startHoldTime,
        @DocumentedValue(groups = Strict.class) @Nullable ParticipantPurpose purpose,
        @DocumentedValue(groups = Strict.class) @Nullable ParticipantState state,
        @DocumentedValue(groups = Strict.class) @Nullable ParticipantDirection direction,
        @Nullable String disconnectType,
        @Nullable Boolean held,
        @Nullable Boolean wrapupRequired,
        @Nullable String wrapupPrompt,
        @Valid @Nullable DomainEntityRef user,
        @Valid @Nullable DomainEntityRef queue,
        @Valid @Nullable DomainEntityRef team,
        @Nullable Map<String, @NotNull String> attributes,
        @Valid @Nullable ErrorInfo errorInfo,
        @Valid @Nullable DomainEntityRef script,
        @PositiveOrZero @Nullable Integer wrapupTimeoutMs,
        @Nullable Boolean wrapupSkipped,
        @PositiveOrZero @Nullable Integer alertingTimeoutMs,
        @Nullable String provider,
        @Valid @Nullable DomainEntityRef externalContact,
        @Valid @Nullable DomainEntityRef externalOrganization,
        @Valid @Nullable Wrapup wrapup,
        @Nullable String peer,
        @Nullable String flaggedReason,
        @Valid @Nullable JourneyContext journeyContext,
        @Valid @Nullable ConversationRoutingData conversationRoutingData,
        @IsoTimestamp @Nullable Instant startAcwTime,
        @IsoTimestamp @Nullable Instant endAcwTime,
        @DocumentedValue(groups = Strict.class) @Nullable MessageType type,
        @Nullable String engagementSource,
        @Nullable String recipientType,
        @Nullable String recipientCountry,
        @Nullable String monitoredParticipantId,
        @Nullable String byoSmsIntegrationId,
        @Nullable List<@NotNull @Valid MessageDetails> messages,

        @Undocumented(groups = Strict.class) @IsoTimestamp @Nullable Instant parkTime,

        @Undocumented(groups = Strict.class) @IsoTimestamp @Nullable Instant resumeTime,

        @Undocumented(groups = Strict.class) @Nullable List<@NotNull String> mediaRoles,
        @Undocumented(groups = Strict.class) @Nullable String externalContactInitialDivisionId,
        @Undocumented(groups = Strict.class) @Nullable String screenRecordingState,
        @Undocumented(groups = Strict.class) @Nullable ParticipantState initialState,

        @Undocumented(groups = Strict.class) @Valid @Nullable QueueMediaSettings queueMediaSettings,

        @JsonAnySetter @JsonAnyGetter Map<String, @Undocumented(groups = Strict.class) RawJson> unknown)
        implements MediaParticipant {

    /** Keeps immutable copies, in the order given. */
    public MessageMediaParticipant {
        mediaRoles = ImmutableCopy.of(mediaRoles);
        attributes = ImmutableCopy.of(attributes);
        messages = ImmutableCopy.of(messages);
        unknown = ImmutableCopy.ofKept(unknown);
    }

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static MessageMediaParticipantBuilder builder() {
        return MessageMediaParticipantBuilder.builder();
    }
}
