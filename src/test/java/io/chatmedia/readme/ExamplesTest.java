package io.chatmedia.readme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatmedia.contract.IsoTimestamp;
import io.chatmedia.contract.Strict;
import io.chatmedia.contract.WireValueOf;
import io.chatmedia.envelope.ChatNotification;
import io.chatmedia.json.InvalidDocumentException;
import io.chatmedia.json.JsonDocument;
import io.chatmedia.json.ReadLimits;
import io.chatmedia.json.ReadLimitsBuilder;
import io.chatmedia.json.ReadMode;
import io.chatmedia.json.ReadResult;
import io.chatmedia.json.ReadResult.Accepted;
import io.chatmedia.json.RecordReader;
import io.chatmedia.message.MessageType;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.participant.MediaParticipant;
import io.chatmedia.participant.MessageMediaParticipant;
import io.chatmedia.participant.ParticipantState;
import io.chatmedia.participant.Wrapup;
import io.chatmedia.problem.ProblemDetails;
import io.chatmedia.raw.RawJson;
import io.chatmedia.schema.JsonSchema;
import io.chatmedia.validation.RecordValidator;
import io.chatmedia.validation.Violation;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.cfg.ContextAttributes;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Examples of the README, each run; the last tests hold the READMEs to them, and to what is run in {@code src/it}. */
class ExamplesTest {

    private final List<Object> handled = new ArrayList<>();
    private final List<Violation> reported = new ArrayList<>();
    private int status;
    private String sent = "";

    private void handle(Object value) {
        handled.add(value);
    }

    private void report(List<Violation> violations) {
        reported.addAll(violations);
    }

    private void answer(int answeredStatus, String mediaType, byte[] body) {
        assertThat(mediaType).isEqualTo("application/problem+json");
        status = answeredStatus;
        sent = new String(body, UTF_8);
    }

    @Test
    void reading_a_webhook_body() {
        byte[] body = "{\"held\":1,\"wrapup\":{\"endTime\":\"2025-02-30T10:00:00Z\"}}".getBytes(UTF_8);

        // example
        RecordReader<ChatMediaParticipant> reader = RecordReader.strict(ChatMediaParticipant.class); // keep it

        ReadResult<ChatMediaParticipant> result = reader.read(body);
        if (result instanceof Accepted<ChatMediaParticipant> accepted) {
            handle(accepted.value());
        } else {
            ProblemDetails problem = ProblemDetails.of(result); // RFC 9457, with every violation
            answer(problem.status(), ProblemDetails.MEDIA_TYPE, problem.toJson());
        }
        // end

        assertThat(status).isEqualTo(422);
        assertThat(sent).contains("\"pointer\":\"#/held\"").contains("\"pointer\":\"#/wrapup/endTime\"");
    }

    @Test
    void reading_or_throwing() {
        RecordReader<ChatMediaParticipant> reader = RecordReader.strict(ChatMediaParticipant.class);

        assertThatThrownBy(() -> {
                    // example
                    ChatMediaParticipant participant =
                            reader.read("{\"state\":\"sleeping\"}").orElseThrow();
                    // end
                    handle(participant);
                })
                .isInstanceOf(InvalidDocumentException.class)
                .hasMessageStartingWith("1:10: /state UNKNOWN_VALUE");
    }

    @Test
    void reading_what_the_live_platform_sends() {
        // example
        RecordReader<ChatMediaParticipant> tolerant = RecordReader.tolerant(ChatMediaParticipant.class);

        ReadResult<ChatMediaParticipant> result =
                tolerant.read("{\"state\":\"terminated\",\"mediaRoles\":[\"full\"],\"muted\":false}");
        result.orElseThrow().state(); // TERMINATED
        result.orElseThrow().mediaRoles(); // [full]
        result.tolerated(); // one: /muted UNKNOWN_PROPERTY
        // end

        assertThat(result.orElseThrow().state()).isEqualTo(ParticipantState.TERMINATED);
        assertThat(result.orElseThrow().mediaRoles()).containsExactly("full");
        assertThat(result.tolerated())
                .extracting(v -> v.pointer() + " " + v.code())
                .containsExactly("/muted UNKNOWN_PROPERTY");
    }

    @Test
    void nothing_is_lost() {
        String document = "{\"id\":\"p1\",\"state\":\"dreaming\",\"lines\":[{\"ani\":\"+41\",\"cost\":1.50}]}";
        RecordReader<ChatMediaParticipant> tolerant = RecordReader.tolerant(ChatMediaParticipant.class);

        // example
        ChatMediaParticipant participant = tolerant.read(document).orElseThrow();
        participant.state(); // null
        participant.unknown(); // {state="dreaming", lines=[{"ani":"+41","cost":1.50}]}

        RawJson lines = participant.unknown().get("lines");
        lines.json(); // [{"ani":"+41","cost":1.50}]: the text, as it came
        lines.toTree().at("/0/ani").stringValue(); // +41: from a Jackson tree
        lines.toValue(); // [{ani=+41, cost=1.50}]: a List with a Map in it

        String written = new JsonMapper().writeValueAsString(participant); // equal to document
        // end

        assertThat(participant.state()).isNull();
        assertThat(participant.unknown()).hasToString("{state=\"dreaming\", lines=[{\"ani\":\"+41\",\"cost\":1.50}]}");
        assertThat(lines.json()).isEqualTo("[{\"ani\":\"+41\",\"cost\":1.50}]");
        assertThat(lines.toTree().at("/0/ani").stringValue()).isEqualTo("+41");
        assertThat(lines.toValue()).hasToString("[{ani=+41, cost=1.50}]");
        assertThat(written).isEqualTo(document);
    }

    /** The frames of a channel, and what is handled and reported of each. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'topicName':'v2.users.u.conversations.chats','eventBody':{'participants':[{'id':'p1'}]}} | 1 | 0",
                "{'topicName':'v2.users.u.conversations.calls','eventBody':{'participants':[{'id':'p1'}]}} | 0 | 0",
                "{'topicName':'v2.users.u.presence','eventBody':{'source':'PURECLOUD'}} | 0 | 0",
                "{'topicName':'channel.metadata','eventBody':{'message':'WebSocket Heartbeat'}} | 0 | 0",
                "{'entities':[{'id':'v2.users.u.conversations.chats'}]} | 0 | 0",
                "{'topicName':'v2.users.u.conversations.chats','eventBody':{'participants':[{'id':1}]}} | 0 | 1",
                "{'topicName':'v2.users.u.conversations.chats','eventBody':{'participants':[{'foo':1}]}} | 0 | 1"
            })
    void reading_what_comes_on_a_channel(String quoted, int participants, int faults) {
        String frame = quoted.replace('\'', '"');

        // example
        RecordReader<ChatNotification> reader = RecordReader.tolerant(ChatNotification.class);

        ReadResult<ChatNotification> result = reader.read(frame);
        if (result instanceof Accepted<ChatNotification> accepted) {
            if (accepted.value().isAboutChats()) { // or else about calls, whole conversations, a queue's members
                accepted.value().participants().forEach(this::handle);
            }
        } else if (!result.isUnrecognized()) { // or else a heartbeat, an answer to a subscription, another topic
            report(result.violations());
        }
        // end

        assertThat(handled).hasSize(participants);
        assertThat(reported).hasSize(faults);
    }

    @Test
    void reading_message_participants() {
        byte[] body = "{\"id\":\"p1\",\"type\":\"whatsapp\",\"endTime\":\"2026-08-15T08:23:58.123Z\"}".getBytes(UTF_8);

        // example
        MessageMediaParticipant participant =
                RecordReader.tolerant(MessageMediaParticipant.class).read(body).orElseThrow();
        participant.type(); // WHATSAPP

        MediaParticipant either = participant; // or a ChatMediaParticipant
        if (either.hasLeft()) { // disconnected, terminated, or with an end time
            handle(either.id());
        }
        // end

        assertThat(participant.type()).isEqualTo(MessageType.WHATSAPP);
        assertThat(handled).containsExactly("p1");
    }

    @Test
    void reading_many_documents() throws IOException {
        InputStream in = new ByteArrayInputStream("{\"id\":\"1\"}\n{\"id\":2}\n{\"id\":\"3\"}\n".getBytes(UTF_8));
        RecordReader<ChatMediaParticipant> reader = RecordReader.strict(ChatMediaParticipant.class);
        List<JsonDocument> deadLetters = new ArrayList<>();

        // example
        try (Stream<JsonDocument> documents = JsonDocument.stream(in, ReadLimits.DEFAULT)) {
            documents.forEach(document -> {
                if (reader.read(document) instanceof Accepted<ChatMediaParticipant> accepted) {
                    handle(accepted.value());
                } else {
                    deadLetters.add(document); // its bytes() are untouched, its line() is known
                }
            });
        }
        // end

        assertThat(handled).hasSize(2);
        assertThat(deadLetters).extracting(JsonDocument::line).containsExactly(2L);
    }

    // example
    public record Handover(
            @NotNull String desk, @IsoTimestamp Instant at, List<@NotNull @Valid ChatMediaParticipant> participants) {}
    // end

    @Test
    void reading_a_record_of_ones_own() {
        byte[] body = "{\"desk\":\"7\",\"at\":\"2025-09-04T21:10:05Z\",\"participants\":[{\"state\":\"terminated\"}]}"
                .getBytes(UTF_8);

        // example
        Handover handover = RecordReader.tolerant(Handover.class).read(body).orElseThrow();
        // end

        assertThat(handover.participants())
                .extracting(ChatMediaParticipant::state)
                .containsExactly(ParticipantState.TERMINATED);
    }

    @Test
    void binding_with_any_jackson_mapper() {
        String json = "{\"id\":\"p1\",\"held\":\"true\"}";

        // example
        JsonMapper mapper = new JsonMapper(); // nothing to register
        try {
            handle(mapper.readValue(json, ChatMediaParticipant.class));
        } catch (JacksonException e) { // of a faulty record an InvalidDocumentException, with all violations()
            ProblemDetails problem = ProblemDetails.of(e);
            answer(problem.status(), ProblemDetails.MEDIA_TYPE, problem.toJson());
        }
        // end

        assertThat(status).isEqualTo(422);
        assertThat(sent).contains("\"pointer\":\"#/held\"");
    }

    @Test
    void binding_tolerantly_with_a_mapper() {
        // example
        JsonMapper tolerant = JsonMapper.builder()
                .defaultAttributes(ContextAttributes.getEmpty().withSharedAttribute(ReadMode.class, ReadMode.TOLERANT))
                .build();
        // end

        assertThat(tolerant.readValue("{\"state\":\"parked\",\"muted\":false}", ChatMediaParticipant.class)
                        .state())
                .isEqualTo(ParticipantState.PARKED);
    }

    @Test
    void validating_an_object_built_in_code() {
        // example
        ChatMediaParticipant participant = ChatMediaParticipant.builder()
                .id("p1")
                .startTime(Instant.parse("2024-04-22T13:14:21.123456789Z"))
                .wrapup(Wrapup.builder().durationSeconds(-1).build())
                .build();

        List<Violation> violations = RecordValidator.strict().validate(participant);
        // end

        assertThat(violations)
                .extracting(v -> v.pointer() + " " + v.code())
                .containsExactly("/startTime INVALID_TIMESTAMP", "/wrapup/durationSeconds OUT_OF_RANGE");
    }

    @Test
    void validating_with_plain_jakarta_validation() {
        Validator validator = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
        ChatMediaParticipant participant = ChatMediaParticipant.builder()
                .state(ParticipantState.TERMINATED)
                .build();

        // example
        validator.validate(participant); // as tolerant mode: none
        validator.validate(participant, Strict.class); // as strict mode: state is not documented
        // end

        assertThat(validator.validate(participant)).isEmpty();
        assertThat(validator.validate(participant, Strict.class)).hasSize(1);
    }

    // example
    public record RawEvent(
            @IsoTimestamp String at,
            @WireValueOf(ParticipantState.class) String state,

            @WireValueOf(value = ParticipantState.class, platformValues = true)
            String lastState) {}
    // end

    @Test
    void constraints_on_ones_own_classes() {
        assertThat(RecordValidator.strict().validate(new RawEvent("today", "terminated", "terminated")))
                .extracting(v -> v.pointer() + " " + v.code())
                .containsExactly("/at INVALID_TIMESTAMP", "/state UNDOCUMENTED_VALUE");
    }

    @Test
    void other_limits() {
        // example
        RecordReader<ChatMediaParticipant> reader = RecordReader.strict(ChatMediaParticipant.class)
                .withLimits(ReadLimitsBuilder.builder(ReadLimits.DEFAULT)
                        .documentBytes(16 << 10)
                        .build());
        // end

        assertThat(reader.read(new byte[20_000]).violations())
                .extracting(v -> v.code().name())
                .containsExactly("LIMIT_EXCEEDED");
    }

    @Test
    void a_schema_for_others() {
        // example
        ObjectNode schema = JsonSchema.strict(ChatNotification.class).document();
        schema.put("$id", "https://example.org/schemas/chat-notification"); // the tree is yours

        String text = schema.toString(); // or toPrettyString()
        ObjectNode openApi = JsonSchema.tolerant(ChatNotification.class).openApi("1.4.0");
        // end

        assertThat(text).startsWith("{\"$schema\":\"https://json-schema.org/draft/2020-12/schema\"");
        assertThat(openApi.at("/components/schemas").propertyNames())
                .contains("ChatNotification", "ChatConversation", "ChatMediaParticipant", "Wrapup");
    }

    @Test
    void the_readme_shows_these_examples_pieces_of_the_consumer_projects_and_no_others() throws IOException {
        String examples = Files.readString(Path.of("src/test/java/io/chatmedia/readme/ExamplesTest.java"));
        List<String> run = blocks(examples, "// example\n(.*?)// end");
        List<String> shown = quotes(Path.of("README.md"));
        String consumers = sources(Path.of("src/it"));

        assertThat(shown).filteredOn(block -> !consumers.contains(block)).containsExactlyElementsOf(run);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka-streams-router", "modular-app", "spring-boot-webhook"})
    void a_consumer_project_shows_pieces_of_itself(String name) throws IOException {
        Path project = Path.of("src/it", name);

        assertThat(quotes(project.resolve("README.md"))).isNotEmpty().allMatch(sources(project)::contains);
    }

    /** Sources, settings, and what a program prints; commands have no language here. */
    private static List<String> quotes(Path page) throws IOException {
        return blocks(Files.readString(page), "```(?:java|properties|text|yaml)\n(.*?)```");
    }

    /** The sources and settings below a folder of {@code src/it}, which the build compiles and runs. */
    private static String sources(Path folder) throws IOException {
        StringBuilder sources = new StringBuilder();
        try (Stream<Path> files =
                Files.find(folder, 20, (file, attributes) -> file.toString().matches(".*\\.(java|properties|yaml)"))) {
            for (Path file : files.toList()) {
                String joined = Files.readString(file).replace("\\\n", ""); // lines of text blocks that go on
                sources.append(oneSpaced(joined));
            }
        }
        return sources.toString();
    }

    private static List<String> blocks(String text, String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(text)
                .results()
                .map(block -> oneSpaced(block.group(1)))
                .toList();
    }

    private static String oneSpaced(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
