package io.chatmedia.message;

import io.chatmedia.contract.WireValue;

/** How far a message is on its way. All values are documented. */
public enum MessageStatus implements WireValue {
    /** The message waits to be sent. */
    QUEUED("queued"),
    /** The message was sent. */
    SENT("sent"),
    /** The message could not be sent. */
    FAILED("failed"),
    /** The message was received from outside. */
    RECEIVED("received"),
    /** The message was delivered. */
    DELIVERY_SUCCESS("delivery-success"),
    /** The message could not be delivered. */
    DELIVERY_FAILED("delivery-failed"),
    /** The message was read. */
    READ("read"),
    /** The message was removed. */
    REMOVED("removed"),
    /** The message was published. */
    PUBLISHED("published");

    private final String wireValue;

    MessageStatus(String wireValue) {
        this.wireValue = wireValue;
    }

    @Override
    public String wireValue() {
        return wireValue;
    }

    @Override
    public boolean documented() {
        return true;
    }
}
