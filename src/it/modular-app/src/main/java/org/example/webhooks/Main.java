package org.example.webhooks;

import io.chatmedia.json.InvalidDocumentException;
import io.chatmedia.json.ReadResult;
import io.chatmedia.json.ReadResult.Accepted;
import io.chatmedia.json.RecordReader;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.participant.ParticipantState;
import io.chatmedia.participant.Wrapup;
import io.chatmedia.validation.RecordValidator;
import java.lang.invoke.MethodHandles;
import tools.jackson.databind.json.JsonMapper;

/** Receives what a platform sends of chat participants, and says what came of it. */
public final class Main {

    private static final RecordReader<ChatMediaParticipant> PARTICIPANTS =
            RecordReader.strict(ChatMediaParticipant.class);

    // ChatEvent is this package's own; the lookup shows that it may be read.
    private static final RecordReader<ChatEvent> EVENTS =
            RecordReader.tolerant(ChatEvent.class, MethodHandles.lookup());

    private static final RecordValidator VALIDATOR = RecordValidator.strict();

    private static final JsonMapper MAPPER = new JsonMapper();

    private Main() {}

    public static void main(String[] args) {
        receive("""
                {"id":"p1","name":"Ada","state":"connected","startTime":"2025-09-03T06:58:41.500Z"}""");
        receive("""
                {"id":"p1","held":1,"startTime":"2025-02-30T10:00:00Z"}""");
        receiveEvent("""
                {"topicName":"v2.users.u1.conversations.chats","version":"2","eventBody":{"id":"c1","participants":[
                {"id":"p1","purpose":"customer","state":"terminated","endTime":"2025-09-03T07:10:00Z"},
                {"id":"p2","purpose":"agent","state":"connected","mediaRoles":["full"]}]},"metadata":{}}""");
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

    /** A notification as the live platform sends it, in an envelope. */
    private static void receiveEvent(String body) {
        ReadResult<ChatEvent> result = EVENTS.read(body);
        for (ChatMediaParticipant participant : result.orElseThrow().eventBody().participants()) {
            System.out.println("event: " + participant.id() + " is " + participant.state());
        }
        result.tolerated().forEach(violation -> System.out.println("event, passed over: " + violation));
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
