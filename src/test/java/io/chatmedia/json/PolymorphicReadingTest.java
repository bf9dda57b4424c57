package io.chatmedia.json;

import static io.chatmedia.json.CodesAndPointers.codesAndPointers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.chatmedia.json.TypedShape.Joined;
import io.chatmedia.json.TypedShape.Left;
import io.chatmedia.json.TypedShape.Message;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.participant.Wrapup;
import io.chatmedia.problem.ProblemDetails;
import io.chatmedia.validation.Violation;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A {@link StrictRecord} that a mapper finds behind a sealed interface, in all the forms that Jackson has for that. */
class PolymorphicReadingTest {

    private static final String VALID = "\"id\":\"a\",\"held\":true,\"wrapup\":{\"tags\":[\"x\"]},\"wrapups\":[{}]";
    private static final String VALID_WITH_STRUCTURE_FIRST = "\"wrapup\":{\"tags\":[\"x\"]},\"held\":true,\"id\":\"a\"";
    private static final String FAULTY =
            "\"id\":\"a\",\"held\":1,\"wrapup\":{\"tags\":[\"x\",null],\"a/b\":1},\"wrapups\":[{},{\"code\":2}]";
    private static final List<String> FAULTS = List.of(
            "WRONG_TYPE %s/held",
            "NULL_ELEMENT %s/wrapup/tags/1", "UNKNOWN_PROPERTY %s/wrapup/a~1b", "WRONG_TYPE %s/wrapups/1/code");
    private static final String FAULTY_WITH_STRUCTURE_FIRST =
            "\"wrapups\":[{},{\"code\":2}],\"wrapup\":{\"tags\":[[1],\"x\",null]},\"held\":1";
    private static final List<String> FAULTS_WITH_STRUCTURE_FIRST = List.of(
            "WRONG_TYPE %s/wrapups/1/code",
            "WRONG_TYPE %s/wrapup/tags/0", "NULL_ELEMENT %s/wrapup/tags/2", "WRONG_TYPE %s/held", "REQUIRED %s/id");

    /** A bean that Jackson binds by itself. */
    static final class Bean {
        public @Nullable String room;
        public @Nullable Message message;
        public @Nullable List<Message> messages;
    }

    /** A record that Jackson binds by itself. */
    record Event(@Nullable String room, @Nullable Message message, Optional<Message> last) {}

    /** Around which another type id stands, so that Jackson may have to buffer all there is. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "@outer")
    sealed interface Outer permits House {}

    @JsonTypeName("house")
    record House(
            @Nullable Message message,
            @Nullable List<Message> messages,
            @Nullable Map<String, Message> byName) implements Outer {}

    /** Where a message stands: a document around it, its type, and its pointer. */
    enum Place {
        ROOT("%s", Message.class, ""),
        LIST("[%s]", new TypeReference<List<Message>>() {}, "/0"),
        LATER_IN_ARRAY("[null,null,%s]", Message[].class, "/2"),
        MAP("{\"a/b\":%s}", new TypeReference<Map<String, Message>>() {}, "/a~1b"),
        BEAN("{\"message\":%s,\"room\":\"r\"}", Bean.class, "/message"),
        LIST_OF_BEAN("{\"room\":\"r\",\"messages\":[%s]}", Bean.class, "/messages/0"),
        RECORD("[{\"room\":\"r\"},{\"message\":%s}]", new TypeReference<List<Event>>() {}, "/1/message"),
        OPTIONAL("{\"last\":%s}", Event.class, "/last"),
        OUTER_TYPE_FIRST("{\"@outer\":\"house\",\"message\":%s}", Outer.class, "/message"),
        OUTER_TYPE_LAST("{\"message\":%s,\"@outer\":\"house\"}", Outer.class, "/message"),
        LIST_OF_OUTER_TYPE_LAST(
                "[{\"messages\":[null,%s],\"@outer\":\"house\"}]",
                new TypeReference<List<Outer>>() {}, "/0/messages/1"),
        MAP_OF_OUTER_TYPE_LAST("{\"byName\":{\"x\":null,\"y\":%s},\"@outer\":\"house\"}", Outer.class, "/byName/y");

        private final String around;

        @SuppressWarnings("ImmutableEnumChecker") // never changed after this
        private final TypeReference<?> type;

        private final String pointer;

        Place(String around, Class<?> type, String pointer) {
            this(
                    around,
                    new TypeReference<Object>() {
                        @Override
                        public java.lang.reflect.Type getType() {
                            return type;
                        }
                    },
                    pointer);
        }

        Place(String around, TypeReference<?> type, String pointer) {
            this.around = around;
            this.type = type;
            this.pointer = pointer;
        }

        Object read(JsonMapper mapper, String message) {
            return mapper.readValue(around.formatted(message), type);
        }

        Message messageIn(Object read) {
            return switch (this) {
                case ROOT -> (Message) read;
                case LIST -> (Message) ((List<?>) read).get(0);
                case LATER_IN_ARRAY -> ((Message[]) read)[2];
                case MAP -> (Message) ((Map<?, ?>) read).get("a/b");
                case BEAN -> ((Bean) read).message;
                case LIST_OF_BEAN -> ((Bean) read).messages.get(0);
                case RECORD -> ((Event) ((List<?>) read).get(1)).message();
                case OPTIONAL -> ((Event) read).last().orElseThrow();
                case OUTER_TYPE_FIRST, OUTER_TYPE_LAST -> ((House) read).message();
                case LIST_OF_OUTER_TYPE_LAST ->
                    ((House) ((List<?>) read).get(0)).messages().get(1);
                case MAP_OF_OUTER_TYPE_LAST -> ((House) read).byName().get("y");
            };
        }
    }

    static Stream<Arguments> shapesInPlaces() {
        return Stream.of(TypedShape.values())
                .flatMap(shape -> Stream.of(Place.values()).map(place -> Arguments.of(shape, place)));
    }

    private static List<Violation> violations(ThrowingCallable reading) {
        return catchThrowableOfType(InvalidDocumentException.class, reading).violations();
    }

    private static List<String> at(String pointer, List<String> faults) {
        return faults.stream().map(fault -> fault.formatted(pointer)).toList();
    }

    @ParameterizedTest
    @MethodSource("shapesInPlaces")
    void a_faultless_record_is_read_whatever_the_form_and_wherever_it_stands(TypedShape shape, Place place) {
        Joined first = new Joined(
                shape.isVisible() ? "joined" : null,
                "a",
                true,
                Wrapup.builder().tags(List.of("x")).build(),
                List.of(Wrapup.builder().build()));
        JsonMapper mapper = shape.mapper();

        assertThat(place.messageIn(place.read(mapper, shape.document(VALID)))).isEqualTo(first);
        assertThat(place.messageIn(place.read(mapper, shape.document(VALID_WITH_STRUCTURE_FIRST))))
                .isEqualTo(new Joined(first.kind(), "a", true, first.wrapup(), null));
    }

    @ParameterizedTest
    @MethodSource("shapesInPlaces")
    void a_faulty_record_is_judged_whole_and_its_pointers_start_at_the_root(TypedShape shape, Place place) {
        JsonMapper mapper = shape.mapper();
        String pointer = place.pointer + shape.pointer();

        assertThat(codesAndPointers(violations(() -> place.read(mapper, shape.document(FAULTY)))))
                .containsExactlyElementsOf(at(pointer, FAULTS));
        assertThat(codesAndPointers(violations(() -> place.read(mapper, shape.document(FAULTY_WITH_STRUCTURE_FIRST)))))
                .containsExactlyElementsOf(at(pointer, FAULTS_WITH_STRUCTURE_FIRST));
    }

    @ParameterizedTest
    @MethodSource("shapesInPlaces")
    void every_pointer_but_that_of_a_missing_property_leads_to_a_value(TypedShape shape, Place place) {
        JsonMapper mapper = shape.mapper();
        JsonNode document = JsonMapper.shared().readTree(place.around.formatted(shape.document(FAULTY)));

        assertThat(violations(() -> place.read(mapper, shape.document(FAULTY))))
                .allSatisfy(v ->
                        assertThat(document.at(v.pointer()).isMissingNode()).isFalse());
    }

    @ParameterizedTest
    @EnumSource(
            value = TypedShape.class,
            names = {"FIRST_PROPERTY", "WRAPPER_OBJECT", "WRAPPER_ARRAY", "DEFAULT_TYPING_BY_ARRAY"})
    void places_are_those_of_the_document_where_nothing_was_buffered(TypedShape shape) {
        String document = shape.document("\n \"id\": 1");

        assertThat(violations(() -> shape.mapper().readValue(document, Message.class)))
                .singleElement()
                .satisfies(v -> {
                    assertThat(v.line()).isEqualTo(2);
                    assertThat(v.column()).isEqualTo(8);
                });
    }

    @Test
    void buffered_values_have_no_place_and_values_behind_them_have_one() {
        String document = "{\"id\":1,\n\"@type\":\"joined\",\n\"held\":2}";

        List<Violation> found =
                violations(() -> TypedShape.LAST_PROPERTY.mapper().readValue(document, Message.class));

        assertThat(found).extracting(Violation::pointer).containsExactly("/id", "/held");
        assertThat(found).extracting(Violation::line).containsExactly(0L, 3L);
        assertThat(found).extracting(Violation::column).containsExactly(0L, 8L);
        assertThat(found.get(0).offset()).isEqualTo(-1);
        assertThat(found.get(0)).asString().startsWith("/id WRONG_TYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"@type\":\"left\"}", "[\"left\",{}]", "{\"left\":{}}"})
    void an_object_without_properties_is_a_record_too(String document) {
        TypedShape shape = document.startsWith("[")
                ? TypedShape.WRAPPER_ARRAY
                : document.contains("@") ? TypedShape.FIRST_PROPERTY : TypedShape.WRAPPER_OBJECT;

        assertThat(shape.mapper().readValue(document, Message.class)).isEqualTo(new Left(null));
        assertThat(shape.mapper().readValue("[" + document + "]", Message[].class))
                .containsExactly(new Left(null));
    }

    @Test
    void a_missing_property_of_an_empty_object_is_pointed_at() {
        assertThat(codesAndPointers(violations(() ->
                        TypedShape.FIRST_PROPERTY.mapper().readValue("[{\"@type\":\"joined\"}]", Message[].class))))
                .containsExactly("REQUIRED /0/id");
        assertThat(codesAndPointers(violations(() -> TypedShape.DEFAULT.mapper().readValue("[{}]", Message[].class))))
                .containsExactly("REQUIRED /0/id");
    }

    @ParameterizedTest
    @EnumSource(
            value = TypedShape.class,
            names = {"FIRST_PROPERTY", "LAST_PROPERTY", "DEDUCED", "WRAPPER_ARRAY", "FIRST_VISIBLE_PROPERTY"})
    void a_property_twice_is_reported_whatever_the_form(TypedShape shape) {
        String document = shape.document("\"id\":\"a\",\"held\":true,\"id\":\"b\"");

        assertThat(codesAndPointers(violations(() -> shape.mapper().readValue(document, Message.class))))
                .containsExactly("DUPLICATE_PROPERTY " + shape.pointer() + "/id");
    }

    @Test
    void text_that_is_not_json_is_a_violation_at_its_pointer() {
        for (String document : List.of(
                "[{\"@type\":\"joined\",\"held\":1,\"wrapup\":{\"tags\":[\"a\",tru",
                "[{\"held\":1,\"@type\":\"joined\",\"wrapup\":{\"tags\":[\"a\",tru")) {
            assertThat(codesAndPointers(
                            violations(() -> TypedShape.FIRST_PROPERTY.mapper().readValue(document, Message[].class))))
                    .containsExactly("WRONG_TYPE /0/held", "MALFORMED_JSON /0/wrapup/tags/1");
        }
    }

    @Test
    void the_limit_on_depth_counts_from_the_record() {
        ReadLimits limits =
                ReadLimitsBuilder.builder(ReadLimits.DEFAULT).depth(2).build();
        for (TypedShape shape : TypedShape.values()) {
            assertThat(codesAndPointers(violations(() -> shape.mapper()
                            .readerFor(Message.class)
                            .withAttribute(ReadLimits.class, limits)
                            .readValue(shape.document("\"id\":\"a\",\"held\":true,\"wrapup\":{\"tags\":[\"x\"]}")))))
                    .as(shape.name())
                    .containsExactly("LIMIT_EXCEEDED " + shape.pointer() + "/wrapup/tags");
        }
    }

    @Test
    void the_reader_goes_on_behind_the_record() {
        for (TypedShape shape : TypedShape.values()) {
            String document = "[" + shape.document(VALID) + "," + shape.document("\"id\":\"b\",\"held\":false") + "]";

            assertThat(shape.mapper().readValue(document, Message[].class))
                    .as(shape.name())
                    .extracting(message -> ((Joined) message).id())
                    .containsExactly("a", "b");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"a\"}", "{\"@type\":\"nobody\"}", "5", "[]"})
    void a_type_id_that_is_none_is_the_senders_fault(String document) {
        JacksonException refused = catchThrowableOfType(
                JacksonException.class, () -> TypedShape.FIRST_PROPERTY.mapper().readValue(document, Message.class));

        assertThat(ProblemDetails.of(refused).status()).isEqualTo(422);
    }

    @Test
    void a_document_that_is_too_large_is_so_as_a_whole() {
        JsonMapper narrow = JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxDocumentLength(10_000)
                                .build())
                        .build())
                .addMixIn(Message.class, TypedShape.LAST_PROPERTY.annotation())
                .build();
        String document = "[{\"id\":\"a\",\"@type\":\"joined\",\"kind\":\"" + "x".repeat(50_000) + "\"}]";

        JacksonException refused = catchThrowableOfType(
                JacksonException.class, () -> narrow.readValue(new StringReader(document), Message[].class));

        assertThat(refused).isInstanceOf(InvalidDocumentException.class);
        assertThat(ProblemDetails.of(refused).status()).isEqualTo(413);
    }

    @Test
    void a_record_that_stands_for_itself_has_its_type_too() {
        JsonMapper mapper = TypedShape.FIRST_PROPERTY.mapper();

        assertThat(mapper.readValue("{\"@type\":\"left\",\"reason\":\"r\"}", Left.class))
                .isEqualTo(new Left("r"));
        assertThat(mapper.readValue("{\"reason\":\"r\",\"@type\":\"left\"}", Left.class))
                .isEqualTo(new Left("r"));
    }

    @Test
    void default_typing_finds_a_participant_in_an_object() {
        JsonMapper mapper = DefaultTypingOfMessages.ofObjects(ChatMediaParticipant.class, JsonTypeInfo.As.PROPERTY);
        String type = "\"@class\":\"" + ChatMediaParticipant.class.getName() + "\"";

        for (String document : List.of("{\"p\":{" + type + ",\"id\":\"a\"}}", "{\"p\":{\"id\":\"a\"," + type + "}}")) {
            assertThat(mapper.readValue(document, new TypeReference<Map<String, Object>>() {}))
                    .isEqualTo(
                            Map.of("p", ChatMediaParticipant.builder().id("a").build()));
        }
    }
}
