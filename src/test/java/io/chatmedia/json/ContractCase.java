package io.chatmedia.json;

import io.chatmedia.validation.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One case of the contract as the data files under {@code src/test/resources/contract} have it: a document, and the
 * (code, pointer) list that a reader must give for it.
 *
 * @param pointerOpen whether only the codes are compared
 * @param written the JSON that writing the accepted record must give, {@code null} if the case does not say
 * @param exact whether what is written is compared byte for byte, not as a tree
 * @param textual whether a kept value is spelled in a way that a parser's tokens do not tell, such as white space
 *     within it or escapes: a mapper then keeps the same tree, but another text
 */
@SuppressWarnings("ArrayRecordComponent") // a case is never compared
public record ContractCase(
        String file,
        String name,
        ReadMode mode,
        byte[] document,
        List<String> expected,
        List<String> tolerated,
        boolean pointerOpen,
        @Nullable String written,
        boolean exact,
        boolean textual) {

    private static final Path FOLDER = Path.of("src/test/resources/contract");
    private static final JsonMapper MAPPER = new JsonMapper();

    public static Stream<ContractCase> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<ContractCase> cases = new ArrayList<>();
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

    private static ContractCase of(String file, JsonNode line) {
        byte[] document = line.has("base64")
                ? Base64.getDecoder().decode(line.get("base64").stringValue())
                : line.get("document").stringValue().getBytes(StandardCharsets.UTF_8);
        return new ContractCase(
                file,
                line.get("name").stringValue(),
                ReadMode.valueOf(line.get("mode").stringValue().toUpperCase(Locale.ROOT)),
                document,
                texts(line.path("expected")),
                texts(line.path("tolerated")),
                line.path("pointerOpen").booleanValue(false),
                line.path("written").stringValue(null),
                line.path("exact").booleanValue(false),
                line.path("textual").booleanValue(false));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::stringValue).toList();
    }

    /** What was found, as the case says it: "CODE pointer", or the code alone where the pointer is left open. */
    public List<String> said(List<Violation> violations) {
        return comparable(
                violations.stream().map(v -> v.code() + " " + v.pointer()).toList());
    }

    public List<String> comparable(List<String> codesAndPointers) {
        return pointerOpen
                ? codesAndPointers.stream()
                        .map(s -> s.substring(0, s.indexOf(' ')))
                        .toList()
                : codesAndPointers;
    }

    @Override
    public String toString() {
        return file + ": " + name + " (" + mode + ")";
    }
}
