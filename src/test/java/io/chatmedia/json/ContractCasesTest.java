package io.chatmedia.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.validation.Violation;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContractCasesTest {

    static Stream<ContractCase> cases() {
        return ContractCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_reader_says_of_a_document_what_the_case_says(ContractCase c) {
        ReadResult<ChatMediaParticipant> result =
                RecordReader.of(ChatMediaParticipant.class, c.mode()).read(c.document());

        assertThat(c.said(result.violations())).isEqualTo(c.comparable(c.expected()));
        assertThat(c.said(result.tolerated())).isEqualTo(c.comparable(c.tolerated()));
        assertThat(result.violations())
                .extracting(Violation::message)
                .noneMatch(message -> message.contains("Source") || message.contains("Feature"));
        assertThat(result).isInstanceOf(c.expected().isEmpty() ? ReadResult.Accepted.class : ReadResult.Rejected.class);
    }
}
