package io.chatmedia.participant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatmedia.contract.Strict;
import io.chatmedia.json.InvalidDocumentException;
import io.chatmedia.json.ReadMode;
import io.chatmedia.json.ReadResult;
import io.chatmedia.json.RecordReader;
import io.chatmedia.oracle.JsonIndex;
import io.chatmedia.oracle.MapperInvariants;
import io.chatmedia.oracle.OwnBinding;
import io.chatmedia.oracle.ReadInvariants;
import io.chatmedia.oracle.Shown;
import io.chatmedia.validation.RecordValidator;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.deser.bean.BeanDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * For random participants: the validators, the reader, the writer and stock Jackson all say the same.
 *
 * <p>Each property also states how its values must be spread, so that none can hold for want of values.
 */
@StatisticsReport(StatisticsReportMode.OFF)
class ParityTest {

    private static final int TRIES = 10_000;

    private static final RecordReader<ChatMediaParticipant> STRICT = RecordReader.strict(ChatMediaParticipant.class);
    private static final RecordReader<ChatMediaParticipant> TOLERANT =
            RecordReader.tolerant(ChatMediaParticipant.class);
    private static final RecordValidator STRICT_VALIDATOR = RecordValidator.strict();
    private static final RecordValidator TOLERANT_VALIDATOR = RecordValidator.tolerant();

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final ObjectReader TOLERANT_MAPPER =
            MAPPER.readerFor(ChatMediaParticipant.class).withAttribute(ReadMode.class, ReadMode.TOLERANT);

    private static final JsonMapper ESCAPING_MAPPER =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final JsonMapper INDENTING_MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final Set<ViolationCode> CODES_OF_OBJECTS = EnumSet.of(
            ViolationCode.REQUIRED,
            ViolationCode.NULL_ELEMENT,
            ViolationCode.INVALID_TIMESTAMP,
            ViolationCode.UNDOCUMENTED_VALUE,
            ViolationCode.UNDOCUMENTED_PROPERTY,
            ViolationCode.UNKNOWN_PROPERTY,
            ViolationCode.UNKNOWN_VALUE,
            ViolationCode.OUT_OF_RANGE,
            ViolationCode.INVALID_TEXT);

    /** What only strict mode says of an object; and REQUIRED, since in tolerant mode nothing is required. */
    private static final Set<ViolationCode> STRICT_CODES = EnumSet.of(
            ViolationCode.REQUIRED,
            ViolationCode.UNDOCUMENTED_VALUE,
            ViolationCode.UNDOCUMENTED_PROPERTY,
            ViolationCode.UNKNOWN_PROPERTY,
            ViolationCode.UNKNOWN_VALUE);

    @Provide
    Arbitrary<ChatMediaParticipant> participants() {
        return ParticipantArbitraries.any();
    }

    @Provide
    Arbitrary<ChatMediaParticipant> documentedParticipants() {
        return ParticipantArbitraries.documented();
    }

    @Provide
    Arbitrary<ChatMediaParticipant> validParticipants() {
        return ParticipantArbitraries.frequencyOf(
                Tuple.of(2, ParticipantArbitraries.documented()), Tuple.of(1, ParticipantArbitraries.platform()));
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void the_strict_validator_says_of_an_object_what_the_strict_reader_says_of_its_JSON(
            @ForAll("participants") ChatMediaParticipant participant) {
        List<Violation> violations = STRICT_VALIDATOR.validate(participant);

        assertSaysTheSame(STRICT, violations, participant);
        collectFaults(violations, CODES_OF_OBJECTS);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void the_tolerant_validator_says_of_an_object_what_the_tolerant_reader_says_of_its_JSON(
            @ForAll("participants") ChatMediaParticipant participant) {
        List<Violation> violations = TOLERANT_VALIDATOR.validate(participant);

        assertSaysTheSame(TOLERANT, violations, participant);
        Set<ViolationCode> codes = EnumSet.copyOf(CODES_OF_OBJECTS);
        codes.removeAll(STRICT_CODES);
        codes.add(ViolationCode.UNRECOGNIZED);
        collectFaults(violations, codes);
    }

    private static void assertSaysTheSame(
            RecordReader<ChatMediaParticipant> reader, List<Violation> violations, ChatMediaParticipant participant) {
        List<String> said = said(violations);
        // Both write an unpaired surrogate as an escape.
        assertSaid(reader.read(MAPPER.writeValueAsBytes(participant)), said, participant);
        assertSaid(reader.read(ESCAPING_MAPPER.writeValueAsBytes(participant)), said, participant);
    }

    private static void assertSaid(
            ReadResult<ChatMediaParticipant> result, List<String> said, ChatMediaParticipant participant) {
        assertThat(said(result.violations())).as(() -> shown(participant)).isEqualTo(said);
        assertThat(result.tolerated())
                .as(() -> shown(participant))
                .allMatch(tolerated -> tolerated.code() == ViolationCode.UNKNOWN_PROPERTY
                        || tolerated.code() == ViolationCode.UNKNOWN_VALUE);
        assertThat(result.truncated()).as(() -> shown(participant)).isFalse();
        assertThat(result)
                .as(() -> shown(participant))
                .isInstanceOf(said.isEmpty() ? ReadResult.Accepted.class : ReadResult.Rejected.class);
    }

    private static void collectFaults(List<Violation> violations, Set<ViolationCode> codes) {
        String faults = switch (violations.size()) {
            case 0 -> "none";
            case 1 -> "one";
            default -> "several";
        };
        Statistics.label("faults").collect(faults).coverage(coverage -> {
            coverage.check("none").percentage(share -> share > 25);
            coverage.check("one").percentage(share -> share > 8);
            coverage.check("several").percentage(share -> share > 20);
        });
        assertThat(violations).allMatch(violation -> codes.contains(violation.code()));
        for (ViolationCode code : codes) {
            boolean found = violations.stream().anyMatch(violation -> violation.code() == code);
            Statistics.label(code.name())
                    .collect(found)
                    .coverage(coverage -> coverage.check(true).percentage(share -> share > 1));
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void plain_Jakarta_Validation_finds_a_violation_exactly_when_the_record_validator_does(
            @ForAll("participants") ChatMediaParticipant participant) {
        boolean plain = PlainValidation.VALIDATOR.validate(participant).isEmpty();
        boolean plainStrict =
                PlainValidation.VALIDATOR.validate(participant, Strict.class).isEmpty();

        assertThat(plain)
                .as(() -> shown(participant))
                .isEqualTo(TOLERANT_VALIDATOR.validate(participant).isEmpty());
        assertThat(plainStrict)
                .as(() -> shown(participant))
                .isEqualTo(STRICT_VALIDATOR.validate(participant).isEmpty());
        Statistics.label("valid, strictly valid").collect(plain, plainStrict).coverage(coverage -> {
            coverage.check(true, true).percentage(share -> share > 25);
            coverage.check(true, false).percentage(share -> share > 3);
            coverage.check(false, true).count(count -> count == 0);
            coverage.check(false, false).percentage(share -> share > 25);
        });
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void a_valid_participant_that_is_written_is_read_back_as_equal(
            @ForAll("validParticipants") ChatMediaParticipant participant) {
        assertThat(TOLERANT_VALIDATOR.validate(participant))
                .as(() -> shown(participant))
                .isEmpty();
        byte[] json = MAPPER.writeValueAsBytes(participant);

        assertSame(TOLERANT.read(json).orElseThrow(), participant, json);
        // A mapper hands on values, not text: what it keeps is the same from then on.
        ChatMediaParticipant ofMapper = TOLERANT_MAPPER.readValue(json);
        byte[] again = MAPPER.writeValueAsBytes(ofMapper);
        assertSame(TOLERANT_MAPPER.readValue(again), ofMapper, again);
        assertThat(MAPPER.readTree(again)).as(() -> shown(participant)).isEqualTo(MAPPER.readTree(json));
        boolean documented = STRICT_VALIDATOR.validate(participant).isEmpty();
        if (documented) {
            assertSame(STRICT.read(json).orElseThrow(), participant, json);
            assertSame(MAPPER.readValue(json, ChatMediaParticipant.class), participant, json);
        }
        Statistics.label("documented").collect(documented).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 60);
            coverage.check(false).percentage(share -> share > 5);
        });
    }

    private static void assertSame(ChatMediaParticipant read, ChatMediaParticipant participant, byte[] json) {
        assertThat(read).as(() -> shown(participant)).isEqualTo(participant).hasSameHashCodeAs(participant);
        assertThat(read.equals(participant)).as(() -> shown(participant)).isTrue();
        assertThat(MAPPER.writeValueAsBytes(read)).as(() -> shown(participant)).isEqualTo(json);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void a_document_that_strict_mode_accepts_binds_to_an_equal_record_in_Jacksons_own_record_binding(
            @ForAll("documentedParticipants") ChatMediaParticipant participant,
            @ForAll("layouts") Layout layout,
            @ForAll long seed) {
        byte[] json = layout.write(participant, new Random(seed));

        ChatMediaParticipant read = STRICT.read(json).orElseThrow();
        assertThat(read).as(() -> shown(participant)).isEqualTo(participant);
        assertThat(OwnBinding.MAPPER.readValue(json, ChatMediaParticipant.class))
                .as(() -> shown(participant))
                .isEqualTo(read)
                .hasSameHashCodeAs(read)
                .hasToString(read.toString());
        JsonNode attributes = MAPPER.readTree(json).path("attributes");
        if (attributes.isObject()) {
            assertThat(read.attributes().keySet())
                    .as(() -> shown(participant))
                    .containsExactlyElementsOf(attributes.propertyNames());
        }
    }

    @Provide
    Arbitrary<Layout> layouts() {
        return Arbitraries.of(Layout.class);
    }

    @Example
    void the_judge_is_Jacksons_own_record_binding() {
        String json = "{\"id\":5,\"startTime\":\"2024-01-01T02:00:00.123456+02:00\",\"id\":\"x\"}";
        assertThat(OwnBinding.MAPPER.readValue(json, ChatMediaParticipant.class).id())
                .isEqualTo("x");
        assertThatThrownBy(() -> MAPPER.readValue(json, ChatMediaParticipant.class))
                .isInstanceOf(InvalidDocumentException.class);

        assertThat(OwnBinding.DESERIALIZERS.keySet())
                .containsExactlyInAnyOrder(
                        ChatMediaParticipant.class,
                        DomainEntityRef.class,
                        AddressableEntityRef.class,
                        ErrorInfo.class,
                        Wrapup.class,
                        JourneyContext.class,
                        JourneyCustomer.class,
                        JourneyCustomerSession.class,
                        JourneyAction.class,
                        JourneyActionMap.class,
                        ConversationRoutingData.class,
                        ScoredAgent.class,
                        ErrorDetail.class,
                        ErrorLimit.class,
                        QueueMediaSettings.class);
        assertThat(OwnBinding.DESERIALIZERS.values()).containsOnly(BeanDeserializer.class);
    }

    /** How one and the same participant may look on the wire. */
    enum Layout {
        AS_WRITTEN {
            @Override
            byte[] write(ChatMediaParticipant participant, Random random) {
                return MAPPER.writeValueAsBytes(participant);
            }
        },
        ESCAPED {
            @Override
            byte[] write(ChatMediaParticipant participant, Random random) {
                return ESCAPING_MAPPER.writeValueAsBytes(participant);
            }
        },
        INDENTED {
            @Override
            byte[] write(ChatMediaParticipant participant, Random random) {
                return INDENTING_MAPPER.writeValueAsBytes(participant);
            }
        },
        SHUFFLED_WITH_NULLS {
            @Override
            byte[] write(ChatMediaParticipant participant, Random random) {
                ObjectNode tree = MAPPER.valueToTree(participant);
                if (tree.get("attributes") instanceof ObjectNode attributes) {
                    tree.set("attributes", shuffled(attributes, random));
                }
                for (RecordComponent component : ChatMediaParticipant.class.getRecordComponents()) {
                    if (component.getType().isRecord() && tree.has(component.getName())) {
                        ObjectNode record = (ObjectNode) tree.get(component.getName());
                        tree.set(component.getName(), shuffledWithNulls(record, component.getType(), random));
                    }
                }
                return MAPPER.writeValueAsBytes(shuffledWithNulls(tree, ChatMediaParticipant.class, random));
            }
        };

        abstract byte[] write(ChatMediaParticipant participant, Random random);

        private static ObjectNode shuffled(ObjectNode map, Random random) {
            List<String> keys = new ArrayList<>(map.propertyNames());
            Collections.shuffle(keys, random);
            ObjectNode shuffled = MAPPER.createObjectNode();
            keys.forEach(key -> shuffled.set(key, map.get(key)));
            return shuffled;
        }

        private static ObjectNode shuffledWithNulls(ObjectNode record, Class<?> type, Random random) {
            List<String> names = new ArrayList<>();
            Arrays.stream(type.getRecordComponents()).forEach(component -> names.add(component.getName()));
            names.remove("unknown"); // is no property
            Collections.shuffle(names, random);
            ObjectNode shuffled = MAPPER.createObjectNode();
            for (String name : names) {
                JsonNode value = record.get(name);
                if (value != null) {
                    shuffled.set(name, value);
                } else if (random.nextBoolean()) {
                    shuffled.putNull(name);
                }
            }
            return shuffled;
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void whatever_the_bytes_are_a_reader_gives_one_of_two_results_and_each_violation_has_its_place(
            @ForAll("documents") MutatedDocument document) {
        ReadResult<ChatMediaParticipant> strict = STRICT.read(document.bytes());
        ReadResult<ChatMediaParticipant> tolerant = TOLERANT.read(document.bytes());

        ReadInvariants.assertHold(document.bytes());
        MapperInvariants.assertHold(document.bytes());
        JsonIndex index = JsonIndex.of(document.bytes());
        collectOutcomes(strict, tolerant, index);
    }

    @Provide
    Arbitrary<MutatedDocument> documents() {
        return MutatedDocument.arbitrary(ParticipantArbitraries.any().map(ESCAPING_MAPPER::writeValueAsBytes));
    }

    private static void collectOutcomes(
            ReadResult<ChatMediaParticipant> strict, ReadResult<ChatMediaParticipant> tolerant, JsonIndex index) {
        Statistics.label("still JSON").collect(index.isJson()).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 20);
            coverage.check(false).percentage(share -> share > 20);
        });
        Statistics.label("accepted by strict mode")
                .collect(strict instanceof ReadResult.Accepted)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 2));
        Statistics.label("accepted by tolerant mode only")
                .collect(strict instanceof ReadResult.Rejected && tolerant instanceof ReadResult.Accepted)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 1));
        for (ViolationCode code : ViolationCode.values()) {
            boolean found = Stream.of(strict, tolerant)
                    .flatMap(result -> result.violations().stream())
                    .anyMatch(violation -> violation.code() == code);
            Statistics.label(code.name())
                    .collect(found)
                    .coverage(coverage ->
                            coverage.check(true).count(count -> code == ViolationCode.LIMIT_EXCEEDED || count > 10));
        }
    }

    private static List<String> said(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.code() + " " + Shown.ascii(violation.pointer()))
                .toList();
    }

    private static String shown(ChatMediaParticipant participant) {
        return Shown.ascii(participant.toString());
    }

    /** Jakarta Validation as an application sets it up that has no expression language. */
    static final class PlainValidation {
        static final Validator VALIDATOR = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }
}
