package io.chatmedia.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.json.SyntaxCase;
import io.chatmedia.json.SyntaxPosition;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The cases of JSON's syntax as the lines of one input: what is not JSON costs its line, and nothing else does. */
class JsonSyntaxCliTest {

    /** A case at one position, if it is a line there. */
    private record Line(SyntaxCase c, String text) {

        static List<Line> all() {
            return SyntaxCase.all()
                    .flatMap(c -> c.positions().stream()
                            .filter(p -> p == SyntaxPosition.ROOT || p == SyntaxPosition.UNKNOWN_PROPERTY)
                            .map(p -> new Line(c, new String(p.document(c.bytes()), ISO_8859_1))))
                    .filter(line -> !line.text.isBlank() && !line.text.contains("\n"))
                    .filter(line -> line.text.equals(line.text.strip())) // space around a line is no part of it
                    .filter(line -> !line.text.startsWith("\u00ef\u00bb\u00bf")) // a mark is for the start of an input
                    .toList();
        }

        /** A byte order mark is passed over only where an input begins, and these lines come later. */
        boolean isJson() {
            return c.json()
                    && !text.startsWith(new String(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, ISO_8859_1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"strict", "tolerant"})
    void a_line_is_malformed_if_and_only_if_it_is_not_JSON(String mode) {
        List<Line> lines = Line.all();
        String input = "{}\n" + String.join("\n", lines.stream().map(Line::text).toList());

        List<JsonNode> documents = CliRun.on(input.getBytes(ISO_8859_1), "check", "--format", "json", "--mode", mode)
                .documents();

        assertThat(documents).hasSize(1 + lines.size());
        assertThat(IntStream.range(0, lines.size())
                        .filter(i -> isMalformed(documents.get(1 + i))
                                == lines.get(i).isJson())
                        .mapToObj(i -> lines.get(i).c.name()))
                .isEmpty();
    }

    private static boolean isMalformed(JsonNode document) {
        return CliRun.codesAndPointers(document.get("violations")).stream()
                .anyMatch(s -> s.startsWith("MALFORMED_JSON ") || s.startsWith("TRAILING_CONTENT "));
    }
}
