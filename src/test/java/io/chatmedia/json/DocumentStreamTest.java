package io.chatmedia.json;

import static io.chatmedia.json.CodesAndPointers.codesAndPointers;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.tuple;

import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.stream.DocumentSplitter;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many documents in one input. */
class DocumentStreamTest {

    private static final RecordReader<ChatMediaParticipant> STRICT = RecordReader.strict(ChatMediaParticipant.class);
    private static final int BUFFER = 1 << 16;

    private static final ReadLimits LONG_STRINGS =
            ReadLimitsBuilder.builder(ReadLimits.DEFAULT).stringLength(1 << 21).build();

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static ReadLimits documentBytes(int limit) {
        return ReadLimitsBuilder.builder(ReadLimits.DEFAULT)
                .documentBytes(limit)
                .build();
    }

    private static List<JsonDocument> stream(InputStream in, ReadLimits limits) {
        try (Stream<JsonDocument> documents = JsonDocument.stream(in, limits)) {
            return documents.toList();
        }
    }

    private static String text(JsonDocument document) {
        return new String(document.bytes(), UTF_8);
    }

    /** The texts of the documents; they must not depend on how the input's bytes come. */
    private static List<String> documents(String input) {
        List<String> texts = texts(in(input));
        assertThat(texts(InputStreams.byteByByte(input.getBytes(UTF_8)))).isEqualTo(texts);
        return texts;
    }

    private static List<String> texts(InputStream in) {
        return stream(in, ReadLimits.DEFAULT).stream()
                .map(DocumentStreamTest::text)
                .toList();
    }

    /** The id of each accepted document, and the violations of each rejected one. */
    private static List<String> results(String input) {
        List<String> results = results(in(input));
        assertThat(results(InputStreams.byteByByte(input.getBytes(UTF_8)))).isEqualTo(results);
        return results;
    }

    private static List<String> results(InputStream in) {
        return results(in, ReadLimits.DEFAULT);
    }

    private static List<String> results(InputStream in, ReadLimits limits) {
        try (Stream<ReadResult<ChatMediaParticipant>> results =
                STRICT.withLimits(limits).readAll(in)) {
            return results.map(DocumentStreamTest::idOrViolations).toList();
        }
    }

    private static String idOrViolations(ReadResult<ChatMediaParticipant> result) {
        return result instanceof ReadResult.Accepted<ChatMediaParticipant> accepted
                ? String.valueOf(accepted.value().id())
                : codesAndPointers(result.violations()).toString();
    }

    private static String id(String id) {
        return "{\"id\":\"" + id + "\"}";
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\r\n\t \n", "\ufeff", "\ufeff \n"})
    void an_input_of_white_space_has_no_documents(String input) {
        assertThat(documents(input)).isEmpty();
    }

    @Test
    void one_document_is_an_input_of_one() {
        assertThat(documents(id("a"))).containsExactly(id("a"));
    }

    @Test
    void a_document_is_as_it_came_without_the_white_space_around_it() {
        assertThat(documents(" \t{ \"id\" :\t\"a\" } \r\n {}\t\n")).containsExactly("{ \"id\" :\t\"a\" }", "{}");
    }

    @Test
    void a_document_shows_its_place_and_nothing_of_what_it_says() {
        assertThat(stream(in("\n  " + id("secret")), ReadLimits.DEFAULT))
                .singleElement()
                .hasToString("JsonDocument[line=2, column=3, bytes=15]");
    }

    @Test
    void an_iterator_at_its_end_has_no_more() {
        try (Stream<JsonDocument> documents = JsonDocument.stream(in("{}"), ReadLimits.DEFAULT)) {
            Iterator<JsonDocument> iterator = documents.iterator();
            assertThat(text(iterator.next())).isEqualTo("{}");
            assertThat(iterator.hasNext()).isFalse();
            assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(iterator::next);
        }
        DocumentSplitter splitter = new DocumentSplitter(in(""), 1_000);
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(splitter::next)
                .withMessageContaining("hasNext()");
    }

    @Test
    void an_input_that_is_missing_is_refused_at_once() {
        assertThatNullPointerException().isThrownBy(() -> JsonDocument.stream(null, ReadLimits.DEFAULT));
    }

    // Lines

    @Test
    void each_line_is_a_document() {
        assertThat(documents("{\"id\":\"a\"}\n{}\n{\"id\":\"c\"}\n")).containsExactly(id("a"), "{}", id("c"));
    }

    @Test
    void the_last_line_needs_no_line_feed() {
        assertThat(documents("{\"id\":\"a\"}\n{}")).containsExactly(id("a"), "{}");
    }

    @Test
    void blank_lines_are_no_documents() {
        assertThat(documents("\n\n{\"id\":\"a\"}\n\n \t\n{}\n\n")).containsExactly(id("a"), "{}");
    }

    @Test
    void lines_may_end_in_carriage_return_and_line_feed() {
        assertThat(documents("{\"id\":\"a\"}\r\n\r\n{}\r\n")).containsExactly(id("a"), "{}");
    }

    @Test
    void a_byte_order_mark_before_the_first_line_is_passed_over() {
        assertThat(documents("\ufeff{\"id\":\"a\"}\n{}")).containsExactly(id("a"), "{}");
    }

    @Test
    void a_second_byte_order_mark_is_not_passed_over() {
        assertThat(results("\ufeff\ufeff{}\n{}")).containsExactly("[MALFORMED_JSON ]", "null");
    }

    @Test
    void lines_that_are_no_objects_are_documents_as_well() {
        assertThat(results("5\n\"x\"\nnull\nnot json\n" + id("a")))
                .containsExactly("[WRONG_TYPE ]", "[WRONG_TYPE ]", "[WRONG_TYPE ]", "[MALFORMED_JSON ]", "a");
    }

    static Stream<String> malformedLines() {
        return Stream.of(
                "{\"id\":\"b",
                "{\"id\":\"b\\",
                "{\"id\":\"b\"",
                "{\"id\":\"b\",",
                "{\"id\":",
                "{\"id\"",
                "{",
                "{\"wrapup\":{\"tags\":[\"a\"",
                "{\"wrapup\":{\"tags\":[\"a\"}}",
                "{\"id\":\"b\"}}",
                "{\"id\":\"b\"]",
                "{\"id\":b}",
                "{'id':'b'}",
                "}",
                "]",
                "nonsense",
                "\"",
                "{\"id\":\"b\"},",
                "{\"id\":\"b\"} x");
    }

    @ParameterizedTest
    @MethodSource("malformedLines")
    void a_malformed_line_costs_that_line_only(String malformed) {
        List<String> results = results(id("a") + "\n" + malformed + "\n" + id("c") + "\n" + id("d") + "\n");

        assertThat(results).hasSize(4).startsWith("a").endsWith("c", "d");
        assertThat(results.get(1)).containsAnyOf("MALFORMED_JSON", "TRAILING_CONTENT");
    }

    @ParameterizedTest
    @MethodSource("malformedLines")
    void a_malformed_first_line_costs_that_line_only(String malformed) {
        List<String> results = results(malformed + "\n" + id("b") + "\n" + id("c") + "\n");

        assertThat(results).hasSize(3).endsWith("b", "c");
        assertThat(results.get(0)).containsAnyOf("MALFORMED_JSON", "TRAILING_CONTENT");
    }

    @ParameterizedTest
    @MethodSource("malformedLines")
    void a_malformed_first_line_before_a_last_one_without_line_feed_costs_that_line_only(String malformed) {
        List<String> results = results(malformed + "\n" + id("b"));

        assertThat(results).hasSize(2).endsWith("b");
        assertThat(results.get(0)).containsAnyOf("MALFORMED_JSON", "TRAILING_CONTENT");
    }

    @Test
    void lines_are_known_by_a_later_one_however_little_of_the_input_comes_at_once() {
        assertThat(documents("{\"id\":\"a\n" + id("b") + "\n" + id("c") + " x\n"))
                .containsExactly("{\"id\":\"a", id("b"), id("c") + " x");
    }

    @ParameterizedTest
    @MethodSource("malformedLines")
    void a_malformed_last_line_costs_that_line_only(String malformed) {
        List<String> results = results(id("a") + "\n" + malformed);

        assertThat(results).hasSize(2).startsWith("a");
        assertThat(results.get(1)).containsAnyOf("MALFORMED_JSON", "TRAILING_CONTENT");
    }

    @Test
    void a_line_that_is_not_UTF_8_costs_that_line_only() {
        byte[] input = (id("a") + "\n" + id("?") + "\n" + id("c")).getBytes(UTF_8);
        input[18] = (byte) 0xff;

        assertThat(results(new ByteArrayInputStream(input))).containsExactly("a", "[MALFORMED_JSON /id]", "c");
    }

    @Test
    void an_array_on_a_later_line_is_one_document() {
        assertThat(results(id("a") + "\n[" + id("b") + "]\n" + id("c"))).containsExactly("a", "[WRONG_TYPE ]", "c");
    }

    @Test
    void a_line_feed_within_a_string_ends_the_line() {
        assertThat(results(id("a") + "\n{\"id\":\"b\nb\"}\n" + id("c")))
                .containsExactly("a", "[MALFORMED_JSON /id]", "[MALFORMED_JSON ]", "c");
    }

    @Test
    void an_array_behind_a_broken_first_line_is_one_document() {
        assertThat(results("{\n[" + id("a") + "]\n" + id("b")))
                .containsExactly("[MALFORMED_JSON ]", "[WRONG_TYPE ]", "b");
    }

    // Arrays

    @Test
    void each_element_of_an_array_is_a_document() {
        assertThat(documents("[{\"id\":\"a\"},{},\n{\"id\":\"c\"}]")).containsExactly(id("a"), "{}", id("c"));
    }

    @Test
    void the_white_space_of_an_array_belongs_to_no_document() {
        assertThat(documents("\ufeff \n[ {\"id\":\"a\"} ,\r\n {} \t] \n")).containsExactly(id("a"), "{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[ ]", " [\n\n] \n", "\ufeff[]"})
    void an_empty_array_has_no_documents(String input) {
        assertThat(documents(input)).isEmpty();
    }

    @Test
    void an_element_that_is_no_object_is_a_document_too() {
        assertThat(documents("[5,\"a,]b\",null,[{},[1]], -1.5e3 ,true]"))
                .containsExactly("5", "\"a,]b\"", "null", "[{},[1]]", "-1.5e3", "true");
    }

    @Test
    void arrays_within_the_array_are_not_flattened() {
        assertThat(results("[[" + id("a") + "],[]]")).containsExactly("[WRONG_TYPE ]", "[WRONG_TYPE ]");
    }

    @Test
    void brackets_and_quotes_within_strings_do_not_end_an_element() {
        assertThat(results("[{\"id\":\"a}],\\\"]\"},{\"name\":\"\\\\\",\"id\":\"b\"}]"))
                .containsExactly("a}],\"]", "b");
    }

    @Test
    void a_faulty_element_costs_that_element_only() {
        assertThat(results("[" + id("a") + ",{\"id\":5},{\"id\":b},{id},{\"id\" 5}," + id("c") + "]"))
                .containsExactly(
                        "a",
                        "[WRONG_TYPE /id]",
                        "[MALFORMED_JSON /id]",
                        "[MALFORMED_JSON ]",
                        "[MALFORMED_JSON /id]",
                        "c");
    }

    static Stream<List<String>> brokenArrays() {
        return Stream.of(
                List.of("[{} {}]", "null", "[MALFORMED_JSON ]", "null"),
                List.of("[{}{}]", "null", "[MALFORMED_JSON ]", "null"),
                List.of("[{},]", "null", "[MALFORMED_JSON ]"),
                List.of("[{},,{}]", "null", "[MALFORMED_JSON ]", "null"),
                List.of("[,{}]", "[MALFORMED_JSON ]", "null"),
                List.of("[{}", "null", "[MALFORMED_JSON ]"),
                List.of("[{},", "null", "[MALFORMED_JSON ]"),
                List.of("[{},\n", "null", "[MALFORMED_JSON ]"),
                List.of("[", "[MALFORMED_JSON ]"),
                List.of("[ \n", "[MALFORMED_JSON ]"),
                List.of("[}", "[MALFORMED_JSON ]", "[MALFORMED_JSON ]"),
                List.of("[{}}", "null", "[MALFORMED_JSON ]", "[MALFORMED_JSON ]"),
                List.of("[{},}", "null", "[MALFORMED_JSON ]", "[MALFORMED_JSON ]"),
                List.of("[{}:{}]", "null", "[MALFORMED_JSON ]", "[MALFORMED_JSON ]"),
                List.of("[{},{\"id\":\"a", "null", "[MALFORMED_JSON /id]", "[MALFORMED_JSON ]"),
                List.of("[5 6]", "[WRONG_TYPE ]", "[MALFORMED_JSON ]", "[WRONG_TYPE ]"),
                List.of("[5},{}]", "[WRONG_TYPE ]", "[MALFORMED_JSON ]", "null"),
                List.of("[\"a\"\"b\"]", "[WRONG_TYPE ]", "[MALFORMED_JSON ]", "[WRONG_TYPE ]"),
                List.of("[{}] x", "null", "[TRAILING_CONTENT ]", "[MALFORMED_JSON ]"),
                List.of("[{}]{}", "null", "[TRAILING_CONTENT ]", "null"),
                List.of("[]]", "[TRAILING_CONTENT ]", "[MALFORMED_JSON ]"),
                List.of("[{}]\n[{}]", "null", "[TRAILING_CONTENT ]", "null"),
                List.of("[]\n{\"id\":\"a\"}\n{\"id\":\"b\"}", "[TRAILING_CONTENT ]", "a", "b"));
    }

    @ParameterizedTest
    @MethodSource("brokenArrays")
    void a_broken_array_gives_a_faulty_document_and_loses_no_other(List<String> inputAndResults) {
        assertThat(results(inputAndResults.get(0))).isEqualTo(inputAndResults.subList(1, inputAndResults.size()));
    }

    @Test
    void the_fault_of_an_array_is_where_it_is_broken() {
        List<JsonDocument> documents = stream(in("[\n {}\n {}]"), ReadLimits.DEFAULT);

        assertThat(documents).extracting(DocumentStreamTest::text).containsExactly("{}", "", "{}");
        assertThat(STRICT.read(documents.get(1)).violations())
                .extracting(Violation::line, Violation::column, Violation::offset, Violation::message)
                .containsExactly(tuple(3L, 2L, 7L, "not JSON: expected a comma or ] after an element of the array"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[,{}]|expected an element of the array",
                "[{},]|expected an element of the array",
                "[}|expected an element of the array",
                "[{}:{}]|expected a comma or ] after an element of the array",
                "[{},|the text is cut off within an array",
                "[{}] x|expected the end of the input, got something after the array"
            })
    void the_fault_of_an_array_says_what_was_expected(String input, String message) {
        List<Violation> faults = stream(in(input), ReadLimits.DEFAULT).stream()
                .filter(document -> document.bytes().length == 0)
                .flatMap(document -> STRICT.read(document).violations().stream())
                .toList();

        assertThat(faults.get(0).message()).endsWith(message);
    }

    @Test
    void a_byte_order_mark_behind_an_array_is_where_it_stands() {
        List<JsonDocument> documents = stream(in("[]\n\ufeff{}"), ReadLimits.DEFAULT);

        assertThat(documents).extracting(DocumentStreamTest::text).containsExactly("", "\ufeff{}");
        assertThat(documents.get(1).offset()).isEqualTo(3);
    }

    // One after another

    @Test
    void documents_may_stand_one_after_another() {
        assertThat(documents("{}{\"id\":\"b\"}{}")).containsExactly("{}", id("b"), "{}");
        assertThat(documents("{} {\"id\":\"b\"}\t{}\n{}")).containsExactly("{}", id("b"), "{}", "{}");
    }

    @Test
    void documents_may_be_spread_over_lines() {
        String pretty = "{\n  \"id\": \"a\",\n  \"wrapup\": {\n    \"tags\": [\n      \"}\"\n    ]\n  }\n}";

        assertThat(documents(pretty)).containsExactly(pretty);
        assertThat(documents(pretty + "\n" + pretty + "\n\n" + id("b") + pretty + "\n"))
                .containsExactly(pretty, pretty, id("b"), pretty);
        assertThat(documents(pretty.replace("\n", "\r\n") + "\r\n{}"))
                .containsExactly(pretty.replace("\n", "\r\n"), "{}");
    }

    @Test
    void a_byte_order_mark_before_the_first_of_them_is_passed_over() {
        assertThat(documents("\ufeff{}{}")).containsExactly("{}", "{}");
    }

    @Test
    void text_between_documents_is_a_faulty_document_up_to_the_end_of_its_line() {
        assertThat(results(id("a") + id("b") + " garbage {}\n" + id("c") + ",\n5\n[" + id("d") + "]" + id("e") + "\n"
                        + id("f")))
                .containsExactly(
                        "a",
                        "b",
                        "[MALFORMED_JSON ]",
                        "c",
                        "[MALFORMED_JSON ]",
                        "[WRONG_TYPE ]",
                        "[WRONG_TYPE , TRAILING_CONTENT ]",
                        "f");
    }

    @Test
    void a_string_that_is_cut_off_costs_its_line() {
        assertThat(results(id("a") + id("b") + "\n{\n\"id\":\"c\n}\n" + id("d")))
                .containsExactly("a", "b", "[MALFORMED_JSON /id]", "[MALFORMED_JSON ]", "d");
    }

    @Test
    void a_last_document_that_is_cut_off_is_reported() {
        assertThat(results("{\n\"id\":\"a\"}\n{\n\"id\":\"b\"")).containsExactly("a", "[MALFORMED_JSON ]");
    }

    @Test
    void one_document_over_lines_that_is_cut_off_is_one_faulty_document() {
        assertThat(results("{\n  \"id\": \"a\",\n  \"wrapup\": {\n    \"code\": \"c\"\n  },\n"))
                .containsExactly("[MALFORMED_JSON ]");
    }

    @Test
    void one_document_over_lines_that_is_cut_off_within_a_line_is_one_faulty_document() {
        assertThat(results("{\n  \"id\": \"a\"")).containsExactly("[MALFORMED_JSON ]");
    }

    @Test
    void an_array_over_lines_that_is_cut_off_belongs_to_one_faulty_document() {
        assertThat(results("{\"wrapup\":{\"tags\":[\n\"a\"\n")).hasSize(1);
    }

    @Test
    void a_broken_first_line_before_documents_over_lines_costs_that_line_only() {
        assertThat(results("{\"id\":\"a\n{\n\"id\":\"b\"\n}\n")).containsExactly("[MALFORMED_JSON /id]", "b");
    }

    // Places

    @Test
    void a_document_knows_where_it_stands_in_the_input() {
        assertThat(stream(in("\ufeff\n  {}\n\"é\"\n\t{}"), ReadLimits.DEFAULT))
                .extracting(JsonDocument::line, JsonDocument::column, JsonDocument::offset)
                .containsExactly(tuple(2L, 3L, 6L), tuple(3L, 1L, 9L), tuple(4L, 2L, 15L));
        assertThat(stream(in("[{},\n [\"é😀\"], {}]"), ReadLimits.DEFAULT))
                .extracting(JsonDocument::line, JsonDocument::column, JsonDocument::offset)
                .containsExactly(tuple(1L, 2L, 1L), tuple(2L, 2L, 6L), tuple(2L, 10L, 18L));
        assertThat(stream(in("{\n}{\"é\":1}  {}"), ReadLimits.DEFAULT))
                .extracting(JsonDocument::line, JsonDocument::column, JsonDocument::offset)
                .containsExactly(tuple(1L, 1L, 0L), tuple(2L, 2L, 3L), tuple(2L, 11L, 13L));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"é\"}\n{\"id\":\"😀\",\"name\":5}\n\n {\"held\":1,\"x\":2}\n",
                "[{\"id\":\"é\"},\n {\"id\":\"\\ud800\",\"name\":\n5}, {\"held\":1}]",
                "\ufeff{\"held\":\n5}{\"name\":\"é\",\"id\":1} {\"journeyContext\":\n{}}",
                "{\"id\":5}\r\n{\"x\r\n{\"id\":tru}\r\n"
            })
    void violations_within_documents_are_where_they_stand_in_the_input(String input) {
        byte[] bytes = input.getBytes(UTF_8);
        List<Violation> violations = new ArrayList<>();
        try (Stream<ReadResult<ChatMediaParticipant>> results = STRICT.readAll(new ByteArrayInputStream(bytes))) {
            results.forEach(r -> violations.addAll(r.violations()));
        }

        assertThat(violations).hasSizeGreaterThan(1).allSatisfy(v -> {
            String before = new String(bytes, 0, (int) v.offset(), UTF_8);
            String line = before.substring(before.lastIndexOf('\n') + 1);
            assertThat(v.line()).isEqualTo(before.chars().filter(c -> c == '\n').count() + 1);
            assertThat(v.column())
                    .isEqualTo(line.replace("\ufeff", "").codePoints().count() + 1);
        });
        assertThat(violations).isSortedAccordingTo((a, b) -> Long.compare(a.offset(), b.offset()));
    }

    @Test
    void a_violation_in_a_later_document_is_where_it_stands_in_the_input() {
        try (Stream<ReadResult<ChatMediaParticipant>> results = STRICT.readAll(in("{}\n\n {\"held\": 1}\n"))) {
            assertThat(results.flatMap(r -> r.violations().stream()))
                    .extracting(Violation::line, Violation::column, Violation::offset)
                    .containsExactly(tuple(3L, 11L, 14L));
        }
    }

    // Long inputs and long documents

    private static String longDocument(String id, int bytes) {
        String head = "{\"id\":\"" + id + "\",\"name\":\"";
        return head + "x".repeat(bytes - head.length() - 2) + "\"}";
    }

    static Stream<Arguments> formsOfLongDocuments() {
        List<Integer> lengths = List.of(BUFFER - 2, BUFFER - 1, BUFFER, BUFFER + 1, 3 * BUFFER + 7, 1 << 20);
        return Stream.of("%s\n%s\n%s", "[%s,%s , %s]", "%s%s%s")
                .flatMap(form -> lengths.stream().map(length -> Arguments.of(form, length)));
    }

    @ParameterizedTest
    @MethodSource("formsOfLongDocuments")
    void a_document_may_be_longer_than_what_is_read_at_a_time(String form, int bytes) {
        String input = String.format(form, longDocument("a", bytes), longDocument("b", bytes), id("c"));

        assertThat(results(in(input), LONG_STRINGS)).containsExactly("a", "b", "c");
    }

    @Test
    void a_document_over_lines_may_be_longer_than_what_is_read_at_a_time() {
        String pretty = longDocument("a", 3 * BUFFER).replace(",", ",\n  ").replace("}", "\n}");

        assertThat(results(in(pretty + "\n" + pretty + "\n" + id("c")), LONG_STRINGS))
                .containsExactly("a", "a", "c");
    }

    @Test
    void documents_are_found_wherever_the_read_buffer_ends() {
        List<String> ids = IntStream.range(0, 20_000)
                .mapToObj(i -> "i".repeat(1 + i % 23) + i)
                .toList();
        String lines = ids.stream().map(DocumentStreamTest::id).collect(Collectors.joining("\n"));

        assertThat(results(in(lines))).isEqualTo(ids);
        assertThat(results(in("[" + lines.replace('\n', ',') + "]"))).isEqualTo(ids);
        assertThat(results(in(lines.replace("\n", "")))).isEqualTo(ids);
        assertThat(results(in(lines.replace(":", ":\n")))).isEqualTo(ids);
    }

    @Test
    void a_broken_first_line_longer_than_what_is_read_at_a_time_costs_that_line_only() {
        assertThat(results(in("{\"id\":\"" + "x".repeat(2 * BUFFER) + "\n" + id("b") + "\n" + id("c"))))
                .containsExactly("[MALFORMED_JSON /id]", "b", "c");
    }

    @Test
    void a_first_line_without_end_that_is_longer_than_the_limit_costs_that_line_only() {
        String input = "{" + "[".repeat(3 * BUFFER) + "\n[" + id("b") + "]";

        assertThat(results(in(input), documentBytes(BUFFER))).containsExactly("[LIMIT_EXCEEDED ]", "[WRONG_TYPE ]");
    }

    @Test
    void a_line_that_only_seems_to_end_where_reading_stopped_is_no_document_of_its_own() {
        String seemsToEnd = "{" + "\n".repeat(2 * BUFFER - 3) + "{}";

        assertThat(results(in(seemsToEnd + "}"), documentBytes(BUFFER))).containsExactly("[LIMIT_EXCEEDED ]");
    }

    @Test
    void text_behind_very_much_white_space_does_not_decide_the_form() {
        String spaces = " ".repeat(BUFFER);

        assertThat(results(in(id("a") + spaces.substring(1) + id("b")))).containsExactly("a", "b");
        assertThat(results(in(id("a") + spaces + id("b")))).containsExactly("[TRAILING_CONTENT ]");
        assertThat(results(in(id("a") + spaces + "\n[" + id("b") + "]"))).containsExactly("a", "[WRONG_TYPE ]");
    }

    @Test
    void a_first_document_longer_than_what_is_looked_at_for_the_form_takes_its_line_with_it() {
        String input = longDocument("a", BUFFER + 1) + id("b") + "\n" + id("c");

        assertThat(results(in(input), documentBytes(BUFFER))).containsExactly("[LIMIT_EXCEEDED ]", "c");
    }

    @Test
    void white_space_before_the_first_document_does_not_count_in_how_far_its_end_is_sought() {
        String input = " ".repeat(40_000) + longDocument("a", 40_000) + id("b");

        assertThat(results(in(input), documentBytes(BUFFER))).containsExactly("a", "b");
    }

    @Test
    void a_whole_line_behind_a_first_one_without_end_is_a_document_however_much_follows() {
        String input = "{\n" + id("b") + "\n" + " \n".repeat(2 * BUFFER) + id("c");

        assertThat(results(in(input), documentBytes(BUFFER))).containsExactly("[MALFORMED_JSON ]", "b", "c");
    }

    @Test
    @Timeout(20)
    void empty_lines_in_a_document_that_does_not_end_are_looked_at_once() {
        assertThat(results(in("{" + "\n".repeat(1 << 20)))).containsExactly("[MALFORMED_JSON ]");
    }

    static Stream<String> longInputs() {
        return Stream.of(
                id("a") + "\n" + longDocument("b", 20 * BUFFER),
                longDocument("a", 20 * BUFFER),
                longDocument("a", 20 * BUFFER) + id("b"),
                "[" + longDocument("a", 20 * BUFFER) + "]",
                (id("a") + "\n").repeat(20_000),
                (id("a") + "\n\n").repeat(20_000).replace(":", ":\n"));
    }

    @ParameterizedTest
    @MethodSource("longInputs")
    void the_room_for_documents_does_not_grow_with_the_input(String input) {
        InputStreams.Watched in = new InputStreams.Watched(in(input));

        assertThat(results(in, documentBytes(100))).isNotEmpty();
        assertThat(in.room()).isLessThanOrEqualTo(2 * BUFFER);
    }

    @Test
    void a_document_as_long_as_the_limit_is_read() {
        int length = id("a").length();
        for (String input : List.of(id("a") + "\n" + id("b"), "[" + id("a") + "," + id("b") + "]", id("a") + id("b"))) {
            assertThat(results(in(input), documentBytes(length))).containsExactly("a", "b");
        }
    }

    @Test
    void a_document_longer_than_the_limit_costs_that_document_only() {
        int limit = id("a").length();
        for (String input : List.of(
                id("a") + "\n" + id("bb") + "\n" + id("c"),
                "[" + id("a") + "," + id("bb") + "," + id("c") + "]",
                id("a") + id("bb") + id("c"))) {
            assertThat(results(in(input), documentBytes(limit))).containsExactly("a", "[LIMIT_EXCEEDED ]", "c");
            assertThat(results(InputStreams.byteByByte(input.getBytes(UTF_8)), documentBytes(limit)))
                    .containsExactly("a", "[LIMIT_EXCEEDED ]", "c");
        }
    }

    @Test
    void white_space_around_a_document_does_not_count_however_the_bytes_come() {
        String input = id("a") + " ".repeat(50) + "\r\n" + id("b") + " ".repeat(50) + "\n";
        ReadLimits limits = documentBytes(id("a").length());

        assertThat(results(in(input), limits)).containsExactly("a", "b");
        assertThat(results(InputStreams.byteByByte(input.getBytes(UTF_8)), limits))
                .containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s\n{}\n", "[%s,{}]", "%s{}"})
    void the_beginning_of_a_document_beyond_the_limit_is_kept(String form) {
        String beyond = longDocument("a", 1_000);
        String input = String.format(form, beyond);

        for (InputStream in : List.of(in(input), InputStreams.byteByByte(input.getBytes(UTF_8)))) {
            List<JsonDocument> documents = stream(in, documentBytes(100));

            assertThat(documents).extracting(DocumentStreamTest::text).containsExactly(beyond.substring(0, 101), "{}");
        }
    }

    @Test
    void the_violation_of_a_document_beyond_the_limit_names_the_limit_and_the_place() {
        try (Stream<ReadResult<ChatMediaParticipant>> results =
                STRICT.withLimits(documentBytes(10)).readAll(in("{}\n " + id("long")))) {
            assertThat(results.flatMap(r -> r.violations().stream()))
                    .containsExactly(new Violation(
                            "",
                            ViolationCode.LIMIT_EXCEEDED,
                            "the document exceeds the limit of 10 bytes (documentBytes)",
                            null,
                            2,
                            2,
                            4));
        }
    }

    private static InputStream concatenated(InputStream... parts) {
        return new SequenceInputStream(Collections.enumeration(List.of(parts)));
    }

    private static final long HUGE = 200_000_000;

    private static Stream<List<String>> hugeForms() {
        return Stream.of(
                List.of(id("a") + "\n{\"id\":\"", "\"}\n" + id("c") + "\n"),
                List.of("[" + id("a") + ",{\"id\":\"", "\"}," + id("c") + "]"),
                List.of(id("a") + "{\"id\":\"", "\"}" + id("c")));
    }

    @Tag("huge")
    @ParameterizedTest
    @MethodSource("hugeForms")
    void a_huge_document_is_kept_only_up_to_the_limit(List<String> beforeAndBehind) {
        InputStream in =
                concatenated(in(beforeAndBehind.get(0)), InputStreams.repeated('x', HUGE), in(beforeAndBehind.get(1)));
        ReadLimits limits = ReadLimits.DEFAULT;

        List<JsonDocument> documents = stream(in, limits);

        assertThat(documents).hasSize(3);
        assertThat(text(documents.get(0))).isEqualTo(id("a"));
        assertThat(documents.get(1).bytes()).hasSize(limits.documentBytes() + 1);
        assertThat(codesAndPointers(STRICT.read(documents.get(1)).violations())).containsExactly("LIMIT_EXCEEDED ");
        assertThat(text(documents.get(2))).isEqualTo(id("c"));
        assertThat(documents.get(2).offset())
                .isEqualTo(beforeAndBehind.get(0).length()
                        + HUGE
                        + beforeAndBehind.get(1).indexOf("{"));
    }

    @Tag("huge")
    @Test
    void a_huge_first_line_costs_that_line_only() {
        InputStream in = concatenated(in("{\"id\":\""), InputStreams.repeated('x', HUGE), in("\"}\n" + id("b") + "\n"));

        assertThat(results(in)).containsExactly("[LIMIT_EXCEEDED ]", "b");
    }

    @Tag("huge")
    @Test
    void a_huge_stretch_of_white_space_is_passed_over() {
        InputStream in = concatenated(in(id("a") + "\n"), InputStreams.repeated(' ', HUGE), in(id("b")));

        assertThat(results(in)).containsExactly("a", "b");
    }

    // Laziness and errors

    @Test
    void the_input_is_not_read_before_the_first_document_is_asked_for() {
        InputStreams.Watched in = new InputStreams.Watched(in(id("a")));
        try (Stream<JsonDocument> documents = JsonDocument.stream(in, ReadLimits.DEFAULT)) {
            assertThat(in.count()).isZero();
            assertThat(documents.count()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"a\"}\n", "[{\"id\":\"a\"}", "{\"id\":\n\"a\"}", "{\"id\":\"a\"}{"})
    void a_document_is_there_as_soon_as_its_end_is(String beginning) {
        InputStream in = concatenated(
                in(beginning),
                new InputStreams.Failing(new byte[0], new IOException("read further than the first document")));

        try (Stream<JsonDocument> documents = JsonDocument.stream(in, ReadLimits.DEFAULT)) {
            assertThat(STRICT.read(documents.iterator().next()).orElseThrow().id())
                    .isEqualTo("a");
        }
    }

    @Test
    void six_bytes_are_enough_to_begin_with() {
        InputStream in = new InputStreams.Failing("{}\n{}\n".getBytes(UTF_8), new IOException("read further"));

        try (Stream<JsonDocument> documents = JsonDocument.stream(in, ReadLimits.DEFAULT)) {
            assertThat(text(documents.iterator().next())).isEqualTo("{}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{}\n", "{}{}", "[{}]", "[{}", "5"})
    void an_input_is_not_read_again_after_its_end(String input) {
        InputStreams.Watched in = new InputStreams.Watched(in(input));

        assertThat(stream(in, ReadLimits.DEFAULT)).hasSizeLessThanOrEqualTo(2);
        assertThat(in.count()).isEqualTo(input.length());
    }

    @Test
    void an_endless_input_can_be_read_for_as_long_as_one_likes() {
        InputStream in = concatenated(in("{}\n"), InputStreams.endless('5'));

        try (Stream<JsonDocument> documents = JsonDocument.stream(in, ReadLimits.DEFAULT)) {
            assertThat(documents.limit(1)).extracting(DocumentStreamTest::text).containsExactly("{}");
        }
    }

    @Test
    void closing_the_documents_closes_the_input() {
        InputStreams.Watched in = new InputStreams.Watched(in("{}"));
        Stream<JsonDocument> documents = JsonDocument.stream(in, ReadLimits.DEFAULT);

        assertThat(in.closed()).isFalse();
        documents.close();

        assertThat(in.closed()).isTrue();
    }

    @Test
    void closing_the_results_closes_the_input() {
        InputStreams.Watched in = new InputStreams.Watched(in("{}"));
        try (Stream<ReadResult<ChatMediaParticipant>> results = STRICT.readAll(in)) {
            assertThat(results.count()).isEqualTo(1);
        }

        assertThat(in.closed()).isTrue();
    }

    @Test
    void an_input_that_cannot_be_closed_throws_an_unchecked_exception() {
        IOException error = new IOException("cannot close");
        InputStream in = new InputStream() {
            @Override
            public int read() {
                return -1;
            }

            @Override
            public void close() throws IOException {
                throw error;
            }
        };
        Stream<JsonDocument> documents = JsonDocument.stream(in, ReadLimits.DEFAULT);

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(documents::close)
                .withCause(error);
    }

    @Test
    void an_input_that_cannot_be_read_on_throws_an_unchecked_exception_after_what_was_read() {
        IOException error = new IOException("the line is dead");
        InputStream in = new InputStreams.Failing((id("a") + "\n" + id("b")).getBytes(UTF_8), error);

        try (Stream<ReadResult<ChatMediaParticipant>> results = STRICT.readAll(in)) {
            Iterator<ReadResult<ChatMediaParticipant>> iterator = results.iterator();

            assertThat(iterator.next().orElseThrow().id()).isEqualTo("a");
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(iterator::next)
                    .withCause(error);
        }
    }
}
