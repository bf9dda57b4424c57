package io.chatmedia.differential;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.differential.Trial.Kind;
import io.chatmedia.json.ReadLimits;
import io.chatmedia.json.ReadMode;
import io.chatmedia.json.ReadResult;
import io.chatmedia.json.RecordReader;
import io.chatmedia.validation.ViolationCode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The reader beside Jackson's parser and a second statement of the contract, over random documents: the few of every
 * build. {@link LongRun} tries millions; a finding tells the seed and the index for {@code LongRun replay}.
 */
class DifferentialTest {

    private static final long SEED = 8259;

    private final Judge judge = new Judge();
    private final Documents documents = new Documents();

    @ParameterizedTest
    @CsvSource({"GENERATED, 2000", "MUTATED, 2000", "NUMBER, 1000", "SEQUENCE, 300"})
    void a_document_is_read_as_the_judge_and_the_contract_say(Kind kind, int count) {
        Trial trial = new Trial(SEED);
        List<Finding> findings = new ArrayList<>();
        for (long index = 0; index < count; index++) {
            Finding finding = trial.run(index, kind);
            if (finding != null) {
                findings.add(finding);
            }
        }

        assertThat(findings).isEmpty();
    }

    @Test
    void the_documents_meet_every_code_of_the_reader() {
        Set<ViolationCode> codes = EnumSet.noneOf(ViolationCode.class);
        SplittableRandom random = new SplittableRandom(SEED);
        List<Subject> subjects = Subject.all().subList(0, 4);
        int accepted = 0;
        for (int i = 0; i < 600; i++) {
            for (Subject subject : subjects) {
                ReadResult<?> generated = subject.reader().read(documents.generated(random, subject.record()));
                ReadResult<?> mutated = subject.reader().read(documents.mutated(random, subject.record()));
                accepted += generated instanceof ReadResult.Accepted ? 1 : 0;
                generated.violations().forEach(violation -> codes.add(violation.code()));
                mutated.violations().forEach(violation -> codes.add(violation.code()));
            }
        }

        assertThat(codes)
                .contains(
                        ViolationCode.MALFORMED_JSON,
                        ViolationCode.TRAILING_CONTENT,
                        ViolationCode.LIMIT_EXCEEDED,
                        ViolationCode.WRONG_TYPE,
                        ViolationCode.REQUIRED,
                        ViolationCode.NULL_ELEMENT,
                        ViolationCode.UNKNOWN_PROPERTY,
                        ViolationCode.UNDOCUMENTED_PROPERTY,
                        ViolationCode.UNRECOGNIZED,
                        ViolationCode.DUPLICATE_PROPERTY,
                        ViolationCode.INVALID_TIMESTAMP,
                        ViolationCode.UNKNOWN_VALUE,
                        ViolationCode.UNDOCUMENTED_VALUE,
                        ViolationCode.OUT_OF_RANGE,
                        ViolationCode.INVALID_TEXT);
        assertThat(accepted).isGreaterThan(30);
    }

    /** Of what only tolerant mode takes and keeps, the codes tell nothing. */
    @Test
    void the_documents_that_are_accepted_keep_something_of_each_kind() {
        Map<String, Integer> met = new TreeMap<>();
        SplittableRandom random = new SplittableRandom(SEED);
        RecordReader<Everything> reader = RecordReader.tolerant(Everything.class);
        for (int i = 0; i < 8_000; i++) {
            ReadResult<Everything> result = reader.read(documents.generated(random, Everything.class));
            if (result instanceof ReadResult.Accepted<Everything> accepted) {
                count(met, accepted.value());
            }
        }

        assertThat(met)
                .containsOnlyKeys(
                        "unknown",
                        "two unknown",
                        "unknown value",
                        "unknown within",
                        "lax",
                        "long",
                        "double",
                        "json",
                        "platform")
                .allSatisfy((what, times) -> assertThat(times).isGreaterThan(3));
    }

    private static void count(Map<String, Integer> met, Everything value) {
        Map<String, Boolean> has = new HashMap<>();
        has.put("unknown", !value.unknown().isEmpty());
        has.put("two unknown", value.unknown().size() > 1);
        has.put("unknown value", value.unknown().containsKey("level"));
        boolean ofSelf = value.self() != null && !value.self().unknown().isEmpty();
        has.put(
                "unknown within",
                ofSelf || (value.known() != null && !value.known().unknown().isEmpty()));
        has.put("lax", value.lax() != null);
        has.put("long", value.whole() != null && value.whole() != value.whole().intValue());
        has.put("double", value.number() != null);
        has.put("json", value.json() != null);
        has.put("platform", value.timeOfPlatform() != null || value.innerOfPlatform() != null);
        has.forEach((what, is) -> met.merge(what, is ? 1 : 0, Integer::sum));
    }

    /** What the comparison would miss, no random document could find. */
    @ParameterizedTest
    @CsvSource({
        "the value,             '{\"t\":\"a\"}',              '{\"t\":\"b\"}'",
        "the order of a map,    '{\"map\":{\"a\":\"1\",\"b\":\"2\"}}', '{\"map\":{\"b\":\"2\",\"a\":\"1\"}}'",
        "a violation,           '{\"t\":1}',                  '{\"t\":\"1\"}'",
        "a violation too many,  '{\"t\":\"1\"}',              '{\"t\":1}'",
        "the pointer,           '{\"a/b~c\":1}',              '{\"fifteenFifteen1\":1}'",
        "the offset,            '{\"t\": 1}',                 '{\"t\":1}'",
        "the line,              '{\"t\" :1}',                 '{\n\"t\":1}'",
        "malformed,             '{\"t\":\"a\"',               '{\"t\":\"a\"}'",
        "trailing content,      '{}',                         '{}x'",
        "the place of a fault,  '{\"t\":x,\"fifteenFifteen1\":\"a\"}', '{\"fifteenFifteen1\":\"a\",\"t\":x}'",
        "a kept value,          '{\"known\":{\"id\":\"a\",\"x\":1.0}}', '{\"known\":{\"id\":\"a\",\"x\":1.00}}'",
        "a kept enum value,     '{\"known\":{\"id\":\"a\",\"level\":\"x\"}}', '{\"known\":{\"id\":\"a\",\"level\":\"y\"}}'",
        "the order of what is kept, '{\"x\":1,\"y\":2,\"t\":\"\"}', '{\"y\":2,\"x\":1,\"t\":\"\"}'",
        "what is not known,     '{\"known\":{\"x\":1}}',      '{\"known\":{\"id\":\"a\"}}'",
        "any value,             '{\"json\":1.0}',            '{\"json\":1.00}'",
        "the pointer of a fault,'{\"t\":[x',                  '{\"self\":[x'"
    })
    void a_reader_that_says_otherwise_is_found_out(String what, String document, String other) {
        RecordReader<Everything> reader = RecordReader.tolerant(Everything.class);
        Subject subject = new Subject(
                what,
                Everything.class,
                reader,
                new Model(Everything.class, ReadMode.TOLERANT, ReadLimits.DEFAULT),
                ReadLimits.DEFAULT);
        byte[] bytes = document.getBytes(UTF_8);
        Judgement judgement = judge.judge(bytes);

        assertThat(Comparison.difference(bytes, judgement, subject, reader.read(bytes)))
                .isNull();
        assertThat(Comparison.difference(bytes, judgement, subject, reader.read(other)))
                .as(what)
                .isNotNull();
    }

    @Test
    void a_finding_can_be_replayed() {
        SplittableRandom once = new SplittableRandom(SEED);
        SplittableRandom again = new SplittableRandom(SEED);
        Documents others = new Documents();
        for (int i = 0; i < 300; i++) {
            assertThat(documents.mutated(once, Everything.class)).isEqualTo(others.mutated(again, Everything.class));
        }
    }
}
