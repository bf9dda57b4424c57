package io.chatmedia.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.chatmedia.contract.Strict;
import io.chatmedia.participant.AddressableEntityRef;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.participant.ConversationRoutingData;
import io.chatmedia.participant.DomainEntityRef;
import io.chatmedia.participant.ErrorInfo;
import io.chatmedia.participant.JourneyAction;
import io.chatmedia.participant.JourneyActionMap;
import io.chatmedia.participant.JourneyContext;
import io.chatmedia.participant.JourneyCustomer;
import io.chatmedia.participant.JourneyCustomerSession;
import io.chatmedia.participant.ParticipantDirection;
import io.chatmedia.participant.ParticipantPurpose;
import io.chatmedia.participant.ParticipantState;
import io.chatmedia.participant.ScoredAgent;
import io.chatmedia.participant.Wrapup;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The records under {@code validator.validate(record)} and {@code validator.validate(record, Strict.class)}. */
class ParticipantInJakartaValidationTest {

    private static final String UNPAIRED = "a\ud800";
    private static final DomainEntityRef FAULTY_REF = new DomainEntityRef(UNPAIRED, null, null);
    private static final AddressableEntityRef FAULTY_ADDRESS = new AddressableEntityRef(UNPAIRED, null);
    private static final Instant NANOS = Instant.parse("2024-04-22T08:29:54.319000001Z");
    private static final Instant YEAR_10000 = Instant.parse("+10000-01-01T00:00:00Z");

    private static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    /** What is wrong with a record, each as "path Constraint", in alphabetical order. */
    private static List<String> violations(Record record, Class<?>... groups) {
        return VALIDATOR.validate(record, groups).stream()
                .map(v -> v.getPropertyPath() + " "
                        + v.getConstraintDescriptor()
                                .getAnnotation()
                                .annotationType()
                                .getSimpleName())
                .sorted()
                .toList();
    }

    private static ChatMediaParticipant withRouting(ConversationRoutingData routing) {
        return ChatMediaParticipant.builder().conversationRoutingData(routing).build();
    }

    private static ChatMediaParticipant withJourney(JourneyContext journey) {
        return ChatMediaParticipant.builder().journeyContext(journey).build();
    }

    // Required

    static Stream<Record> recordsWithNothingRequired() {
        return Stream.of(
                ChatMediaParticipant.builder().build(),
                DomainEntityRef.builder().build(),
                AddressableEntityRef.builder().build(),
                ErrorInfo.builder().build(),
                Wrapup.builder().build(),
                ConversationRoutingData.builder().build(),
                ScoredAgent.builder().build());
    }

    @ParameterizedTest
    @MethodSource("recordsWithNothingRequired")
    void a_record_that_requires_nothing_is_valid_with_nothing_set(Record record) {
        assertThat(violations(record)).isEmpty();
        assertThat(violations(record, Strict.class)).isEmpty();
    }

    static Stream<Arguments> recordsWithAllRequiredMissing() {
        return Stream.of(
                arguments(JourneyContext.builder().build(), List.of("customer NotNull")),
                arguments(JourneyCustomer.builder().build(), List.of("id NotNull", "idType NotNull")),
                arguments(JourneyCustomerSession.builder().build(), List.of("id NotNull", "type NotNull")),
                arguments(JourneyAction.builder().build(), List.of("actionMap NotNull", "id NotNull")),
                arguments(JourneyActionMap.builder().build(), List.of("id NotNull", "version NotNull")));
    }

    @ParameterizedTest
    @MethodSource("recordsWithAllRequiredMissing")
    void each_required_component_that_is_missing_is_a_violation(Record record, List<String> expected) {
        assertThat(violations(record)).as("the live platform leaves them out").isEmpty();
        assertThat(violations(record, Strict.class)).isEqualTo(expected);
    }

    @Test
    void an_empty_text_is_not_absent() {
        assertThat(violations(new JourneyCustomer("", ""))).isEmpty();
    }

    // Ranges

    @ParameterizedTest
    @ValueSource(ints = {0, 1, Integer.MAX_VALUE})
    void a_time_span_may_be_zero_or_positive(int number) {
        assertThat(violations(ChatMediaParticipant.builder()
                        .wrapupTimeoutMs(number)
                        .alertingTimeoutMs(number)
                        .wrapup(Wrapup.builder().durationSeconds(number).build())
                        .build()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Integer.MIN_VALUE})
    void a_time_span_is_not_negative(int number) {
        assertThat(violations(ChatMediaParticipant.builder()
                        .wrapupTimeoutMs(number)
                        .alertingTimeoutMs(number)
                        .wrapup(Wrapup.builder().durationSeconds(number).build())
                        .build()))
                .containsExactly(
                        "alertingTimeoutMs PositiveOrZero",
                        "wrapup.durationSeconds PositiveOrZero",
                        "wrapupTimeoutMs PositiveOrZero");
    }

    @Test
    void a_score_is_0_to_100() {
        assertThat(violations(new ScoredAgent(null, 0))).isEmpty();
        assertThat(violations(new ScoredAgent(null, 100))).isEmpty();
        assertThat(violations(new ScoredAgent(null, -1))).containsExactly("score Min");
        assertThat(violations(new ScoredAgent(null, 101))).containsExactly("score Max");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE})
    void priority_and_version_have_no_limits(int number) {
        assertThat(violations(ConversationRoutingData.builder().priority(number).build()))
                .isEmpty();
        assertThat(violations(new JourneyActionMap("m", number))).isEmpty();
    }

    // Timestamps

    private static ChatMediaParticipant withAllTimes(Instant instant) {
        return ChatMediaParticipant.builder()
                .startTime(instant)
                .connectedTime(instant)
                .endTime(instant)
                .startHoldTime(instant)
                .startAcwTime(instant)
                .endAcwTime(instant)
                .wrapup(Wrapup.builder().endTime(instant).build())
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01T00:00:00Z", "2024-04-22T08:29:54.319Z", "9999-12-31T23:59:59.999Z"})
    void an_instant_that_the_wire_can_hold_is_valid_everywhere(Instant instant) {
        assertThat(violations(withAllTimes(instant))).isEmpty();
    }

    static Stream<Instant> instantsThatTheWireCannotHold() {
        return Stream.of(NANOS, YEAR_10000, Instant.parse("-0001-12-31T23:59:59.999Z"), Instant.MIN, Instant.MAX);
    }

    @ParameterizedTest
    @MethodSource("instantsThatTheWireCannotHold")
    void an_instant_that_the_wire_cannot_hold_is_invalid_everywhere(Instant instant) {
        assertThat(violations(withAllTimes(instant)))
                .containsExactly(
                        "connectedTime IsoTimestamp",
                        "endAcwTime IsoTimestamp",
                        "endTime IsoTimestamp",
                        "startAcwTime IsoTimestamp",
                        "startHoldTime IsoTimestamp",
                        "startTime IsoTimestamp",
                        "wrapup.endTime IsoTimestamp");
    }

    // Cascades

    static Stream<Arguments> faultsInEveryNestedRecord() {
        JourneyCustomer customer = new JourneyCustomer("c", "cookie");
        return Stream.of(
                arguments(ChatMediaParticipant.builder().user(FAULTY_REF).build(), "user.id WellFormedText"),
                arguments(ChatMediaParticipant.builder().queue(FAULTY_REF).build(), "queue.id WellFormedText"),
                arguments(ChatMediaParticipant.builder().team(FAULTY_REF).build(), "team.id WellFormedText"),
                arguments(ChatMediaParticipant.builder().script(FAULTY_REF).build(), "script.id WellFormedText"),
                arguments(
                        ChatMediaParticipant.builder()
                                .externalContact(FAULTY_REF)
                                .build(),
                        "externalContact.id WellFormedText"),
                arguments(
                        ChatMediaParticipant.builder()
                                .externalOrganization(FAULTY_REF)
                                .build(),
                        "externalOrganization.id WellFormedText"),
                arguments(
                        ChatMediaParticipant.builder()
                                .errorInfo(new ErrorInfo(null, UNPAIRED))
                                .build(),
                        "errorInfo.code WellFormedText"),
                arguments(
                        ChatMediaParticipant.builder()
                                .wrapup(Wrapup.builder().notes(UNPAIRED).build())
                                .build(),
                        "wrapup.notes WellFormedText"),
                arguments(withJourney(new JourneyContext(null, null, null)), "journeyContext.customer NotNull"),
                arguments(
                        withJourney(new JourneyContext(new JourneyCustomer("c", null), null, null)),
                        "journeyContext.customer.idType NotNull"),
                arguments(
                        withJourney(new JourneyContext(customer, new JourneyCustomerSession("s", null), null)),
                        "journeyContext.customerSession.type NotNull"),
                arguments(
                        withJourney(new JourneyContext(customer, null, new JourneyAction("a", null))),
                        "journeyContext.triggeringAction.actionMap NotNull"),
                arguments(
                        withJourney(new JourneyContext(
                                customer, null, new JourneyAction("a", new JourneyActionMap("m", null)))),
                        "journeyContext.triggeringAction.actionMap.version NotNull"),
                arguments(
                        withRouting(ConversationRoutingData.builder()
                                .queue(FAULTY_ADDRESS)
                                .build()),
                        "conversationRoutingData.queue.id WellFormedText"),
                arguments(
                        withRouting(ConversationRoutingData.builder()
                                .language(FAULTY_ADDRESS)
                                .build()),
                        "conversationRoutingData.language.id WellFormedText"),
                arguments(
                        withRouting(ConversationRoutingData.builder()
                                .skills(List.of(new AddressableEntityRef(null, null), FAULTY_ADDRESS))
                                .build()),
                        "conversationRoutingData.skills[1].id WellFormedText"),
                arguments(
                        withRouting(ConversationRoutingData.builder()
                                .scoredAgents(List.of(new ScoredAgent(null, 101)))
                                .build()),
                        "conversationRoutingData.scoredAgents[0].score Max"),
                arguments(
                        withRouting(ConversationRoutingData.builder()
                                .scoredAgents(List.of(new ScoredAgent(FAULTY_REF, null)))
                                .build()),
                        "conversationRoutingData.scoredAgents[0].agent.id WellFormedText"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("faultsInEveryNestedRecord")
    void a_fault_in_a_nested_record_is_found(ChatMediaParticipant participant, String expected) {
        boolean strictOnly = expected.endsWith(" NotNull");
        assertThat(violations(participant)).isEqualTo(strictOnly ? List.of() : List.of(expected));
        assertThat(violations(participant, Strict.class)).containsExactly(expected);
    }

    @Test
    void null_in_a_list_is_a_violation() {
        assertThat(violations(Wrapup.builder().tags(Arrays.asList("a", null)).build()))
                .containsExactly("tags[1].<list element> NotNull");
        assertThat(violations(ConversationRoutingData.builder()
                        .skills(Arrays.asList((AddressableEntityRef) null))
                        .scoredAgents(Arrays.asList(new ScoredAgent(null, null), null))
                        .build()))
                .containsExactly("scoredAgents[1].<list element> NotNull", "skills[0].<list element> NotNull");
    }

    @Test
    void null_as_a_value_of_the_attributes_is_a_violation() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("none", null);
        attributes.put("", "empty key and value are fine");

        assertThat(violations(
                        ChatMediaParticipant.builder().attributes(attributes).build()))
                .containsExactly("attributes[none].<map value> NotNull");
    }

    @Test
    void a_text_that_cannot_be_written_has_the_path_that_null_would_have() {
        assertThat(violations(Wrapup.builder().tags(List.of("a", UNPAIRED)).build()))
                .containsExactly("tags[1].<list element> WellFormedText");
        assertThat(violations(ChatMediaParticipant.builder()
                        .attributes(Map.of("k", UNPAIRED))
                        .build()))
                .containsExactly("attributes[k].<map value> WellFormedText");
    }

    // Documented values

    @ParameterizedTest
    @EnumSource
    void a_purpose_must_be_documented_in_strict_only(ParticipantPurpose purpose) {
        ChatMediaParticipant participant =
                ChatMediaParticipant.builder().purpose(purpose).build();

        assertThat(violations(participant)).isEmpty();
        assertThat(violations(participant, Strict.class))
                .isEqualTo(purpose.documented() ? List.of() : List.of("purpose DocumentedValue"));
    }

    @ParameterizedTest
    @EnumSource
    void a_state_must_be_documented_in_strict_only(ParticipantState state) {
        ChatMediaParticipant participant =
                ChatMediaParticipant.builder().state(state).build();

        assertThat(violations(participant)).isEmpty();
        assertThat(violations(participant, Strict.class))
                .isEqualTo(state.documented() ? List.of() : List.of("state DocumentedValue"));
    }

    @ParameterizedTest
    @EnumSource
    void every_direction_is_documented(ParticipantDirection direction) {
        assertThat(violations(
                        ChatMediaParticipant.builder().direction(direction).build(), Strict.class))
                .isEmpty();
    }
}
