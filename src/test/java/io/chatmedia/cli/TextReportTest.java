package io.chatmedia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextReportTest {

    @TempDir
    private Path folder;

    @Test
    void a_violation_is_one_line_of_file_place_pointer_code_and_message() throws IOException {
        Path file = Files.writeString(folder.resolve("in.jsonl"), "{\"id\":\"a\"}\n{\"id\":\"b\",\"held\":1}\n");

        CliRun run = CliRun.of("check", file);

        assertThat(run.out())
                .isEqualTo(file + ":2:18: /held WRONG_TYPE expected true or false, got the number 1" + "\n");
    }

    @Test
    void violations_come_in_document_order() {
        CliRun run = CliRun.on("{\"state\":\"gone\",\"held\":\"no\",\"color\":1}\n", "check");

        assertThat(run.outLines())
                .containsExactly(
                        "-:1:10: /state UNKNOWN_VALUE expected one of alerting, connected, disconnected, dialing,"
                                + " contacting, got \"gone\"",
                        "-:1:24: /held WRONG_TYPE expected true or false, got the string \"no\"",
                        "-:1:29: /color UNKNOWN_PROPERTY the contract has no such property");
    }

    @Test
    void a_violation_of_the_root_has_an_empty_pointer() {
        CliRun run = CliRun.on("{} {} x", "check");

        assertThat(run.outLines()).containsExactly("-:1:7:  MALFORMED_JSON not JSON: expected a value, got x");
    }

    @Test
    void a_column_counts_characters_not_bytes() {
        CliRun run = CliRun.on("{\"name\":\"é漢😀\",\"held\":1}\n", "check");

        assertThat(run.out()).startsWith("-:1:22: /held ");
    }

    @Test
    void accepted_documents_say_nothing() {
        CliRun run = CliRun.on("{}\n{\"id\":\"a\"}\n", "check");

        assertThat(run.out()).isEmpty();
    }

    @Test
    void tolerated_properties_say_nothing() {
        CliRun run = CliRun.on("{\"id\":\"a\",\"muted\":false}\n", "check", "--mode", "tolerant");

        assertThat(run.out()).isEmpty();
    }

    @Test
    void an_object_of_tolerated_properties_alone_is_unrecognized() {
        CliRun run = CliRun.on("{\"muted\":false}\n", "check", "--mode", "tolerant");

        assertThat(run.outLines())
                .containsExactly("-:1:15:  UNRECOGNIZED no property of this object is one of ChatMediaParticipant");
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void the_summary_is_the_one_line_on_standard_error() {
        CliRun run = CliRun.on("{}\n{\"held\":1,\"muted\":true}\n{\"id\":5}\n", "check");

        assertThat(run.err()).isEqualTo("3 documents, 1 accepted, 2 rejected, 3 violations" + System.lineSeparator());
    }

    @Test
    void the_exit_code_is_0_if_every_document_is_accepted() {
        assertThat(CliRun.on("{}\n{}\n", "check").exitCode()).isEqualTo(0);
    }

    @Test
    void the_exit_code_is_1_if_one_document_is_rejected() {
        assertThat(CliRun.on("{}\n{\"id\":5}\n{}\n", "check").exitCode()).isEqualTo(1);
    }

    @Test
    void an_input_without_documents_has_nothing_to_reject() {
        CliRun run = CliRun.on("\n \n", "check");

        assertThat(run.errLines()).containsExactly("0 documents, 0 accepted, 0 rejected, 0 violations");
        assertThat(run.exitCode()).isEqualTo(0);
    }

    @Test
    void text_is_the_format_unless_another_is_asked_for() {
        String input = "{\"id\":5}\n";

        assertThat(CliRun.on(input, "check")).isEqualTo(CliRun.on(input, "check", "--format", "text"));
    }
}
