package io.chatmedia.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeInfo.As;
import io.chatmedia.json.TypedShape.Joined;
import io.chatmedia.json.TypedShape.Left;
import io.chatmedia.json.TypedShape.Message;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.participant.Wrapup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** What a mapper writes of a {@link StrictRecord} behind a sealed interface: what it reads back. */
class PolymorphicWritingTest {

    private static final Wrapup WRAPUP = Wrapup.builder().code("c").build();

    record Event(
            @Nullable Message message,
            @Nullable List<Message> messages,
            @Nullable Map<String, Message> byName,
            Optional<Message> last) {}

    private static Joined joined(TypedShape shape) {
        return new Joined(shape.isVisible() ? "joined" : null, "a", true, WRAPUP, null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FIRST_PROPERTY             | {\"@type\":\"joined\",%s}",
                "FIRST_VISIBLE_PROPERTY     | {\"kind\":\"joined\",%s}",
                "FIRST_EXISTING_PROPERTY    | {\"kind\":\"joined\",%s}",
                "DEDUCED                    | {%s}",
                "DEFAULT                    | {\"@type\":\"joined\",%s}",
                "WRAPPER_OBJECT             | {\"joined\":{%s}}",
                "WRAPPER_ARRAY              | [\"joined\",{%s}]",
                "DEFAULT_TYPING_BY_ARRAY    | [\"io.chatmedia.json.TypedShape$Joined\",{%s}]",
                "DEFAULT_TYPING_BY_OBJECT   | {\"io.chatmedia.json.TypedShape$Joined\":{%s}}",
                "DEFAULT_TYPING_BY_PROPERTY | [\"io.chatmedia.json.TypedShape$Joined\",{%s}]",
            })
    void the_type_stands_where_the_annotation_says_and_is_around_the_record_else(TypedShape shape, String form) {
        String written = shape.mapper().writerFor(Message.class).writeValueAsString(joined(shape));

        assertThat(written).isEqualTo(form.formatted("\"id\":\"a\",\"held\":true,\"wrapup\":{\"code\":\"c\"}"));
    }

    @ParameterizedTest
    @EnumSource(TypedShape.class)
    void a_message_alone_is_read_back(TypedShape shape) {
        JsonMapper mapper = shape.mapper();

        for (Message message : List.of(joined(shape), new Left("r"))) {
            if (message instanceof Left && shape.isVisible()) {
                continue; // it has no kind
            }
            String written = mapper.writerFor(Message.class).writeValueAsString(message);
            if (message instanceof Left && shape == TypedShape.DEFAULT) {
                assertThat(written).startsWith("{\"@type\":\"left\"");
            }
            assertThat(mapper.readValue(written, Message.class)).isEqualTo(message);
        }
    }

    @ParameterizedTest
    @EnumSource(TypedShape.class)
    void messages_in_a_bean_a_list_a_map_and_an_optional_are_read_back(TypedShape shape) {
        Joined joined = joined(shape);
        Map<String, Message> byName = new LinkedHashMap<>();
        byName.put("x/y", joined);
        Event event = new Event(joined, List.of(joined, joined), byName, Optional.of(joined));
        JsonMapper mapper = shape.mapper();

        assertThat(mapper.readValue(mapper.writeValueAsString(event), Event.class))
                .isEqualTo(event);
        assertThat(mapper.readValue(
                        mapper.writerFor(new TypeReference<List<Message>>() {}).writeValueAsString(List.of(joined)),
                        new TypeReference<List<Message>>() {}))
                .containsExactly(joined);
    }

    @Test
    void a_record_whose_interface_says_so_has_its_type_wherever_it_is_written() {
        JsonMapper mapper = TypedShape.FIRST_PROPERTY.mapper();

        assertThat(mapper.writeValueAsString(new Left("r"))).isEqualTo("{\"@type\":\"left\",\"reason\":\"r\"}");
        assertThat(mapper.writeValueAsString(new Left(null))).isEqualTo("{\"@type\":\"left\"}");
    }

    @Test
    void within_another_strict_record_it_has_none_since_the_contract_has_no_such_property() {
        @StrictRecord
        record Around(Left left) {}
        JsonMapper mapper = TypedShape.FIRST_PROPERTY.mapper();
        Around around = new Around(new Left("r"));

        assertThat(mapper.writeValueAsString(around)).isEqualTo("{\"left\":{\"reason\":\"r\"}}");
        assertThat(mapper.readValue("{\"left\":{\"reason\":\"r\"}}", Around.class))
                .isEqualTo(around);
    }

    @Test
    void a_property_of_a_bean_may_say_so_for_a_record_that_has_no_interface() {
        record Holder(
                @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, property = "java")
                Object body) {}
        JsonMapper mapper = JsonMapper.builder()
                .polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                        .allowIfSubType(Wrapup.class)
                        .build())
                .build();
        Holder holder = new Holder(WRAPUP);
        String written = mapper.writeValueAsString(holder);

        assertThat(written).isEqualTo("{\"body\":{\"java\":\"io.chatmedia.participant.Wrapup\",\"code\":\"c\"}}");
        assertThat(mapper.readValue(written, Holder.class)).isEqualTo(holder);
    }

    @ParameterizedTest
    @EnumSource(
            value = As.class,
            names = {"PROPERTY", "WRAPPER_ARRAY", "WRAPPER_OBJECT"})
    void default_typing_is_read_back_from_a_map_of_objects(As inclusion) {
        ChatMediaParticipant ann =
                ChatMediaParticipant.builder().id("ann").wrapup(WRAPUP).build();
        JsonMapper mapper = DefaultTypingOfMessages.ofObjects(ChatMediaParticipant.class, inclusion);
        Map<String, Object> value = Map.of("p", ann);

        assertThat(mapper.readValue(mapper.writeValueAsString(value), new TypeReference<Map<String, Object>>() {}))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @EnumSource(TypedShape.class)
    void a_message_in_a_tree_and_in_a_converted_value_is_read_back(TypedShape shape) {
        JsonMapper mapper = shape.mapper();
        Event event = new Event(joined(shape), null, null, Optional.empty());

        assertThat(mapper.treeToValue(mapper.<JsonNode>valueToTree(event), Event.class))
                .isEqualTo(event);
        assertThat(mapper.convertValue(mapper.convertValue(event, Map.class), Event.class))
                .isEqualTo(event);
    }
}
