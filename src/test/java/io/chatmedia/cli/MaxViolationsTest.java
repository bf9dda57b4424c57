package io.chatmedia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MaxViolationsTest {

    private static String withUnknownProperties(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "\"x" + i + "\":" + i)
                .collect(Collectors.joining(",", "{", "}"));
    }

    @Test
    void no_more_violations_of_a_document_are_reported() {
        CliRun run = CliRun.on(withUnknownProperties(5), "check", "--max-violations", 3, "--format", "json");

        assertThat(run.documents().get(0).get("violations")).hasSize(3);
    }

    @Test
    void a_line_says_that_there_are_more() {
        CliRun run = CliRun.on("\n  " + withUnknownProperties(3), "check", "--max-violations", 2);

        assertThat(run.outLines())
                .containsExactly(
                        "-:2:4: /x0 UNKNOWN_PROPERTY the contract has no such property",
                        "-:2:11: /x1 UNKNOWN_PROPERTY the contract has no such property",
                        "-:2:3: there are more violations; --max-violations shows them");
    }

    @Test
    void exactly_as_many_violations_as_the_limit_add_no_line() {
        CliRun run = CliRun.on(withUnknownProperties(3), "check", "--max-violations", 3);

        assertThat(run.outLines()).hasSize(3).noneMatch(line -> line.contains("more violations"));
    }

    @Test
    void each_document_has_the_limit_for_itself() {
        String document = withUnknownProperties(2);

        CliRun run = CliRun.on(document + "\n" + document + "\n", "check", "--max-violations", 2);

        assertThat(run.errLines()).containsExactly("2 documents, 0 accepted, 2 rejected, 4 violations");
    }

    @Test
    void the_limit_is_100_unless_another_is_asked_for() {
        CliRun run = CliRun.on(withUnknownProperties(101), "check");

        assertThat(run.errLines()).containsExactly("1 documents, 0 accepted, 1 rejected, 100 violations");
        assertThat(run.outLines()).hasSize(101).last().asString().endsWith("--max-violations shows them");
    }

    @Test
    void tolerated_deviations_have_the_same_limit_and_no_line() {
        String[] args = {"check", "--mode", "tolerant", "--max-violations", "2"};

        CliRun run = CliRun.on(withUnknownProperties(3).replace("{", "{\"id\":\"a\","), (Object[]) args);

        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(0);
    }
}
