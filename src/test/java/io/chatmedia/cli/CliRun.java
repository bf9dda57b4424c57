package io.chatmedia.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a run of the program said, on streams in memory. */
record CliRun(int exitCode, String out, String err) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** A run with nothing on standard input. */
    static CliRun of(Object... args) {
        return on("", args);
    }

    static CliRun on(String standardInput, Object... args) {
        return on(standardInput.getBytes(StandardCharsets.UTF_8), args);
    }

    static CliRun on(byte[] standardInput, Object... args) {
        return on(new ByteArrayInputStream(standardInput), args);
    }

    static CliRun on(InputStream standardInput, Object... args) {
        String[] texts = List.of(args).stream().map(Object::toString).toArray(String[]::new);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = Main.run(new StandardStreams(standardInput, out, err), texts);
        return new CliRun(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    List<String> outLines() {
        return out.lines().toList();
    }

    List<String> errLines() {
        return err.lines().toList();
    }

    /** The lines of the output as what they are with {@code --format json}. */
    List<JsonNode> documents() {
        return parsed(outLines());
    }

    static List<JsonNode> parsed(List<String> lines) {
        return lines.stream().map(MAPPER::readTree).toList();
    }

    /** The violations of a document as JSON, or what it tolerated, each as "CODE pointer". */
    static List<String> codesAndPointers(JsonNode violations) {
        return violations
                .valueStream()
                .map(v -> v.get("code").stringValue() + " " + v.get("pointer").stringValue())
                .toList();
    }
}
