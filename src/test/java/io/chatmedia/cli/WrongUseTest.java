package io.chatmedia.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wrong use and files that cannot be read: a line that says what is wrong, exit code 2, never a stack trace. */
class WrongUseTest {

    @TempDir
    private Path folder;

    private static void assertWrongUse(CliRun run, String message) {
        assertThat(run.errLines().get(0)).isEqualTo(message);
        assertThat(run.errLines().get(1)).startsWith("Usage: chat-media-participant-cli");
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
    }

    private static void assertBrokenOff(CliRun run, String message) {
        assertThat(run.errLines())
                .containsExactly(message, "broken off after 0 documents, 0 accepted, 0 rejected, 0 violations");
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void a_missing_command_is_wrong_use() {
        assertWrongUse(CliRun.of(), "which command? For example: check FILE");
    }

    @Test
    void an_unknown_command_is_wrong_use() {
        assertWrongUse(CliRun.of("frobnicate"), "Unmatched argument at index 0: 'frobnicate'");
    }

    @Test
    void an_unknown_option_is_wrong_use() {
        assertWrongUse(CliRun.of("check", "--strict"), "Unknown option: '--strict'");
    }

    @Test
    void an_unknown_mode_is_wrong_use() {
        assertWrongUse(
                CliRun.of("check", "--mode", "lax"),
                "Invalid value for option '--mode': expected one of [STRICT, TOLERANT] (case-insensitive) but was 'lax'");
    }

    @Test
    void an_unknown_format_is_wrong_use() {
        assertWrongUse(
                CliRun.of("check", "--format", "xml"),
                "Invalid value for option '--format': expected one of [TEXT, JSON] (case-insensitive) but was 'xml'");
    }

    @Test
    void an_unknown_format_of_a_schema_is_wrong_use() {
        assertWrongUse(
                CliRun.of("schema", "--format", "avro"),
                "Invalid value for option '--format': expected one of [JSON_SCHEMA, json-schema, OPENAPI, REGISTRY] "
                        + "(case-insensitive) but was 'avro'");
    }

    @Test
    void a_schema_reads_no_files() {
        assertWrongUse(CliRun.of("schema", "in.jsonl"), "Unmatched argument at index 1: 'in.jsonl'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eventBody/participants", "/a~2", "/a~", " /a"})
    void a_text_that_is_no_json_pointer_is_wrong_use(String pointer) {
        assertWrongUse(
                CliRun.of("check", "--at", pointer), "--at must be a JSON pointer, such as /eventBody/participants");
    }

    @Test
    void an_option_without_its_value_is_wrong_use() {
        assertWrongUse(CliRun.of("check", "--at"), "Missing required parameter for option '--at' (POINTER)");
    }

    @Test
    void a_limit_of_zero_violations_is_wrong_use() {
        assertWrongUse(CliRun.of("check", "--max-violations", 0), "--max-violations must be at least 1");
    }

    @Test
    void a_number_of_violations_below_zero_is_wrong_use() {
        assertWrongUse(CliRun.of("check", "--max-violations=-1"), "--max-violations must be at least 1");
    }

    @Test
    void a_number_of_violations_that_is_no_number_is_wrong_use() {
        assertWrongUse(
                CliRun.of("check", "--max-violations", "many"),
                "Invalid value for option '--max-violations': 'many' is not an int");
    }

    @Test
    void one_file_for_accepted_and_rejected_documents_is_wrong_use() {
        Path target = folder.resolve("target");

        assertWrongUse(
                CliRun.of("check", "--accepted", target, "--rejected", target),
                "--accepted and --rejected must be two files");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_file_that_does_not_exist_is_named() {
        Path missing = folder.resolve("missing.jsonl");

        assertBrokenOff(CliRun.of("check", missing), "there is no file " + missing);
    }

    @Test
    void a_folder_is_not_taken_for_a_file() {
        CliRun run = CliRun.of("check", folder);

        assertThat(run.errLines().get(0)).isEqualTo(folder + ": a folder is no file; name the files in it");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void a_file_without_the_permission_to_read_it_is_named() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.jsonl"), "{}");
        assumeThat(secret.toFile().setReadable(false)).isTrue();
        assumeThat(Files.isReadable(secret)).as("root may read everything").isFalse();

        assertBrokenOff(CliRun.of("check", secret), "no permission for " + secret);
    }

    @Test
    void documents_of_the_files_before_a_missing_one_are_reported() throws IOException {
        Path file = Files.writeString(folder.resolve("in.jsonl"), "{\"id\":5}\n{}\n");
        Path missing = folder.resolve("missing.jsonl");

        CliRun run = CliRun.of("check", file, missing);

        assertThat(run.outLines()).containsExactly(file + ":1:7: /id WRONG_TYPE expected a string, got the number 5");
        assertThat(run.errLines())
                .containsExactly(
                        "there is no file " + missing,
                        "broken off after 2 documents, 1 accepted, 1 rejected, 1 violations");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--\u001b[31m\u009b\n\u202e", "--mode=\u001b[31m\u009b\n\u202e", "--at=\u001b\u009b\n\u202e"})
    void a_wrong_argument_is_escaped_in_the_message(String option) {
        assertThat(CliRun.of("check", option).err()).doesNotContain("\u001b", "\u009b", "\u202e", "\n\u202e");
    }
}
