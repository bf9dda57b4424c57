package io.chatmedia.participant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.chatmedia.json.RecordReader;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two records and the interface say the same of what they share, and the interface's own methods are no properties.
 */
class MediaParticipantTest {

    private static final List<String> OF_CHATS_ALONE = List.of("roomId", "avatarImageUrl", "startAlertingTime");
    private static final List<String> OF_MESSAGES_ALONE = List.of(
            "type",
            "engagementSource",
            "recipientType",
            "recipientCountry",
            "monitoredParticipantId",
            "byoSmsIntegrationId",
            "messages");

    static final List<String> SHARED = components(ChatMediaParticipant.class).keySet().stream()
            .filter(name -> !OF_CHATS_ALONE.contains(name))
            .toList();

    private static Map<String, RecordComponent> components(Class<? extends MediaParticipant> record) {
        return Arrays.stream(record.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
    }

    private static List<Method> accessors() {
        return Arrays.stream(MediaParticipant.class.getDeclaredMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .toList();
    }

    @Test
    void the_interface_has_the_40_shared_properties_and_what_is_kept_and_no_more() {
        assertThat(accessors())
                .extracting(Method::getName)
                .containsExactlyInAnyOrderElementsOf(SHARED)
                .hasSize(41);
    }

    @Test
    void a_record_has_what_is_shared_and_what_is_its_own_and_no_more() {
        assertThat(components(MessageMediaParticipant.class).keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(SHARED.stream(), OF_MESSAGES_ALONE.stream())
                        .toList());
        assertThat(MediaParticipant.class.getPermittedSubclasses())
                .containsExactly(ChatMediaParticipant.class, MessageMediaParticipant.class);
    }

    @ParameterizedTest
    @FieldSource("SHARED")
    void a_shared_property_has_the_same_type_and_the_same_constraints_in_both_records(String name) throws Exception {
        RecordComponent ofChats = components(ChatMediaParticipant.class).get(name);
        RecordComponent ofMessages = components(MessageMediaParticipant.class).get(name);

        assertThat(ofMessages.getGenericType()).isEqualTo(ofChats.getGenericType());
        assertThat(ofMessages.getAnnotatedType()).isEqualTo(ofChats.getAnnotatedType()); // of type arguments, too
        assertThat(ChatMediaParticipant.class.getDeclaredField(name).getAnnotations())
                .containsExactly(
                        MessageMediaParticipant.class.getDeclaredField(name).getAnnotations());
        assertThat(MediaParticipant.class.getMethod(name).getGenericReturnType())
                .isEqualTo(ofChats.getGenericType());
    }

    @Test
    void the_shared_properties_stand_in_the_same_order_in_both_records() {
        assertThat(sharedInOrder(MessageMediaParticipant.class)).isEqualTo(sharedInOrder(ChatMediaParticipant.class));
    }

    private static List<String> sharedInOrder(Class<? extends MediaParticipant> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(SHARED::contains)
                .toList();
    }

    @Test
    void code_for_the_interface_reads_either_record() {
        String json =
                "{\"id\":\"p1\",\"purpose\":\"agent\",\"queueMediaSettings\":{\"enableAutoAnswer\":true},\"x\":1}";
        for (MediaParticipant participant : List.of(
                RecordReader.tolerant(ChatMediaParticipant.class).read(json).orElseThrow(),
                RecordReader.tolerant(MessageMediaParticipant.class).read(json).orElseThrow())) {
            assertThat(participant.id()).isEqualTo("p1");
            assertThat(participant.purpose()).isEqualTo(ParticipantPurpose.AGENT);
            assertThat(participant.queueMediaSettings().enableAutoAnswer()).isTrue();
            assertThat(participant.unknown()).containsOnlyKeys("x");
        }
    }

    @ParameterizedTest
    @EnumSource(ParticipantState.class)
    void only_a_state_in_which_the_connection_has_ended_means_that_the_participant_has_left(ParticipantState state) {
        boolean ended = Set.of("disconnected", "terminated").contains(state.wireValue());

        assertThat(state.hasEnded()).isEqualTo(ended);
        assertThat(ChatMediaParticipant.builder().state(state).build().hasLeft())
                .isEqualTo(ended);
        assertThat(MessageMediaParticipant.builder().state(state).build().hasLeft())
                .isEqualTo(ended);
    }

    @ParameterizedTest
    @EnumSource(ParticipantState.class)
    void an_end_time_means_that_the_participant_has_left_whatever_the_state_is(ParticipantState state) {
        assertThat(MessageMediaParticipant.builder()
                        .state(state)
                        .endTime(Instant.EPOCH)
                        .build()
                        .hasLeft())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                              | false
                    {"state":null,"endTime":null}                                   | false
                    {"state":"gone for good"}                                       | false
                    {"disconnectType":"client"}                                     | false
                    {"endTime":"2026-08-15T08:23:58Z"}                              | true
                    {"state":"gone for good","endTime":"2026-08-15T08:23:58Z"}      | true
                    {"wrapup":{"endTime":"2026-08-15T08:23:58Z"}}                   | false
                    {"initialState":"terminated"}                                   | false
                    {"state":"terminated"}                                          | true
                    {"state":"disconnected"}                                        | true
                    """)
    void nothing_is_guessed_from_what_does_not_say_it(String json, boolean left) {
        assertThat(RecordReader.tolerant(ChatMediaParticipant.class)
                        .read(json)
                        .orElseThrow()
                        .hasLeft())
                .isEqualTo(left);
        assertThat(RecordReader.tolerant(MessageMediaParticipant.class)
                        .read(json)
                        .orElseThrow()
                        .hasLeft())
                .isEqualTo(left);
    }

    @Test
    void no_mapper_writes_and_no_validator_judges_what_is_no_component() {
        JsonMapper asBeans = JsonMapper.builder()
                .changeDefaultVisibility(
                        checker -> checker.withGetterVisibility(Visibility.ANY).withIsGetterVisibility(Visibility.ANY))
                .annotationIntrospector(new JacksonAnnotationIntrospector() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public Object findSerializer(MapperConfig<?> config, Annotated annotated) {
                        return annotated.getRawType().isRecord() ? null : super.findSerializer(config, annotated);
                    }
                })
                .build();
        for (MediaParticipant participant : List.of(
                ChatMediaParticipant.builder().endTime(Instant.EPOCH).build(),
                MessageMediaParticipant.builder().endTime(Instant.EPOCH).build())) {
            Set<String> components =
                    new TreeSet<>(components(participant.getClass()).keySet());
            components.remove("unknown");

            assertThat(new TreeSet<>(asBeans.valueToTree(participant).propertyNames()))
                    .isEqualTo(components);
            assertThat(ParityTest.PlainValidation.VALIDATOR
                            .getConstraintsForClass(participant.getClass())
                            .getConstrainedProperties())
                    .isNotEmpty()
                    .allMatch(property -> components.contains(property.getPropertyName())
                            || property.getPropertyName().equals("unknown"));
        }
    }
}
