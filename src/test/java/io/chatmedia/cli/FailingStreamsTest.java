package io.chatmedia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailingStreamsTest {

    private static PipedOutputStream pipeThatNobodyReads() throws IOException {
        PipedInputStream reader = new PipedInputStream();
        PipedOutputStream pipe = new PipedOutputStream(reader);
        reader.close();
        return pipe;
    }

    private static InputStream input(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void an_output_that_nobody_reads_ends_a_short_run_with_an_error(String format) throws IOException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int exitCode = Main.run(
                new StandardStreams(input("{}\n{\"id\":5}\n"), pipeThatNobodyReads(), err),
                "check",
                "--format",
                format);

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "I/O error: Pipe closed", "broken off after 2 documents, 1 accepted, 1 rejected, 1 violations");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void an_output_that_nobody_reads_ends_a_long_run_early(String format) throws IOException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        InputStream in = input("{\"id\":5}\n".repeat(200_000));

        int exitCode = Main.run(new StandardStreams(in, pipeThatNobodyReads(), err), "check", "--format", format);

        List<String> said = err.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(exitCode).isEqualTo(2);
        assertThat(said).hasSize(2).first().isEqualTo("I/O error: Pipe closed");
        assertThat(said.get(1)).matches("broken off after \\d{1,5} documents, 0 accepted, .*");
        assertThat(in.available()).as("what was left unread").isPositive();
    }

    @Test
    void an_output_that_nobody_reads_takes_no_schema() throws IOException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int exitCode = Main.run(new StandardStreams(input(""), pipeThatNobodyReads(), err), "schema");

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).containsExactly("schema: I/O error: Pipe closed");
    }

    @Test
    void an_input_that_breaks_off_ends_the_run_and_says_how_far_it_came() {
        CliRun run = CliRun.on(new BrokenOffInput("{}\n{\"id\":5}\n{\"id\":"), "check");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.outLines()).containsExactly("-:2:7: /id WRONG_TYPE expected a string, got the number 5");
        assertThat(run.errLines())
                .containsExactly(
                        "I/O error: the line went dead",
                        "broken off after 2 documents, 1 accepted, 1 rejected, 1 violations");
    }
}
