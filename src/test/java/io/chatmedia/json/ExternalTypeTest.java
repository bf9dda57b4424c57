package io.chatmedia.json;

import static io.chatmedia.json.CodesAndPointers.codesAndPointers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.As;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.participant.Wrapup;
import io.chatmedia.problem.ProblemDetails;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Strict records whose type is the value of another property beside them. */
class ExternalTypeTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final ChatMediaParticipant ANN =
            ChatMediaParticipant.builder().id("ann").build();

    /** A bean with setters, as Jackson fills it while it reads. */
    static final class Bean {
        public @Nullable String note;

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = As.EXTERNAL_PROPERTY, property = "kind")
        @JsonSubTypes({
            @JsonSubTypes.Type(value = ChatMediaParticipant.class, name = "participant"),
            @JsonSubTypes.Type(value = Wrapup.class, name = "wrapup")
        })
        public @Nullable Object body;
    }

    /** A record, which Jackson makes when it has read all. */
    record Event(
            @Nullable String note,

            @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = As.EXTERNAL_PROPERTY, property = "kind")
            @JsonSubTypes({
                @JsonSubTypes.Type(value = ChatMediaParticipant.class, name = "participant"),
                @JsonSubTypes.Type(value = Wrapup.class, name = "wrapup")
            })
            @Nullable Object body) {}

    record Log(@Nullable List<Event> events, @Nullable Map<String, Bean> beans) {}

    private static List<String> refusal(ThrowingCallable reading) {
        return codesAndPointers(
                catchThrowableOfType(InvalidDocumentException.class, reading).violations());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"participant\",\"body\":{\"id\":\"ann\"},\"note\":\"n\"}",
                "{\"body\":{\"id\":\"ann\"},\"kind\":\"participant\",\"note\":\"n\"}",
                "{\"note\":\"n\",\"body\":{\"id\":\"ann\"},\"kind\":\"participant\"}"
            })
    void a_record_is_read_wherever_its_type_stands(String document) {
        assertThat(MAPPER.readValue(document, Event.class)).isEqualTo(new Event("n", ANN));
        assertThat(MAPPER.readValue(document, Bean.class).body).isEqualTo(ANN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"participant\",\"body\":%s,\"note\":\"n\"}",
                "{\"body\":%s,\"kind\":\"participant\",\"note\":\"n\"}",
                "{\"note\":\"n\",\"body\":%s,\"kind\":\"participant\"}"
            })
    void pointers_lead_to_the_record_wherever_it_and_its_type_stand(String form) {
        String faulty = "{\"wrapup\":{\"tags\":[\"x\",1]},\"held\":1}";
        String document = form.formatted(faulty);

        assertThat(refusal(() -> MAPPER.readValue(document, Event.class)))
                .containsExactly("WRONG_TYPE /body/wrapup/tags/1", "WRONG_TYPE /body/held");
        assertThat(refusal(() -> MAPPER.readValue(document, Bean.class)))
                .containsExactly("WRONG_TYPE /body/wrapup/tags/1", "WRONG_TYPE /body/held");
        assertThat(refusal(() -> MAPPER.readValue("{\"events\":[{\"note\":\"a\"}," + document + "]}", Log.class)))
                .containsExactly("WRONG_TYPE /events/1/body/wrapup/tags/1", "WRONG_TYPE /events/1/body/held");
        assertThat(refusal(() -> MAPPER.readValue("{\"beans\":{\"a\":{},\"b/c\":" + document + "}}", Log.class)))
                .containsExactly("WRONG_TYPE /beans/b~1c/body/wrapup/tags/1", "WRONG_TYPE /beans/b~1c/body/held");
    }

    @Test
    void a_value_that_is_no_object_is_pointed_at() {
        assertThat(refusal(() -> MAPPER.readValue("{\"kind\":\"wrapup\",\"body\":[1]}", Event.class)))
                .containsExactly("WRONG_TYPE /body");
        assertThat(refusal(() -> MAPPER.readValue("[{\"body\":[],\"kind\":\"wrapup\"}]", Bean[].class)))
                .containsExactly("WRONG_TYPE /0/body");
    }

    @Test
    void a_value_that_was_buffered_has_no_place() {
        assertThat(catchThrowableOfType(
                                InvalidDocumentException.class,
                                () -> MAPPER.readValue(
                                        "{\"body\":{\"held\":1},\n\"kind\":\"participant\"}", Event.class))
                        .violations())
                .singleElement()
                .satisfies(v -> assertThat(v.line() + " " + v.column() + " " + v.offset())
                        .isEqualTo("0 0 -1"));
    }

    @Test
    void a_value_that_is_null_or_left_out_is_absent() {
        for (String document : List.of(
                "{\"kind\":\"participant\",\"body\":null,\"note\":\"n\"}",
                "{\"body\":null,\"kind\":\"participant\",\"note\":\"n\"}",
                "{\"note\":\"n\"}")) {
            assertThat(MAPPER.readValue(document, Event.class)).isEqualTo(new Event("n", null));
            assertThat(MAPPER.readValue(document, Bean.class).body).isNull();
        }
    }

    @Test
    void a_value_without_its_type_is_the_senders_fault() {
        JacksonException refused =
                catchThrowableOfType(JacksonException.class, () -> MAPPER.readValue("{\"body\":{}}", Event.class));

        assertThat(ProblemDetails.of(refused).status()).isEqualTo(422);
    }

    @Test
    void the_type_is_written_beside_the_record_and_read_back() {
        Log log = new Log(List.of(new Event("n", ANN), new Event(null, null)), null);
        String written = MAPPER.writeValueAsString(log);

        assertThat(written).contains("{\"note\":\"n\",\"body\":{\"id\":\"ann\"},\"kind\":\"participant\"}");
        assertThat(MAPPER.readValue(written, new TypeReference<Log>() {})).isEqualTo(log);
    }

    @Test
    void a_list_of_such_values_has_each_in_an_array_with_its_type() {
        record Many(
                @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = As.EXTERNAL_PROPERTY, property = "kind")
                @JsonSubTypes(@JsonSubTypes.Type(value = Wrapup.class, name = "wrapup"))
                List<Object> bodies) {}

        assertThat(MAPPER.readValue("{\"bodies\":[[\"wrapup\",{\"code\":\"c\"}]]}", Many.class))
                .isEqualTo(new Many(List.of(Wrapup.builder().code("c").build())));
        assertThat(refusal(() -> MAPPER.readValue("{\"bodies\":[[\"wrapup\",{\"code\":1}]]}", Many.class)))
                .containsExactly("WRONG_TYPE /bodies/0/1/code");
    }
}
