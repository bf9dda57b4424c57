package io.chatmedia.envelope;

/** What messages say of an object that is taken for an envelope by mistake, and the properties that give it away. */
final class Shapes {

    static final String EVENT_BRIDGE = "an EventBridge event; read it as EventBridgeEvent";
    static final String NOTIFICATION = "a notification; read it as ChatNotification";
    static final String LIST = "a list answered by the API; read it as ConversationList";
    static final String CONVERSATION = "a conversation; read it as ChatConversation";
    static final String PARTICIPANT = "a participant; read it as ChatMediaParticipant";
    static final String HEARTBEAT = "the body of a heartbeat; there is no conversation in it";

    // Of a participant: what it nearly always has. Its id and name tell nothing, since a conversation has them too.
    static final String PURPOSE = "purpose";
    static final String STATE = "state";
    static final String WRAPUP_REQUIRED = "wrapupRequired";

    private Shapes() {}
}
