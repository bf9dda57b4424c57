package org.example.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.json.RecordReader;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.problem.ProblemDetails;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "server.tomcat.connection-timeout=1s",
            "server.tomcat.keep-alive-timeout=1m",
            "logging.level.org.apache.catalina.core.ContainerBase=off" // of what a listener throws here
        })
@AutoConfigureRestTestClient
class WebhookTest {

    private static final String PARTICIPANTS = "/webhooks/participants";
    private static final String RAW_PARTICIPANTS = "/webhooks/participants/raw";
    private static final String NOTIFICATIONS = "/webhooks/notifications";
    private static final String EVENTS = "/webhooks/events";

    @Autowired
    private RestTestClient client;

    @LocalServerPort
    private int port;

    @Autowired
    private Taken taken;

    /** What the controller hands to the application, which asks another service about some of it. */
    @TestConfiguration
    static class Taken {

        static final String UNKNOWN_HERE = "unknown here";

        private final List<ChatMediaParticipant> participants = new CopyOnWriteArrayList<>();

        @EventListener
        void take(ChatMediaParticipant participant) {
            if (UNKNOWN_HERE.equals(participant.id())) {
                String answer = "{\"id\":5}";
                RecordReader.strict(ChatMediaParticipant.class).read(answer).orElseThrow();
            }
            participants.add(participant);
        }
    }

    @BeforeEach
    void the_store_is_empty_at_first() {
        taken.participants.clear();
    }

    private ResponseSpec post(String path, Object body) {
        return client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private static byte[] sample(String name) throws IOException {
        return new ClassPathResource(name).getContentAsByteArray();
    }

    private static void answers(ResponseSpec response, int status, String problem) {
        response.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .json(problem, JsonCompareMode.STRICT);
    }

    @ParameterizedTest
    @ValueSource(strings = {PARTICIPANTS, RAW_PARTICIPANTS})
    void a_participant_is_taken(String path) throws IOException {
        post(path, sample("participant.json"))
                .expectStatus()
                .isAccepted()
                .expectBody()
                .isEmpty();

        assertThat(taken.participants)
                .extracting(ChatMediaParticipant::id)
                .containsExactly("f2942eeb-1e8b-48fc-8bcc-2b8bdd653c14");
    }

    @ParameterizedTest
    @CsvSource({NOTIFICATIONS + ", notification.json, 3", EVENTS + ", event-bridge.json, 2"})
    void the_participants_of_an_envelope_are_taken_with_what_the_contract_does_not_document(
            String path, String sample, int participants) throws IOException {
        post(path, sample(sample)).expectStatus().isAccepted().expectBody().isEmpty();

        assertThat(taken.participants).hasSize(participants);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                NOTIFICATIONS + "|{\"topicName\":\"v2.users.u1.conversations.calls\",\"eventBody\":%s}",
                EVENTS + "|{\"detail\":{\"topicName\":\"v2.users.u1.conversations.calls\",\"eventBody\":%s}}",
                NOTIFICATIONS + "|{\"topicName\":\"v2.users.u1.conversations.chats\"}",
                EVENTS + "|{}"
            })
    void nothing_is_taken_of_another_topic_or_without_a_conversation(String path, String body) {
        String calls = "{\"id\":\"c1\",\"participants\":[{\"id\":\"p1\",\"muted\":false}]}";

        post(path, body.formatted(calls)).expectStatus().isAccepted();

        assertThat(taken.participants).isEmpty();
    }

    @Test
    void what_only_the_platform_sends_is_taken_by_the_mapper_and_refused_by_the_strict_reader() {
        String body = "{\"id\":\"p1\",\"state\":\"terminated\",\"muted\":false,\"journeyContext\":{}}";

        post(PARTICIPANTS, body).expectStatus().isAccepted();
        assertThat(taken.participants).extracting(ChatMediaParticipant::id).containsExactly("p1");
        post(RAW_PARTICIPANTS, body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[*].code")
                .isEqualTo(List.of("UNDOCUMENTED_VALUE", "UNKNOWN_PROPERTY", "REQUIRED"));
    }

    @Test
    void a_shape_that_is_not_the_one_asked_for_is_answered_with_what_it_is() throws IOException {
        post(PARTICIPANTS, sample("notification.json"))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].code")
                .isEqualTo("UNRECOGNIZED")
                .jsonPath("$.errors[0].detail")
                .isEqualTo("no property of this object is one of ChatMediaParticipant; it looks like a notification; "
                        + "its participants are at /eventBody/participants");
    }

    @ParameterizedTest
    @ValueSource(strings = {PARTICIPANTS, RAW_PARTICIPANTS})
    void every_violation_of_a_participant_is_answered(String path) {
        String body = """
                {"id": "p1", "held": 1,
                 "wrapup": {"endTime": "2025-02-30T10:00:00Z", "tags": [null]},
                 "attributes": {"zip code": 8000}}""";

        answers(post(path, body), 422, """
                {
                  "type": "about:blank",
                  "title": "Unprocessable Content",
                  "status": 422,
                  "detail": "The document has 4 errors.",
                  "errors": [
                    {
                      "detail": "expected true or false, got the number 1",
                      "pointer": "#/held", "code": "WRONG_TYPE", "line": 1, "column": 22
                    },
                    {
                      "detail": "expected yyyy-MM-ddTHH:mm:ssZ or yyyy-MM-ddTHH:mm:ss.SSSZ, \
                got \\"2025-02-30T10:00:00Z\\": 2025-02 has no day 30",
                      "pointer": "#/wrapup/endTime", "code": "INVALID_TIMESTAMP", "line": 2, "column": 24
                    },
                    {
                      "detail": "expected a list element, got null",
                      "pointer": "#/wrapup/tags/0", "code": "NULL_ELEMENT", "line": 2, "column": 57
                    },
                    {
                      "detail": "expected a string, got the number 8000",
                      "pointer": "#/attributes/zip%20code", "code": "WRONG_TYPE", "line": 3, "column": 29
                    }
                  ],
                  "truncated": false
                }""");
        assertThat(taken.participants).isEmpty();
    }

    @Test
    void every_violation_of_a_notification_is_answered() {
        answers(post(NOTIFICATIONS, """
                        {"topicName": 1, "eventBody": {"participants": [{"id": "p1"}, {"id": 2}]}}"""), 422, """
                {
                  "type": "about:blank",
                  "title": "Unprocessable Content",
                  "status": 422,
                  "detail": "The document has 2 errors.",
                  "errors": [
                    {
                      "detail": "expected a string, got the number 1",
                      "pointer": "#/topicName", "code": "WRONG_TYPE", "line": 1, "column": 15
                    },
                    {
                      "detail": "expected a string, got the number 2",
                      "pointer": "#/eventBody/participants/1/id", "code": "WRONG_TYPE", "line": 1, "column": 70
                    }
                  ],
                  "truncated": false
                }""");
    }

    @Test
    void a_violation_of_a_wrapped_notification_is_pointed_at_from_the_root() {
        answers(post(EVENTS, """
                        {"detail": {"topicName": "t", "eventBody": {"id": "c", "participants": [{"held": "no"}]}}}"""), 422, """
                {
                  "type": "about:blank",
                  "title": "Unprocessable Content",
                  "status": 422,
                  "detail": "The document has an error.",
                  "errors": [
                    {
                      "detail": "expected true or false, got the string \\"no\\"",
                      "pointer": "#/detail/eventBody/participants/0/held",
                      "code": "WRONG_TYPE", "line": 1, "column": 82
                    }
                  ],
                  "truncated": false
                }""");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\": | not JSON: Unexpected end-of-input within/between Object entries "
                        + "| not JSON: the text is cut off where a value was expected | #/id | MALFORMED_JSON | 7",
                "<id/>    | not JSON: Unexpected character ('<' (code 60)): expected a valid value "
                        + "(JSON String, Number, Array, Object or token 'null', 'true' or 'false') "
                        + "| not JSON: expected a value, got < | # | MALFORMED_JSON | 1",
                "{} {}    | expected the end of the document, got something after it "
                        + "| expected the end of the document, got something after it | # | TRAILING_CONTENT | 4",
            })
    void a_body_that_is_not_json_is_a_bad_request_whoever_reads_it(
            String body, String ofMapper, String ofReader, String pointer, String code, int column) {
        for (String path : new String[] {PARTICIPANTS, RAW_PARTICIPANTS, NOTIFICATIONS, EVENTS}) {
            String detail = path.equals(RAW_PARTICIPANTS) ? ofReader : ofMapper;
            answers(post(path, body), 400, """
                    {
                      "type": "about:blank",
                      "title": "Bad Request",
                      "status": 400,
                      "detail": "The document is not JSON.",
                      "errors": [
                        {"detail": "%s", "pointer": "%s", "code": "%s", "line": 1, "column": %d}
                      ],
                      "truncated": false
                    }""".formatted(detail, pointer, code, column));
        }
    }

    @Test
    void a_request_without_a_body_is_bad() {
        ResponseSpec response = client.post()
                .uri(PARTICIPANTS)
                .contentType(MediaType.APPLICATION_JSON)
                .exchange();

        answers(response, 400, """
                {
                  "type": "about:blank",
                  "title": "Bad Request",
                  "status": 400,
                  "detail": "The document is not JSON.",
                  "errors": [{"detail": "there is no body", "pointer": "#", "code": "MALFORMED_JSON"}],
                  "truncated": false
                }""");
    }

    @Test
    void a_body_over_one_mebibyte_is_too_large() {
        answers(post(RAW_PARTICIPANTS, "{\"id\":\"" + "x".repeat(1 << 20) + "\"}"), 413, """
                {
                  "type": "about:blank",
                  "title": "Content Too Large",
                  "status": 413,
                  "detail": "The document is too large.",
                  "errors": [
                    {
                      "detail": "the document exceeds the limit of 1048576 bytes (documentBytes)",
                      "pointer": "#", "code": "LIMIT_EXCEEDED", "line": 1, "column": 1
                    }
                  ],
                  "truncated": false
                }""");
    }

    @ParameterizedTest
    @ValueSource(strings = {PARTICIPANTS, NOTIFICATIONS, EVENTS})
    void springs_mapper_too_stops_at_a_body_over_one_mebibyte(String path) {
        post(path, "{\"id\":\"" + "x".repeat(1 << 21) + "\"}")
                .expectStatus()
                .isEqualTo(413)
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("Content Too Large")
                .jsonPath("$.errors.length()")
                .isEqualTo(1)
                .jsonPath("$.errors[0].code")
                .isEqualTo("LIMIT_EXCEEDED");
    }

    @Test
    void a_body_without_end_is_answered_before_it_has_ended() throws IOException {
        for (String path : new String[] {PARTICIPANTS, RAW_PARTICIPANTS, NOTIFICATIONS, EVENTS}) {
            String spaces = " ".repeat(1 << 16);
            assertThat(begun(path, Integer.MAX_VALUE, spaces.repeat(17))).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void a_client_that_falls_silent_is_told_so() throws IOException {
        for (String path : new String[] {PARTICIPANTS, RAW_PARTICIPANTS, NOTIFICATIONS, EVENTS}) {
            assertThat(begun(path, 100, "{\"id\":\"")).startsWith("HTTP/1.1 408 ");
        }
    }

    /** What is answered to a body of which only the beginning is sent. */
    private String begun(String path, int length, String beginning) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: " + length + "\r\n\r\n";
            socket.getOutputStream().write((head + beginning).getBytes(UTF_8));
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(20), UTF_8);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PARTICIPANTS, RAW_PARTICIPANTS})
    void a_faulty_document_from_elsewhere_is_not_the_fault_of_the_sender(String path) {
        post(path, "{\"id\":\"" + Taken.UNKNOWN_HERE + "\"}")
                .expectStatus()
                .isEqualTo(500)
                .expectBody()
                .jsonPath("$.errors")
                .doesNotExist();
    }

    @Test
    void springs_mapper_writes_problem_details_as_the_library_does_without_one(@Autowired JsonMapper mapper) {
        ProblemDetails problem = ProblemDetails.of(
                RecordReader.strict(ChatMediaParticipant.class).read("{\"held\":1,\"é\":2,\"id\":"));

        assertThat(mapper.writeValueAsBytes(problem)).isEqualTo(problem.toJson());
    }

    @ParameterizedTest
    @ValueSource(strings = {PARTICIPANTS, RAW_PARTICIPANTS, NOTIFICATIONS, EVENTS})
    void another_media_type_is_not_supported(String path) {
        ResponseSpec response = client.post()
                .uri(path)
                .header(HttpHeaders.CONTENT_TYPE, "text/plain")
                .body("{}")
                .exchange();

        answers(response, 415, """
                {
                  "title": "Unsupported Media Type",
                  "status": 415,
                  "detail": "Content-Type 'text/plain' is not supported.",
                  "instance": "%s"
                }""".formatted(path));
    }
}
