package io.chatmedia.envelope;

import io.chatmedia.participant.ChatMediaParticipant;

/** The shapes of documents that are taken for each other, each with all that such a document usually has. */
enum Shape {
    NOTIFICATION(ChatNotification.class, """
            {"topicName":"v2.users.u1.conversations.chats","version":"2","eventBody":{"id":"c1","participants":[]},\
            "metadata":{"CorrelationId":"x"}}""", "it looks like a notification"),
    EVENT_BRIDGE(EventBridgeEvent.class, """
            {"version":"0","id":"e1","detail-type":"v2.users.{id}.conversations.chats","source":"aws.partner/x",\
            "account":"1","time":"2026-08-15T08:23:59Z","region":"eu-central-1","resources":[],\
            "detail":{"topicName":"v2.users.u1.conversations.chats","version":"2","eventBody":{"id":"c1"}}}""", "it looks like an EventBridge event"),
    LIST(ConversationList.class, """
            {"entities":[{"id":"c1","participants":[]}],"pageSize":25,"pageNumber":1,"total":1,"pageCount":1}""", "it looks like a list answered by the API"),
    CONVERSATION(ChatConversation.class, """
            {"id":"c1","participants":[{"id":"p1"}],"otherMediaUris":[]}""", "it looks like a conversation"),
    PARTICIPANT(ChatMediaParticipant.class, """
            {"id":"p1","name":"Ada","purpose":"customer","state":"connected","wrapupRequired":false}""", "it looks like a participant");

    final Class<? extends Record> type;
    final String document;
    /** What messages say where another shape was expected. */
    final String hint;

    Shape(Class<? extends Record> type, String document, String hint) {
        this.type = type;
        this.document = document;
        this.hint = hint;
    }
}
