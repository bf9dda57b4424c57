package io.chatmedia.json;

import static io.chatmedia.json.CodesAndPointers.codesAndPointers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonMerge;
import io.chatmedia.json.TypedShape.Joined;
import io.chatmedia.json.TypedShape.Message;
import io.chatmedia.oracle.OwnBinding;
import io.chatmedia.participant.AddressableEntityRef;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.participant.ChatMediaParticipantBuilder;
import io.chatmedia.participant.ConversationRoutingData;
import io.chatmedia.participant.DomainEntityRef;
import io.chatmedia.participant.JourneyCustomer;
import io.chatmedia.participant.ParticipantState;
import io.chatmedia.participant.Wrapup;
import io.chatmedia.problem.ProblemDetails;
import io.chatmedia.raw.RawJson;
import io.chatmedia.validation.Violation;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A document that a mapper merges into a {@link StrictRecord} that there is already. */
class StrictRecordUpdateTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final ChatMediaParticipant OLD = ChatMediaParticipant.builder()
            .id("old")
            .held(true)
            .queue(DomainEntityRef.builder().id("q").selfUri("/q").build())
            .attributes(Map.of("k", "v"))
            .wrapup(Wrapup.builder().code("c").tags(List.of("t1", "t2")).build())
            .build();

    /** A bean whose properties are merged. */
    static final class Bean {
        @JsonMerge
        public @Nullable ChatMediaParticipant merged;

        public @Nullable ChatMediaParticipant replaced;

        @JsonMerge
        public Map<String, ChatMediaParticipant> byName = new LinkedHashMap<>();

        @JsonMerge
        public List<ChatMediaParticipant> list = new ArrayList<>();

        @JsonMerge
        public Optional<ChatMediaParticipant> optional = Optional.empty();

        @JsonMerge
        public AtomicReference<ChatMediaParticipant> reference = new AtomicReference<>();
    }

    private static Bean bean() {
        Bean bean = new Bean();
        bean.merged = OLD;
        bean.replaced = OLD;
        bean.byName.put("a", OLD);
        bean.list.add(OLD);
        bean.optional = Optional.of(OLD);
        bean.reference.set(OLD);
        return bean;
    }

    private static ChatMediaParticipantBuilder copy() {
        return ChatMediaParticipantBuilder.builder(OLD);
    }

    private static List<Violation> violations(ThrowingCallable updating) {
        return catchThrowableOfType(InvalidDocumentException.class, updating).violations();
    }

    private static List<String> refusal(ThrowingCallable updating) {
        return codesAndPointers(violations(updating));
    }

    /** What stock Jackson makes of records that it binds by itself. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "null",
                "{\"id\":\"new\"}",
                "{\"id\":null}",
                "{\"queue\":{\"id\":\"q2\"}}",
                "{\"queue\":null}",
                "{\"wrapup\":{\"tags\":[\"t3\"]}}",
                "{\"wrapup\":{}}",
                "{\"attributes\":{\"l\":\"w\"}}",
                "{\"attributes\":{}}",
                "{\"name\":\"n\",\"held\":false,\"attributes\":null}"
            })
    void a_faultless_document_is_merged_as_jackson_merges_its_own_records(String document) {
        ChatMediaParticipant merged = MAPPER.readerForUpdating(OLD).readValue(document);

        assertThat(merged)
                .isEqualTo(OwnBinding.MAPPER.readerForUpdating(OLD).<ChatMediaParticipant>readValue(document));
    }

    @Test
    void properties_that_the_document_leaves_out_are_taken_from_the_old_record() {
        ChatMediaParticipant merged = MAPPER.readerForUpdating(OLD).readValue("{\"id\":\"new\"}");

        assertThat(merged).isEqualTo(copy().id("new").build());
    }

    @Test
    void a_nested_record_a_list_and_a_map_are_replaced_whole() {
        ChatMediaParticipant merged = MAPPER.readerForUpdating(OLD)
                .readValue("{\"wrapup\":{\"tags\":[\"t3\"]},\"attributes\":{\"l\":\"w\"}}");

        assertThat(merged)
                .isEqualTo(copy().wrapup(Wrapup.builder().tags(List.of("t3")).build())
                        .attributes(Map.of("l", "w"))
                        .build());
    }

    @Test
    void the_mappers_updateValue_takes_a_map() {
        Map<String, Object> changes = new HashMap<>();
        changes.put("id", null);
        changes.put("name", "n");

        assertThat(MAPPER.updateValue(OLD, changes))
                .isEqualTo(copy().id(null).name("n").build());
    }

    @Test
    void the_mappers_updateValue_takes_another_record() {
        assertThat(MAPPER.updateValue(
                        OLD, ChatMediaParticipant.builder().id("new").build()))
                .isEqualTo(copy().id("new").build());
    }

    @Test
    void a_property_that_is_required_may_be_one_of_the_old_record() {
        JourneyCustomer old = JourneyCustomer.builder().id("c").idType("email").build();

        JourneyCustomer merged = MAPPER.readerForUpdating(old).readValue("{\"id\":\"d\"}");

        assertThat(merged)
                .isEqualTo(JourneyCustomer.builder().id("d").idType("email").build());
        assertThat(refusal(() -> MAPPER.readerForUpdating(old).readValue("{\"idType\":null}")))
                .containsExactly("REQUIRED /idType");
        assertThat(refusal(() -> MAPPER.readerForUpdating(
                                JourneyCustomer.builder().id("c").build())
                        .readValue("{\"id\":\"d\"}")))
                .containsExactly("REQUIRED /idType");
    }

    @Test
    void the_document_is_held_to_the_contract() {
        List<Violation> found = violations(() -> MAPPER.readerForUpdating(OLD)
                .readValue("{\"id\":1,\n\"nope\":{},\"held\":true,\"held\":true,\"wrapup\":{\"tags\":[null]}}"));

        assertThat(codesAndPointers(found))
                .containsExactly(
                        "WRONG_TYPE /id",
                        "UNKNOWN_PROPERTY /nope",
                        "DUPLICATE_PROPERTY /held",
                        "NULL_ELEMENT /wrapup/tags/0");
        assertThat(found).extracting(Violation::line).containsExactly(1L, 2L, 2L, 2L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "[{}]", "\"x\"", "[]", "true"})
    void a_value_that_is_no_object_is_not_ignored(String document) {
        assertThat(refusal(() -> MAPPER.readerForUpdating(OLD).readValue(document)))
                .containsExactly("WRONG_TYPE ");
    }

    @Test
    void text_that_is_not_json_is_a_violation() {
        assertThat(refusal(() -> MAPPER.readerForUpdating(OLD).readValue("{\"held\":1,\"id\":tru}")))
                .containsExactly("WRONG_TYPE /held", "MALFORMED_JSON /id");
    }

    @Test
    void a_fault_of_the_old_record_that_stays_is_one_of_the_whole_without_a_place() {
        ChatMediaParticipant old = ChatMediaParticipant.builder()
                .state(ParticipantState.TERMINATED)
                .wrapupTimeoutMs(-1)
                .conversationRoutingData(ConversationRoutingData.builder()
                        .skills(Arrays.asList((AddressableEntityRef) null))
                        .build())
                .build();

        List<Violation> found =
                violations(() -> MAPPER.readerForUpdating(old).readValue("{\"name\":1,\"wrapupTimeoutMs\":5}"));

        assertThat(codesAndPointers(found))
                .containsExactly(
                        "WRONG_TYPE /name",
                        "UNDOCUMENTED_VALUE /state",
                        "NULL_ELEMENT /conversationRoutingData/skills/0");
        assertThat(found).extracting(Violation::offset).containsExactly(8L, -1L, -1L);
    }

    @Test
    void tolerant_mode_judges_the_old_record_too() {
        ChatMediaParticipant old = ChatMediaParticipant.builder()
                .state(ParticipantState.TERMINATED)
                .build();

        ChatMediaParticipant merged = MAPPER.readerForUpdating(old)
                .withAttribute(ReadMode.class, ReadMode.TOLERANT)
                .readValue("{\"id\":\"a\",\"muted\":true}");

        assertThat(merged)
                .isEqualTo(ChatMediaParticipant.builder()
                        .id("a")
                        .state(ParticipantState.TERMINATED)
                        .unknown(Map.of("muted", RawJson.of("true")))
                        .build());
    }

    @Test
    void what_the_old_record_keeps_stays_unless_it_is_given_again() {
        ChatMediaParticipant old = ChatMediaParticipant.builder()
                .id("a")
                .unknown(Map.of("x", RawJson.of("[ 1.0 ]"), "y", RawJson.of("2")))
                .build();

        assertThat(MAPPER.readerForUpdating(old)
                        .withAttribute(ReadMode.class, ReadMode.TOLERANT)
                        .<ChatMediaParticipant>readValue("{\"y\":3}"))
                .isEqualTo(ChatMediaParticipant.builder()
                        .id("a")
                        .unknown(Map.of("x", RawJson.of("[1.0]"), "y", RawJson.of("3")))
                        .build());
    }

    @StrictRecord
    record Range(@NotNull Integer from, @NotNull Integer to) {
        Range {
            if (from > to) {
                throw new IllegalArgumentException("from is more than to");
            }
        }
    }

    @Test
    void the_records_own_constructor_sees_the_whole() {
        assertThat(MAPPER.readerForUpdating(new Range(1, 2)).<Range>readValue("{\"to\":5}"))
                .isEqualTo(new Range(1, 5));
        assertThat(violations(() -> MAPPER.readerForUpdating(new Range(1, 2)).readValue("{\"from\":3}")))
                .singleElement()
                .satisfies(v -> {
                    assertThat(v.code()).hasToString("OUT_OF_RANGE");
                    assertThat(v.message()).contains("from is more than to");
                });
    }

    @Test
    void a_property_of_a_bean_is_merged_if_the_bean_says_so() {
        Bean bean = MAPPER.readerForUpdating(bean())
                .readValue("{\"merged\":{\"id\":\"n\"},\"replaced\":{\"id\":\"n\"},\"byName\":{\"a\":{\"id\":\"n\"},"
                        + "\"b\":{\"id\":\"n\"}},\"list\":[{\"id\":\"n\"}],\"optional\":{\"id\":\"n\"},"
                        + "\"reference\":{\"id\":\"n\"}}");
        ChatMediaParticipant merged = copy().id("n").build();
        ChatMediaParticipant alone = ChatMediaParticipant.builder().id("n").build();

        assertThat(bean.merged).isEqualTo(merged);
        assertThat(bean.replaced).isEqualTo(alone);
        assertThat(bean.byName).containsEntry("a", merged).containsEntry("b", alone);
        assertThat(bean.list).containsExactly(OLD, alone);
        assertThat(bean.optional).contains(merged);
        assertThat(bean.reference.get()).isEqualTo(merged);
    }

    @Test
    void a_null_takes_a_property_of_a_bean_away() {
        Bean bean = MAPPER.readerForUpdating(bean())
                .readValue("{\"merged\":null,\"replaced\":null,\"optional\":null,\"reference\":null}");

        assertThat(bean.merged).isNull();
        assertThat(bean.replaced).isNull();
        assertThat(bean.optional).isEmpty();
        assertThat(bean.reference.get()).isNull();
    }

    @Test
    void an_update_without_an_old_record_takes_only_the_document() {
        Bean bean = MAPPER.readValue("{\"merged\":{\"id\":\"n\"},\"optional\":{\"id\":\"n\"}}", Bean.class);

        assertThat(bean.merged).isEqualTo(ChatMediaParticipant.builder().id("n").build());
        assertThat(bean.optional)
                .contains(ChatMediaParticipant.builder().id("n").build());
    }

    @Test
    void pointers_of_merged_properties_start_at_the_root_of_the_bean() {
        assertThat(refusal(
                        () -> MAPPER.readerForUpdating(bean()).readValue("{\"merged\":{\"wrapup\":{\"tags\":[1]}}}")))
                .containsExactly("WRONG_TYPE /merged/wrapup/tags/0");
        assertThat(refusal(() -> MAPPER.readerForUpdating(bean()).readValue("{\"byName\":{\"a\":{\"held\":1}}}")))
                .containsExactly("WRONG_TYPE /byName/a/held");
    }

    @Test
    void a_mapper_that_merges_by_default_merges_it_as_well() {
        Bean bean = JsonMapper.builder()
                .defaultMergeable(true)
                .build()
                .readerForUpdating(bean())
                .readValue("{\"replaced\":{\"id\":\"n\"}}");

        assertThat(bean.replaced).isEqualTo(copy().id("n").build());
    }

    @Test
    void the_type_of_a_message_may_stand_in_the_change() {
        Message old = new Joined(null, "a", true, null, null);
        for (TypedShape shape : List.of(TypedShape.FIRST_PROPERTY, TypedShape.LAST_PROPERTY)) {
            JsonMapper mapper = shape.mapper();

            assertThat(mapper.readerForUpdating(old).<Message>readValue(shape.document("\"id\":\"b\"")))
                    .isEqualTo(new Joined(null, "b", true, null, null));
            assertThat(mapper.readerForUpdating(old).<Message>readValue("{\"id\":\"b\"}"))
                    .isEqualTo(new Joined(null, "b", true, null, null));
            assertThat(mapper.updateValue(old, new Joined(null, "c", null, null, null)))
                    .isEqualTo(new Joined(null, "c", true, null, null));
        }
    }

    @Test
    void the_mapper_reads_on_behind_the_merged_record() {
        try (JsonParser parser = MAPPER.createParser("[{\"id\":\"n\"},\"next\"]")) {
            parser.nextToken();
            parser.nextToken();

            ChatMediaParticipant merged = MAPPER.readerForUpdating(OLD)
                    .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readValue(parser);

            assertThat(merged.id()).isEqualTo("n");
            assertThat(parser.nextStringValue()).isEqualTo("next");
        }
    }

    @Test
    void a_refused_change_has_problem_details() {
        JacksonException refused = catchThrowableOfType(
                JacksonException.class, () -> MAPPER.readerForUpdating(OLD).readValue("{\"id\":1}"));

        assertThat(ProblemDetails.of(refused).errors()).singleElement().satisfies(error -> {
            assertThat(error.pointer()).isEqualTo("#/id");
            assertThat(error.line()).isEqualTo(1);
        });
    }
}
