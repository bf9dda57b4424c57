package io.chatmedia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code report}: what it counts, where it writes that, and how it ends. */
class ReportTest {

    private static final Path SAMPLES = Path.of("src/samples");

    @TempDir
    private Path folder;

    private static String reportOn(String documents) {
        return CliRun.on(documents, "report").out();
    }

    @Test
    void the_report_on_the_notifications_has_the_violations_the_values_and_the_timestamps() {
        CliRun run =
                CliRun.of("report", "--at", "/eventBody/participants", SAMPLES.resolve("notification-events.jsonl"));

        assertThat(run.out()).isEqualTo("""
                9 documents, 8 of them (88.9 %) with violations of the documented contract

                UNDOCUMENTED_VALUE: known of the platform, but not documented
                documents                            times  where
                        5  55.6 %  █████▌                5  /state
                                   received "terminated" (2), "none" (1), "scheduled" (1), "uploading" (1)
                                   first src/samples/notification-events.jsonl:1:328, last 5:716
                        2  22.2 %  ██▎                   2  /purpose
                                   received "botflow" (2)
                                   first src/samples/notification-events.jsonl:2:682, last 3:682

                UNDOCUMENTED_PROPERTY: a property known of the platform, but not documented
                documents                            times  where
                        4  44.4 %  ████▌                 4  /initialState
                                   received "scheduled" (4)
                                   first src/samples/notification-events.jsonl:1:448, last 5:449
                        1  11.1 %  █▏                    1  /mediaRoles
                                   received "[…]" (1)
                                   at src/samples/notification-events.jsonl:4:582

                /purpose: the values
                    times                         contract  value
                        4  44.4 %  ████▌        documented  customer
                        3  33.3 %  ███▍         documented  agent
                        2  22.2 %  ██▎        undocumented  botflow

                /state: the values
                    times                         contract  value
                        3  33.3 %  ███▍         documented  connected
                        2  22.2 %  ██▎        undocumented  terminated
                        1  11.1 %  █▏           documented  alerting
                        1  11.1 %  █▏         undocumented  none
                        1  11.1 %  █▏         undocumented  scheduled
                        1  11.1 %  █▏         undocumented  uploading

                /direction: the values
                    times                         contract  value
                        9 100.0 %  ██████████   documented  inbound

                /initialState: the values
                    times                         contract  value
                        4 100.0 %  ██████████ undocumented  scheduled

                Timestamps: their form and span
                with .SSS   without   invalid  where
                        9         0         0  /startTime
                                               2025-09-04T21:10:05.016Z to 2025-09-04T21:12:40Z
                        7         0         0  /connectedTime
                                               2025-09-04T21:10:06.940Z to 2025-09-04T21:12:44.310Z
                        3         0         0  /endTime
                                               2025-09-04T21:12:39.870Z to 2025-09-04T21:20:18.511Z
                        1         0         0  /startHoldTime
                                               2025-09-04T21:15:00Z
                        1         0         0  /wrapup/endTime
                                               2025-09-04T21:21:40Z
                        1         0         0  /startAcwTime
                                               2025-09-04T21:20:18.600Z
                        1         0         0  /endAcwTime
                                               2025-09-04T21:21:40Z

                Timestamps: by the day
                    times                              day
                       23 100.0 %  ██████████   2025-09-04
                """);
        assertThat(run.errLines()).containsExactly("9 documents, 1 accepted, 8 rejected, 12 violations");
        assertThat(run.exitCode()).isEqualTo(0);
    }

    @Test
    void unknown_and_undocumented_properties_are_two_kinds() {
        String report = reportOn("""
                {"id":"a","parkTime":"2025-09-03T06:59:02Z","muted":false}
                {"id":"b","errorInfo":{"errors":[{"hint":1}],"hint":1},"muted":true}
                """);

        assertThat(report).startsWith("""
                2 documents, 2 of them (100.0 %) with violations of the documented contract

                UNKNOWN_PROPERTY: the contract has no such property
                documents                            times  where
                        2 100.0 %  ██████████            2  /muted
                                   received "false" (1), "true" (1)
                                   first -:1:45, last 2:56
                        1  50.0 %  █████                 1  /errorInfo/hint
                                   received "1" (1)
                                   at -:2:46

                UNDOCUMENTED_PROPERTY: a property known of the platform, but not documented
                documents                            times  where
                        1  50.0 %  █████                 1  /errorInfo/errors
                                   received "[…]" (1)
                                   at -:2:24
                        1  50.0 %  █████                 1  /parkTime
                                   received "2025-09-03T06:59:02Z" (1)
                                   at -:1:11
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "'', participants.jsonl, 8, 0",
        "'', participant-full.json, 1, 0",
        "'', faulty-participants.jsonl, 20, 20",
        "/entities/0/participants, platform-conversation.json, 5, 5",
        "/detail/eventBody/participants, eventbridge-event.json, 2, 1"
    })
    void a_report_on_a_sample_is_made_whatever_it_says(String at, String sample, int documents, int deviating) {
        CliRun run = CliRun.of("report", "--at", at, SAMPLES.resolve(sample));

        assertThat(run.outLines().get(0)).startsWith(documents + " documents, " + deviating + " of them (");
        assertThat(run.exitCode()).isEqualTo(0);
    }

    @Test
    void list_indexes_and_keys_of_attributes_are_folded() {
        String report = reportOn("""
                {"conversationRoutingData":{"skills":[{"id":1},{"id":2}]},"attributes":{"a":1}}
                {"conversationRoutingData":{"skills":[{"id":3}]},"attributes":{"b":1}}
                """);

        assertThat(report)
                .contains("        2 100.0 %  ██████████            3  /conversationRoutingData/skills/*/id\n")
                .contains("        2 100.0 %  ██████████            2  /attributes/*\n");
    }

    @Test
    void values_are_counted_also_in_a_document_that_is_rejected_or_ends_too_early() {
        String report = reportOn("""
                {"held":1,"state":"alerting","purpose":"robot"}
                {"state":"alerting","startTime":"2025-01-01T00:00:00Z","held":tru
                """);

        assertThat(report)
                .contains("        2 100.0 %  ██████████   documented  alerting\n")
                .contains("        1 100.0 %  ██████████      unknown  robot\n")
                .contains("        1 100.0 %  ██████████   2025-01-01\n");
    }

    @Test
    void values_are_counted_only_where_the_contract_has_them() {
        String report = reportOn(
                """
                {"state":["alerting"],"user":{"state":"alerting"},"x":{"state":"alerting"},"purpose":{"state":"alerting"},
                """.strip()
                        + "\"attributes\":{\"state\":\"alerting\"},\"conversationRoutingData\":{\"skills\":{\"state\":\"alerting\"}}}\n");

        assertThat(report).doesNotContain("the values");
    }

    @Test
    void a_document_in_utf_16_is_not_json_and_has_no_values() {
        byte[] document = "{\"state\":\"alerting\"}".getBytes(StandardCharsets.UTF_16LE);

        assertThat(CliRun.on(document, "report").out())
                .contains("MALFORMED_JSON")
                .doesNotContain("the values");
    }

    @Test
    void timestamps_are_counted_with_a_fraction_and_without_and_as_invalid() {
        String report = reportOn("""
                {"startTime":"2025-01-01T00:00:00Z"}
                {"startTime":"2025-01-01T00:00:00.000Z"}
                {"startTime":"2024-12-31T23:59:59.999Z"}
                {"startTime":"2025-01-01"}
                {"endTime":"yesterday"}
                """);

        assertThat(report).contains("""
                        2         1         1  /startTime
                                               2024-12-31T23:59:59.999Z to 2025-01-01T00:00:00Z
                        0         0         1  /endTime
                                               none that is valid
                """.stripLeading()).contains("        1  33.3 %  ███▍         2024-12-31\n");
    }

    @Test
    void invalid_timestamps_alone_have_no_days() {
        assertThat(reportOn("{\"endTime\":\"yesterday\"}"))
                .contains("        0         0         1  /endTime\n")
                .doesNotContain("by the");
    }

    @Test
    void timestamps_of_more_than_a_month_are_shown_by_the_month() {
        StringBuilder documents = new StringBuilder();
        for (int month = 1; month <= 12; month++) {
            for (int day = 1; day <= 3; day++) {
                documents.append(String.format("{\"endTime\":\"2025-%02d-%02dT00:00:00Z\"}%n", month, day));
            }
        }

        assertThat(reportOn(documents.toString()))
                .contains("by the month")
                .contains("        3   8.3 %  ▉               2025-12\n")
                .doesNotContain("2025-12-03\n");
    }

    @Test
    void more_places_than_are_shown_are_counted_together() {
        StringBuilder documents = new StringBuilder();
        for (int i = 0; i < 15; i++) {
            documents.append("{\"unknown").append((char) ('a' + i)).append("\":1}\n");
        }

        assertThat(reportOn(documents.toString()))
                .contains("                                         5  5 other places\n");
    }

    @Test
    void the_report_tells_that_violations_were_not_all_counted() {
        StringBuilder document = new StringBuilder("{\"id\":\"a\"");
        for (int i = 0; i < 101; i++) {
            document.append(",\"unknown").append(i).append("\":1");
        }

        assertThat(reportOn(document + "}\n")).contains("\nof 1 documents not all violations are counted\n");
    }

    @Test
    void the_last_place_names_its_file_if_that_is_another() throws IOException {
        Path one = Files.writeString(folder.resolve("one"), "{\"a\":1}");
        Path two = Files.writeString(folder.resolve("two"), "{\"a\":1}");

        assertThat(CliRun.of("report", one, two).out()).contains("first " + one + ":1:2, last " + two + ":1:2\n");
    }

    @Test
    void an_input_without_a_document_makes_a_report_without_findings() {
        CliRun run = CliRun.on("", "report");

        assertThat(run.outLines())
                .containsExactly("0 documents, 0 of them (0.0 %) with violations of the documented contract");
        assertThat(run.exitCode()).isEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void the_report_does_not_depend_on_the_number_of_threads(int threads) throws IOException {
        String documents = "{\"a\":1,\"state\":\"none\"}\n{\"state\":\"x\"}\n{}\n".repeat(5_000);
        Path page = folder.resolve("page.html");
        Path pageOfOne = folder.resolve("one.html");

        CliRun run = CliRun.on(documents, "report", "--html", page, "--threads", threads);

        assertThat(run).isEqualTo(CliRun.on(documents, "report", "--html", pageOfOne, "--threads", 1));
        assertThat(page).hasSameTextualContentAs(pageOfOne);
    }

    @Test
    void an_input_that_breaks_off_makes_no_report_and_leaves_the_old_page() throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"), "old");

        CliRun run = CliRun.on(new BrokenOffInput("{}\n{\"id\":5}\n"), "report", "--html", page);

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.errLines())
                .containsExactly(
                        "I/O error: the line went dead",
                        "broken off after 2 documents, 1 accepted, 1 rejected, 1 violations");
        assertThat(page).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(page));
    }

    @Test
    void an_output_that_cannot_be_written_leaves_no_page() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no room");
            }
        };
        StandardStreams streams = new StandardStreams(new ByteArrayInputStream(new byte[0]), full, err);

        int exitCode = Main.run(
                streams, "report", "--html", folder.resolve("page.html").toString());

        assertThat(exitCode).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("I/O error: no room");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_file_that_is_read_is_no_page() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "{}");

        CliRun run = CliRun.of("report", "--html", file, file);

        assertThat(run.errLines().get(0)).isEqualTo("a file that is read cannot be --html too");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(file).hasContent("{}");
    }

    @ParameterizedTest
    @CsvSource({
        "--at=x, '--at must be a JSON pointer, such as /eventBody/participants'",
        "--threads=0, --threads must be from 1 to 256"
    })
    void wrong_use_is_said(String option, String message) {
        CliRun run = CliRun.on("{}", "report", option);

        assertThat(run.errLines().get(0)).isEqualTo(message);
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void the_help_explains_every_option_and_fits_a_terminal() {
        List<String> help = CliRun.of("report", "--help").outLines();

        assertThat(String.join("\n", help))
                .contains("--html=FILE", "--at=POINTER", "--threads=N", "[FILE...]", "0   the report is made");
        assertThat(help).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }
}
