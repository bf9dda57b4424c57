package io.chatmedia.participant;

/**
 * The words of messages for an object that is taken for a participant by mistake: its shape, and where the participants
 * are.
 */
final class Shapes {

    static final String EVENT_BRIDGE = "an EventBridge event; its participants are at /detail/eventBody/participants";
    static final String NOTIFICATION = "a notification; its participants are at /eventBody/participants";
    static final String LIST = "a list answered by the API; its participants are at /entities/0/participants and so on";
    static final String CONVERSATION = "a conversation; its participants are at /participants";
    static final String OTHER_PARTICIPANT =
            "a participant of v2.*.conversations, which has the state of each medium in a list";

    private Shapes() {}
}
