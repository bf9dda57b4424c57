package io.chatmedia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code --accepted} and {@code --rejected}: nothing is lost. */
class KeptDocumentsTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir
    private Path folder;

    private Path accepted;
    private Path rejected;

    @BeforeEach
    void targets() {
        accepted = folder.resolve("accepted.jsonl");
        rejected = folder.resolve("rejected.jsonl");
    }

    private CliRun check(String input, Object... more) {
        return check(input.getBytes(StandardCharsets.UTF_8), more);
    }

    private CliRun check(byte[] input, Object... more) {
        List<Object> args = new ArrayList<>(List.of("check", "--accepted", accepted, "--rejected", rejected));
        args.addAll(List.of(more));
        return CliRun.on(input, args.toArray());
    }

    private List<JsonNode> rejectedLines() throws IOException {
        return CliRun.parsed(Files.readAllLines(rejected));
    }

    @Test
    void accepted_documents_are_written_verbatim_one_a_line() throws IOException {
        check("  {\"id\" : \"a\\u0062\"  }\t\n{\"id\":5}\r\n\n{ \"name\":\"é😀\" }");

        assertThat(accepted).hasContent("{\"id\" : \"a\\u0062\"  }\n{ \"name\":\"é😀\" }\n");
    }

    @Test
    void a_pretty_printed_document_is_put_on_one_line_and_says_the_same() throws IOException {
        String document = "{\r\n  \"id\": \"a b\",\n\t\"attributes\": {\n    \"k\": \"line\\nfeed\"\n  }\n}";

        check(document + "\n" + document);

        List<String> lines = Files.readAllLines(accepted);
        assertThat(lines)
                .hasSize(2)
                .allSatisfy(line -> assertThat(MAPPER.readTree(line)).isEqualTo(MAPPER.readTree(document)));
    }

    @Test
    void elements_of_an_array_are_written_without_the_array() throws IOException {
        check("[{\"id\":\"a\"}, {\"id\":5} , {\"id\":\"b\"}]");

        assertThat(accepted).hasContent("{\"id\":\"a\"}\n{\"id\":\"b\"}\n");
        assertThat(rejectedLines()).extracting(d -> d.get("text").stringValue()).containsExactly("{\"id\":5}");
    }

    @Test
    void participants_of_an_envelope_are_written_without_the_envelope() throws IOException {
        check("{\"p\":[{\"id\":\"a\"},{\"id\":5}]}", "--at", "/p");

        assertThat(accepted).hasContent("{\"id\":\"a\"}\n");
        assertThat(rejectedLines()).extracting(d -> d.get("text").stringValue()).containsExactly("{\"id\":5}");
    }

    @Test
    void accepted_documents_are_accepted_again() {
        check("{\"id\":\"a\"}\n{\"id\":5}\n{}\n");

        CliRun again = CliRun.of("check", accepted);

        assertThat(again.errLines()).containsExactly("2 documents, 2 accepted, 0 rejected, 0 violations");
    }

    @Test
    void a_rejected_document_has_the_members_of_the_report_and_its_text() throws IOException {
        CliRun run = check("{}\n {\"id\":5} \n", "--format", "json");

        assertThat(Files.readString(rejected))
                .isEqualTo(run.outLines().get(1).replaceFirst("}$", "") + ",\"text\":\"{\\\"id\\\":5}\"}\n");
    }

    @Test
    void a_rejected_document_that_is_not_utf8_is_kept_in_base64() throws IOException {
        byte[] document = {'{', '"', (byte) 0xff, '"', ':', '1', '}'};

        check(document);

        JsonNode line = rejectedLines().get(0);
        assertThat(Base64.getDecoder().decode(line.get("base64").stringValue())).isEqualTo(document);
        assertThat(line.has("text")).isFalse();
    }

    @Test
    void a_rejected_text_is_kept_with_its_line_breaks_and_characters_of_every_kind() throws IOException {
        String document = "{\n\t\"name\": \"\u202e😀\\ud800\",\r\n\"held\": 1}";

        check("{\n} " + document);

        assertThat(rejectedLines().get(0).get("text").stringValue()).isEqualTo(document);
    }

    @Test
    void the_files_together_hold_every_document() throws IOException {
        StringBuilder input = new StringBuilder();
        List<String> documents = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            documents.add(i % 3 == 0 ? "{\"id\":" + i + "}" : "{\"id\":\"" + i + "\"}");
            input.append(documents.get(i)).append('\n');
        }

        check(input.toString());

        List<String> kept = new ArrayList<>(Files.readAllLines(accepted));
        rejectedLines().forEach(line -> kept.add(line.get("text").stringValue()));
        assertThat(kept).containsExactlyInAnyOrderElementsOf(documents);
    }

    @Test
    void the_beginning_of_a_document_over_the_size_limit_is_kept() throws IOException {
        String document = "{\"name\":\"" + "x".repeat(3 << 20) + "\"}";

        CliRun run = check("{}\n" + document + "\n{}\n");

        assertThat(run.errLines()).containsExactly("3 documents, 2 accepted, 1 rejected, 1 violations");
        JsonNode line = rejectedLines().get(0);
        assertThat(CliRun.codesAndPointers(line.get("violations"))).containsExactly("LIMIT_EXCEEDED ");
        assertThat(line.get("text").stringValue())
                .hasSizeGreaterThan(1 << 20)
                .satisfies(text -> assertThat(document).startsWith(text));
    }

    @Test
    void documents_of_all_sources_go_to_the_same_files() throws IOException {
        Path first = Files.writeString(folder.resolve("first.jsonl"), "{\"id\":\"a\"}\n{\"id\":1}\n");
        Path second = Files.writeString(folder.resolve("second.jsonl"), "{\"id\":\"b\"}\n{\"id\":2}\n");

        check("", first, second);

        assertThat(accepted).hasContent("{\"id\":\"a\"}\n{\"id\":\"b\"}\n");
        assertThat(rejectedLines())
                .extracting(d -> d.get("source").stringValue())
                .containsExactly(first.toString(), second.toString());
    }

    @Test
    void a_file_without_documents_is_written_empty() {
        check("{}\n");

        assertThat(rejected).isEmptyFile();
    }

    @Test
    void the_report_is_the_same_whether_documents_are_kept_or_not() {
        String input = "{}\n{\"id\":5}\n";

        assertThat(check(input)).isEqualTo(CliRun.on(input, "check"));
    }
}
