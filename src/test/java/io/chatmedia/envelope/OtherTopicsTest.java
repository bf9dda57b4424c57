package io.chatmedia.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.json.ReadLimits;
import io.chatmedia.json.ReadLimitsBuilder;
import io.chatmedia.json.ReadResult;
import io.chatmedia.json.ReadResult.Accepted;
import io.chatmedia.json.RecordReader;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.lang.invoke.MethodHandles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What else comes on a channel of notifications, told apart from chats and from faults. */
class OtherTopicsTest {

    private static final RecordReader<ChatNotification> READER = RecordReader.tolerant(ChatNotification.class);

    private static final String HEARTBEAT =
            "{\"topicName\":\"channel.metadata\",\"eventBody\":{\"message\":\"WebSocket Heartbeat\"}}";

    private static final String PRESENCE = """
            {"topicName":"v2.users.u1.presence","version":"2","eventBody":{"source":"PURECLOUD",\
            "presenceDefinition":{"id":"31fe3bac","systemPresence":"MEETING"},"primary":true,"message":"",\
            "modifiedDate":"2026-08-15T08:23:58.123Z"},"metadata":{"CorrelationId":"x"}}""";

    private static final String QUEUE_OBSERVATION = """
            {"topicName":"v2.analytics.queues.q1.observations","version":"2","eventBody":{"group":{"queueId":"q1",\
            "mediaType":"chat"},"data":[{"interval":"x","metrics":[]}]},"metadata":{"CorrelationId":"x"}}""";

    private static final String CONVERSATION_EVENT = """
            {"topicName":"v2.detail.events.conversation.c1.user.start","version":"1","eventBody":{\
            "eventTime":1660551838123,"conversationId":"c1","participantId":"p1","sessionId":"s1","mediaType":"CHAT",\
            "provider":"PureCloud Webchat v2","direction":"INBOUND"},"metadata":{"CorrelationId":"x"}}""";

    /** A queue's member has an id and a name, as a conversation has. */
    private static final String ROUTING_QUEUE = """
            {"topicName":"v2.routing.queues.q1.users","version":"2","eventBody":{"id":"u1","name":"Ada","joined":true,\
            "user":{"id":"u1","name":"Ada"},"memberBy":"user","routingStatus":{"userId":"u1","status":"IDLE",\
            "startTime":"2026-08-15T08:23:58.123Z"}},"metadata":{"CorrelationId":"x"}}""";

    private static final String CALLS = """
            {"topicName":"v2.users.u1.conversations.calls","version":"2","eventBody":{"id":"c1","participants":[\
            {"id":"p1","address":"tel:+15550100000","purpose":"customer","state":"connected","held":false,"muted":false,\
            "confined":false,"recording":false,"recordingState":"none","ani":"tel:+15550100000"}],"otherMediaUris":[],\
            "recordingState":"none","maxParticipants":8},"metadata":{"CorrelationId":"x"}}""";

    private static final String WHOLE_CONVERSATION = """
            {"topicName":"v2.users.u1.conversations","version":"2","eventBody":{"id":"c1","maxParticipants":5,\
            "participants":[{"id":"p1","connectedTime":"2026-08-15T08:23:58.123Z","name":"Ada","queueId":"q1",\
            "purpose":"customer","wrapupRequired":false,"attributes":{},"calls":[],"callbacks":[],\
            "chats":[{"state":"connected","id":"s1","provider":"PureCloud Webchat v2","held":false}]}],\
            "recordingState":"none","address":"a","divisions":[{"division":{"id":"d1"},"entities":[]}]},\
            "metadata":{"CorrelationId":"x"}}""";

    private static final String MESSAGES = """
            {"topicName":"v2.users.u1.conversations.messages","version":"2","eventBody":{"id":"c1","participants":[\
            {"id":"p1","purpose":"customer","state":"connected","type":"webmessaging","messages":[]}],\
            "otherMediaUris":[]},"metadata":{"CorrelationId":"x"}}""";

    private static List<String> pointers(ReadResult<?> result) {
        assertThat(result.violations()).extracting(Violation::code).containsOnly(ViolationCode.UNRECOGNIZED);
        return result.violations().stream().map(Violation::pointer).toList();
    }

    @Test
    void a_heartbeat_is_unrecognized_at_its_body_and_its_message_says_heartbeat() {
        ReadResult<ChatNotification> result = READER.read(HEARTBEAT);

        assertThat(result.isUnrecognized()).isTrue();
        assertThat(pointers(result)).containsExactly("/eventBody");
        assertThat(result.violations().get(0).message()).contains("it looks like the body of a heartbeat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"pong\",\"result\":\"200\"}",
                "{\"entities\":[{\"id\":\"v2.users.u1.conversations.chats\"}],\"selfUri\":\"/api/v2/notifications\"}",
                "{\"message\":\"subscribe\",\"result\":\"200\",\"topics\":[\"v2.users.u1.conversations.chats\"]}",
            })
    void an_answer_to_a_subscription_is_unrecognized_as_a_whole(String answer) {
        ReadResult<ChatNotification> result = READER.read(answer);

        assertThat(result.isUnrecognized()).isTrue();
        assertThat(pointers(result)).containsExactly("");
    }

    @ParameterizedTest
    @ValueSource(strings = {PRESENCE, QUEUE_OBSERVATION, CONVERSATION_EVENT})
    void a_topic_with_nothing_of_a_conversation_is_unrecognized_at_its_body(String notification) {
        ReadResult<ChatNotification> result = READER.read(notification);

        assertThat(result.isUnrecognized()).isTrue();
        assertThat(pointers(result)).containsExactly("/eventBody");
    }

    @ParameterizedTest
    @ValueSource(strings = {ROUTING_QUEUE, CALLS, WHOLE_CONVERSATION, MESSAGES})
    void a_topic_with_something_of_a_conversation_is_accepted_and_not_about_chats(String notification) {
        ReadResult<ChatNotification> result = READER.read(notification);

        assertThat(result.violations()).isEmpty();
        assertThat(result.isUnrecognized()).isFalse();
        assertThat(result.orElseThrow().isAboutChats()).isFalse();
    }

    @Test
    void the_participants_of_a_whole_conversation_are_noted_as_of_the_other_shape() {
        assertThat(READER.read(WHOLE_CONVERSATION).tolerated())
                .filteredOn(note -> note.pointer().equals("/eventBody/participants/0/chats"))
                .extracting(Violation::message)
                .singleElement()
                .asString()
                .contains("it looks like a participant of v2.*.conversations");
    }

    @ParameterizedTest
    @CsvSource({
        "v2.users.u1.conversations.chats, true",
        "v2.routing.queues.q1.conversations.chats, true",
        "v2.users.{id}.conversations.chats, true",
        "v2.users.u1.conversations, false",
        "v2.users.u1.conversations.calls, false",
        "v2.users.u1.conversations.chats.p1, false",
        "v2.conversations.chats.c1.messages, false",
        "v2.users.u1.conversations.CHATS, false",
        "conversations.chats, false",
        "'', false",
        ", false"
    })
    void a_topic_is_about_chats_by_the_end_of_its_name(String topicName, boolean chats) {
        assertThat(ChatNotification.builder().topicName(topicName).build().isAboutChats())
                .isEqualTo(chats);
        assertThat(EventBridgeDetail.builder().topicName(topicName).build().isAboutChats())
                .isEqualTo(chats);
    }

    @Test
    void through_EventBridge_another_topic_is_unrecognized_at_its_body_too() {
        ReadResult<EventBridgeEvent> result =
                RecordReader.tolerant(EventBridgeEvent.class).read("""
                        {"version":"0","id":"e1","detail-type":"v2.users.{id}.presence","detail":\
                        {"topicName":"v2.users.u1.presence","version":"2","eventBody":{"source":"PURECLOUD"}}}""");

        assertThat(result.isUnrecognized()).isTrue();
        assertThat(pointers(result)).containsExactly("/detail/eventBody");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // An element of a list: the conversation is one, and has a fault.
                "{\"eventBody\":{\"participants\":[{\"foo\":1}]}}",
                "{\"eventBody\":{\"id\":\"c1\",\"participants\":[{\"id\":\"p1\"},{\"foo\":1}]}}",
                // Something else is wrong as well.
                "{\"version\":2,\"eventBody\":{\"message\":\"WebSocket Heartbeat\"}}",
                "{\"eventBody\":{\"message\":\"WebSocket Heartbeat\"}} {}",
                "{\"eventBody\":{\"message\":\"WebSocket Heartbeat\"}",
                // A fault of a known property.
                "{\"eventBody\":{\"id\":5,\"message\":\"WebSocket Heartbeat\"}}",
                "{\"eventBody\":[]}",
                "[]",
                ""
            })
    void a_fault_is_a_fault(String document) {
        ReadResult<ChatNotification> result = READER.read(document);

        assertThat(result).isInstanceOf(ReadResult.Rejected.class);
        assertThat(result.isUnrecognized()).isFalse();
    }

    @Test
    void what_the_limit_on_violations_cuts_off_may_be_a_fault() {
        ReadLimits one =
                ReadLimitsBuilder.builder(ReadLimits.DEFAULT).violations(1).build();
        RecordReader<ChatNotification> reader = READER.withLimits(one);

        assertThat(reader.read(HEARTBEAT).isUnrecognized()).isTrue();
        assertThat(reader.read("{\"eventBody\":{\"message\":\"WebSocket Heartbeat\"},\"version\":2}")
                        .isUnrecognized())
                .isFalse();
    }

    @Test
    void strict_mode_makes_no_difference_between_a_heartbeat_and_a_fault() {
        ReadResult<ChatNotification> result =
                RecordReader.strict(ChatNotification.class).read(HEARTBEAT);

        assertThat(result.violations()).extracting(Violation::code).containsExactly(ViolationCode.UNKNOWN_PROPERTY);
        assertThat(result.isUnrecognized()).isFalse();
    }

    @Test
    void an_element_of_a_list_of_the_API_is_not_the_document() {
        assertThat(RecordReader.tolerant(ConversationList.class)
                        .read("{\"entities\":[{\"foo\":1}]}")
                        .isUnrecognized())
                .isFalse();
    }

    @Test
    void a_participant_that_is_none_is_unrecognized_as_a_whole() {
        assertThat(RecordReader.tolerant(ChatMediaParticipant.class)
                        .read("{\"foo\":1}")
                        .isUnrecognized())
                .isTrue();
    }

    /** For a topic whose body has a name of a conversation with another type. */
    @Test
    void the_topic_alone_can_be_read_of_any_notification() {
        String location =
                "{\"topicName\":\"v2.locations.l1\",\"eventBody\":{\"id\":\"l1\",\"address\":{\"city\":\"Ulm\"}}}";
        assertThat(READER.read(location).isUnrecognized()).isFalse();

        ReadResult<Frame> frame =
                RecordReader.tolerant(Frame.class, MethodHandles.lookup()).read(location);

        assertThat(frame).isInstanceOf(Accepted.class);
        assertThat(frame.orElseThrow().topicName()).isEqualTo("v2.locations.l1");
    }

    record Frame(String topicName) {}
}
