package org.example.participants;

import io.chatmedia.json.InvalidDocumentException;
import io.chatmedia.json.ReadResult;
import io.chatmedia.json.RecordReader;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.participant.JourneyContext;
import io.chatmedia.participant.ParticipantState;
import io.chatmedia.validation.RecordValidator;
import java.lang.invoke.MethodHandles;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;

/** What an application does with the library; what it prints is compared. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        readAnEnvelopeOfItsOwn();
        validateWhatItBuilt();
        readStrictly();
        bindWithAMapperOfItsOwn();
    }

    private static void readAnEnvelopeOfItsOwn() {
        RecordReader<ChatEvent> reader = RecordReader.strict(ChatEvent.class, MethodHandles.lookup());
        ChatEvent event = reader.read(
                        "{\"topicName\":\"t\",\"eventBody\":{\"id\":\"e\",\"participants\":[{\"id\":\"a\",\"held\":true}]}}")
                .orElseThrow();
        System.out.println("envelope: " + event.topicName() + " "
                + event.eventBody().participants().get(0).id() + " "
                + event.eventBody().participants().get(0).held());
        System.out.println("envelope: " + reader.read("{\"eventBody\":{\"participants\":[{\"id\":1}]}}").violations());
    }

    private static void validateWhatItBuilt() {
        ChatMediaParticipant participant = ChatMediaParticipant.builder()
                .id("a")
                .startTime(Instant.parse("2025-09-03T06:58:41.000001Z"))
                .state(ParticipantState.TERMINATED)
                .name("\ud800")
                .alertingTimeoutMs(-1)
                .journeyContext(JourneyContext.builder().build())
                .build();
        RecordValidator.strict().validate(participant).forEach(violation -> System.out.println("built: " + violation));
        System.out.println("built, tolerant: " + RecordValidator.tolerant().validate(participant).size());
    }

    private static void readStrictly() {
        ReadResult<ChatMediaParticipant> result = RecordReader.strict(ChatMediaParticipant.class)
                .read("{\"held\":1,\n\"startTime\":\"2025-02-30T00:00:00Z\"}");
        result.violations().forEach(violation -> System.out.println("read: " + violation));
    }

    private static void bindWithAMapperOfItsOwn() {
        JsonMapper mapper = new JsonMapper();
        ChatMediaParticipant participant = mapper.readValue(
                "{\"purpose\":\"agent\",\"startTime\":\"2025-09-03T06:58:41.500Z\",\"attributes\":{\"b\":\"1\",\"a\":\"2\"}}",
                ChatMediaParticipant.class);
        System.out.println("mapper: " + mapper.writeValueAsString(participant));
        try {
            mapper.readValue("{\"held\":\"yes\",\"muted\":false}", ChatMediaParticipant.class);
        } catch (InvalidDocumentException e) {
            e.violations().forEach(violation -> System.out.println("mapper: " + violation));
        }
    }
}
