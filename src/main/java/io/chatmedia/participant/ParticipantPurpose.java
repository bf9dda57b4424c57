package io.chatmedia.participant;

import io.chatmedia.contract.WireValue;

/** The part that a participant plays in a conversation. */
public enum ParticipantPurpose implements WireValue {
    /** An agent of the contact centre. */
    AGENT("agent", true),
    /** A user of the platform who is no agent here. */
    USER("user", true),
    /** The customer. */
    CUSTOMER("customer", true),
    /** Somebody outside the contact centre. */
    EXTERNAL("external", true),
    /** The automatic distribution of conversations. */
    ACD("acd", true),
    /** The interactive voice response. */
    IVR("ivr", true),
    /** A program. Not documented. */
    API("api", false),
    /** A bot. Not documented. */
    BOTFLOW("botflow", false),
    /** An outbound campaign. Not documented. */
    CAMPAIGN("campaign", false),
    /** The dialer of a campaign. Not documented. */
    DIALER("dialer", false),
    /** A fax. Not documented. */
    FAX("fax", false),
    /** A group of users. Not documented. */
    GROUP("group", false),
    /** The inbound side. Not documented. */
    INBOUND("inbound", false),
    /** A conversation begun by hand. Not documented. */
    MANUAL("manual", false),
    /** The outbound side. Not documented. */
    OUTBOUND("outbound", false),
    /** A telephone station. Not documented. */
    STATION("station", false),
    /** A voicemail. Not documented. */
    VOICEMAIL("voicemail", false),
    /** A voice survey. Not documented. */
    VOICESURVEYFLOW("voicesurveyflow", false),
    /** A workflow. Not documented. */
    WORKFLOW("workflow", false);

    private final String wireValue;
    private final boolean documented;

    ParticipantPurpose(String wireValue, boolean documented) {
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
