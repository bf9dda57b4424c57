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

    @Test
    void the_violation_that_ends_the_reading_takes_the_place_of_the_last_one() {
        Findings findings = new Findings(2, Source.OF_MAPPER);

        report(findings, "/a");
        report(findings, "/b");
        report(findings, "/c");
        findings.ending(() -> "/d", ViolationCode.MALFORMED_JSON, "", null, TokenStreamLocation.NA);

        assertThat(findings.violations()).extracting(Violation::pointer).containsExactly("/a", "/d");
        assertThat(findings.faults()).isEqualTo(4);
    }

    private static void report(Findings findings, String pointer) {
        findings.violation(() -> pointer, ViolationCode.WRONG_TYPE, "", null, TokenStreamLocation.NA);
    }
}
