package io.chatmedia.json;

import static io.chatmedia.json.CodesAndPointers.codesAndPointers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.Nulls;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.validation.Violation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;
import tools.jackson.dataformat.smile.SmileMapper;

/** A null, or nothing, where a mapper could find a {@link StrictRecord}. */
class AbsentRecordTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final ChatMediaParticipant ANN =
            ChatMediaParticipant.builder().id("ann").build();

    /** A record that Jackson binds by itself, the twin of a strict one. */
    record Own(@Nullable String id) {}

    /** All places in a bean with fields. */
    static class Fields<T> {
        public @Nullable String id;
        public @Nullable T plain;
        public Optional<T> optional = Optional.empty();
        public AtomicReference<T> reference = new AtomicReference<>();
        public @Nullable List<T> list;
        public T @Nullable [] array;
        public @Nullable Map<String, T> map;

        String shown() {
            return plain + " " + optional + " " + reference + " " + list + " " + map + " " + (array == null);
        }
    }

    static final class OwnFields extends Fields<Own> {}

    static final class StrictFields extends Fields<ChatMediaParticipant> {}

    /** All places in a record that Jackson binds by itself. */
    record Components<T>(
            @Nullable String id,
            @Nullable T plain,
            Optional<T> optional,
            AtomicReference<T> reference,
            @Nullable List<T> list,
            @Nullable Map<String, T> map) {

        String shown() {
            return plain + " " + optional + " " + reference + " " + list + " " + map;
        }
    }

    /** All places in the constructor of a bean. */
    static final class Made<T> {
        private final String shown;

        @JsonCreator
        Made(
                @JsonProperty("id") @Nullable String id,
                @JsonProperty("plain") @Nullable T plain,
                @JsonProperty("optional") Optional<T> optional,
                @JsonProperty("reference") AtomicReference<T> reference) {
            this.shown = plain + " " + optional + " " + reference;
        }

        String shown() {
            return shown;
        }
    }

    private static List<Violation> violations(ThrowingCallable reading) {
        return catchThrowableOfType(InvalidDocumentException.class, reading).violations();
    }

    private static List<String> refusal(ThrowingCallable reading) {
        return codesAndPointers(violations(reading));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":\"1\"}",
                "{\"plain\":null}",
                "{\"optional\":null}",
                "{\"reference\":null}",
                "{\"list\":null,\"map\":null}",
                "{\"list\":[],\"map\":{}}",
                "{\"id\":\"1\",\"plain\":null,\"optional\":null,\"reference\":null,\"list\":null,\"map\":null}"
            })
    void a_record_that_is_null_or_left_out_is_absent_as_jacksons_own_is(String document) {
        assertThat(MAPPER.readValue(document, StrictFields.class).shown())
                .isEqualTo(MAPPER.readValue(document, OwnFields.class).shown());
        assertThat(MAPPER.readValue(document, new TypeReference<Components<ChatMediaParticipant>>() {})
                        .shown())
                .isEqualTo(MAPPER.readValue(document, new TypeReference<Components<Own>>() {})
                        .shown());
        if (!document.contains("list")) {
            assertThat(MAPPER.readValue(document, new TypeReference<Made<ChatMediaParticipant>>() {})
                            .shown())
                    .isEqualTo(MAPPER.readValue(document, new TypeReference<Made<Own>>() {})
                            .shown());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"id\":\"1\"}]", "[null,{\"optional\":null}]"})
    void a_bean_of_a_list_may_leave_it_out(String document) {
        assertThat(MAPPER.readValue(document, new TypeReference<List<Components<ChatMediaParticipant>>>() {}))
                .last()
                .satisfies(read -> assertThat(read.optional()).isEmpty());
    }

    @Test
    void a_record_that_is_there_is_read_through_all_of_them() {
        String json = "{\"id\":\"ann\"}";
        String document = "{\"plain\":" + json + ",\"optional\":" + json + ",\"reference\":" + json + ",\"list\":["
                + json + "],\"map\":{\"k\":" + json + "},\"array\":[" + json + "]}";

        StrictFields read = MAPPER.readValue(document, StrictFields.class);

        assertThat(List.of(
                        read.plain,
                        read.optional.orElseThrow(),
                        read.reference.get(),
                        read.list.get(0),
                        read.map.get("k"),
                        read.array[0]))
                .containsOnly(ANN);
    }

    @Test
    void a_null_document_is_an_empty_optional_but_no_record() {
        assertThat(MAPPER.readValue("null", new TypeReference<Optional<ChatMediaParticipant>>() {}))
                .isEmpty();
        assertThat(MAPPER.readValue("null", new TypeReference<AtomicReference<ChatMediaParticipant>>() {})
                        .get())
                .isNull();
        assertThat(refusal(() -> MAPPER.readValue("null", ChatMediaParticipant.class)))
                .containsExactly("WRONG_TYPE ");
        assertThat(refusal(() -> MAPPER.readerFor(ChatMediaParticipant.class).readValue("null")))
                .containsExactly("WRONG_TYPE ");
        assertThat(refusal(() -> MAPPER.convertValue(MAPPER.nullNode(), ChatMediaParticipant.class)))
                .containsExactly("WRONG_TYPE ");
    }

    @Test
    void a_null_element_may_be_an_empty_optional() {
        assertThat(MAPPER.readValue(
                        "[null,{\"id\":\"ann\"}]", new TypeReference<List<Optional<ChatMediaParticipant>>>() {}))
                .containsExactly(Optional.empty(), Optional.of(ANN));
        assertThat(MAPPER.readValue(
                        "{\"a\":null}", new TypeReference<Map<String, Optional<ChatMediaParticipant>>>() {}))
                .containsEntry("a", Optional.empty());
    }

    private enum Key {
        ONE
    }

    @Test
    void a_null_element_is_refused_wherever_the_list_is() {
        assertThat(refusal(() -> MAPPER.readValue("[{},null]", new TypeReference<List<ChatMediaParticipant>>() {})))
                .containsExactly("NULL_ELEMENT /1");
        assertThat(refusal(() -> MAPPER.readValue("[null]", new TypeReference<Set<ChatMediaParticipant>>() {})))
                .containsExactly("NULL_ELEMENT /0");
        assertThat(refusal(() -> MAPPER.readValue("[{},{},null]", ChatMediaParticipant[].class)))
                .containsExactly("NULL_ELEMENT /2");
        assertThat(refusal(() ->
                        MAPPER.readValue("{\"a/b\":null}", new TypeReference<Map<String, ChatMediaParticipant>>() {})))
                .containsExactly("NULL_ELEMENT /a~1b");
        assertThat(refusal(() ->
                        MAPPER.readValue("{\"ONE\":null}", new TypeReference<EnumMap<Key, ChatMediaParticipant>>() {})))
                .containsExactly("NULL_ELEMENT /ONE");
        assertThat(refusal(() -> MAPPER.readValue("{\"list\":[null]}", StrictFields.class)))
                .containsExactly("NULL_ELEMENT /list/0");
        assertThat(refusal(() -> MAPPER.readValue("{\"array\":[null]}", StrictFields.class)))
                .containsExactly("NULL_ELEMENT /array/0");
        assertThat(refusal(() -> MAPPER.readValue("{\"map\":{\"k\":null}}", StrictFields.class)))
                .containsExactly("NULL_ELEMENT /map/k");
        assertThat(refusal(() ->
                        MAPPER.readValue("[[{}],[null]]", new TypeReference<List<List<ChatMediaParticipant>>>() {})))
                .containsExactly("NULL_ELEMENT /1/0");
    }

    @Test
    void a_null_element_has_its_place() {
        assertThat(violations(() -> MAPPER.readValue("[{},\n null]", ChatMediaParticipant[].class)))
                .singleElement()
                .satisfies(v -> {
                    assertThat(v.line()).isEqualTo(2);
                    assertThat(v.column()).isEqualTo(2);
                    assertThat(v.message()).isEqualTo("expected an object as element, got null");
                    assertThat(v.received()).isEqualTo("null");
                });
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
    sealed interface Outer permits House {}

    @JsonTypeName("house")
    record House(@Nullable List<ChatMediaParticipant> list, Optional<ChatMediaParticipant> optional) implements Outer {}

    @Test
    void a_null_element_in_a_buffer_is_pointed_at() {
        String document = "[{\"list\":[{},null],\"@type\":\"house\"}]";

        List<Violation> found = violations(() -> MAPPER.readValue(document, Outer[].class));

        assertThat(codesAndPointers(found)).containsExactly("NULL_ELEMENT /0/list/1");
        assertThat(found.get(0).offset()).isEqualTo(-1);
    }

    @Test
    void an_optional_in_a_buffer_may_be_left_out() {
        for (String document :
                List.of("{\"list\":[],\"@type\":\"house\"}", "{\"optional\":null,\"@type\":\"house\"}")) {
            assertThat(((House) MAPPER.readValue(document, Outer.class)).optional())
                    .isEmpty();
        }
    }

    /** A bean that says what becomes of a null element. */
    static final class Skipping {
        @JsonSetter(contentNulls = Nulls.SKIP)
        public @Nullable List<ChatMediaParticipant> list;
    }

    @Test
    void the_settings_of_the_bean_for_null_elements_are_obeyed() {
        assertThat(MAPPER.readValue("{\"list\":[null,{\"id\":\"ann\"}]}", Skipping.class).list)
                .containsExactly(ANN);
    }

    @ParameterizedTest
    @EnumSource(
            value = TypedShape.class,
            names = {"FIRST_PROPERTY", "WRAPPER_ARRAY", "WRAPPER_OBJECT", "DEDUCED"})
    void a_null_document_in_place_of_a_record_with_a_type_is_no_record_either(TypedShape shape) {
        assertThat(refusal(() -> shape.mapper().readValue("null", TypedShape.Left.class)))
                .containsExactly("WRONG_TYPE ");
        assertThat(refusal(() -> shape.mapper().readValue("[null]", TypedShape.Left[].class)))
                .containsExactly("NULL_ELEMENT /0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[null]", "{\"a\":null}"})
    void formats_other_than_json_say_the_same(String json) {
        for (ObjectMapper mapper : List.of(new CBORMapper(), new SmileMapper())) {
            byte[] document = mapper.writeValueAsBytes(MAPPER.readTree(json));
            TypeReference<?> type = json.startsWith("[")
                    ? new TypeReference<List<ChatMediaParticipant>>() {}
                    : new TypeReference<Map<String, ChatMediaParticipant>>() {};

            assertThat(refusal(() -> mapper.readValue(document, type)))
                    .containsExactly(json.startsWith("[") ? "NULL_ELEMENT /0" : "NULL_ELEMENT /a");
            assertThat(refusal(() -> mapper.readValue(mapper.writeValueAsBytes(null), ChatMediaParticipant.class)))
                    .containsExactly("WRONG_TYPE ");
        }
    }
}
