package io.chatmedia.json;

import static io.chatmedia.json.CodesAndPointers.codesAndPointers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonMerge;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.problem.ProblemDetails;
import io.chatmedia.validation.Violation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;
import tools.jackson.databind.util.TokenBuffer;
import tools.jackson.dataformat.cbor.CBORMapper;
import tools.jackson.dataformat.smile.SmileMapper;

/** Pointers and places in what a mapper reads that is no JSON text from end to end: trees, buffers, other formats. */
class MapperPlacesTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String FAULTY =
            "{\"list\":[{},{\"held\":1,\"wrapup\":{\"tags\":[\"a\",[1],null]}}],\"byName\":{\"a/b\":{\"id\":1}}}";
    private static final List<String> OF_FIRST_FAULTY_RECORD = List.of(
            "WRONG_TYPE /list/1/held", "WRONG_TYPE /list/1/wrapup/tags/1", "NULL_ELEMENT /list/1/wrapup/tags/2");

    record Event(
            @Nullable List<ChatMediaParticipant> list,
            @Nullable Map<String, ChatMediaParticipant> byName,
            @Nullable ChatMediaParticipant one) {}

    static Stream<ObjectMapper> formats() {
        return Stream.of(MAPPER, new CBORMapper(), new SmileMapper());
    }

    private static List<Violation> violations(ThrowingCallable reading) {
        return catchThrowableOfType(InvalidDocumentException.class, reading).violations();
    }

    private static List<String> refusal(ThrowingCallable reading) {
        return codesAndPointers(violations(reading));
    }

    private static byte[] bytes(ObjectMapper mapper, String json) {
        return mapper.writeValueAsBytes(MAPPER.readTree(json));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void pointers_are_right_in_every_format(ObjectMapper mapper) {
        assertThat(refusal(() -> mapper.readValue(bytes(mapper, FAULTY), Event.class)))
                .isEqualTo(OF_FIRST_FAULTY_RECORD);
        assertThat(refusal(() -> mapper.readValue(bytes(mapper, "{\"byName\":{\"a/b\":{\"id\":1}}}"), Event.class)))
                .containsExactly("WRONG_TYPE /byName/a~1b/id");
        assertThat(refusal(() -> mapper.readValue(
                        bytes(mapper, "[[{}],[{},{},{\"id\":1}]]"),
                        new TypeReference<List<List<ChatMediaParticipant>>>() {})))
                .containsExactly("WRONG_TYPE /1/2/id");
        assertThat(refusal(() -> mapper.readValue(
                        bytes(mapper, "{\"wrapup\":{\"tags\":[\"a\",\"b\",3]}}"), ChatMediaParticipant.class)))
                .containsExactly("WRONG_TYPE /wrapup/tags/2");
        assertThat(refusal(() -> mapper.readValue(bytes(mapper, "[{},5]"), ChatMediaParticipant[].class)))
                .containsExactly("WRONG_TYPE /1");
        assertThat(refusal(() -> mapper.readValue(bytes(mapper, "[{},[{}]]"), ChatMediaParticipant[].class)))
                .containsExactly("WRONG_TYPE /1");
    }

    @ParameterizedTest
    @MethodSource("formats")
    void the_limit_on_depth_counts_in_every_format(ObjectMapper mapper) {
        String document = "{\"list\":[{\"wrapup\":{\"tags\":[[" + "[".repeat(40) + "]".repeat(40) + "]]}}]}";

        assertThat(refusal(() -> mapper.readValue(bytes(mapper, document), Event.class)))
                .containsExactly(
                        "WRONG_TYPE /list/0/wrapup/tags/0", "LIMIT_EXCEEDED /list/0/wrapup/tags/0" + "/0".repeat(29));
        assertThat(refusal(() -> mapper.treeToValue(MAPPER.readTree(document), Event.class)))
                .containsExactly(
                        "WRONG_TYPE /list/0/wrapup/tags/0", "LIMIT_EXCEEDED /list/0/wrapup/tags/0" + "/0".repeat(29));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void a_faulty_element_of_a_sequence_costs_that_element_only_in_every_format(ObjectMapper mapper) {
        try (MappingIterator<ChatMediaParticipant> values = mapper.readerFor(ChatMediaParticipant.class)
                .readValues(bytes(mapper, "[{\"id\":\"a\"},{\"wrapup\":{\"tags\":[\"b\",1]}},{\"id\":\"c\"}]"))) {
            assertThat(values.nextValue().id()).isEqualTo("a");
            assertThat(refusal(values::nextValue)).singleElement().asString().endsWith("/wrapup/tags/1");
            assertThat(values.nextValue().id()).isEqualTo("c");
        }
    }

    @Test
    void a_tree_has_pointers_and_no_places() {
        List<Violation> found = violations(() -> MAPPER.treeToValue(MAPPER.readTree(FAULTY), Event.class));

        assertThat(codesAndPointers(found)).isEqualTo(OF_FIRST_FAULTY_RECORD);
        assertThat(found).allSatisfy(MapperPlacesTest::assertNoPlace);
        assertThat(found.get(0)).hasToString("/list/1/held WRONG_TYPE expected true or false, got the number 1");
    }

    @Test
    void a_converted_value_has_pointers_and_no_places() {
        Object map = MAPPER.readValue(FAULTY, Map.class);

        List<Violation> found = violations(() -> MAPPER.convertValue(map, Event.class));

        assertThat(codesAndPointers(found)).isEqualTo(OF_FIRST_FAULTY_RECORD);
        assertThat(found).allSatisfy(MapperPlacesTest::assertNoPlace);
    }

    private static void assertNoPlace(Violation violation) {
        assertThat(violation.line()).isZero();
        assertThat(violation.column()).isZero();
        assertThat(violation.offset()).isEqualTo(-1);
    }

    @Test
    void a_fault_around_a_record_in_a_tree_has_no_place_either() {
        JacksonException refused = catchThrowableOfType(
                JacksonException.class, () -> MAPPER.treeToValue(MAPPER.readTree("{\"list\":5}"), Event.class));

        assertThat(ProblemDetails.of(refused).errors()).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo("#/list");
            assertThat(error.line()).isNull();
            assertThat(error.column()).isNull();
        });
    }

    @Test
    void a_null_tree_and_a_null_element_of_a_tree_have_no_place() {
        assertThat(violations(() -> MAPPER.treeToValue(MAPPER.readTree("null"), ChatMediaParticipant.class)))
                .singleElement()
                .satisfies(MapperPlacesTest::assertNoPlace);
        List<Violation> found =
                violations(() -> MAPPER.treeToValue(MAPPER.readTree("{\"list\":[{},null]}"), Event.class));
        assertThat(codesAndPointers(found)).containsExactly("NULL_ELEMENT /list/1");
        assertThat(found).allSatisfy(MapperPlacesTest::assertNoPlace);
    }

    /** A bean that Jackson buffers the values of, until it has what its constructor needs. */
    static final class Late {
        private final String room;

        @JsonMerge
        public ChatMediaParticipant merged = ChatMediaParticipant.builder().build();

        @JsonCreator
        Late(@JsonProperty("room") String room) {
            this.room = room;
        }

        public String room() {
            return room;
        }
    }

    @Test
    void a_property_that_jackson_keeps_until_the_bean_is_made_is_pointed_at() {
        String document = "[{\"merged\":{\"wrapup\":{\"tags\":[1]}},\"room\":\"r\"}]";

        assertThat(refusal(() -> MAPPER.readValue(document, Late[].class)))
                .containsExactly("WRONG_TYPE /0/merged/wrapup/tags/0");
    }

    /** A deserializer of the application's that reads a tree and then the record. */
    static final class ByTree extends ValueDeserializer<ChatMediaParticipant> {
        @Override
        public ChatMediaParticipant deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode tree = context.readTree(parser);
            return context.readTreeAsValue(tree, ChatMediaParticipant.class);
        }
    }

    record Treed(
            @JsonDeserialize(contentUsing = ByTree.class) List<ChatMediaParticipant> list,
            @JsonDeserialize(using = ByTree.class) @Nullable ChatMediaParticipant one) {}

    @Test
    void a_tree_that_the_application_has_made_of_a_part_is_pointed_at_from_the_root() {
        assertThat(refusal(() -> MAPPER.readValue("{\"list\":[{},{\"wrapup\":{\"tags\":[1]}}]}", Treed.class)))
                .containsExactly("WRONG_TYPE /list/1/wrapup/tags/0");
        assertThat(refusal(() -> MAPPER.readValue("[{\"one\":{\"held\":1}}]", Treed[].class)))
                .containsExactly("WRONG_TYPE /0/one/held");
        assertThat(refusal(() -> MAPPER.readValue("{\"one\":[]}", Treed.class))).containsExactly("WRONG_TYPE /one");
    }

    /** A copy of the value that a parser gives next but so many tokens, made as Jackson makes its own. */
    private static TokenBuffer buffer(String document, int tokensBefore) {
        try (JsonParser parser = MAPPER.createParser(document)) {
            for (int i = 0; i <= tokensBefore; i++) {
                parser.nextToken();
            }
            TokenBuffer buffer = TokenBuffer.forBuffering(parser, parser.objectReadContext());
            buffer.copyCurrentStructure(parser);
            return buffer;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"held\":1,\"id\":\"x\"}; 0; /held",
                "{\"id\":\"x\",\"wrapup\":{\"tags\":[1]}}; 0; /wrapup/tags/0",
                "{\"a\":[[],{\"held\":1}]}; 5; /held",
                "[7,[],{}]; 2; ''",
            })
    void a_buffer_is_pointed_at_from_its_own_root(String document, int tokensBefore, String pointer) {
        TokenBuffer buffer = buffer(document, tokensBefore);

        assertThat(refusal(() -> MAPPER.readValue(buffer.asParser(), ChatMediaParticipant.class)))
                .containsExactly("WRONG_TYPE " + pointer);
    }

    @Test
    void a_list_in_a_buffer_is_pointed_at_from_the_buffers_root() {
        TokenBuffer buffer = buffer("{\"a\":[{},{\"held\":1}],\"b\":2}", 2);

        assertThat(refusal(() -> MAPPER.readValue(buffer.asParser(), ChatMediaParticipant[].class)))
                .containsExactly("WRONG_TYPE /1/held");
    }

    @Test
    void a_mapper_that_wraps_no_exceptions_has_pointers_too() {
        JsonMapper mapper = JsonMapper.builder()
                .disable(DeserializationFeature.WRAP_EXCEPTIONS)
                .build();

        assertThat(refusal(() -> mapper.readValue(FAULTY, Event.class))).isEqualTo(OF_FIRST_FAULTY_RECORD);
    }

    @Test
    void the_message_names_the_place_in_the_document() {
        InvalidDocumentException refused = catchThrowableOfType(
                InvalidDocumentException.class,
                () -> MAPPER.readValue("{\"list\":[{\"held\":1,\"id\":2}]}", Treed.class));

        assertThat(refused)
                .hasMessage(
                        "2 violations, the first: /list/0/held WRONG_TYPE expected true or false, got the number 1");
    }

    @Test
    void an_exception_that_was_sent_elsewhere_says_the_same() throws Exception {
        InvalidDocumentException refused = catchThrowableOfType(
                InvalidDocumentException.class, () -> MAPPER.readValue("{\"list\":[{\"held\":1}]}", Treed.class));
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(sent)) {
            out.writeObject(refused);
        }

        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(sent.toByteArray()))) {
            InvalidDocumentException received = (InvalidDocumentException) in.readObject();
            assertThat(received.violations()).isEqualTo(refused.violations());
            assertThat(received).hasMessage(refused.getMessage());
        }
    }

    private static ObjectNode node(String name, JsonNode value) {
        return JsonNodeFactory.instance.objectNode().set(name, value);
    }

    @Test
    void values_of_a_tree_that_json_lacks_are_named() {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        Map<JsonNode, String> names = Map.of(
                nodes.pojoNode(new Object()), "an object of Java",
                nodes.pojoNode("text"), "an object of Java",
                nodes.pojoNode(null), "undefined",
                nodes.binaryNode(new byte[] {1, 2}), "binary data",
                nodes.rawValueNode(new RawValue("{}")), "an object of Java");
        names.forEach((node, name) -> {
            for (String property :
                    List.of("id", "held", "startTime", "state", "wrapup", "attributes", "wrapupTimeoutMs")) {
                assertThat(violations(() -> MAPPER.treeToValue(node(property, node), ChatMediaParticipant.class)))
                        .singleElement()
                        .satisfies(v -> {
                            assertThat(v.code()).hasToString("WRONG_TYPE");
                            assertThat(v.message()).startsWith("expected ").endsWith(", got " + name);
                            assertThat(v.received()).isEqualTo(name);
                        });
            }
            assertThat(violations(() -> MAPPER.treeToValue(node("nope", node), ChatMediaParticipant.class)))
                    .singleElement()
                    .satisfies(v -> assertThat(v.received()).isEqualTo(name));
            assertThat(violations(() -> MAPPER.treeToValue(node("one", node), Event.class)))
                    .singleElement()
                    .satisfies(v -> assertThat(v.message()).isEqualTo("expected an object, got " + name));
        });
    }

    @Test
    void binary_data_in_a_map_is_called_so() {
        assertThat(violations(() -> MAPPER.convertValue(Map.of("id", new byte[] {1}), ChatMediaParticipant.class)))
                .singleElement()
                .satisfies(v -> assertThat(v.message()).isEqualTo("expected a string, got binary data"));
        assertThat(violations(() -> new CBORMapper()
                        .readValue(
                                new CBORMapper().writeValueAsBytes(Collections.singletonMap("id", new byte[] {1})),
                                ChatMediaParticipant.class)))
                .singleElement()
                .satisfies(v -> assertThat(v.message()).isEqualTo("expected a string, got binary data"));
    }

    @ParameterizedTest
    @CsvSource({"A1626964F7, /id", "A16468656C64F7, /held", "F7, ''", "A166777261707570F7, /wrapup"})
    void undefined_in_cbor_is_called_undefined(String hex, String pointer) {
        byte[] document = HexFormat.of().parseHex(hex);

        List<Violation> found = violations(() -> new CBORMapper().readValue(document, ChatMediaParticipant.class));

        assertThat(found).extracting(Violation::pointer).containsExactly(pointer);
        assertThat(found.get(0).message()).endsWith(", got undefined");
    }
}
