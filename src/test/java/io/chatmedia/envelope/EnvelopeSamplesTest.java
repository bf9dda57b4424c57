package io.chatmedia.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.chatmedia.json.ReadMode;
import io.chatmedia.json.ReadResult;
import io.chatmedia.json.RecordReader;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the platform sent is read by the envelope of its shape, and written back with nothing lost. */
class EnvelopeSamplesTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** A sample, the envelope that reads it, and how many participants it has. */
    @ParameterizedTest
    @CsvSource({
        "test/resources/samples/chats-notification-2022.json,               ChatNotification, 5",
        "test/resources/samples/notification-2026-08-every-property.json,   ChatNotification, 1",
        "test/resources/samples/calls-2022.json,                            ConversationList, 4",
        "test/resources/samples/platform-conversation.json,                 ConversationList, 4",
        "test/resources/samples/other-shape-conversation.json,              ChatConversation, 1",
        "test/resources/envelopes/every-property-conversation.json,         ChatConversation, 1",
        "test/resources/envelopes/every-property-event-bridge.json,         EventBridgeEvent, 1",
        "test/resources/envelopes/every-property-list.json,                 ConversationList, 1",
        "samples/eventbridge-event.json,                                    EventBridgeEvent, 2",
        "samples/platform-conversation.json,                                ConversationList, 5"
    })
    void a_sample_is_accepted_and_written_back_whole(String sample, String envelope, int participants)
            throws Exception {
        byte[] document = Files.readAllBytes(Path.of("src", sample));
        Class<? extends Record> type =
                Class.forName("io.chatmedia.envelope." + envelope).asSubclass(Record.class);

        Record read = RecordReader.tolerant(type).read(document).orElseThrow();

        assertThat(participantsOf(read)).isEqualTo(participants);
        byte[] written = MAPPER.writeValueAsBytes(read);
        assertThat(tree(written)).isEqualTo(tree(document));
        assertThat(RecordReader.tolerant(type).read(written).orElseThrow()).isEqualTo(read);
        Record bound = MAPPER.readerFor(type)
                .withAttribute(ReadMode.class, ReadMode.TOLERANT)
                .readValue(document);
        assertThat(tree(MAPPER.writeValueAsBytes(bound))).isEqualTo(tree(document));
    }

    /** A document as a tree, in which whole seconds have one form. */
    private static JsonNode tree(byte[] document) {
        return MAPPER.readTree(new String(document, UTF_8).replace(".000Z\"", "Z\""));
    }

    private static int participantsOf(Record envelope) {
        if (envelope instanceof ChatNotification notification) {
            return notification.participants().size();
        } else if (envelope instanceof EventBridgeEvent event) {
            return event.participants().size();
        } else if (envelope instanceof ConversationList list) {
            return list.participants().size();
        }
        return ((ChatConversation) envelope).participants().size();
    }

    @Test
    void every_line_of_the_notifications_is_accepted_and_written_back_whole() throws IOException {
        RecordReader<ChatNotification> reader = RecordReader.tolerant(ChatNotification.class);

        for (String line : Files.readAllLines(Path.of("src/samples/notification-events.jsonl"))) {
            ChatNotification notification = reader.read(line).orElseThrow();

            assertThat(notification.isAboutChats()).isTrue();
            assertThat(tree(MAPPER.writeValueAsBytes(notification))).isEqualTo(tree(line.getBytes(UTF_8)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "every-property-conversation, ChatConversation",
        "every-property-event-bridge, EventBridgeEvent",
        "every-property-list,         ConversationList"
    })
    void strict_mode_too_takes_every_property_of_an_envelope(String document, String envelope) throws Exception {
        Class<? extends Record> type =
                Class.forName("io.chatmedia.envelope." + envelope).asSubclass(Record.class);
        Path path = Path.of("src/test/resources/envelopes", document + ".json");

        ReadResult<? extends Record> result = RecordReader.strict(type).read(Files.readAllBytes(path));

        assertThat(result.violations()).isEmpty();
        JsonNode written = tree(MAPPER.writeValueAsBytes(result.orElseThrow()));
        assertThat(written).isEqualTo(tree(Files.readAllBytes(path)));
        // All but the map of what is unknown, which is empty.
        assertThat(written.propertyNames()).hasSize(type.getRecordComponents().length - 1);
    }

    @Test
    void strict_mode_refuses_of_a_notification_what_only_the_platform_sends_within_its_participants()
            throws IOException {
        Path sample = Path.of("src/test/resources/samples/notification-2026-08-every-property.json");
        ObjectNode notification = (ObjectNode) MAPPER.readTree(sample);
        notification.put("muted", true);

        ReadResult<ChatNotification> result =
                RecordReader.strict(ChatNotification.class).read(notification.toString());

        assertThat(result.violations())
                .filteredOn(violation -> !violation.pointer().startsWith("/eventBody/participants/0/"))
                .extracting(Violation::pointer, Violation::code)
                .containsExactly(tuple("/muted", ViolationCode.UNKNOWN_PROPERTY));
        assertThat(result.violations())
                .filteredOn(violation -> violation.code() == ViolationCode.UNDOCUMENTED_PROPERTY)
                .extracting(Violation::pointer)
                .contains("/eventBody/participants/0/initialState", "/eventBody/participants/0/queueMediaSettings");
    }

    @ParameterizedTest
    @CsvSource({"ChatNotification", "ChatConversation", "EventBridgeEvent", "ConversationList"})
    void nothing_is_required_of_an_envelope(String envelope) throws Exception {
        Class<? extends Record> type =
                Class.forName("io.chatmedia.envelope." + envelope).asSubclass(Record.class);

        for (ReadMode mode : ReadMode.values()) {
            Record read = RecordReader.of(type, mode).read("{}").orElseThrow();

            assertThat(MAPPER.writeValueAsString(read)).isEqualTo("{}");
        }
    }

    @Test
    void the_participants_of_an_envelope_without_any_are_an_empty_list() {
        assertThat(ChatNotification.builder().build().participants()).isEmpty();
        assertThat(EventBridgeEvent.builder().build().participants()).isEmpty();
        assertThat(EventBridgeEvent.builder()
                        .detail(EventBridgeDetail.builder().build())
                        .build()
                        .participants())
                .isEmpty();
        assertThat(ConversationList.builder().build().participants()).isEmpty();
    }

    @Test
    void the_participants_of_a_list_are_those_of_all_its_conversations_in_order() {
        ConversationList list = RecordReader.tolerant(ConversationList.class)
                .read("{\"entities\":[{\"participants\":[{\"id\":\"1\"},{\"id\":\"2\"}]},{\"id\":\"c\"},"
                        + "{\"participants\":[{\"id\":\"3\"}]}]}")
                .orElseThrow();

        assertThat(list.participants()).extracting(ChatMediaParticipant::id).containsExactly("1", "2", "3");
    }
}
