package io.chatmedia.participant;

import io.chatmedia.contract.WireValue;

/** The side that began a conversation. */
public enum ParticipantDirection implements WireValue {
    /** The outside began. */
    INBOUND("inbound", true),
    /** The contact centre began. */
    OUTBOUND("outbound", true);

    private final String wireValue;
    private final boolean documented;

    ParticipantDirection(String wireValue, boolean documented) {
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
}
