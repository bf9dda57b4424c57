package io.chatmedia.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One case of JSON's own syntax as the data files under {@code src/test/resources/syntax} have it: some bytes, and
 * whether they are a JSON value by RFC 8259, whatever any program says.
 *
 * @param json whether it is JSON
 * @param alone whether that is so only where it is the whole document
 * @param mapper whether a mapper, whose decoder and depth limit are its own, says otherwise somewhere
 */
@SuppressWarnings("ArrayRecordComponent") // a case is never compared
public record SyntaxCase(String file, String name, byte[] bytes, boolean json, boolean alone, boolean mapper) {

    private static final Path FOLDER = Path.of("src/test/resources/syntax");
    private static final JsonMapper MAPPER = new JsonMapper();

    public static Stream<SyntaxCase> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<SyntaxCase> cases = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    cases.add(of(file.getFileName().toString(), MAPPER.readTree(line)));
                }
            }
            return cases.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SyntaxCase of(String file, JsonNode line) {
        byte[] bytes = line.has("base64")
                ? Base64.getDecoder().decode(line.get("base64").stringValue())
                : line.get("text").stringValue().getBytes(StandardCharsets.UTF_8);
        return new SyntaxCase(
                file,
                line.get("name").stringValue(),
                bytes,
                line.get("json").booleanValue(),
                line.path("alone").booleanValue(false),
                line.path("mapper").booleanValue(false));
    }

    /** Where the case can stand and still be what it is. */
    public List<SyntaxPosition> positions() {
        return alone
                ? List.of(SyntaxPosition.ROOT)
                : Stream.of(SyntaxPosition.values())
                        .filter(position -> !position.isOfNames() || bytes[0] == '"')
                        .toList();
    }

    @Override
    public String toString() {
        return file + ": " + name;
    }
}
