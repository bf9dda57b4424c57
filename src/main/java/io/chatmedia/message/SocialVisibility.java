package io.chatmedia.message;

import io.chatmedia.contract.WireValue;

/** Who may see a message where it was posted. All values are documented. */
public enum SocialVisibility implements WireValue {
    /** Only those whom it is addressed to. */
    PRIVATE("private"),
    /** Everybody. */
    PUBLIC("public");

    private final String wireValue;

    SocialVisibility(String wireValue) {
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
