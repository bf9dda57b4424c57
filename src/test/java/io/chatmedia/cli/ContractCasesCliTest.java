package io.chatmedia.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.json.ContractCase;
import io.chatmedia.json.ReadMode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * The contract's cases through the command line: those without a line feed as the lines of one input for each mode, the
 * others each as an input of its own. An input is a series of documents, so that a few cases are by nature something
 * else in it than they are as the one document of a reader: {@link #documentsOfLine} and {@link #documentsOfInput} say
 * which, and what they are instead.
 */
class ContractCasesCliTest {

    /** The first line of each input of lines: a document of its own, which tells the input's form. */
    private static final String FIRST_LINE = "{}\n";

    /** For each mode the documents of its one input, by the line in which they start. */
    private static final Map<ReadMode, Map<Integer, List<JsonNode>>> DOCUMENTS_BY_LINE = new EnumMap<>(ReadMode.class);

    @BeforeAll
    static void runOncePerMode() {
        for (ReadMode mode : ReadMode.values()) {
            ByteArrayOutputStream input = new ByteArrayOutputStream();
            input.writeBytes(FIRST_LINE.getBytes(StandardCharsets.UTF_8));
            casesOfOneLine(mode).forEach(c -> {
                input.writeBytes(c.document());
                input.write('\n');
            });
            DOCUMENTS_BY_LINE.put(
                    mode,
                    check(input.toByteArray(), mode).stream()
                            .collect(Collectors.groupingBy(d -> d.get("line").intValue())));
        }
    }

    private static List<ContractCase> casesOfOneLine(ReadMode mode) {
        return ContractCase.all()
                .filter(c -> c.mode() == mode && !hasLineFeed(c))
                .toList();
    }

    private static boolean hasLineFeed(ContractCase c) {
        return new String(c.document(), StandardCharsets.ISO_8859_1).contains("\n");
    }

    private static List<JsonNode> check(byte[] input, ReadMode mode) {
        return CliRun.on(
                        input,
                        "check",
                        "--format",
                        "json",
                        "--mode",
                        mode.name().toLowerCase(Locale.ROOT))
                .documents();
    }

    /** A byte order mark is passed over at the start of an input, which a line is not. */
    private static boolean beginsWithMark(ContractCase c) {
        return new String(c.document(), StandardCharsets.UTF_8).startsWith("\ufeff");
    }

    /** What the violations of each document must be where the case is a line of an input. */
    private static List<List<String>> documentsOfLine(ContractCase c) {
        return switch (c.name()) {
            // A blank line is no document.
            case "empty input is not JSON (strict)", "empty input is not JSON (tolerant)" -> List.of();
            default -> List.of(beginsWithMark(c) ? List.of("MALFORMED_JSON ") : c.expected());
        };
    }

    /** What the violations of each document must be where the case is an input. */
    private static List<List<String>> documentsOfInput(ContractCase c) {
        return switch (c.name()) {
            // An input without a document is no fault.
            case "white space only is not JSON" -> List.of();
            // An input that begins with a bracket is an array, and its elements, 1 and 2, are the documents.
            case "white space around a root of the wrong type changes nothing" ->
                List.of(List.of("WRONG_TYPE "), List.of("WRONG_TYPE "));
            // What follows on a line of its own is the next document: here "tru", there an object.
            case "a broken literal on a later line after the object is trailing content" ->
                List.of(List.of(), List.of("MALFORMED_JSON "));
            case "tolerant mode reports the same and text after the document" ->
                List.of(c.expected().subList(0, c.expected().size() - 1), List.of());
            // A line that is faulty costs nothing but itself: what follows the line feed is the next document.
            case "a raw line feed in a string is not JSON",
                    "an escaped line end in a string is not JSON",
                    "a raw control character in an attribute value is not JSON",
                    "a raw control character in a timestamp is not JSON",
                    "a raw control character in an attribute key is not JSON",
                    "a raw control character in a skipped value is not JSON" ->
                List.of(c.expected(), List.of("MALFORMED_JSON "));
            default -> List.of(c.expected());
        };
    }

    private static void assertDocuments(ContractCase c, List<JsonNode> documents, List<List<String>> expected) {
        assertThat(documents)
                .extracting(d -> c.comparable(CliRun.codesAndPointers(d.get("violations"))))
                .isEqualTo(expected.stream().map(c::comparable).toList());
        assertThat(documents)
                .extracting(d -> d.get("accepted").booleanValue())
                .isEqualTo(expected.stream().map(List::isEmpty).toList());
        if (!documents.isEmpty()) {
            assertThat(c.comparable(CliRun.codesAndPointers(documents.get(0).get("tolerated"))))
                    .isEqualTo(c.comparable(c.tolerated()));
        }
    }

    static Stream<Arguments> lines() {
        return Stream.of(ReadMode.values()).flatMap(mode -> {
            List<ContractCase> cases = casesOfOneLine(mode);
            return IntStream.range(0, cases.size()).mapToObj(i -> Arguments.of(i + 2, cases.get(i)));
        });
    }

    @ParameterizedTest(name = "line {0}: {1}")
    @MethodSource("lines")
    void a_line_of_an_input_is_judged_as_the_case_says(int line, ContractCase c) {
        List<JsonNode> documents = DOCUMENTS_BY_LINE.get(c.mode()).getOrDefault(line, List.of());

        assertDocuments(c, documents, documentsOfLine(c));
    }

    static Stream<ContractCase> inputs() {
        return ContractCase.all().filter(ContractCasesCliTest::hasLineFeed);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void an_input_with_line_feeds_is_judged_as_the_case_says(ContractCase c) {
        assertDocuments(c, check(c.document(), c.mode()), documentsOfInput(c));
    }

    @Test
    void every_case_is_a_line_or_an_input() {
        assertThat(lines().count() + inputs().count())
                .isEqualTo(ContractCase.all().count());
    }

    private static ContractCase named(String name) {
        return ContractCase.all().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void a_root_array_that_begins_an_input_is_the_input_and_its_elements_are_the_documents() {
        ContractCase c = named("a root that is an array of one participant is of the wrong type");

        assertDocuments(c, check(c.document(), c.mode()), List.of(List.of()));
    }

    @Test
    void an_empty_input_has_no_document_and_no_fault() {
        ContractCase c = named("empty input is not JSON (strict)");

        assertDocuments(c, check(c.document(), c.mode()), List.of());
    }

    @Test
    void a_second_object_on_the_line_that_begins_an_input_is_a_document_of_its_own() {
        ContractCase c = named("a second object after the object is trailing content");

        assertDocuments(c, check(c.document(), c.mode()), List.of(List.of(), List.of()));
    }
}
