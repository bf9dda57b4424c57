package io.chatmedia.it;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code java -jar target/chat-media-participant-cli.jar}. */
class CliJarIT {

    @TempDir
    private Path folder;

    private static List<String> command(Object... args) {
        List<String> command = new ArrayList<>(
                List.of(Packaged.tool("java"), "-jar", Packaged.commandLineJar().toString()));
        Stream.of(args).map(Object::toString).forEach(command::add);
        return command;
    }

    private static ProcessRun run(Object... args) throws IOException, InterruptedException {
        return ProcessRun.of(command(args));
    }

    @Test
    void help_is_printed_and_no_error() throws IOException, InterruptedException {
        ProcessRun run = run("check", "--help");

        assertThat(run.exitCode()).isEqualTo(0);
        assertThat(run.out()).startsWith("Usage: chat-media-participant-cli check ");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void version_is_that_of_the_project() throws IOException, InterruptedException {
        ProcessRun run = run("--version");

        assertThat(run.exitCode()).isEqualTo(0);
        assertThat(run.outLines()).containsExactly("chat-media-participant-cli " + Packaged.version());
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/entities/0/participants, platform-conversation.json, 5",
        "/eventBody/participants, notification-events.jsonl, 9",
        "/detail/eventBody/participants, eventbridge-event.json, 2"
    })
    void tolerant_mode_accepts_a_sample_of_the_platform(String at, String sample, int documents)
            throws IOException, InterruptedException {
        ProcessRun run = run("check", "--mode", "tolerant", "--at", at, Path.of("src/samples", sample));

        assertThat(run.err()).isEqualTo(summary(documents, documents, 0));
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource({"participants.jsonl, 8, 8, 0", "participant-full.json, 1, 1, 0", "faulty-participants.jsonl, 20, 0, 23"
    })
    void strict_mode_judges_a_sample_with_nothing_but_the_summary_on_standard_error(
            String sample, int documents, int accepted, int violations) throws IOException, InterruptedException {
        ProcessRun run = run("check", Path.of("src/samples", sample));

        assertThat(run.err()).isEqualTo(summary(documents, accepted, violations));
        assertThat(run.outLines()).hasSize(violations);
        assertThat(run.exitCode()).isEqualTo(accepted == documents ? 0 : 1);
    }

    private static String summary(int documents, int accepted, int violations) {
        return documents + " documents, " + accepted + " accepted, " + (documents - accepted) + " rejected, "
                + violations + " violations" + System.lineSeparator();
    }

    @Test
    void the_schema_is_one_document_of_the_version_of_the_project() throws IOException, InterruptedException {
        ProcessRun schema = run("schema");
        ProcessRun openApi = run("schema", "--mode", "tolerant", "--format", "openapi");

        assertThat(schema.outLines()).hasSizeGreaterThan(300).contains("  \"title\" : \"ChatMediaParticipant\",");
        assertThat(openApi.outLines()).contains("    \"version\" : \"" + Packaged.version() + "\"");
        assertThat(schema.err() + openApi.err()).isEmpty();
        assertThat(schema.exitCode() + openApi.exitCode()).isEqualTo(0);
    }

    @Test
    void wrong_use_ends_with_exit_code_2() throws IOException, InterruptedException {
        ProcessRun run = run("check", "--mode", "lax");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errLines().get(0)).startsWith("Invalid value for option '--mode'");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void standard_input_is_read_if_no_file_is_given() throws IOException, InterruptedException {
        ProcessRun run = ProcessRun.on(Path.of("src/samples/participants.jsonl"), command("check"));

        assertThat(run.errLines()).containsExactly("8 documents, 8 accepted, 0 rejected, 0 violations");
    }

    @Test
    void the_report_is_utf8_whatever_the_locale() throws IOException, InterruptedException {
        Path input = Files.writeString(folder.resolve("in.json"), "{\"größe\":1}");
        Path out = folder.resolve("out");
        ProcessBuilder builder = ProcessRun.withoutOptionsFromOutside(new ProcessBuilder(command("check", input)))
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LC_ALL", "C");

        builder.start().waitFor(60, TimeUnit.SECONDS);

        assertThat(Files.readString(out)).startsWith(input + ":1:2: /größe UNKNOWN_PROPERTY ");
    }

    @Test
    void accepted_and_rejected_documents_of_a_sample_are_kept() throws IOException, InterruptedException {
        Path accepted = folder.resolve("accepted.jsonl");
        Path rejected = folder.resolve("rejected.jsonl");

        run(
                "check",
                "--mode",
                "tolerant",
                "--accepted",
                accepted,
                "--rejected",
                rejected,
                "src/samples/faulty-participants.jsonl");

        assertThat(Files.readAllLines(accepted)).hasSize(4);
        assertThat(Files.readAllLines(rejected)).hasSize(16);
    }

    @Test
    void a_report_on_a_sample_is_made_as_text_and_as_a_page() throws IOException, InterruptedException {
        Path page = folder.resolve("page.html");

        ProcessRun run = run(
                "report",
                "--html",
                page,
                "--at",
                "/eventBody/participants",
                Path.of("src/samples/notification-events.jsonl"));

        assertThat(run.err()).isEqualTo(summary(9, 1, 12));
        assertThat(run.outLines())
                .startsWith("9 documents, 8 of them (88.9 %) with violations of the documented contract")
                .contains("        2  22.2 %  ██▎        undocumented  terminated");
        assertThat(page)
                .content()
                .startsWith("<!DOCTYPE html>")
                .contains("/initialState")
                .endsWith("</html>\n");
        assertThat(run.exitCode()).isEqualTo(0);
    }

    @Test
    void a_report_on_millions_of_different_names_and_texts_takes_no_more_memory_than_on_a_few()
            throws IOException, InterruptedException {
        Path input = folder.resolve("in.jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(input)) {
            for (int i = 0; i < 200_000; i++) {
                out.write("{\"state\":\"s%1$d\",\"startTime\":\"t%1$d\"".formatted(i));
                for (int k = 0; k < 5; k++) {
                    out.write(",\"unknown%d_%d\":\"%d\"".formatted(i, k, i));
                }
                out.write("}\n");
            }
            for (int i = 0; i < 20_000; i++) {
                out.write("{\"muted\":false,\"state\":\"terminated\"}\n");
            }
        }
        List<String> command = new ArrayList<>(command("report", "--html", folder.resolve("page.html"), input));
        command.add(1, "-Xmx32m");

        ProcessRun run = ProcessRun.of(command);

        assertThat(run.errLines()).containsExactly("220000 documents, 0 accepted, 220000 rejected, 1440000 violations");
        assertThat(run.outLines())
                .contains("  ≥20,000   9.1 %  ▉               ≥20,000  /muted")
                .anyMatch(line -> line.endsWith(" 1,000,000  other places, of which there are too many to count"))
                .contains("  ≥20,000   9.1 %  ▉          undocumented  terminated");
    }

    /** With as much memory as ten times the envelope; its documents together would take several hundred MB. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void the_documents_of_an_envelope_take_no_memory_however_many_they_are(int threads)
            throws IOException, InterruptedException {
        Path input = Files.writeString(folder.resolve("in.json"), "{\"a\":[" + "0,".repeat(3_000_000) + "0]}");
        List<String> command = new ArrayList<>(command("report", "--at", "/a", "--threads", threads, input));
        command.add(1, "-Xmx64m");

        ProcessRun run = ProcessRun.of(command);

        assertThat(run.errLines())
                .containsExactly("3000001 documents, 0 accepted, 3000001 rejected, 3000001 violations");
        assertThat(run.exitCode()).isEqualTo(0);
    }

    /** The shell's part is only to connect standard output to what takes nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"> /dev/full; No space left on device", "| true; Broken pipe"})
    void a_full_disk_or_a_closed_pipe_ends_with_exit_code_2_and_what_was_processed(String output, String reason)
            throws IOException, InterruptedException {
        Path input = Files.writeString(folder.resolve("in.jsonl"), "{\"id\":5}\n".repeat(100_000));
        Path exitCode = folder.resolve("exit-code");
        String check =
                command("check", input).stream().map(word -> "'" + word + "'").collect(joining(" "));

        ProcessRun run =
                ProcessRun.of(List.of("sh", "-c", "{ " + check + "; echo $? > '" + exitCode + "'; } " + output));

        assertThat(exitCode).content().isEqualTo("2\n");
        assertThat(run.errLines())
                .satisfiesExactly(
                        error -> assertThat(error).contains(reason),
                        rest -> assertThat(rest)
                                .matches("broken off after \\d+ documents, 0 accepted, \\d+ rejected, .*"));
    }

    @ParameterizedTest
    @CsvSource({"INT, 2", "TERM, 15"})
    void a_run_that_is_broken_off_leaves_the_old_target_and_no_temporary_file(String signal, int number)
            throws IOException, InterruptedException {
        assumeThat(isIgnored(number))
                .as("this process, and so its children, ignore it")
                .isFalse();
        Path target = Files.writeString(folder.resolve("accepted.jsonl"), "old");
        Path rejected = folder.resolve("rejected.jsonl");
        Process process = ProcessRun.withoutOptionsFromOutside(
                        new ProcessBuilder(command("check", "--accepted", target, "--rejected", rejected)))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (OutputStream input = process.getOutputStream()) {
            input.write("{}\n{\"id\":5}\n".getBytes(StandardCharsets.UTF_8));
            input.flush();
            awaitFiles(process, List.of(target, temporary(target, process), temporary(rejected, process)));

            new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                    .start()
                    .waitFor();

            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ended").isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isEqualTo(128 + number);
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(target));
        assertThat(target).hasContent("old");
    }

    private static Path temporary(Path target, Process process) {
        return target.resolveSibling("." + target.getFileName() + "." + process.pid() + ".part");
    }

    private static void awaitFiles(Process process, List<Path> files) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!files.stream().allMatch(Files::exists)) {
            assertThat(process.isAlive() && System.nanoTime() < until)
                    .as("the process runs and makes %s", files)
                    .isTrue();
            Thread.sleep(20);
        }
    }

    /** Whether this process ignores a signal, as one does that a shell has started in the background. */
    private static boolean isIgnored(int signal) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return false;
        }
        String mask = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> line.substring("SigIgn:".length()).strip())
                .findFirst()
                .orElse("0");
        return (Long.parseUnsignedLong(mask, 16) >> (signal - 1) & 1) == 1;
    }
}
