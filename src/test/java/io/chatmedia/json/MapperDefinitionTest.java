package io.chatmedia.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.problem.ProblemDetails;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.json.JsonMapper;

/** A mistake of the application's, which a mapper meets when it comes to a {@link StrictRecord}: never the sender's. */
class MapperDefinitionTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    @StrictRecord
    @JsonTypeName("unsupported")
    record Unsupported(@Nullable BigDecimal amount) implements Typed {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    sealed interface Typed permits Unsupported {}

    /** A bean with fields. */
    static final class Bean<T> {
        public @Nullable T value;
    }

    /** A record that Jackson binds by itself. */
    record Plain<T>(@Nullable T value) {}

    /** A bean with a constructor. */
    static final class Made<T> {
        @JsonCreator
        Made(@JsonProperty("value") @Nullable T value) {}
    }

    /** Where a value stands. */
    enum Place {
        ROOT("%s"),
        BEAN("{\"value\":%s}"),
        RECORD("{\"value\":%s}"),
        CONSTRUCTOR("{\"value\":%s}"),
        LIST("[%s]"),
        ARRAY("[%s]"),
        MAP("{\"k\":%s}"),
        OPTIONAL("%s"),
        REFERENCE("%s"),
        DEEP("{\"value\":[{\"value\":%s}]}");

        private final String document;

        Place(String document) {
            this.document = document;
        }

        JavaType of(Class<?> type) {
            var types = MAPPER.getTypeFactory();
            return switch (this) {
                case ROOT -> types.constructType(type);
                case BEAN -> types.constructParametricType(Bean.class, type);
                case RECORD -> types.constructParametricType(Plain.class, type);
                case CONSTRUCTOR -> types.constructParametricType(Made.class, type);
                case LIST -> types.constructCollectionType(List.class, type);
                case ARRAY -> types.constructArrayType(type);
                case MAP -> types.constructMapType(Map.class, String.class, type);
                case OPTIONAL -> types.constructParametricType(Optional.class, type);
                case REFERENCE -> types.constructParametricType(AtomicReference.class, type);
                case DEEP ->
                    types.constructParametricType(
                            Bean.class, types.constructCollectionType(List.class, RECORD.of(type)));
            };
        }

        String document(String value) {
            return document.formatted(value);
        }
    }

    private static void assertDefinitionError(ThrowingCallable use, String message) {
        JacksonException e = catchThrowableOfType(JacksonException.class, use);

        assertThat(e).isInstanceOf(InvalidDefinitionException.class).hasMessageContaining(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProblemDetails.of(e))
                .withMessage("no fault of the document")
                .withCause(e);
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void a_record_that_cannot_be_bound_is_a_definition_error_wherever_it_stands(Place place) {
        for (String value : List.of("{\"@type\":\"unsupported\"}", "{\"amount\":1,\"@type\":\"unsupported\"}")) {
            assertDefinitionError(
                    () -> MAPPER.readValue(place.document(value), place.of(Unsupported.class)),
                    "Unsupported.amount: the type java.math.BigDecimal is none that the record reader binds");
            assertDefinitionError(
                    () -> MAPPER.readValue(place.document(value), place.of(Typed.class)), "Unsupported.amount");
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void a_mode_of_another_type_is_a_definition_error_wherever_it_is_needed(Place place) {
        ObjectReader reader = MAPPER.readerFor(place.of(ChatMediaParticipant.class));

        assertDefinitionError(
                () -> reader.withAttribute(ReadMode.class, "TOLERANT").readValue(place.document("{}")),
                "the mapper's attribute io.chatmedia.json.ReadMode is a java.lang.String; give it a ReadMode");
        assertDefinitionError(
                () -> reader.withAttribute(ReadLimits.class, 5).readValue(place.document("{}")),
                "the mapper's attribute io.chatmedia.json.ReadLimits is a java.lang.Integer; give it a ReadLimits");
    }

    @StrictRecord
    private interface Mixin {}

    @ParameterizedTest
    @Tag("modules")
    @EnumSource(Place.class)
    void a_record_in_a_closed_package_is_a_definition_error_wherever_it_stands(Place place)
            throws ClassNotFoundException {
        Class<?> closed = ClosedModule.load().secret();
        JsonMapper mapper = JsonMapper.builder().addMixIn(closed, Mixin.class).build();

        assertDefinitionError(
                () -> mapper.readValue(place.document("{\"id\":\"a\"}"), place.of(closed)), "is not accessible to");
    }

    @Test
    void the_cause_says_more() {
        assertThat(catchThrowableOfType(InvalidDefinitionException.class, () -> MAPPER.readValue("{}", NoRecord.class)))
                .hasMessageContaining("is not a record; declare it as one")
                .hasCauseInstanceOf(IllegalArgumentException.class);
    }

    /** Marked by mistake. */
    @StrictRecord
    static final class NoRecord {}

    @Test
    void the_second_of_many_values_is_no_trailing_content() {
        MappingIterator<Unsupported> values = MAPPER.readerFor(Unsupported.class)
                .readValues("{\"@type\":\"unsupported\"} {\"@type\":\"unsupported\"}");

        assertDefinitionError(values::next, "Unsupported.amount");
        assertDefinitionError(values::next, "Unsupported.amount");
    }

    @Test
    void a_merge_into_a_record_that_cannot_be_bound_is_a_definition_error() {
        assertDefinitionError(
                () -> MAPPER.readerForUpdating(new Unsupported(null)).readValue("{}"), "Unsupported.amount");
    }

    static Stream<Arguments> unsupportedInPlaces() {
        Unsupported value = new Unsupported(null);
        return Stream.of(
                        value,
                        List.of(value),
                        Map.of("k", value),
                        new Plain<>(value),
                        Optional.of(value),
                        new AtomicReference<>(value))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("unsupportedInPlaces")
    void a_record_that_cannot_be_written_is_a_definition_error(Object value) {
        JacksonException e = catchThrowableOfType(JacksonException.class, () -> MAPPER.writeValueAsString(value));

        assertThat(e).isInstanceOf(InvalidDefinitionException.class).hasMessageContaining("Unsupported.amount");
    }

    /** A bean that would have the participant's properties among its own. */
    static final class Unwrapping {
        public @Nullable String room;

        @JsonUnwrapped
        public @Nullable ChatMediaParticipant participant;
    }

    record UnwrappingRecord(
            @Nullable String room, @JsonUnwrapped @Nullable ChatMediaParticipant participant) {}

    @ParameterizedTest
    @ValueSource(classes = {Unwrapping.class, UnwrappingRecord.class, Unwrapping[].class})
    void a_strict_record_is_not_unwrapped(Class<?> type) {
        assertDefinitionError(
                () -> MAPPER.readValue("{\"room\":\"r\",\"id\":\"a\"}", type),
                "@JsonUnwrapped is not for a strict record, which is an object of its own; remove it, or declare the "
                        + "record's components in the class around it");
    }

    @Test
    void nor_is_it_written_so() {
        Unwrapping bean = new Unwrapping();
        bean.participant = ChatMediaParticipant.builder().id("a").build();
        for (Object value : List.of(bean, new UnwrappingRecord("r", bean.participant), List.of(bean))) {
            assertThat(catchThrowableOfType(InvalidDefinitionException.class, () -> MAPPER.writeValueAsString(value)))
                    .hasMessageContaining("@JsonUnwrapped is not for a strict record");
        }
    }

    @StrictRecord
    record Choosy(String text) {
        Choosy {
            throw new IllegalArgumentException("not today");
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void a_value_that_a_constructor_refuses_is_still_a_violation(Place place) {
        JacksonException e = catchThrowableOfType(
                JacksonException.class,
                () -> MAPPER.readValue(place.document("{\"text\":\"x\"}"), place.of(Choosy.class)));

        assertThat(e).isInstanceOf(InvalidDocumentException.class);
        assertThat(ProblemDetails.of(e).status()).isEqualTo(422);
    }
}
