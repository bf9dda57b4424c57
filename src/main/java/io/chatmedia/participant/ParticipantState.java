package io.chatmedia.participant;

import io.chatmedia.contract.WireValue;

/** The state of a participant's connection. */
public enum ParticipantState implements WireValue {
    /** The participant is being alerted (ringing). */
    ALERTING("alerting", true),
    /** The participant is connected. */
    CONNECTED("connected", true),
    /** The participant is disconnected. */
    DISCONNECTED("disconnected", true),
    /** The participant is being dialled. */
    DIALING("dialing", true),
    /** The participant is being reached. */
    CONTACTING("contacting", true),
    /** The conversation is being offered. Not documented. */
    OFFERING("offering", false),
    /** The connection has ended. Not documented. */
    TERMINATED("terminated", false),
    /** A file is being converted. Not documented. */
    CONVERTING("converting", false),
    /** A file is being uploaded. Not documented. */
    UPLOADING("uploading", false),
    /** A file is being sent. Not documented. */
    TRANSMITTING("transmitting", false),
    /** The participant is to take part later. Not documented. */
    SCHEDULED("scheduled", false),
    /** The conversation is put aside, and the participant free for others. Not documented. */
    PARKED("parked", false),
    /** There is no state. Not documented. */
    NONE("none", false);

    private final String wireValue;
    private final boolean documented;

    ParticipantState(String wireValue, boolean documented) {
        this.wireValue = wireValue;
        this.documented = documented;
    }

    @Override
    public String wireValue() {
        return wireValue;
    }

    @Override
    public boolean documented() {
        return documented;
    }

    /**
     * Whether the participant's connection has ended: {@link #DISCONNECTED} and {@link #TERMINATED} mean the same.
     *
     * @return whether the state is one of these two
     */
    public boolean hasEnded() {
        return this == DISCONNECTED || this == TERMINATED;
    }
}
