package io.chatmedia.participant;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.json.ReadMode;
import io.chatmedia.json.ReadResult;
import io.chatmedia.json.RecordReader;
import io.chatmedia.oracle.SchemaValidator;
import io.chatmedia.oracle.Shown;
import io.chatmedia.schema.JsonSchema;
import io.chatmedia.validation.RecordValidator;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * For random message participants: validators, readers, mapper and schema all say the same, kept properties included.
 */
@StatisticsReport(StatisticsReportMode.OFF)
class MessageParityTest {

    private static final int TRIES = 2_000;

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final ObjectReader TOLERANT_MAPPER =
            MAPPER.readerFor(MessageMediaParticipant.class).withAttribute(ReadMode.class, ReadMode.TOLERANT);
    private static final RecordReader<MessageMediaParticipant> STRICT =
            RecordReader.strict(MessageMediaParticipant.class);
    private static final RecordReader<MessageMediaParticipant> TOLERANT =
            RecordReader.tolerant(MessageMediaParticipant.class);

    private static final Set<ViolationCode> CODES = EnumSet.of(
            ViolationCode.REQUIRED,
            ViolationCode.NULL_ELEMENT,
            ViolationCode.UNKNOWN_PROPERTY,
            ViolationCode.UNDOCUMENTED_PROPERTY,
            ViolationCode.INVALID_TIMESTAMP,
            ViolationCode.UNKNOWN_VALUE,
            ViolationCode.UNDOCUMENTED_VALUE,
            ViolationCode.OUT_OF_RANGE,
            ViolationCode.INVALID_TEXT);

    @Provide
    Arbitrary<MessageMediaParticipant> participants() {
        return MessageArbitraries.any();
    }

    @Provide
    Arbitrary<MessageMediaParticipant> platformParticipants() {
        return MessageArbitraries.platform();
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void the_strict_validator_says_what_the_strict_reader_says(
            @ForAll("participants") MessageMediaParticipant participant) {
        List<Violation> violations = RecordValidator.strict().validate(participant);

        assertThat(said(STRICT.read(MAPPER.writeValueAsBytes(participant)).violations()))
                .as(() -> Shown.ascii(participant.toString()))
                .isEqualTo(said(violations));
        Statistics.label("valid")
                .collect(violations.isEmpty())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
        assertFound(violations, CODES);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void the_tolerant_validator_says_what_the_tolerant_reader_says(
            @ForAll("participants") MessageMediaParticipant participant) {
        List<Violation> violations = RecordValidator.tolerant().validate(participant);

        ReadResult<MessageMediaParticipant> result = TOLERANT.read(MAPPER.writeValueAsBytes(participant));
        assertThat(said(result.violations()))
                .as(() -> Shown.ascii(participant.toString()))
                .isEqualTo(said(violations));
        if (violations.isEmpty()) {
            assertThat(result.orElseThrow()).isEqualTo(participant);
        }
        assertFound(
                violations,
                EnumSet.of(
                        ViolationCode.NULL_ELEMENT,
                        ViolationCode.UNRECOGNIZED,
                        ViolationCode.INVALID_TIMESTAMP,
                        ViolationCode.OUT_OF_RANGE,
                        ViolationCode.INVALID_TEXT));
    }

    private static void assertFound(List<Violation> violations, Set<ViolationCode> codes) {
        assertThat(violations).extracting(Violation::code).isSubsetOf(codes);
        for (ViolationCode code : codes) {
            Statistics.label(code.name())
                    .collect(violations.stream().anyMatch(violation -> violation.code() == code))
                    .coverage(coverage -> coverage.check(true).count(count -> count > 5));
        }
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void tolerant_mode_loses_nothing_of_what_it_accepts(
            @ForAll("platformParticipants") MessageMediaParticipant participant) {
        byte[] json = MAPPER.writeValueAsBytes(participant);

        ReadResult<MessageMediaParticipant> result = TOLERANT.read(json);
        if (!RecordValidator.tolerant().validate(participant).isEmpty()) {
            return; // nothing but kept properties
        }
        assertThat(result.orElseThrow()).isEqualTo(participant).hasSameHashCodeAs(participant);
        assertThat(MAPPER.writeValueAsBytes(result.orElseThrow())).isEqualTo(json);
        // A mapper has tokens and not the text: it keeps the same values without the white space between them.
        assertThat(MAPPER.readTree(MAPPER.writeValueAsBytes(TOLERANT_MAPPER.<Object>readValue(json))))
                .isEqualTo(MAPPER.readTree(json));
        Statistics.label("kept")
                .collect(!participant.unknown().isEmpty())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
    }

    @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
    void the_schemas_say_what_the_readers_say(@ForAll("participants") MessageMediaParticipant participant) {
        assertSchemaSaysTheSame(STRICT, Schemas.STRICT, participant);
        assertSchemaSaysTheSame(TOLERANT, Schemas.TOLERANT, participant);
    }

    private static void assertSchemaSaysTheSame(
            RecordReader<MessageMediaParticipant> reader, SchemaValidator schema, MessageMediaParticipant participant) {
        byte[] json = MAPPER.writeValueAsBytes(participant);
        List<Violation> violations = reader.read(json).violations();
        // Of text that UTF-8 cannot hold a schema knows nothing.
        if (violations.stream().noneMatch(violation -> violation.code() == ViolationCode.INVALID_TEXT)) {
            assertThat(schema.accepts(json)).as(violations::toString).isEqualTo(violations.isEmpty());
        }
    }

    private static List<String> said(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.code() + " " + Shown.ascii(violation.pointer()))
                .toList();
    }

    private static final class Schemas {
        static final SchemaValidator STRICT = SchemaValidator.of(
                JsonSchema.strict(MessageMediaParticipant.class).document());
        static final SchemaValidator TOLERANT = SchemaValidator.of(
                JsonSchema.tolerant(MessageMediaParticipant.class).document());
    }
}
