package io.chatmedia.participant;

import io.chatmedia.raw.RawJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the participants of chats and of messages have in common, so that code written for one serves the other. Absent
 * properties are {@code null}.
 *
 * <p>It is read as one of its records, never as itself: a document does not say which of the two it is.
 */
public sealed interface MediaParticipant permits ChatMediaParticipant, MessageMediaParticipant {

    /**
     * Identifies the participant.
     *
     * @return the id
     */
    @Nullable String id();

    /**
     * The name to show for the participant.
     *
     * @return the name
     */
    @Nullable String name();

    /**
     * Where the participant is reached, for example a {@code tel:} or {@code sip:} URI.
     *
     * @return the address
     */
    @Nullable String address();

    /**
     * When the participant joined the conversation for the first time.
     *
     * @return the time
     */
    @Nullable Instant startTime();

    /**
     * When the participant was connected for this medium.
     *
     * @return the time
     */
    @Nullable Instant connectedTime();

    /**
     * When the participant was disconnected for this medium.
     *
     * @return the time
     */
    @Nullable Instant endTime();

    /**
     * When the participant was put on hold.
     *
     * @return the time
     */
    @Nullable Instant startHoldTime();

    /**
     * The part that the participant plays in the conversation.
     *
     * @return the purpose
     */
    @Nullable ParticipantPurpose purpose();

    /**
     * How far the participant's connection is.
     *
     * @return the state
     */
    @Nullable ParticipantState state();

    /**
     * Who began: the outside or the contact centre.
     *
     * @return the direction
     */
    @Nullable ParticipantDirection direction();

    /**
     * Why the participant was disconnected.
     *
     * @return the reason; the contract lists no values
     */
    @Nullable String disconnectType();

    /**
     * Whether the participant is on hold.
     *
     * @return whether it is
     */
    @Nullable Boolean held();

    /**
     * Whether the participant has to do wrap-up work.
     *
     * @return whether it has to
     */
    @Nullable Boolean wrapupRequired();

    /**
     * How the participant is asked for wrap-up, for example {@code optional}.
     *
     * @return the kind of wrap-up
     */
    @Nullable String wrapupPrompt();

    /**
     * The user who takes part.
     *
     * @return the user
     */
    @Nullable DomainEntityRef user();

    /**
     * The queue that the participant came through.
     *
     * @return the queue
     */
    @Nullable DomainEntityRef queue();

    /**
     * The team of the participant.
     *
     * @return the team
     */
    @Nullable DomainEntityRef team();

    /**
     * Free attributes of the participant, in the order of the document.
     *
     * @return the values by their keys
     */
    @Nullable Map<String, String> attributes();

    /**
     * What went wrong for the participant, if anything did.
     *
     * @return the error
     */
    @Nullable ErrorInfo errorInfo();

    /**
     * The script that guides the participant.
     *
     * @return the script
     */
    @Nullable DomainEntityRef script();

    /**
     * Time for wrap-up.
     *
     * @return milliseconds, not negative
     */
    @Nullable Integer wrapupTimeoutMs();

    /**
     * Whether the participant left wrap-up out.
     *
     * @return whether it did
     */
    @Nullable Boolean wrapupSkipped();

    /**
     * Time to answer before the participant counts as not responding.
     *
     * @return milliseconds, not negative
     */
    @Nullable Integer alertingTimeoutMs();

    /**
     * Where the communication comes from.
     *
     * @return the provider
     */
    @Nullable String provider();

    /**
     * The external contact that takes part.
     *
     * @return the contact
     */
    @Nullable DomainEntityRef externalContact();

    /**
     * The organisation of the external contact.
     *
     * @return the organisation
     */
    @Nullable DomainEntityRef externalOrganization();

    /**
     * What the participant noted in wrap-up.
     *
     * @return the wrap-up
     */
    @Nullable Wrapup wrapup();

    /**
     * Identifies the matching leg of the communication.
     *
     * @return the id of that leg
     */
    @Nullable String peer();

    /**
     * Why the participant flagged the conversation.
     *
     * @return the reason; the contract lists no values
     */
    @Nullable String flaggedReason();

    /**
     * The customer journey that led to the conversation.
     *
     * @return the journey
     */
    @Nullable JourneyContext journeyContext();

    /**
     * How the conversation was routed.
     *
     * @return the routing
     */
    @Nullable ConversationRoutingData conversationRoutingData();

    /**
     * When after-call work began.
     *
     * @return the time
     */
    @Nullable Instant startAcwTime();

    /**
     * When after-call work ended.
     *
     * @return the time
     */
    @Nullable Instant endAcwTime();

    /**
     * When the conversation was parked. Not documented.
     *
     * @return the time
     */
    @Nullable Instant parkTime();

    /**
     * When the conversation was resumed. Not documented.
     *
     * @return the time
     */
    @Nullable Instant resumeTime();

    /**
     * The roles of the participant in the medium, for example {@code full}. Not documented.
     *
     * @return the roles
     */
    @Nullable List<String> mediaRoles();

    /**
     * Identifies the division that the external contact had at first. Not documented.
     *
     * @return the id of the division
     */
    @Nullable String externalContactInitialDivisionId();

    /**
     * How far the recording of the screen is. Not documented.
     *
     * @return the state of the recording
     */
    @Nullable String screenRecordingState();

    /**
     * The state that the participant had at first. Not documented.
     *
     * @return the state
     */
    @Nullable ParticipantState initialState();

    /**
     * What the queue sets for the medium. Not documented.
     *
     * @return the settings
     */
    @Nullable QueueMediaSettings queueMediaSettings();

    /**
     * What no component knows, as it came (rule 11).
     *
     * @return the values by the names of their properties; empty in strict mode
     */
    Map<String, RawJson> unknown();

    /**
     * Whether the participant has left this medium. Either of two properties says so, whichever the platform sends
     * first: an {@link #endTime()} that is present, whatever the state is, also if it is absent or unknown; or a
     * {@link #state()} in which the connection {@linkplain ParticipantState#hasEnded() has ended}. Without either the
     * participant is not known to have left.
     *
     * @return whether an end time or the state says that the participant has left
     */
    default boolean hasLeft() {
        ParticipantState state = state();
        return endTime() != null || (state != null && state.hasEnded());
    }
}
