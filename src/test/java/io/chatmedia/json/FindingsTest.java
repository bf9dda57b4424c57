package io.chatmedia.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import org.junit.jupiter.api.Test;
import tools.jackson.core.TokenStreamLocation;

class FindingsTest {

    @Test
    void the_pointer_of_a_violation_beyond_the_limit_is_not_asked_for() {
        Findings findings = new Findings(1, Source.OF_MAPPER);

        report(findings, "/a");
        findings.violation(
                () -> {
                    throw new AssertionError("asked for");
                },
                ViolationCode.WRONG_TYPE,
                "",
                null,
                TokenStreamLocation.NA);

        assertThat(findings.violations()).extracting(Violation::pointer).containsExactly("/a");
        assertThat(findings.faults()).isEqualTo(2);
    }

    private static void report(Findings findings, String pointer) {
        findings.violation(() -> pointer, ViolationCode.WRONG_TYPE, "", null, TokenStreamLocation.NA);
    }
}
