package io.chatmedia.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.text.JsonPointers;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nothing that a reader accepts is lost (rule 11 of the contract): a stock mapper writes its record back with the tree
 * of the document, but for nulls; timestamps are the same instants, numbers have the same value, and what was kept as
 * unknown is the same to the last null.
 */
class WrittenBackTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonMapper DIGIT_KEEPING = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Every tolerated property is asked for, as they tell which values were kept. */
    private static final ReadLimits LIMITS =
            ReadLimitsBuilder.builder(ReadLimits.DEFAULT).violations(10_000).build();

    private static final Path SAMPLES = Path.of("src/test/resources/samples");
    private static final Map<String, String> PARTICIPANTS_BY_SAMPLE = Map.of(
            "platform-conversation.json", "/entities/0/participants",
            "chats-notification-2022.json", "/eventBody/participants",
            "calls-2022.json", "/entities/0/participants",
            "notification-2026-08-every-property.json", "/eventBody/participants",
            "notification-empty-journey.json", "", // so is this
            "message-notification-2026-08-every-property.json", "", // the participant alone
            "other-shape-conversation.json", "/participants");

    /** Where a string is a timestamp: there is no other component of such a name. */
    private static final Pattern TIMESTAMP = Pattern.compile(".*Time");

    /** Where the keys are free, so that a value under any of them is plain text. */
    private static final Pattern FREE_KEYS = Pattern.compile(".*/(attributes|messageParams)/[^/]*");

    static Stream<ContractCase> acceptedCases() {
        return ContractCase.all().filter(c -> c.expected().isEmpty());
    }

    /** Those that Jackson can read, which ends at an unpaired surrogate in a name. */
    static Stream<ContractCase> acceptedCasesWithTree() {
        return acceptedCases().filter(c -> !MapperCasesTest.isOfDecoder(c));
    }

    static Stream<ContractCase> casesThatSayWhatIsWritten() {
        return acceptedCases().filter(c -> c.written() != null);
    }

    static Stream<Arguments> participantsOfSamples() {
        return PARTICIPANTS_BY_SAMPLE.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(sample -> participants(sample.getKey(), sample.getValue()));
    }

    private static Stream<Arguments> participants(String sample, String pointer) {
        JsonNode found = DIGIT_KEEPING.readTree(SAMPLES.resolve(sample)).at(pointer);
        assertThat(found).as(sample).isNotEmpty();
        Stream<JsonNode> participants = found.isArray() ? found.valueStream() : Stream.of(found);
        return participants.map(participant -> Arguments.of(sample, participant.toString()));
    }

    @ParameterizedTest
    @MethodSource("acceptedCasesWithTree")
    void an_accepted_case_is_written_with_the_tree_it_came_with(ContractCase c) {
        assertWrittenWhole(c.document(), c.mode());
    }

    @ParameterizedTest
    @MethodSource("acceptedCases")
    void an_accepted_case_that_was_written_is_read_and_written_the_same(ContractCase c) {
        assertWrittenTheSameAgain(c.document(), c.mode());
    }

    @ParameterizedTest
    @MethodSource("casesThatSayWhatIsWritten")
    void an_accepted_case_is_written_as_the_case_says(ContractCase c) {
        String written = new String(written(c.document(), c.mode()), StandardCharsets.UTF_8);

        if (c.exact()) {
            assertThat(written).isEqualTo(c.written());
        } else {
            assertThat(DIGIT_KEEPING.readTree(written)).isEqualTo(DIGIT_KEEPING.readTree(c.written()));
        }
    }

    @ParameterizedTest
    @MethodSource("participantsOfSamples")
    void a_participant_of_a_sample_is_written_with_the_tree_it_came_with(String sample, String participant) {
        assertWrittenWhole(participant.getBytes(StandardCharsets.UTF_8), ReadMode.TOLERANT);
    }

    @ParameterizedTest
    @MethodSource("participantsOfSamples")
    void a_participant_of_a_sample_that_was_written_is_read_and_written_the_same(String sample, String participant) {
        assertWrittenTheSameAgain(participant.getBytes(StandardCharsets.UTF_8), ReadMode.TOLERANT);
    }

    private static ReadResult<ChatMediaParticipant> read(byte[] document, ReadMode mode) {
        return RecordReader.of(ChatMediaParticipant.class, mode)
                .withLimits(LIMITS)
                .read(document);
    }

    private static byte[] written(byte[] document, ReadMode mode) {
        return MAPPER.writeValueAsBytes(read(document, mode).orElseThrow());
    }

    private static void assertWrittenTheSameAgain(byte[] document, ReadMode mode) {
        byte[] written = written(document, mode);

        assertThat(new String(written(written, mode), StandardCharsets.UTF_8))
                .isEqualTo(new String(written, StandardCharsets.UTF_8));
    }

    private static void assertWrittenWhole(byte[] document, ReadMode mode) {
        Set<String> kept = read(document, mode).tolerated().stream()
                .filter(violation -> violation.code() == ViolationCode.UNKNOWN_PROPERTY)
                .map(Violation::pointer)
                .collect(Collectors.toSet());

        assertSame(DIGIT_KEEPING.readTree(document), DIGIT_KEEPING.readTree(written(document, mode)), "", kept);
    }

    private static void assertSame(JsonNode came, JsonNode written, String pointer, Set<String> kept) {
        if (kept.contains(pointer)) {
            assertThat(written).as(pointer).isEqualTo(came);
        } else if (came.isObject()) {
            List<String> names = came.propertyStream()
                    .filter(property -> !property.getValue().isNull())
                    .map(Map.Entry::getKey)
                    .toList();
            assertThat(written.propertyNames()).as(pointer).containsExactlyInAnyOrderElementsOf(names);
            names.forEach(
                    name -> assertSame(came.get(name), written.get(name), JsonPointers.child(pointer, name), kept));
        } else if (came.isArray()) {
            assertThat(written).as(pointer).hasSameSizeAs(came);
            for (int i = 0; i < came.size(); i++) {
                assertSame(came.get(i), written.get(i), JsonPointers.child(pointer, Integer.toString(i)), kept);
            }
        } else if (came.isNumber() && written.isNumber()) {
            assertThat(areSame(came, written))
                    .as("%s: %s, %s", pointer, came, written)
                    .isTrue();
        } else if (isTimestamp(came, pointer)) {
            assertThat(Instant.parse(written.stringValue())).as(pointer).isEqualTo(Instant.parse(came.stringValue()));
        } else {
            assertThat(written).as(pointer).isEqualTo(came);
        }
    }

    /** Whether two numbers have one value. One that was bound to a double is written with as many digits as tell it. */
    private static boolean areSame(JsonNode came, JsonNode written) {
        BigDecimal value = came.decimalValue();
        return written.isIntegralNumber()
                ? value.compareTo(written.decimalValue()) == 0
                : value.doubleValue() == written.doubleValue();
    }

    private static boolean isTimestamp(JsonNode node, String pointer) {
        return node.isString()
                && TIMESTAMP.matcher(pointer).matches()
                && !FREE_KEYS.matcher(pointer).matches();
    }
}
