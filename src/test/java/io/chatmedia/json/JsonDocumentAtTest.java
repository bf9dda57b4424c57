package io.chatmedia.json;

import static io.chatmedia.json.CodesAndPointers.codesAndPointers;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents within an envelope. */
class JsonDocumentAtTest {

    private static final RecordReader<ChatMediaParticipant> STRICT = RecordReader.strict(ChatMediaParticipant.class);
    private static final RecordReader<ChatMediaParticipant> TOLERANT =
            RecordReader.tolerant(ChatMediaParticipant.class);
    private static final Path ENVELOPES = Path.of("src/test/resources/envelopes");

    private static JsonDocument envelope(byte[] bytes) {
        try (Stream<JsonDocument> documents =
                JsonDocument.stream(new ByteArrayInputStream(bytes), ReadLimits.DEFAULT)) {
            List<JsonDocument> all = documents.toList();
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private static List<JsonDocument> at(String pointer, String envelope) {
        return envelope(envelope.getBytes(UTF_8)).at(pointer).toList();
    }

    private static List<String> texts(List<JsonDocument> documents) {
        return documents.stream().map(d -> new String(d.bytes(), UTF_8)).toList();
    }

    /** The id of each accepted document, and the violations of each rejected one. */
    private static List<String> results(String pointer, String envelope) {
        return at(pointer, envelope).stream().map(JsonDocumentAtTest::result).toList();
    }

    private static String result(JsonDocument document) {
        ReadResult<ChatMediaParticipant> result = STRICT.read(document);
        return result instanceof ReadResult.Accepted<ChatMediaParticipant> accepted
                ? String.valueOf(accepted.value().id())
                : codesAndPointers(result.violations()).toString();
    }

    private static Violation onlyFault(String pointer, String envelope) {
        List<Violation> violations = at(pointer, envelope).stream()
                .flatMap(d -> STRICT.read(d).violations().stream())
                .toList();
        assertThat(violations).hasSize(1);
        return violations.get(0);
    }

    @Test
    void the_elements_of_an_array_are_the_documents() {
        assertThat(texts(at("/eventBody/participants", "{\"eventBody\":{\"participants\":[{\"id\":\"a\"}, {} ]}}")))
                .containsExactly("{\"id\":\"a\"}", "{}");
    }

    @Test
    void an_object_is_the_one_document() {
        assertThat(texts(at("/participant", "{\"version\":2,\"participant\":{\"id\":\"a\"}}")))
                .containsExactly("{\"id\":\"a\"}");
    }

    @Test
    void the_empty_pointer_means_the_envelope_itself() {
        assertThat(texts(at("", "{\"id\":\"a\"}"))).containsExactly("{\"id\":\"a\"}");
    }

    @Test
    void an_element_of_an_array_can_be_the_place() {
        assertThat(texts(at("/a/1/p", "{\"a\":[{\"p\":[1]},{\"p\":[2,3]},{\"p\":[4]}]}")))
                .containsExactly("2", "3");
        assertThat(texts(at("/a/1", "{\"a\":[[1],[[2],{}],[3]]}"))).containsExactly("[2]", "{}");
    }

    @Test
    void values_of_any_type_at_the_place_are_documents() {
        assertThat(texts(at("/p", "{\"p\":[5 ,\"a]\\\"\", true,false , null,-1.50e+3,[1, 2], 7]}")))
                .containsExactly("5", "\"a]\\\"\"", "true", "false", "null", "-1.50e+3", "[1, 2]", "7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "-0", "1.50e+3", "\"text\"", "true", "false"})
    void a_scalar_at_the_place_is_the_one_document(String scalar) {
        assertThat(texts(at("/p", "{\"p\":" + scalar + "}"))).containsExactly(scalar);
        assertThat(texts(at("/p", "{\"p\": " + scalar + " , \"q\":1}"))).containsExactly(scalar);
        assertThat(results("/p", "{\"p\":" + scalar + "}")).containsExactly("[WRONG_TYPE ]");
    }

    @Test
    void a_number_that_is_the_envelope_is_a_document_without_what_follows_it() {
        assertThat(texts(at("", "-5 x"))).containsExactly("-5", "-5 x");
    }

    @Test
    void an_empty_array_at_the_place_has_no_documents() {
        assertThat(at("/p", "{\"p\":[]}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/p|{}",
                "/p|{\"q\":[{}]}",
                "/p|{\"p\":null}",
                "/p/q|{\"p\":{}}",
                "/p/q|{\"p\":5}",
                "/p/q|{\"p\":null}",
                "/p/q|{\"p\":[{\"q\":1}]}",
                "/p/2|{\"p\":[1,2]}",
                "/p/-|{\"p\":[1,2]}",
                "/p/01|{\"p\":[1,2]}",
                "/P|{\"p\":[{}]}",
                "/p/0/1|{\"p\":[[5]]}"
            })
    void a_place_without_a_value_is_reported(String pointer, String envelope) {
        assertThat(onlyFault(pointer, envelope)).satisfies(v -> {
            assertThat(v.code()).isEqualTo(ViolationCode.REQUIRED);
            assertThat(v.message()).isEqualTo("the envelope has nothing at " + pointer);
        });
    }

    @Test
    void a_pointer_is_shown_safely_where_nothing_is_at_its_place() {
        Violation fault = onlyFault("/" + "a\n\u001b".repeat(1_000), "{}");

        assertThat(fault.message()).hasLineCount(1).doesNotContain("\u001b").hasSizeLessThan(250);
    }

    @ParameterizedTest
    @CsvSource({"/a~1b, a/b", "/c~0d, c~d", "/~01, ~1", "/ä €, ä €", "/, ''", "/0, 0", "/\"q\\, \\\"q\\\\"})
    void names_in_a_pointer_are_escaped_as_RFC_6901_has_it(String pointer, String name) {
        assertThat(texts(at(pointer, "{\"x\":[1],\"" + name + "\":[2]}"))).containsExactly("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p", "p/q", "#/p", " ", "0", "/a~2b", "/~"})
    void a_text_that_is_no_pointer_is_refused(String pointer) {
        JsonDocument envelope = envelope("{}".getBytes(UTF_8));

        assertThatIllegalArgumentException().isThrownBy(() -> envelope.at(pointer));
    }

    @Test
    void a_text_that_is_no_pointer_is_refused_for_a_faulty_document_too() {
        JsonDocument tooLong = stream("{\"p\":[{}]}", 5).get(0);

        assertThatIllegalArgumentException().isThrownBy(() -> tooLong.at("p"));
    }

    private static List<JsonDocument> stream(String input, int documentBytes) {
        ReadLimits limits = ReadLimitsBuilder.builder(ReadLimits.DEFAULT)
                .documentBytes(documentBytes)
                .build();
        try (Stream<JsonDocument> documents =
                JsonDocument.stream(new ByteArrayInputStream(input.getBytes(UTF_8)), limits)) {
            return documents.toList();
        }
    }

    @Test
    void an_envelope_beyond_the_limit_stays_the_one_faulty_document() {
        JsonDocument tooLong = stream("{\"p\":[{}]}", 5).get(0);

        assertThat(tooLong.at("/p").map(JsonDocumentAtTest::result)).containsExactly("[LIMIT_EXCEEDED ]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "{\"p\":[{\"id\":\"a\"},{\"id\":\"b\"}],}|MALFORMED_JSON ",
                "{\"p\":[{\"id\":\"a\"},{\"id\":\"b\"}]|MALFORMED_JSON ",
                "{\"p\":[{\"id\":\"a\"},{\"id\":\"b\"},]}|MALFORMED_JSON /p/2",
                "{\"p\":[{\"id\":\"a\"},{\"id\":\"b\"} x]}|MALFORMED_JSON /p",
                "{\"p\":[{\"id\":\"a\"},{\"id\":\"b\"},{\"id\":c}]}|MALFORMED_JSON /p/2/id",
                "{\"p\":[{\"id\":\"a\"},{\"id\":\"b\"}],\"q\":tru}|MALFORMED_JSON /q",
                "{\"p\":[{\"id\":\"a\"},{\"id\":\"b\"}]} x|TRAILING_CONTENT ",
                "{\"p\":[{\"id\":\"a\"},{\"id\":\"b\"}]} 5|TRAILING_CONTENT ",
                "{\"p\":[{\"id\":\"a\"},{\"id\":\"b\"}]}}|TRAILING_CONTENT "
            })
    void a_fault_of_the_envelope_comes_after_the_documents_before_it(String envelope, String fault) {
        assertThat(results("/p", envelope)).containsExactly("a", "b", "[" + fault + "]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"q\":tru,\"p\":[{}]}|/q",
                "{\"q\"|/q",
                "{\"q\":1|''",
                "nonsense|''",
                "{\"p\":[{\"id\":tru}]}|/p/0/id"
            })
    void a_fault_of_the_envelope_before_the_documents_is_the_one_result(String envelope, String pointer) {
        assertThat(results("/p", envelope)).containsExactly("[MALFORMED_JSON " + pointer + "]");
    }

    @Test
    void the_fault_of_an_envelope_is_where_it_stands() {
        Violation fault = STRICT.read(at("/p", "{\"p\":[{}],\n \"q\":tru}").get(1))
                .violations()
                .get(0);

        assertThat(fault.line()).isEqualTo(2);
        assertThat(fault.column()).isEqualTo(6);
        assertThat(fault.offset()).isEqualTo(16);
    }

    @Test
    void the_first_of_a_repeated_place_counts_and_the_second_is_reported() {
        assertThat(results("/p", "{\"p\":[{\"id\":\"a\"}],\"p\":{\"id\":\"b\"}}"))
                .containsExactly("a", "[DUPLICATE_PROPERTY /p]");
    }

    @Test
    void a_property_on_the_way_given_often_is_one_fault_for_each_has_the_whole_envelope_with_it() {
        String envelope = "{\"p\":{\"id\":\"a\"}" + ",\"p\":{}".repeat(1000) + "}";

        assertThat(results("/p", envelope)).containsExactly("a", "[DUPLICATE_PROPERTY /p]");
    }

    @Test
    void bytes_that_are_not_UTF_8_are_a_fault_of_the_envelope() {
        byte[] bytes = "{\"p\":[{\"id\":\"a\"}],\"q\":\"?\"}".getBytes(UTF_8);
        bytes[bytes.length - 3] = (byte) 0xff;

        assertThat(envelope(bytes).at("/p").map(JsonDocumentAtTest::result))
                .containsExactly("a", "[MALFORMED_JSON /q]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/p"})
    void an_envelope_that_is_not_UTF_8_from_its_start_is_malformed(String pointer) {
        JsonDocument envelope = envelope(new byte[] {(byte) 0xff, '{', '}'});

        assertThat(envelope.at(pointer).map(JsonDocumentAtTest::result)).containsExactly("[MALFORMED_JSON ]");
    }

    @Test
    void bytes_that_are_not_UTF_8_after_the_envelope_are_trailing_content() {
        assertThat(envelope(new byte[] {'{', '}', (byte) 0xff}).at("").map(JsonDocumentAtTest::result))
                .containsExactly("null", "[TRAILING_CONTENT ]");
    }

    @Test
    void an_unpaired_surrogate_elsewhere_in_the_envelope_is_of_no_concern() {
        assertThat(results("/p", "{\"\\ud800\":1,\"q\":\"\\udc00\",\"p\":[{\"id\":\"a\"}]}"))
                .containsExactly("a");
    }

    @Test
    void an_unpaired_surrogate_in_a_document_costs_that_document_only() {
        assertThat(
                        results(
                                "/p",
                                "{\"p\":[{\"id\":\"a\"},{\"id\":\"\\ud800\"},{\"attributes\":{\"\\ud800\":\"\"}},{\"id\":\"d\"}]}"))
                .containsExactly("a", "[INVALID_TEXT /id]", "[INVALID_TEXT /attributes/\ud800]", "d");
    }

    @Test
    void documents_know_where_they_stand_in_the_input() {
        List<JsonDocument> envelopes = stream("{\n} {\"é\":0,\"p\":[ {},\n\n\t{\"held\":1},\"x\"]}\n", 1_000);

        List<JsonDocument> documents = envelopes.get(1).at("/p").toList();

        assertThat(documents)
                .extracting(JsonDocument::line, JsonDocument::column, JsonDocument::offset)
                .containsExactly(tuple(2L, 16L, 18L), tuple(4L, 2L, 24L), tuple(4L, 13L, 35L));
        assertThat(STRICT.read(documents.get(1)).violations())
                .extracting(Violation::pointer, Violation::line, Violation::column, Violation::offset)
                .containsExactly(tuple("/held", 4L, 10L, 32L));
    }

    @Test
    void pointers_of_violations_start_at_the_document() {
        assertThat(results("/eventBody/participants", "{\"eventBody\":{\"participants\":[{\"wrapup\":{\"x\":1}}]}}"))
                .containsExactly("[UNKNOWN_PROPERTY /wrapup/x]");
    }

    @Test
    void documents_of_documents_know_where_they_stand_in_the_input() {
        JsonDocument detail =
                at("/detail", "{\"detail\":\n{\"eventBody\":{\"p\":[{}]}}}").get(0);

        assertThat(detail.at("/eventBody/p"))
                .extracting(JsonDocument::line, JsonDocument::column, JsonDocument::offset)
                .containsExactly(tuple(2L, 20L, 30L));
    }

    @Test
    void skipped_values_may_be_nested_as_deeply_as_the_limit_on_bytes_allows() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);

        assertThat(results("/p", "{\"q\":" + deep + ",\"p\":[" + deep + ",{\"id\":\"a\"}]}"))
                .containsExactly("[WRONG_TYPE , LIMIT_EXCEEDED " + "/0".repeat(32) + "]", "a");
    }

    @Test
    void tolerant_mode_takes_all_participants_of_the_platforms_conversation() throws IOException {
        assertThat(platformParticipants().stream().map(TOLERANT::read))
                .hasSize(4)
                .allSatisfy(r -> assertThat(r).isInstanceOf(ReadResult.Accepted.class));
    }

    @Test
    void strict_mode_refuses_them_for_what_the_contract_does_not_document() throws IOException {
        List<ReadResult<ChatMediaParticipant>> results =
                platformParticipants().stream().map(STRICT::read).toList();

        assertThat(results).hasSize(4).allSatisfy(r -> assertThat(r).isInstanceOf(ReadResult.Rejected.class));
        Set<ViolationCode> codes = results.stream()
                .flatMap(r -> r.violations().stream())
                .map(Violation::code)
                .collect(Collectors.toSet());
        assertThat(codes)
                .containsExactlyInAnyOrder(
                        ViolationCode.UNKNOWN_PROPERTY,
                        ViolationCode.UNDOCUMENTED_PROPERTY,
                        ViolationCode.UNDOCUMENTED_VALUE);
        assertThat(codesAndPointers(results.get(1).violations()))
                .contains("UNDOCUMENTED_VALUE /state", "UNKNOWN_PROPERTY /muted");
    }

    @Test
    void the_participants_of_a_conversation_are_on_their_lines_of_the_file() throws IOException {
        String[] lines =
                Files.readString(ENVELOPES.resolve("conversation.json")).split("\n", -1);

        assertThat(platformParticipants()).allSatisfy(d -> {
            String line = lines[(int) d.line() - 1];
            assertThat(line.substring((int) d.column() - 1)).startsWith("{");
            assertThat(new String(d.bytes(), UTF_8)).startsWith(line.substring((int) d.column() - 1));
        });
    }

    private static List<JsonDocument> platformParticipants() throws IOException {
        return envelope(Files.readAllBytes(ENVELOPES.resolve("conversation.json")))
                .at("/entities/0/participants")
                .toList();
    }

    @Test
    void the_participants_of_an_event_are_found_within_two_envelopes() throws IOException {
        JsonDocument event = envelope(Files.readAllBytes(ENVELOPES.resolve("event-bridge.json")));

        assertThat(event.at("/detail/eventBody/participants").map(TOLERANT::read))
                .extracting(r -> r.orElseThrow().id())
                .containsExactly("customer-1", "agent-1");
    }
}
