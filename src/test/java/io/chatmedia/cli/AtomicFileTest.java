package io.chatmedia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A target has its new content when the run has ended well, and keeps the old one otherwise. */
class AtomicFileTest {

    private static final String DOCUMENTS = "{\"id\":\"a\"}\n{\"id\":5}\n";

    @TempDir
    private Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_run_that_ends_well_replaces_the_targets() throws IOException {
        Path accepted = Files.writeString(folder.resolve("accepted"), "old");
        Path rejected = Files.writeString(folder.resolve("rejected"), "old");

        CliRun.on(DOCUMENTS, "check", "--accepted", accepted, "--rejected", rejected);

        assertThat(accepted).hasContent("{\"id\":\"a\"}\n");
        assertThat(Files.readString(rejected)).startsWith("{\"source\":\"-\"");
    }

    @Test
    void a_run_that_ends_well_leaves_nothing_beside_the_targets() throws IOException {
        CliRun.on(DOCUMENTS, "check", "--accepted", folder.resolve("a"), "--rejected", folder.resolve("r"));

        assertThat(names()).containsExactly("a", "r");
    }

    @Test
    void an_input_that_breaks_off_leaves_the_targets_as_they_were() throws IOException {
        Path accepted = Files.writeString(folder.resolve("accepted"), "old accepted");
        Path rejected = Files.writeString(folder.resolve("rejected"), "old rejected");

        CliRun run = CliRun.on(new BrokenOffInput(DOCUMENTS), "check", "--accepted", accepted, "--rejected", rejected);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(accepted).hasContent("old accepted");
        assertThat(rejected).hasContent("old rejected");
        assertThat(names()).containsExactly("accepted", "rejected");
    }

    @Test
    void an_input_that_breaks_off_makes_no_targets() throws IOException {
        CliRun.on(
                new BrokenOffInput(DOCUMENTS),
                "check",
                "--accepted",
                folder.resolve("a"),
                "--rejected",
                folder.resolve("r"));

        assertThat(names()).isEmpty();
    }

    @Test
    void a_second_file_that_is_missing_makes_no_targets() throws IOException {
        Path input = Files.writeString(folder.resolve("in.jsonl"), DOCUMENTS);

        CliRun run = CliRun.of("check", "--accepted", folder.resolve("a"), input, folder.resolve("missing"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(names()).containsExactly("in.jsonl");
    }

    @Test
    void a_file_that_is_read_is_no_target() throws IOException {
        Path file = Files.writeString(folder.resolve("file.jsonl"), DOCUMENTS);

        CliRun run = CliRun.of("check", "--accepted", file, file);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errLines().get(0)).isEqualTo("a file that is read cannot be --accepted or --rejected too");
        assertThat(file).hasContent(DOCUMENTS);
    }

    @Test
    void a_link_goes_on_pointing_at_the_file_that_is_replaced() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path file = Files.writeString(elsewhere.resolve("file"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        CliRun.on(DOCUMENTS, "check", "--accepted", link);

        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("{\"id\":\"a\"}\n");
        assertThat(names()).containsExactly("elsewhere", "link");
    }

    @Test
    void a_target_that_is_a_device_is_written_to_and_stays_one() {
        CliRun run = CliRun.on(DOCUMENTS, "check", "--accepted", "/dev/null", "--rejected", folder.resolve("r"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(Files.isRegularFile(Path.of("/dev/null"))).isFalse();
    }

    @Test
    void a_target_in_a_folder_that_does_not_exist_is_an_error() {
        CliRun run = CliRun.on(
                DOCUMENTS, "check", "--accepted", folder.resolve("missing").resolve("a"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errLines().get(0))
                .contains(folder.resolve("missing").toString())
                .doesNotContain("Exception");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void a_target_that_is_a_folder_is_an_error_and_stays_one() {
        CliRun run = CliRun.on(DOCUMENTS, "check", "--rejected", folder);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errLines().get(0)).contains(folder.toString()).doesNotContain("Exception");
        assertThat(folder).isEmptyDirectory();
    }
}
