package io.chatmedia.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class SourcesTest {

    @TempDir
    private Path folder;

    private Path first;
    private Path second;

    @BeforeEach
    void twoFiles() throws IOException {
        first = Files.writeString(folder.resolve("first.jsonl"), "{\"id\":1}\n{}\n");
        second = Files.writeString(folder.resolve("second.jsonl"), "{}\n{\"id\":2}\n");
    }

    @Test
    void standard_input_is_read_if_no_file_is_given() {
        CliRun run = CliRun.on("{\"id\":5}", "check");

        assertThat(run.out()).startsWith("-:1:7: /id WRONG_TYPE ");
    }

    @Test
    void standard_input_is_read_for_a_dash_among_files() {
        CliRun run = CliRun.on("{\"id\":5}", "check", first, "-", second);

        assertThat(run.outLines())
                .extracting(line -> line.substring(0, line.indexOf(": /")))
                .containsExactly(first + ":1:7", "-:1:7", second + ":2:7");
    }

    @Test
    void files_are_read_in_the_order_given() {
        CliRun run = CliRun.of("check", second, first);

        assertThat(run.outLines())
                .extracting(line -> line.substring(0, line.indexOf(": /")))
                .containsExactly(second + ":2:7", first + ":1:7");
    }

    @Test
    void documents_and_lines_are_counted_from_1_in_each_source() {
        CliRun run = CliRun.on("{}\n\n{}", "check", "--format", "json", first, "-", second);

        assertThat(run.documents())
                .extracting(SourcesTest::source, d -> number(d, "document"), d -> number(d, "line"))
                .containsExactly(
                        tuple(first.toString(), 1, 1),
                        tuple(first.toString(), 2, 2),
                        tuple("-", 1, 1),
                        tuple("-", 2, 3),
                        tuple(second.toString(), 1, 1),
                        tuple(second.toString(), 2, 2));
    }

    private static String source(JsonNode document) {
        return document.get("source").stringValue();
    }

    private static int number(JsonNode document, String name) {
        return document.get(name).intValue();
    }

    @Test
    void the_summary_is_of_all_sources_together() {
        CliRun run = CliRun.of("check", first, second);

        assertThat(run.errLines()).containsExactly("4 documents, 2 accepted, 2 rejected, 2 violations");
    }

    @Test
    void the_exit_code_is_1_if_only_an_earlier_file_has_a_rejected_document() throws IOException {
        Path faultless = Files.writeString(folder.resolve("faultless.jsonl"), "{}");

        assertThat(CliRun.of("check", first, faultless).exitCode()).isEqualTo(1);
    }

    @Test
    void each_source_has_a_form_of_its_own() throws IOException {
        Path array = Files.writeString(folder.resolve("array.json"), "[{},{}]");
        Path values = Files.writeString(folder.resolve("values.json"), "{\n}{\n}{}");

        CliRun run = CliRun.of("check", first, array, values);

        assertThat(run.errLines()).containsExactly("7 documents, 6 accepted, 1 rejected, 1 violations");
    }

    @Test
    void a_malformed_line_costs_that_line_only() {
        CliRun run = CliRun.on("{}\n{\"id\":\n{\"id\":5}\n", "check");

        assertThat(run.outLines()).hasSize(2);
        assertThat(run.outLines().get(0)).startsWith("-:2:").contains(" MALFORMED_JSON ");
        assertThat(run.outLines().get(1)).startsWith("-:3:7: /id WRONG_TYPE ");
    }

    @Test
    void a_byte_order_mark_at_the_beginning_is_passed_over() {
        CliRun run = CliRun.on("\ufeff{}\n{}\n", "check");

        assertThat(run.errLines()).containsExactly("2 documents, 2 accepted, 0 rejected, 0 violations");
    }

    @Test
    void an_input_that_comes_a_byte_at_a_time_is_read_alike() {
        String input = "{\"id\":1}\n\n{\"name\":\"é😀\",\"held\":1}\n{} x\n";

        assertThat(CliRun.on(aByteAtATime(input), "check", "--format", "json"))
                .isEqualTo(CliRun.on(input, "check", "--format", "json"));
    }

    private static InputStream aByteAtATime(String input) {
        return new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(length, 1));
            }
        };
    }

    @Test
    void strict_is_the_mode_unless_another_is_asked_for() {
        String platform = "{\"state\":\"terminated\"}";

        assertThat(CliRun.on(platform, "check")).isEqualTo(CliRun.on(platform, "check", "--mode", "strict"));
        assertThat(CliRun.on(platform, "check").out()).contains(" /state UNDOCUMENTED_VALUE ");
    }

    @Test
    void tolerant_mode_takes_values_of_the_platform() {
        CliRun run = CliRun.on("{\"state\":\"terminated\",\"muted\":true}", "check", "--mode", "tolerant");

        assertThat(run.errLines()).containsExactly("1 documents, 1 accepted, 0 rejected, 0 violations");
    }

    @Test
    void tolerant_mode_tolerates_no_value_of_a_wrong_type() {
        CliRun run = CliRun.on("{\"held\":\"true\"}", "check", "--mode", "tolerant");

        assertThat(run.exitCode()).isEqualTo(1);
    }
}
