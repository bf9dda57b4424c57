package io.chatmedia.differential;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.json.ReadLimits;
import io.chatmedia.json.ReadLimitsBuilder;
import io.chatmedia.json.RecordReader;
import io.chatmedia.json.SyntaxCase;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The judge is exact, and Jackson is lenient or severe where the list says so, so that a change of Jackson is noticed.
 */
class LeniencyTest {

    private static final RecordReader<ChatMediaParticipant> READER = RecordReader.tolerant(ChatMediaParticipant.class)
            .withLimits(ReadLimitsBuilder.builder(ReadLimits.DEFAULT)
                    .numberDigits(2_000)
                    .build());

    static Stream<SyntaxCase> syntaxCases() {
        return SyntaxCase.all();
    }

    @ParameterizedTest
    @EnumSource
    void Jackson_says_otherwise_than_the_standard(Leniency leniency) {
        assertThat(leniency.isTakenByJackson()).isEqualTo(!leniency.isJson());
    }

    @ParameterizedTest
    @EnumSource
    void the_judge_says_what_the_standard_says(Leniency leniency) {
        assertThat(new Judge().judge(leniency.document()).isJson()).isEqualTo(leniency.isJson());
    }

    @ParameterizedTest
    @EnumSource
    void the_reader_says_what_the_standard_says(Leniency leniency) {
        List<ViolationCode> codes = READER.read(leniency.document()).violations().stream()
                .map(Violation::code)
                .toList();

        assertThat(codes.contains(ViolationCode.MALFORMED_JSON) || codes.contains(ViolationCode.TRAILING_CONTENT))
                .isEqualTo(!leniency.isJson());
    }

    @ParameterizedTest
    @MethodSource("syntaxCases")
    void the_judge_says_what_a_case_of_syntax_says(SyntaxCase c) {
        Judge judge = new Judge();

        assertThat(c.positions())
                .allMatch(position -> judge.judge(position.document(c.bytes())).isJson() == c.json());
    }

    @Test
    void a_seed_is_judged_as_one_value_only_if_nothing_follows() {
        Judge judge = new Judge();
        List<byte[]> json = SeedDocuments.all().stream()
                .filter(document ->
                        judge.judge(document).isJson() && judge.judge(document).isObject())
                .toList();

        assertThat(json).hasSizeGreaterThan(500).allSatisfy(document -> {
            byte[] followed = Arrays.copyOf(document, document.length + 1);
            followed[document.length] = '1';
            assertThat(judge.judge(followed).verdict()).isEqualTo(Judgement.Verdict.JSON_AND_MORE);
        });
    }
}
