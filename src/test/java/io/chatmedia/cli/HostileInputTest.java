package io.chatmedia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a document says never breaks a line of the output, colours a terminal or reorders what is read. */
class HostileInputTest {

    /** Text to clear the screen, start a new line, hide and reverse, as JSON escapes and as it is. */
    private static final String ESCAPED =
            "a\\u001b[2J\\u001b[31m\\n\\r\\u0000\\u0007\\u009b1m\\u202e\\u2066\\u2028\\u200b";

    private static final String RAW = "a\u009b1m\u202e\u2066\u2028\u2029\u0085\u200b\ufeff";

    static Stream<String> documents() {
        return Stream.of(ESCAPED, RAW)
                .flatMap(text -> Stream.of(
                                "{\"held\":\"TEXT\"}",
                                "{\"state\":\"TEXT\"}",
                                "{\"startTime\":\"TEXT\"}",
                                "{\"TEXT\":1}",
                                "{\"TEXT\":\"TEXT\"}",
                                "{\"attributes\":{\"TEXT\":1}}",
                                "{\"attributes\":{\"TEXT\":\"a\",\"TEXT\":\"b\"}}",
                                "{\"wrapup\":{\"tags\":\"TEXT\"}}",
                                "{\"name\":\"TEXT\\ud800\"}",
                                "{\"id\":TEXT}",
                                "{\"id\":\"a\"} TEXT",
                                "TEXT")
                        .map(document -> document.replace("TEXT", text)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_violation_is_one_line_of_visible_characters_in_the_text_format(String document) {
        CliRun run = CliRun.on(document + "\n", "check");

        assertThat(run.out()).endsWith("\n");
        String line = run.out().substring(0, run.out().length() - 1);
        assertThat(invisible(line)).isEmpty();
    }

    private static List<String> invisible(String line) {
        return line.codePoints()
                .filter(c -> switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.SURROGATE,
                            Character.PRIVATE_USE,
                            Character.UNASSIGNED -> true;
                    default -> false;
                })
                .mapToObj(Integer::toHexString)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_document_is_one_line_of_printable_ascii_in_the_json_format(String document) {
        CliRun run = CliRun.on(document + "\n", "check", "--format", "json");

        assertThat(run.out()).matches("[\\x20-\\x7e]+\n");
        assertThat(run.documents()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void standard_error_has_the_summary_only(String document) {
        CliRun run = CliRun.on(document + "\n", "check");

        assertThat(run.errLines()).containsExactly("1 documents, 0 accepted, 1 rejected, 1 violations");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_drift_report_has_visible_characters_only(String document) {
        CliRun run = CliRun.on(document + "\n", "report");

        assertThat(run.outLines())
                .hasSizeGreaterThan(3)
                .allSatisfy(line -> assertThat(invisible(line)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_drift_page_has_visible_characters_only(String document, @org.junit.jupiter.api.io.TempDir Path folder)
            throws IOException {
        Path page = folder.resolve("page.html");

        CliRun.on(document + "\n", "report", "--html", page);

        assertThat(Files.readAllLines(page))
                .hasSizeGreaterThan(3)
                .allSatisfy(line -> assertThat(invisible(line)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_rejected_document_is_kept_in_printable_ascii(String document, @org.junit.jupiter.api.io.TempDir Path folder)
            throws IOException {
        Path rejected = folder.resolve("rejected.jsonl");

        CliRun.on(document + "\n", "check", "--rejected", rejected);

        assertThat(Files.readString(rejected)).matches("[\\x20-\\x7e]+\n");
    }
}
