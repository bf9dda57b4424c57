package io.chatmedia.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.chatmedia.contract.Undocumented;
import io.chatmedia.contract.WireValue;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.participant.ParticipantState;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The inputs under {@code src/samples} are what their names say. */
class SamplesTest {

    private static final Path SAMPLES = Path.of("src/samples");
    private static final String CONVERSATION = "platform-conversation.json";
    private static final String IN_CONVERSATION = "/entities/0/participants";
    private static final String EVENTS = "notification-events.jsonl";
    private static final String IN_EVENT = "/eventBody/participants";
    private static final String WRAPPED_EVENT = "eventbridge-event.json";
    private static final String IN_WRAPPED_EVENT = "/detail/eventBody/participants";

    private static CliRun check(String mode, String at, String sample) {
        return CliRun.of("check", "--mode", mode, "--at", at, "--format", "json", SAMPLES.resolve(sample));
    }

    private static void assertSummary(CliRun run, String summary) {
        assertThat(run.errLines()).hasSize(1).first().asString().startsWith(summary);
    }

    @Test
    void tolerant_mode_accepts_the_participants_of_the_conversation() {
        assertSummary(check("tolerant", IN_CONVERSATION, CONVERSATION), "5 documents, 5 accepted, 0 rejected");
    }

    @Test
    void strict_mode_rejects_the_participants_of_the_conversation() {
        assertSummary(check("strict", IN_CONVERSATION, CONVERSATION), "5 documents, 0 accepted, 5 rejected");
    }

    @Test
    void strict_mode_finds_in_the_conversation_what_only_the_platform_says_and_nothing_else() {
        CliRun run = check("strict", IN_CONVERSATION, CONVERSATION);

        assertThat(codes(run))
                .containsExactlyInAnyOrder("UNKNOWN_PROPERTY", "UNDOCUMENTED_PROPERTY", "UNDOCUMENTED_VALUE");
    }

    private static Set<String> codes(CliRun run) {
        return violations(run).map(v -> v.get("code").stringValue()).collect(Collectors.toSet());
    }

    private static Stream<JsonNode> violations(CliRun run) {
        return run.documents().stream().flatMap(d -> d.get("violations").valueStream());
    }

    @Test
    void the_conversation_has_properties_that_no_record_knows() {
        assertThat(strictly(IN_CONVERSATION, CONVERSATION, "UNKNOWN_PROPERTY", "pointer"))
                .containsExactlyInAnyOrder(
                        "/muted",
                        "/confined",
                        "/recording",
                        "/recordingState",
                        "/ani",
                        "/dnis",
                        "/conversationRoutingData/skillExpressionId");
    }

    @Test
    void the_conversation_has_every_platform_property_of_every_record() throws IOException {
        Set<String> platform = new TreeSet<>(propertiesOf(recordsBelow(ChatMediaParticipant.class, c -> true)));
        platform.removeAll(documentedPropertiesOf(recordsBelow(ChatMediaParticipant.class, c -> !isUndocumented(c))));
        Set<String> present = new TreeSet<>();

        JsonNode conversation = new JsonMapper().readTree(Files.readString(SAMPLES.resolve(CONVERSATION)));
        conversation.at(IN_CONVERSATION).forEach(p -> collectPresent(p, ChatMediaParticipant.class, present));

        assertThat(platform).contains("ErrorInfo.errors", "QueueMediaSettings.enableAutoAnswer", "ErrorLimit.value");
        assertThat(present).containsAll(platform);
    }

    private static Set<Class<?>> recordsBelow(Class<?> root, Predicate<RecordComponent> followed) {
        Set<Class<?>> records = new LinkedHashSet<>();
        collectRecords(root, followed, records);
        return records;
    }

    private static void collectRecords(Class<?> type, Predicate<RecordComponent> followed, Set<Class<?>> records) {
        if (records.add(type)) {
            for (RecordComponent component : type.getRecordComponents()) {
                Class<?> below = recordIn(component);
                if (below != null && followed.test(component)) {
                    collectRecords(below, followed, records);
                }
            }
        }
    }

    /** The record that a component is, or has a list of. */
    private static @Nullable Class<?> recordIn(RecordComponent component) {
        Type type = component.getGenericType() instanceof ParameterizedType generic
                ? generic.getActualTypeArguments()[0]
                : component.getType();
        return type instanceof Class<?> c && c.isRecord() ? c : null;
    }

    private static List<String> propertiesOf(Set<Class<?>> records) {
        return records.stream()
                .flatMap(record -> propertiesOf(record).map(c -> named(record, c)))
                .toList();
    }

    private static List<String> documentedPropertiesOf(Set<Class<?>> records) {
        return records.stream()
                .flatMap(record ->
                        propertiesOf(record).filter(c -> !isUndocumented(c)).map(c -> named(record, c)))
                .toList();
    }

    /** The components that are properties: not the map that keeps what is unknown. */
    private static Stream<RecordComponent> propertiesOf(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .filter(c -> !c.getAccessor().isAnnotationPresent(JsonAnyGetter.class));
    }

    private static boolean isUndocumented(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(Undocumented.class);
    }

    private static String named(Class<?> record, RecordComponent component) {
        return record.getSimpleName() + "." + component.getName();
    }

    private static void collectPresent(JsonNode object, Class<?> record, Set<String> present) {
        propertiesOf(record).forEach(component -> {
            JsonNode value = object.path(component.getName());
            if (isAbsent(value)) {
                return;
            }
            present.add(named(record, component));
            Class<?> below = recordIn(component);
            if (below != null && value.isArray()) {
                value.forEach(element -> collectPresent(element, below, present));
            } else if (below != null) {
                collectPresent(value, below, present);
            }
        });
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull() || (value.isContainer() && value.isEmpty());
    }

    private static Stream<String> strictly(String at, String sample, String code, String member) {
        return violations(check("strict", at, sample))
                .filter(v -> v.get("code").stringValue().equals(code))
                .map(v -> v.get(member).stringValue());
    }

    @Test
    void the_samples_of_the_platform_have_every_state_that_only_the_platform_has() {
        Set<String> undocumented = Stream.concat(
                        strictly(IN_CONVERSATION, CONVERSATION, "UNDOCUMENTED_VALUE", "received"),
                        strictly(IN_EVENT, EVENTS, "UNDOCUMENTED_VALUE", "received"))
                .collect(Collectors.toSet());

        assertThat(undocumented)
                .containsAll(Arrays.stream(ParticipantState.values())
                        .filter(state -> !state.documented())
                        .map(WireValue::wireValue)
                        .toList());
    }

    @Test
    void tolerant_mode_accepts_the_participants_of_the_five_notifications() throws IOException {
        assertThat(Files.readAllLines(SAMPLES.resolve(EVENTS))).hasSize(5);
        assertSummary(check("tolerant", IN_EVENT, EVENTS), "9 documents, 9 accepted, 0 rejected");
    }

    @Test
    void the_participants_of_the_notifications_are_in_the_lines_of_theirs() {
        assertThat(check("tolerant", IN_EVENT, EVENTS).documents())
                .extracting(d -> d.get("line").intValue())
                .containsExactly(1, 2, 2, 3, 3, 3, 4, 5, 5);
    }

    @Test
    void tolerant_mode_accepts_the_participants_of_the_event_that_came_through_eventbridge() {
        assertSummary(check("tolerant", IN_WRAPPED_EVENT, WRAPPED_EVENT), "2 documents, 2 accepted, 0 rejected");
    }

    @Test
    void strict_mode_rejects_the_participant_of_that_event_which_is_terminated() {
        assertThat(check("strict", IN_WRAPPED_EVENT, WRAPPED_EVENT).documents())
                .extracting(d -> d.get("accepted").booleanValue())
                .containsExactly(true, false);
    }

    @Test
    void strict_mode_accepts_the_participants() {
        CliRun run = CliRun.of("check", SAMPLES.resolve("participants.jsonl"));

        assertThat(run.errLines()).containsExactly("8 documents, 8 accepted, 0 rejected, 0 violations");
        assertThat(run.exitCode()).isEqualTo(0);
    }

    @Test
    void strict_mode_says_of_each_faulty_participant_what_is_wrong_with_it() {
        CliRun run = CliRun.of("check", "--format", "json", SAMPLES.resolve("faulty-participants.jsonl"));

        assertThat(run.documents())
                .extracting(d -> CliRun.codesAndPointers(d.get("violations")))
                .containsExactly(
                        List.of("INVALID_TIMESTAMP /startTime"),
                        List.of("WRONG_TYPE /held"),
                        List.of("WRONG_TYPE /wrapupTimeoutMs"),
                        List.of("UNKNOWN_VALUE /state"),
                        List.of("DUPLICATE_PROPERTY /provider"),
                        List.of("TRAILING_CONTENT "),
                        List.of("OUT_OF_RANGE /alertingTimeoutMs"),
                        List.of("REQUIRED /journeyContext/customer/idType"),
                        List.of("NULL_ELEMENT /wrapup/tags/1"),
                        List.of("INVALID_TEXT /name"),
                        List.of("INVALID_TIMESTAMP /endTime"),
                        List.of("WRONG_TYPE /wrapup/durationSeconds"),
                        List.of("OUT_OF_RANGE /conversationRoutingData/priority"),
                        List.of("OUT_OF_RANGE /conversationRoutingData/scoredAgents/0/score"),
                        List.of("WRONG_TYPE /wrapup/tags"),
                        List.of("UNDOCUMENTED_PROPERTY /mediaRoles"),
                        List.of("UNDOCUMENTED_VALUE /state"),
                        List.of("MALFORMED_JSON /held"),
                        List.of(
                                "WRONG_TYPE /held",
                                "UNKNOWN_VALUE /state",
                                "INVALID_TIMESTAMP /startTime",
                                "UNKNOWN_PROPERTY /score"),
                        List.of("MALFORMED_JSON /attributes"));
    }

    @Test
    void tolerant_mode_accepts_of_the_faulty_participants_those_with_something_unknown_undocumented_or_missing() {
        CliRun run = CliRun.of(
                "check", "--mode", "tolerant", "--format", "json", SAMPLES.resolve("faulty-participants.jsonl"));

        assertThat(run.documents().stream()
                        .filter(d -> d.get("accepted").booleanValue())
                        .map(d -> d.get("line").intValue()))
                .containsExactly(4, 8, 16, 17);
    }

    @Test
    void strict_mode_accepts_the_full_participant() {
        assertThat(CliRun.of("check", SAMPLES.resolve("participant-full.json")).errLines())
                .containsExactly("1 documents, 1 accepted, 0 rejected, 0 violations");
    }

    @Test
    void the_full_participant_has_every_documented_component_at_every_place() throws IOException {
        JsonNode participant = new JsonMapper().readTree(Files.readString(SAMPLES.resolve("participant-full.json")));
        Set<String> missing = new TreeSet<>();

        collectMissing(participant, ChatMediaParticipant.class, "", missing);

        assertThat(missing).isEmpty();
    }

    private static void collectMissing(JsonNode object, Class<?> type, String pointer, Set<String> missing) {
        propertiesOf(type).filter(c -> !isUndocumented(c)).forEach(component -> {
            String at = pointer + "/" + component.getName();
            JsonNode value = object.path(component.getName());
            if (isAbsent(value)) {
                missing.add(at);
            }
            Class<?> below = recordIn(component);
            if (below != null && component.getType().isRecord()) {
                collectMissing(value, below, at, missing);
            } else if (below != null) {
                collectMissing(value.path(0), below, at + "/0", missing);
            }
        });
    }

    @Test
    void tolerant_mode_accepts_and_strict_mode_rejects_the_sample_that_came_with_the_contract() {
        Path shared = Path.of("../shared/samples/platform-conversation.json");
        assumeThat(shared).exists();

        CliRun tolerant = CliRun.of("check", "--mode", "tolerant", "--at", IN_CONVERSATION, shared);
        CliRun strict = CliRun.of("check", "--mode", "strict", "--at", IN_CONVERSATION, shared);

        assertSummary(tolerant, "4 documents, 4 accepted, 0 rejected, 0 violations");
        assertSummary(strict, "4 documents, 0 accepted, 4 rejected, ");
    }
}
