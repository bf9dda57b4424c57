package io.chatmedia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user may do that is none of the usual. */
class UnusualUseTest {

    @TempDir
    private Path folder;

    @Test
    void a_run_of_which_one_target_cannot_be_written_replaces_none() throws IOException {
        Path accepted = Files.writeString(folder.resolve("accepted"), "old");

        CliRun run = CliRun.on("{}\n{\"id\":5}\n", "check", "--accepted", accepted, "--rejected", "/dev/full");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(accepted).hasContent("old");
    }

    @Test
    void one_file_written_in_two_ways_for_accepted_and_rejected_documents_is_wrong_use() {
        CliRun run = CliRun.on("{}\n{\"id\":5}\n", "check", "--accepted", folder + "/x", "--rejected", folder + "/./x");

        assertThat(run.errLines().get(0)).isEqualTo("--accepted and --rejected must be two files");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_missing_folder_of_a_target_is_named_without_the_temporary_file() {
        CliRun run = CliRun.on("{}", "check", "--accepted", folder + "/missing/a");

        assertThat(run.errLines().get(0)).doesNotContain(".part");
    }

    @Test
    void a_link_to_a_file_that_does_not_exist_yet_goes_on_pointing_there() throws IOException {
        Path file = folder.resolve("file");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        CliRun.on("{}", "check", "--accepted", link);

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("{}\n");
    }

    @Test
    void the_name_of_a_file_breaks_no_line_and_colours_no_terminal() throws IOException {
        Path file = Files.writeString(folder.resolve("a\u001b[31m\nb\u009b31m\u0085\u2028\u202e"), "{\"id\":5}");

        assertThat(CliRun.of("check", file).out())
                .startsWith(folder + "/a?[31m?b?31m???:1:7: /id WRONG_TYPE")
                .hasLineCount(1);
    }

    @Test
    void a_delete_character_is_escaped_in_the_json_format() {
        assertThat(CliRun.on("{\"a\u007f\":1}", "check", "--format", "json").out())
                .doesNotContain("\u007f");
    }

    @Test
    void an_unpaired_surrogate_in_a_key_costs_nothing_but_that_entry() {
        CliRun run = CliRun.on(
                "{\"p\":[{\"attributes\":{\"\\ud800\":\"x\"}},{\"id\":\"b\"}]}",
                "check",
                "--format",
                "json",
                "--at",
                "/p");

        assertThat(run.documents()).hasSize(2);
        assertThat(run.documents().get(1).get("accepted").booleanValue()).isTrue();
    }

    @Test
    void anything_behind_an_envelope_is_trailing_content() {
        CliRun run = CliRun.on("{\"p\":{}} x", "check", "--format", "json", "--at", "/p");

        assertThat(CliRun.codesAndPointers(run.documents().get(1).get("violations")))
                .containsExactly("TRAILING_CONTENT ");
    }

    @Test
    void the_empty_pointer_changes_nothing() {
        String input = "{\"id\":\"a\"} and more\n";

        assertThat(CliRun.on(input, "check", "--at", "")).isEqualTo(CliRun.on(input, "check"));
    }

    @Test
    void a_file_whose_name_begins_with_an_at_sign_is_read_as_a_file() {
        CliRun run = CliRun.of("check", "@" + folder.resolve("missing"));

        assertThat(run.errLines().get(0)).isEqualTo("there is no file @" + folder.resolve("missing"));
        assertThat(CliRun.of("check", "@src/samples/participants.jsonl")
                        .errLines()
                        .get(0))
                .isEqualTo("there is no file @src/samples/participants.jsonl");
    }

    @Test
    void standard_input_is_not_read_twice() {
        assertThat(CliRun.on("{}", "check", "-", "-").errLines().get(0))
                .isEqualTo("standard input can be read only once");
    }
}
