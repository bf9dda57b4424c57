package io.chatmedia.participant;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatmedia.contract.WireValue;
import io.chatmedia.json.InvalidDocumentException;
import io.chatmedia.json.ReadMode;
import io.chatmedia.json.ReadResult;
import io.chatmedia.json.RecordReader;
import io.chatmedia.message.MessageStatus;
import io.chatmedia.message.MessageType;
import io.chatmedia.message.SocialVisibility;
import io.chatmedia.oracle.SchemaValidator;
import io.chatmedia.schema.JsonSchema;
import io.chatmedia.validation.RecordValidator;
import io.chatmedia.validation.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A message participant through the readers, the validators, a Jackson mapper and the schemas, in both modes. */
class MessageMediaParticipantTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String SAMPLE = sample();

    private static String sample() {
        try {
            return Files.readString(
                    Path.of("src/test/resources/samples/message-notification-2026-08-every-property.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReadResult<MessageMediaParticipant> read(String json, ReadMode mode) {
        return RecordReader.of(MessageMediaParticipant.class, mode).read(json);
    }

    private static List<String> said(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.code() + " " + violation.pointer())
                .toList();
    }

    /** Of one document every door says the same; a schema says yes or no. */
    private static List<String> assertEveryDoorSays(String json, ReadMode mode, List<String> said) {
        ReadResult<MessageMediaParticipant> result = read(json, mode);
        assertThat(said(result.violations())).isEqualTo(said);

        ObjectReader mapper = MAPPER.readerFor(MessageMediaParticipant.class).withAttribute(ReadMode.class, mode);
        if (said.isEmpty()) {
            MessageMediaParticipant participant = result.orElseThrow();
            // A mapper keeps values without the white space between them.
            assertThat(MAPPER.readTree(MAPPER.writeValueAsBytes(mapper.<Object>readValue(json))))
                    .isEqualTo(MAPPER.readTree(MAPPER.writeValueAsBytes(participant)));
            RecordValidator validator = mode == ReadMode.STRICT ? RecordValidator.strict() : RecordValidator.tolerant();
            assertThat(validator.validate(participant)).isEmpty();
        } else {
            assertThatThrownBy(() -> mapper.readValue(json))
                    .isInstanceOfSatisfying(
                            InvalidDocumentException.class,
                            e -> assertThat(said(e.violations())).isEqualTo(said));
        }
        assertThat(SchemaValidator.of(JsonSchema.of(MessageMediaParticipant.class, mode)
                                .document())
                        .accepts(json))
                .isEqualTo(said.isEmpty());
        return said(result.tolerated());
    }

    @Test
    void tolerant_mode_accepts_every_property_of_the_contract_and_writes_all_of_it_back() {
        List<String> tolerated = assertEveryDoorSays(SAMPLE, ReadMode.TOLERANT, List.of());
        assertThat(tolerated).containsExactly("UNKNOWN_PROPERTY /conversationRoutingData/skillExpressionId");

        MessageMediaParticipant participant = read(SAMPLE, ReadMode.TOLERANT).orElseThrow();
        String written = MAPPER.writeValueAsString(participant);
        assertThat(MAPPER.readTree(written)).isEqualTo(MAPPER.readTree(SAMPLE));
        assertThat(MAPPER.writeValueAsString(read(written, ReadMode.TOLERANT).orElseThrow()))
                .isEqualTo(written);
    }

    @Test
    void every_component_of_the_records_is_a_property_of_the_contract() {
        MessageMediaParticipant participant = read(SAMPLE, ReadMode.TOLERANT).orElseThrow();
        MessageDetails message = participant.messages().get(0);

        assertThat(Stream.of(
                        participant,
                        message,
                        message.media().get(0),
                        message.stickers().get(0),
                        message.errorInfo(),
                        message.messageMetadata(),
                        message.messageMetadata().events().get(0),
                        message.messageMetadata().content().get(0)))
                .allSatisfy(record -> assertThat(record).hasNoNullFieldsOrProperties());
        assertThat(MAPPER.<ObjectNode>valueToTree(participant).propertyNames())
                .containsExactlyElementsOf(componentsWithoutUnknown(MessageMediaParticipant.class));
    }

    private static List<String> componentsWithoutUnknown(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !name.equals("unknown"))
                .toList();
    }

    @Test
    void strict_mode_refuses_the_platform_properties_of_the_shared_part_and_what_no_contract_knows() {
        assertEveryDoorSays(
                SAMPLE,
                ReadMode.STRICT,
                List.of(
                        "UNDOCUMENTED_PROPERTY /initialState",
                        "UNDOCUMENTED_PROPERTY /errorInfo/status",
                        "UNDOCUMENTED_PROPERTY /errorInfo/entityId",
                        "UNDOCUMENTED_PROPERTY /errorInfo/entityName",
                        "UNDOCUMENTED_PROPERTY /errorInfo/messageWithParams",
                        "UNDOCUMENTED_PROPERTY /errorInfo/messageParams",
                        "UNDOCUMENTED_PROPERTY /errorInfo/contextId",
                        "UNDOCUMENTED_PROPERTY /errorInfo/details",
                        "UNDOCUMENTED_PROPERTY /errorInfo/errors",
                        "UNDOCUMENTED_PROPERTY /errorInfo/limit",
                        "UNDOCUMENTED_PROPERTY /externalContactInitialDivisionId",
                        "UNDOCUMENTED_PROPERTY /conversationRoutingData/queue/name",
                        "UNDOCUMENTED_PROPERTY /conversationRoutingData/language/name",
                        "UNDOCUMENTED_PROPERTY /conversationRoutingData/skills/0/name",
                        "UNKNOWN_PROPERTY /conversationRoutingData/skillExpressionId",
                        "UNDOCUMENTED_PROPERTY /screenRecordingState",
                        "UNDOCUMENTED_PROPERTY /resumeTime",
                        "UNDOCUMENTED_PROPERTY /parkTime",
                        "UNDOCUMENTED_PROPERTY /mediaRoles",
                        "UNDOCUMENTED_PROPERTY /queueMediaSettings"));
    }

    @Test
    void strict_mode_accepts_all_that_is_documented() {
        ObjectNode tree = (ObjectNode) MAPPER.readTree(SAMPLE);
        for (Violation violation : read(SAMPLE, ReadMode.STRICT).violations()) {
            String pointer = violation.pointer();
            int name = pointer.lastIndexOf('/');
            ((ObjectNode) tree.at(pointer.substring(0, name))).remove(pointer.substring(name + 1));
        }

        assertThat(assertEveryDoorSays(tree.toString(), ReadMode.STRICT, List.of()))
                .isEmpty();
        assertThat(MAPPER.readTree(MAPPER.writeValueAsBytes(
                        read(tree.toString(), ReadMode.STRICT).orElseThrow())))
                .isEqualTo(tree);
    }

    static Stream<Arguments> enums() {
        return Stream.of(
                Arguments.of(
                        MessageType.class,
                        "/type",
                        "{\"type\":%s}",
                        List.of(
                                "unknown",
                                "sms",
                                "twitter",
                                "facebook",
                                "line",
                                "viber",
                                "wechat",
                                "whatsapp",
                                "telegram",
                                "kakao",
                                "webmessaging",
                                "open",
                                "instagram",
                                "apple")),
                Arguments.of(
                        MessageStatus.class,
                        "/messages/0/messageStatus",
                        "{\"messages\":[{\"messageStatus\":%s}]}",
                        List.of(
                                "queued",
                                "sent",
                                "failed",
                                "received",
                                "delivery-success",
                                "delivery-failed",
                                "read",
                                "removed",
                                "published")),
                Arguments.of(
                        SocialVisibility.class,
                        "/messages/0/socialVisibility",
                        "{\"messages\":[{\"socialVisibility\":%s}]}",
                        List.of("private", "public")));
    }

    @ParameterizedTest
    @MethodSource("enums")
    void every_value_of_an_enum_is_documented(
            Class<? extends WireValue> type, String pointer, String document, List<String> values) {
        assertThat(type.getEnumConstants()).extracting(WireValue::wireValue).containsExactlyElementsOf(values);
        for (String value : values) {
            String json = document.formatted('"' + value + '"');
            assertThat(assertEveryDoorSays(json, ReadMode.STRICT, List.of())).isEmpty();
            assertThat(assertEveryDoorSays(json, ReadMode.TOLERANT, List.of())).isEmpty();
            assertThat(MAPPER.writeValueAsString(read(json, ReadMode.STRICT).orElseThrow()))
                    .isEqualTo(json);
        }
    }

    @ParameterizedTest
    @MethodSource("enums")
    void another_text_is_refused_in_strict_mode_and_kept_in_tolerant_mode(
            Class<? extends WireValue> type, String pointer, String document, List<String> values) {
        for (String value : List.of("", values.get(0) + " ", values.get(1).toUpperCase(Locale.ROOT), "x")) {
            String json = document.formatted('"' + value + '"');
            assertEveryDoorSays(json, ReadMode.STRICT, List.of("UNKNOWN_VALUE " + pointer));
            assertThat(assertEveryDoorSays(json, ReadMode.TOLERANT, List.of()))
                    .containsExactly("UNKNOWN_VALUE " + pointer);
            assertThat(MAPPER.writeValueAsString(read(json, ReadMode.TOLERANT).orElseThrow()))
                    .isEqualTo(json);
        }
        for (String other : List.of("0", "true", "{}", "[]")) {
            String json = document.formatted(other);
            assertEveryDoorSays(json, ReadMode.STRICT, List.of("WRONG_TYPE " + pointer));
            assertEveryDoorSays(json, ReadMode.TOLERANT, List.of("WRONG_TYPE " + pointer));
        }
        assertThat(assertEveryDoorSays(document.formatted("null"), ReadMode.STRICT, List.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    {"messages":[]}                                                                |
                    {"messages":[{}]}                                                              |
                    {"messages":{}}                                                                | WRONG_TYPE /messages
                    {"messages":[null]}                                                            | NULL_ELEMENT /messages/0
                    {"messages":["m1"]}                                                            | WRONG_TYPE /messages/0
                    {"messages":[{"message":"m1"}]}                                                | WRONG_TYPE /messages/0/message
                    {"messages":[{"message":{"id":"m1","name":"x","selfUri":"/m1"}}]}              |
                    {"messages":[{"messageTime":"2026-08-15T08:23:58.123Z"}]}                      |
                    {"messages":[{"messageTime":"2026-08-15T08:23:58.123456Z"}]}                   | INVALID_TIMESTAMP /messages/0/messageTime
                    {"messages":[{"messageSegmentCount":9223372036854775807}]}                     |
                    {"messages":[{"messageSegmentCount":-9223372036854775808}]}                    |
                    {"messages":[{"messageSegmentCount":9223372036854775808}]}                     | OUT_OF_RANGE /messages/0/messageSegmentCount
                    {"messages":[{"messageSegmentCount":"1"}]}                                     | WRONG_TYPE /messages/0/messageSegmentCount
                    {"messages":[{"messageSegmentCount":1.5}]}                                     | WRONG_TYPE /messages/0/messageSegmentCount
                    {"messages":[{"media":[{"contentLengthBytes":9223372036854775807}]}]}          |
                    {"messages":[{"media":[{"contentLengthBytes":-9223372036854775809}]}]}         | OUT_OF_RANGE /messages/0/media/0/contentLengthBytes
                    {"messages":[{"media":[null]}]}                                                | NULL_ELEMENT /messages/0/media/0
                    {"messages":[{"stickers":[{"url":1}]}]}                                        | WRONG_TYPE /messages/0/stickers/0/url
                    {"messages":[{"errorInfo":{"status":2147483648}}]}                             |
                    {"messages":[{"errorInfo":{"messageParams":{"k":null}}}]}                      | NULL_ELEMENT /messages/0/errorInfo/messageParams/k
                    {"messages":[{"errorInfo":{"uri":false}}]}                                     | WRONG_TYPE /messages/0/errorInfo/uri
                    {"messages":[{"messageMetadata":{"events":[{}],"content":[{}]}}]}              |
                    {"messages":[{"messageMetadata":{"events":[{"subType":[]}]}}]}                 | WRONG_TYPE /messages/0/messageMetadata/events/0/subType
                    {"messages":[{"messageMetadata":{"content":[{},null]}}]}                       | NULL_ELEMENT /messages/0/messageMetadata/content/1
                    {"wrapupTimeoutMs":2147483648}                                                 | OUT_OF_RANGE /wrapupTimeoutMs
                    {"alertingTimeoutMs":-1}                                                       | OUT_OF_RANGE /alertingTimeoutMs
                    {"recipientCountry":1}                                                         | WRONG_TYPE /recipientCountry
                    """)
    void a_document_without_anything_unknown_is_judged_alike_in_both_modes(String json, String violation) {
        List<String> said = violation == null ? List.of() : List.of(violation);

        assertThat(assertEveryDoorSays(json, ReadMode.STRICT, said)).isEmpty();
        assertThat(assertEveryDoorSays(json, ReadMode.TOLERANT, said)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"id\":\"p\",\"roomId\":\"r\"}', /roomId",
        "'{\"id\":\"p\",\"avatarImageUrl\":\"a\"}', /avatarImageUrl",
        "'{\"id\":\"p\",\"startAlertingTime\":\"2026-08-15T08:23:58Z\"}', /startAlertingTime",
        "'{\"messages\":[{\"text\":\"hello\"}]}', /messages/0/text",
        "'{\"messages\":[{\"media\":[{\"x\":{ \"y\": 1.0 }}]}]}', /messages/0/media/0/x",
        "'{\"messages\":[{\"stickers\":[{\"x\":[]}]}]}', /messages/0/stickers/0/x",
        "'{\"messages\":[{\"errorInfo\":{\"errors\":[]}}]}', /messages/0/errorInfo/errors",
        "'{\"messages\":[{\"messageMetadata\":{\"x\":1}}]}', /messages/0/messageMetadata/x",
        "'{\"messages\":[{\"messageMetadata\":{\"events\":[{\"x\":1}]}}]}', /messages/0/messageMetadata/events/0/x",
        "'{\"messages\":[{\"messageMetadata\":{\"content\":[{\"x\":1}]}}]}', /messages/0/messageMetadata/content/0/x"
    })
    void an_unknown_property_is_refused_in_strict_mode_and_written_back_as_it_came_in_tolerant_mode(
            String json, String pointer) {
        assertEveryDoorSays(json, ReadMode.STRICT, List.of("UNKNOWN_PROPERTY " + pointer));
        assertThat(assertEveryDoorSays(json, ReadMode.TOLERANT, List.of()))
                .containsExactly("UNKNOWN_PROPERTY " + pointer);
        assertThat(MAPPER.readTree(
                        MAPPER.writeValueAsBytes(read(json, ReadMode.TOLERANT).orElseThrow())))
                .isEqualTo(MAPPER.readTree(json));
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"foo\":1}', none",
        "'{\"topicName\":\"t\",\"eventBody\":{\"participants\":[{}]}}', /eventBody/participants",
        "'{\"detail-type\":\"t\",\"detail\":{}}', /detail/eventBody/participants",
        "'{\"entities\":[]}', /entities/0/participants",
        "'{\"userId\":\"u\",\"chats\":[]}', v2.*.conversations"
    })
    void an_object_of_another_shape_is_no_message_participant(String json, String hint) {
        assertEveryDoorSays(json, ReadMode.TOLERANT, List.of("UNRECOGNIZED "));

        List<Violation> violations = read(json, ReadMode.TOLERANT).violations();
        assertThat(violations.get(0).message()).contains("MessageMediaParticipant", hint.equals("none") ? "" : hint);
    }

    @Test
    void messages_are_a_participants_own_here_and_a_sign_of_the_other_shape_for_a_chats_participant() {
        byte[] json = "{\"messages\":[{\"messageStatus\":\"sent\"}]}".getBytes(UTF_8);

        assertThat(RecordReader.tolerant(MessageMediaParticipant.class)
                        .read(json)
                        .tolerated())
                .isEmpty();
        assertThat(said(RecordReader.tolerant(ChatMediaParticipant.class)
                        .read(json)
                        .violations()))
                .containsExactly("UNRECOGNIZED ");
    }
}
