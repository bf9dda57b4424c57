package io.chatmedia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--mode=strict|tolerant",
                "--at=POINTER",
                "--format=text|json",
                "--accepted=FILE",
                "--rejected=FILE",
                "--max-violations=N",
                "--threads=N",
                "[FILE...]"
            })
    void the_help_of_check_explains(String option) {
        assertThat(CliRun.of("check", "--help").out()).containsPattern("(?m)^ +\\Q" + option + "\\E( |$)");
    }

    @Test
    void the_help_of_check_says_what_the_exit_codes_mean() {
        assertThat(CliRun.of("check", "--help").outLines())
                .contains(
                        "  0   every document is accepted",
                        "  1   some document is rejected",
                        "  2   wrong use or an I/O error");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--mode=strict|tolerant", "--format=json-schema|openapi|registry"})
    void the_help_of_schema_explains(String option) {
        assertThat(CliRun.of("schema", "--help").out()).containsPattern("(?m)^ +\\Q" + option + "\\E( |$)");
    }

    @Test
    void the_help_of_check_has_the_mode_before_all_other_options() {
        assertThat(CliRun.of("check", "--help").outLines())
                .filteredOn(line -> line.startsWith("      --"))
                .extracting(line -> line.strip().replaceAll("[= ].*", ""))
                .containsExactly(
                        "--mode", "--at", "--threads", "--format", "--accepted", "--rejected", "--max-violations");
    }

    @Test
    void the_help_of_the_program_names_its_commands() {
        assertThat(CliRun.of("--help").out())
                .containsPattern("check +Reads chat media participants")
                .containsPattern("report +Counts what")
                .containsPattern("schema +Prints the JSON Schema of a chat media participant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "--version", "-V"})
    void help_and_version_are_no_errors(String option) {
        CliRun run = CliRun.of(option);

        assertThat(run.exitCode()).isEqualTo(0);
        assertThat(run.out()).isNotBlank();
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "--version", "-V"})
    void help_and_version_of_check_are_no_errors_and_read_no_input(String option) {
        CliRun run = CliRun.on("not JSON", "check", option);

        assertThat(run.exitCode()).isEqualTo(0);
        assertThat(run.out()).isNotBlank();
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "schema"})
    void no_line_of_the_help_is_wider_than_a_terminal(String command) {
        assertThat(CliRun.of(command, "--help").outLines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }
}
