package io.chatmedia.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import io.chatmedia.json.InvalidDocumentException;
import io.chatmedia.json.ReadMode;
import io.chatmedia.json.ReadResult;
import io.chatmedia.json.RecordReader;
import io.chatmedia.oracle.SchemaValidator;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.raw.RawJson;
import io.chatmedia.schema.JsonSchema;
import io.chatmedia.validation.RecordValidator;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * One shape given where another is expected (rule 10), in tolerant mode. If they have no property in common, every door
 * refuses it; if they have, as a conversation and a participant both have an {@code id}, it is accepted with nothing
 * lost. Either way a message says what it looks like.
 */
class MistakenEnvelopesTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    static Stream<Arguments> pairs() {
        List<Arguments> pairs = new ArrayList<>();
        for (Shape given : Shape.values()) {
            for (Shape expected : Shape.values()) {
                if (given != expected) {
                    pairs.add(Arguments.of(given, expected));
                }
            }
        }
        return pairs.stream();
    }

    static Stream<Arguments> pairsWithNothingInCommon() {
        return pairs().filter(pair ->
                common((Shape) pair.get()[0], (Shape) pair.get()[1]).isEmpty());
    }

    static Stream<Arguments> pairsWithSomethingInCommon() {
        return pairs().filter(pair ->
                !common((Shape) pair.get()[0], (Shape) pair.get()[1]).isEmpty());
    }

    /** The properties of a document that are also properties of the expected record, as its schema lists them. */
    private static Set<String> common(Shape given, Shape expected) {
        Set<String> common = new TreeSet<>(MAPPER.readTree(given.document).propertyNames());
        common.retainAll(
                JsonSchema.tolerant(expected.type).document().get("properties").propertyNames());
        return common;
    }

    private static ReadResult<? extends Record> read(Shape given, Shape expected) {
        return RecordReader.tolerant(expected.type).read(given.document);
    }

    @ParameterizedTest
    @MethodSource("pairsWithNothingInCommon")
    void a_reader_refuses_it_and_says_what_it_is(Shape given, Shape expected) {
        ReadResult<? extends Record> result = read(given, expected);

        assertThat(result.isUnrecognized()).isTrue();
        assertThat(result.violations()).hasSize(1);
        Violation violation = result.violations().get(0);
        assertThat(violation.pointer()).isEmpty();
        assertThat(violation.code()).isEqualTo(ViolationCode.UNRECOGNIZED);
        assertThat(violation.message())
                .startsWith("no property of this object is one of " + expected.type.getSimpleName())
                .contains(given.hint);
    }

    @ParameterizedTest
    @MethodSource("pairsWithNothingInCommon")
    void a_mapper_refuses_it_and_says_what_it_is(Shape given, Shape expected) {
        ObjectReader mapper = MAPPER.readerFor(expected.type).withAttribute(ReadMode.class, ReadMode.TOLERANT);

        InvalidDocumentException refused =
                catchThrowableOfType(InvalidDocumentException.class, () -> mapper.readValue(given.document));

        assertThat(refused.violations()).isEqualTo(read(given, expected).violations());
    }

    @ParameterizedTest
    @MethodSource("pairsWithNothingInCommon")
    void a_validator_refuses_it_built_in_code(Shape given, Shape expected) {
        Record built = built(expected, given.document);

        assertThat(RecordValidator.tolerant().validate(built))
                .extracting(Violation::pointer, Violation::code)
                .containsExactly(tuple("", ViolationCode.UNRECOGNIZED));
    }

    /** A record that has all of a document in the map of what is unknown to it. */
    private static Record built(Shape expected, String document) {
        Map<String, RawJson> kept = new LinkedHashMap<>();
        MAPPER.readTree(document)
                .properties()
                .forEach(entry ->
                        kept.put(entry.getKey(), RawJson.of(entry.getValue().toString())));
        return switch (expected) {
            case NOTIFICATION -> ChatNotification.builder().unknown(kept).build();
            case EVENT_BRIDGE -> EventBridgeEvent.builder().unknown(kept).build();
            case LIST -> ConversationList.builder().unknown(kept).build();
            case CONVERSATION -> ChatConversation.builder().unknown(kept).build();
            case PARTICIPANT -> ChatMediaParticipant.builder().unknown(kept).build();
        };
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void the_schema_says_what_the_reader_says(Shape given, Shape expected) {
        SchemaValidator schema =
                SchemaValidator.of(JsonSchema.tolerant(expected.type).document());

        assertThat(schema.accepts(given.document)).isEqualTo(read(given, expected) instanceof ReadResult.Accepted);
    }

    @ParameterizedTest
    @MethodSource("pairsWithSomethingInCommon")
    void with_something_in_common_it_is_accepted_whole_and_a_note_says_what_it_looks_like(Shape given, Shape expected) {
        ReadResult<? extends Record> result = read(given, expected);

        assertThat(result.violations()).isEmpty();
        assertThat(result.isUnrecognized()).isFalse();
        assertThat(result.tolerated())
                .extracting(Violation::message)
                .anySatisfy(message -> assertThat(message).contains(given.hint));
        assertThat(MAPPER.<JsonNode>valueToTree(result.orElseThrow())).isEqualTo(MAPPER.readTree(given.document));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void strict_mode_lists_each_property_that_it_does_not_know(Shape given, Shape expected) {
        ReadResult<? extends Record> result = RecordReader.strict(expected.type).read(given.document);

        Set<String> unknown = new TreeSet<>(MAPPER.readTree(given.document).propertyNames());
        unknown.removeAll(common(given, expected));
        assertThat(result.violations())
                .extracting(Violation::code)
                .containsOnly(ViolationCode.UNKNOWN_PROPERTY)
                .hasSize(unknown.size());
        assertThat(result.isUnrecognized()).isFalse();
    }
}
