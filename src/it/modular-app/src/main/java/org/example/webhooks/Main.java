package org.example.webhooks;

import io.chatmedia.envelope.ChatNotification;
import io.chatmedia.json.InvalidDocumentException;
import io.chatmedia.json.ReadResult;
import io.chatmedia.json.ReadResult.Accepted;
import io.chatmedia.json.RecordReader;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.participant.ParticipantState;
import io.chatmedia.participant.Wrapup;
import io.chatmedia.validation.RecordValidator;
import tools.jackson.databind.json.JsonMapper;

/** Receives what a platform sends of chat participants, and says what came of it. */
public final class Main {

    private static final RecordReader<ChatMediaParticipant> PARTICIPANTS =
            RecordReader.strict(ChatMediaParticipant.class);

    private static final RecordReader<ChatNotification> NOTIFICATIONS = RecordReader.tolerant(ChatNotification.class);

    private static final RecordValidator VALIDATOR = RecordValidator.strict();

    private static final JsonMapper MAPPER = new JsonMapper();

    private Main() {}

    public static void main(String[] args) {
        receive("""
                {"id":"p1","name":"Ada","state":"connected","startTime":"2025-09-03T06:58:41.500Z"}""");
        receive("""
                {"id":"p1","held":1,"startTime":"2025-02-30T10:00:00Z"}""");
        receiveFrame("""
                {"topicName":"v2.users.u1.conversations.chats","version":"2","eventBody":{"id":"c1","participants":[
                {"id":"p1","purpose":"customer","state":"terminated","endTime":"2025-09-03T07:10:00Z"},
                {"id":"p2","purpose":"agent","state":"connected","muted":false}]},"metadata":{}}""");
        receiveFrame("""
                {"topicName":"channel.metadata","eventBody":{"message":"WebSocket Heartbeat"}}""");
        receiveFrame("""
                {"topicName":"v2.users.u1.conversations.calls","eventBody":{"id":"c2","participants":[]}}""");
        receiveFrame("""
                {"topicName":"v2.users.u1.conversations.chats","eventBody":{"id":3}}""");
        build();
        bind("{\"id\":\"p1\",\"held\":\"yes\"}");
    }

    /** A webhook body, by the documented contract and nothing else. */
    private static void receive(String body) {
        ReadResult<ChatMediaParticipant> result = PARTICIPANTS.read(body);
        if (result instanceof Accepted<ChatMediaParticipant> accepted) {
            System.out.println("accepted: " + MAPPER.writeValueAsString(accepted.value()));
        } else {
            result.violations().forEach(violation -> System.out.println("rejected: " + violation));
        }
    }

    /** What comes on the platform's WebSocket channel: changes of chats, and other things. */
    private static void receiveFrame(String frame) {
        ReadResult<ChatNotification> result = NOTIFICATIONS.read(frame);
        if (result instanceof Accepted<ChatNotification> accepted) {
            ChatNotification notification = accepted.value();
            if (notification.isAboutChats()) {
                for (ChatMediaParticipant participant : notification.participants()) {
                    System.out.println("chat: " + participant.id() + " is " + participant.state());
                }
                result.tolerated().forEach(violation -> System.out.println("chat, kept: " + violation));
            } else {
                System.out.println("another topic: " + notification.topicName());
            }
        } else if (result.isUnrecognized()) {
            System.out.println("no conversation: " + result.violations().get(0));
        } else {
            result.violations().forEach(violation -> System.out.println("faulty: " + violation));
        }
    }

    /** A participant of one's own making, held to the same contract. */
    private static void build() {
        ChatMediaParticipant participant = ChatMediaParticipant.builder()
                .id("p1")
                .state(ParticipantState.TERMINATED)
                .wrapup(Wrapup.builder().durationSeconds(-1).build())
                .build();
        VALIDATOR.validate(participant).forEach(violation -> System.out.println("built: " + violation));
    }

    /** The same strictness from a mapper with which nothing is registered. */
    private static void bind(String body) {
        try {
            MAPPER.readValue(body, ChatMediaParticipant.class);
        } catch (InvalidDocumentException e) {
            e.violations().forEach(violation -> System.out.println("mapper: " + violation));
        }
    }
}
