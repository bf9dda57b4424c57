package io.chatmedia.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.json.ReadMode;
import io.chatmedia.json.ReadResult;
import io.chatmedia.json.RecordReader;
import io.chatmedia.oracle.Shown;
import io.chatmedia.validation.RecordValidator;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;
import tools.jackson.databind.json.JsonMapper;

/** For random envelopes, kept properties included: validator and reader say the same, and what is valid comes back. */
@StatisticsReport(StatisticsReportMode.OFF)
class EnvelopeParityTest {

    private static final int TRIES = 2_000;
    private static final JsonMapper MAPPER = new JsonMapper();

    @Provide
    Arbitrary<Record> envelopes() {
        return Arbitraries.longs().map(seed -> new RandomEnvelope(new Random(seed)).any());
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void the_strict_validator_says_of_an_envelope_what_the_strict_reader_says_of_its_JSON(
            @ForAll("envelopes") Record envelope) {
        List<Violation> violations = RecordValidator.strict().validate(envelope);

        assertThat(said(read(envelope, ReadMode.STRICT).violations()))
                .as(() -> shown(envelope))
                .isEqualTo(said(violations));
        collect(
                violations,
                ViolationCode.NULL_ELEMENT,
                ViolationCode.INVALID_TIMESTAMP,
                ViolationCode.INVALID_TEXT,
                ViolationCode.UNKNOWN_PROPERTY,
                ViolationCode.UNDOCUMENTED_PROPERTY,
                ViolationCode.UNDOCUMENTED_VALUE);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void the_tolerant_validator_says_of_an_envelope_what_the_tolerant_reader_says_of_its_JSON(
            @ForAll("envelopes") Record envelope) {
        List<Violation> violations = RecordValidator.tolerant().validate(envelope);
        ReadResult<? extends Record> result = read(envelope, ReadMode.TOLERANT);

        assertThat(said(result.violations())).as(() -> shown(envelope)).isEqualTo(said(violations));
        if (violations.isEmpty()) {
            assertThat(result.orElseThrow()).as(() -> shown(envelope)).isEqualTo(envelope);
        }
        collect(
                violations,
                ViolationCode.NULL_ELEMENT,
                ViolationCode.INVALID_TIMESTAMP,
                ViolationCode.INVALID_TEXT,
                ViolationCode.UNRECOGNIZED);
    }

    private static ReadResult<? extends Record> read(Record envelope, ReadMode mode) {
        return RecordReader.of(envelope.getClass(), mode).read(MAPPER.writeValueAsBytes(envelope));
    }

    /**
     * States that each of the codes is found often enough, and none of the others; and that many envelopes are valid.
     */
    private static void collect(List<Violation> violations, ViolationCode... codes) {
        Set<ViolationCode> found =
                new TreeSet<>(violations.stream().map(Violation::code).toList());
        assertThat(codes).containsAll(found);
        for (ViolationCode code : codes) {
            Statistics.label(code.name())
                    .collect(found.contains(code))
                    .coverage(coverage -> coverage.check(true).percentage(share -> share > 1));
        }
        Statistics.label("valid")
                .collect(found.isEmpty())
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
    }

    private static List<String> said(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.code() + " " + Shown.ascii(violation.pointer()))
                .toList();
    }

    private static String shown(Record envelope) {
        return Shown.ascii(envelope.toString());
    }
}
