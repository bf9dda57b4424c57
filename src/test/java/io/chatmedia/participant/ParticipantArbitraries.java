package io.chatmedia.participant;

import io.chatmedia.contract.WireValue;
import io.chatmedia.raw.RawJson;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import net.jqwik.api.arbitraries.ListArbitrary;

/**
 * Random participants, as code could build them: every component of the 15 records absent or present, valid or faulty.
 *
 * <p>One value in three keeps the documented contract; the others have each part faulty with a small chance, so that
 * values without a fault, with one and with several are all common. No value has so many faults that a reader would cut
 * their list, and none exceeds a limit of the reader, for those are limits of documents and not of objects.
 */
final class ParticipantArbitraries {

    /** Instants that the wire form can hold, at and about its borders. */
    private static final List<Instant> WIRE_INSTANTS = instants(
            "0000-01-01T00:00:00Z",
            "0000-02-29T23:59:59.999Z",
            "0000-03-01T00:00:00.001Z",
            "1582-10-10T10:10:10.010Z",
            "1900-02-28T23:59:59Z",
            "1969-12-31T23:59:59.999Z",
            "1970-01-01T00:00:00Z",
            "2000-02-29T12:34:56.700Z",
            "2024-02-29T00:00:00.100Z",
            "2400-12-31T23:59:59Z",
            "9999-12-31T23:59:59.999Z");

    /** Instants that the wire form cannot hold. */
    private static final List<Instant> OTHER_INSTANTS = instants(
            "-0001-12-31T23:59:59.999Z",
            "-0001-01-01T00:00:00Z",
            "-9999-06-15T12:00:00Z",
            "+10000-01-01T00:00:00Z",
            "+10000-01-01T00:00:00.001Z",
            "+123456-02-28T01:02:03Z",
            "0000-01-01T00:00:00.000000001Z",
            "1969-12-31T23:59:59.999999999Z",
            "1970-01-01T00:00:00.000001Z",
            "2024-02-29T00:00:00.1234Z",
            "9999-12-31T23:59:59.999999999Z",
            "-1000000000-01-01T00:00:00Z",
            "+1000000000-12-31T23:59:59.999999999Z");

    private static final long FIRST_WIRE_MILLI =
            Instant.parse("0000-01-01T00:00:00Z").toEpochMilli();
    private static final long LAST_WIRE_MILLI =
            Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();

    /** Parts of texts that UTF-8 can hold, with all that JSON, pointers, logs or expressions treat in their own way. */
    private static final List<String> PIECES = List.of(
            "a",
            "agent",
            "Zoë ",
            "日本",
            "😀",
            "\ud800\udc00",
            "\udbff\udfff",
            "\ud7ff",
            "\ue000",
            "\ufeff",
            "\uffff",
            "\u0000",
            "\u001b[31m",
            "\u007f\u0085",
            "\u2028\u2029",
            "\u202e",
            "\t\r\n",
            "\"",
            "\\",
            "\\\\",
            "\\u",
            "\\ud800",
            "\\udc00",
            "\\\\ud83d",
            "/",
            "~",
            "~0~1",
            "{\"a\":[1]}",
            "${1+1}",
            "#{7*7}",
            "{max}",
            "null",
            "terminated",
            "2024-02-30T00:00:00Z",
            " ",
            "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789");

    /** Parts of texts with surrogates that are not one of a pair, if nothing next to them makes them one. */
    private static final List<String> UNPAIRED =
            List.of("\ud800", "\udbff", "\udc00", "\udfff", "\ud83d", "\ude00\ud83d", "\ud83d\ud83d\ude00", "\udc00\\");

    private static final List<String> KEYS = List.of(
            "",
            "a/b",
            "c~d",
            "~1",
            "~0",
            "~01",
            "~",
            "/",
            "//",
            "0",
            "1",
            "-",
            " ",
            "a",
            "b",
            "id",
            "attributes",
            "null",
            "%2F",
            "\"",
            "\\",
            "\\ud800",
            "é",
            "😀",
            "\u0000",
            "a.b",
            "a[0]",
            "<map value>");

    private static final List<String> UNKNOWN_NAMES = List.of("x", "muted", "ani", "skillExpressionId", "größe", "Id");

    /** JSON as it may come: with white space, escapes, long numbers, duplicate names, and what is not well formed. */
    private static final List<String> KEPT = List.of(
            "true",
            "0",
            "-0",
            "1.0",
            "1.00",
            "1E+2",
            "1e-400",
            "12345678901234567890",
            "0.12345678901234567",
            "\"\"",
            "\"a\"",
            "\"é😀\"",
            "\"\\u00e9\\ud83d\\ude00\\/\"",
            "\"\\ud800\"",
            "\"\u2028\u007f\"",
            "[]",
            "[ null ,\n1.50,{ } ]",
            "{}",
            "{ \"b\" : null, \"a\":[{\"x\":1.10}] }",
            "{\"id\":null,\"id\":{\"a/b\":[]}}",
            "[[[[[[\"deep\"]]]]]]");

    private static final List<String> UNKNOWN_VALUES =
            List.of("\"never-heard-of\"", "\"\"", "\"Agent\"", "\"\\u0061gents\"", "\"\\ud800\"", "\"é\"");

    private static final List<String> CONSTANTS = List.of("purpose", "state", "direction", "initialState");

    /** The names of components, under which nothing is kept but what an enum does not know. */
    private static final Set<String> NAMES = Stream.of(
                    ChatMediaParticipant.class,
                    DomainEntityRef.class,
                    AddressableEntityRef.class,
                    ErrorInfo.class,
                    Wrapup.class)
            .flatMap(type -> Arrays.stream(type.getRecordComponents()))
            .map(RecordComponent::getName)
            .collect(Collectors.toSet());

    /** Nothing but what is kept, which is not to be recognised unless it is of a component. */
    private static boolean isStranger(ChatMediaParticipant participant) {
        Map<String, RawJson> kept = participant.unknown();
        return !kept.isEmpty()
                && Collections.disjoint(kept.keySet(), CONSTANTS)
                && participant.equals(
                        ChatMediaParticipant.builder().unknown(kept).build());
    }

    /** The chances that a component is absent, a part is faulty, and an enum value is undocumented. */
    private final double absent;

    private final double faulty;
    private final double undocumented;

    /** The chances that a platform property has a value, and that a record keeps something. */
    private final double platform;

    private final double keeping;

    /** Whether the journey records may lack what only strict mode requires. */
    private final boolean lacking;

    /** Without platform properties, and nothing kept. */
    ParticipantArbitraries(double absent, double faulty, double undocumented) {
        this(absent, faulty, undocumented, 0, 0, false);
    }

    private ParticipantArbitraries(
            double absent, double faulty, double undocumented, double platform, double keeping, boolean lacking) {
        this.absent = absent;
        this.faulty = faulty;
        this.undocumented = undocumented;
        this.platform = platform;
        this.keeping = keeping;
        this.lacking = lacking;
    }

    /** Participants valid and faulty. */
    static Arbitrary<ChatMediaParticipant> any() {
        return frequencyOf(
                Tuple.of(5, documented()),
                Tuple.of(2, platform()),
                Tuple.of(1, keepingAlone(0.3)),
                Tuple.of(2, of(0.8, 0.06, 0.2, 0.05, 0.05)),
                Tuple.of(2, of(0.4, 0.01, 0.02, 0, 0)),
                Tuple.of(5, of(0.4, 0.06, 0.3, 0.1, 0.1)),
                Tuple.of(1, of(0.02, 0.1, 0.4, 0.3, 0.3)));
    }

    /** Participants that keep the documented contract. */
    static Arbitrary<ChatMediaParticipant> documented() {
        return frequencyOf(
                Tuple.of(1, of(1, 0, 0, 0, 0)),
                Tuple.of(8, of(0.8, 0, 0, 0, 0)),
                Tuple.of(8, of(0.3, 0, 0, 0, 0)),
                Tuple.of(3, of(0, 0, 0, 0, 0)));
    }

    /** Participants as tolerant mode accepts them: with what the platform sends, and what nobody knows. */
    static Arbitrary<ChatMediaParticipant> platform() {
        return frequencyOf(
                        Tuple.of(2, lacking(0.5, 0.6, 0, 0)),
                        Tuple.of(4, lacking(0.5, 0.6, 0.4, 0.3)),
                        Tuple.of(1, keepingAlone(0)))
                .filter(participant -> !isStranger(participant));
    }

    /** Participants with hardly a component, which keep something. */
    private static Arbitrary<ChatMediaParticipant> keepingAlone(double faulty) {
        return new ParticipantArbitraries(0.99, faulty, 0.5, 0.01, 0.9, true).participant();
    }

    private static Arbitrary<ChatMediaParticipant> lacking(
            double absent, double undocumented, double platform, double keeping) {
        return new ParticipantArbitraries(absent, 0, undocumented, platform, keeping, true).participant();
    }

    private static Arbitrary<ChatMediaParticipant> of(
            double absent, double faulty, double undocumented, double platform, double keeping) {
        return new ParticipantArbitraries(absent, faulty, undocumented, platform, keeping, keeping > 0).participant();
    }

    Arbitrary<ChatMediaParticipant> participant() {
        return Builders.withBuilder(ChatMediaParticipant::builder)
                .use(optional(text()))
                .in(ChatMediaParticipantBuilder::id)
                .use(optional(text()))
                .in(ChatMediaParticipantBuilder::name)
                .use(optional(text()))
                .in(ChatMediaParticipantBuilder::address)
                .use(optional(instant()))
                .in(ChatMediaParticipantBuilder::startTime)
                .use(optional(instant()))
                .in(ChatMediaParticipantBuilder::connectedTime)
                .use(optional(instant()))
                .in(ChatMediaParticipantBuilder::endTime)
                .use(optional(instant()))
                .in(ChatMediaParticipantBuilder::startHoldTime)
                .use(optional(constant(ParticipantPurpose.class)))
                .in(ChatMediaParticipantBuilder::purpose)
                .use(optional(constant(ParticipantState.class)))
                .in(ChatMediaParticipantBuilder::state)
                .use(optional(constant(ParticipantDirection.class)))
                .in(ChatMediaParticipantBuilder::direction)
                .use(optional(text()))
                .in(ChatMediaParticipantBuilder::disconnectType)
                .use(optional(bool()))
                .in(ChatMediaParticipantBuilder::held)
                .use(optional(bool()))
                .in(ChatMediaParticipantBuilder::wrapupRequired)
                .use(optional(text()))
                .in(ChatMediaParticipantBuilder::wrapupPrompt)
                .use(optional(domainEntityRef()))
                .in(ChatMediaParticipantBuilder::user)
                .use(optional(domainEntityRef()))
                .in(ChatMediaParticipantBuilder::queue)
                .use(optional(domainEntityRef()))
                .in(ChatMediaParticipantBuilder::team)
                .use(optional(attributes()))
                .in(ChatMediaParticipantBuilder::attributes)
                .use(optional(errorInfo()))
                .in(ChatMediaParticipantBuilder::errorInfo)
                .use(optional(domainEntityRef()))
                .in(ChatMediaParticipantBuilder::script)
                .use(optional(notNegative()))
                .in(ChatMediaParticipantBuilder::wrapupTimeoutMs)
                .use(optional(bool()))
                .in(ChatMediaParticipantBuilder::wrapupSkipped)
                .use(optional(notNegative()))
                .in(ChatMediaParticipantBuilder::alertingTimeoutMs)
                .use(optional(text()))
                .in(ChatMediaParticipantBuilder::provider)
                .use(optional(domainEntityRef()))
                .in(ChatMediaParticipantBuilder::externalContact)
                .use(optional(domainEntityRef()))
                .in(ChatMediaParticipantBuilder::externalOrganization)
                .use(optional(wrapup()))
                .in(ChatMediaParticipantBuilder::wrapup)
                .use(optional(text()))
                .in(ChatMediaParticipantBuilder::peer)
                .use(optional(text()))
                .in(ChatMediaParticipantBuilder::flaggedReason)
                .use(optional(journeyContext()))
                .in(ChatMediaParticipantBuilder::journeyContext)
                .use(optional(conversationRoutingData()))
                .in(ChatMediaParticipantBuilder::conversationRoutingData)
                .use(optional(instant()))
                .in(ChatMediaParticipantBuilder::startAcwTime)
                .use(optional(instant()))
                .in(ChatMediaParticipantBuilder::endAcwTime)
                .use(optional(text()))
                .in(ChatMediaParticipantBuilder::roomId)
                .use(optional(text()))
                .in(ChatMediaParticipantBuilder::avatarImageUrl)
                .use(ofPlatform(instant()))
                .in(ChatMediaParticipantBuilder::startAlertingTime)
                .use(ofPlatform(instant()))
                .in(ChatMediaParticipantBuilder::parkTime)
                .use(ofPlatform(instant()))
                .in(ChatMediaParticipantBuilder::resumeTime)
                .use(ofPlatform(list(text())))
                .in(ChatMediaParticipantBuilder::mediaRoles)
                .use(ofPlatform(text()))
                .in(ChatMediaParticipantBuilder::externalContactInitialDivisionId)
                .use(ofPlatform(text()))
                .in(ChatMediaParticipantBuilder::screenRecordingState)
                .use(ofPlatform(constant(ParticipantState.class)))
                .in(ChatMediaParticipantBuilder::initialState)
                .use(ofPlatform(queueMediaSettings()))
                .in(ChatMediaParticipantBuilder::queueMediaSettings)
                .use(kept(CONSTANTS))
                .in(ParticipantArbitraries::keep)
                .use(absent < 1 ? opaque(domainEntityRef()).injectNull(0.9) : Arbitraries.just(null))
                .in(ParticipantArbitraries::share)
                .build(ChatMediaParticipantBuilder::build);
    }

    /** Has one and the same record stand in several places, as code may build it, though no document can say so. */
    private static ChatMediaParticipantBuilder share(ChatMediaParticipantBuilder builder, DomainEntityRef shared) {
        if (shared == null) {
            return builder;
        }
        return builder.externalOrganization(shared)
                .user(shared)
                .conversationRoutingData(ConversationRoutingData.builder()
                        .scoredAgents(Arrays.asList(new ScoredAgent(shared, 1), new ScoredAgent(shared, 2)))
                        .build());
    }

    /** An unknown value is kept only where the constant is absent, or it would not be written. */
    private static ChatMediaParticipantBuilder keep(ChatMediaParticipantBuilder builder, Map<String, RawJson> kept) {
        for (String name : kept.keySet()) {
            switch (name) {
                case "purpose" -> builder.purpose(null);
                case "state" -> builder.state(null);
                case "direction" -> builder.direction(null);
                case "initialState" -> builder.initialState(null);
                default -> {
                    // a property that no component has
                }
            }
        }
        return builder.unknown(kept);
    }

    Arbitrary<DomainEntityRef> domainEntityRef() {
        return Combinators.combine(optional(text()), optional(text()), optional(text()), kept(List.of()))
                .as(DomainEntityRef::new);
    }

    private Arbitrary<AddressableEntityRef> addressableEntityRef() {
        return Combinators.combine(optional(text()), optional(text()), ofPlatform(text()), kept(List.of()))
                .as(AddressableEntityRef::new);
    }

    private Arbitrary<ErrorInfo> errorInfo() {
        return errorInfo(2);
    }

    private Arbitrary<ErrorInfo> errorInfo(int levels) {
        Arbitrary<List<ErrorInfo>> errors = levels == 0 || platform == 0
                ? Arbitraries.just(null)
                : ofPlatform(required(errorInfo(levels - 1)).list().ofMaxSize(2));
        Arbitrary<ErrorDetail> detail = Combinators.combine(
                        optional(text()), optional(text()), optional(text()), optional(text()), kept(List.of()))
                .as(ErrorDetail::new);
        Arbitrary<ErrorLimit> limit = Combinators.combine(
                        optional(text()), optional(text()), optional(int64()), optional(bool()), kept(List.of()))
                .as(ErrorLimit::new);
        return Builders.withBuilder(ErrorInfo::builder)
                .use(optional(text()))
                .in(ErrorInfoBuilder::message)
                .use(optional(text()))
                .in(ErrorInfoBuilder::code)
                .use(ofPlatform(int64()))
                .in(ErrorInfoBuilder::status)
                .use(ofPlatform(text()))
                .in(ErrorInfoBuilder::entityId)
                .use(ofPlatform(text()))
                .in(ErrorInfoBuilder::entityName)
                .use(ofPlatform(text()))
                .in(ErrorInfoBuilder::messageWithParams)
                .use(ofPlatform(attributes()))
                .in(ErrorInfoBuilder::messageParams)
                .use(ofPlatform(text()))
                .in(ErrorInfoBuilder::contextId)
                .use(ofPlatform(list(detail)))
                .in(ErrorInfoBuilder::details)
                .use(errors)
                .in(ErrorInfoBuilder::errors)
                .use(ofPlatform(limit))
                .in(ErrorInfoBuilder::limit)
                .use(kept(List.of()))
                .in(ErrorInfoBuilder::unknown)
                .build(ErrorInfoBuilder::build);
    }

    private Arbitrary<QueueMediaSettings> queueMediaSettings() {
        return Combinators.combine(
                        optional(int64()), optional(number()), optional(number()), optional(bool()), kept(List.of()))
                .as(QueueMediaSettings::new);
    }

    private Arbitrary<Wrapup> wrapup() {
        return Combinators.combine(
                        optional(text()),
                        optional(text()),
                        optional(text()),
                        optional(list(text())),
                        optional(notNegative()),
                        optional(instant()),
                        optional(bool()),
                        kept(List.of()))
                .as(Wrapup::new);
    }

    private Arbitrary<JourneyContext> journeyContext() {
        return Combinators.combine(
                        ofJourney(journeyCustomer()),
                        optional(journeyCustomerSession()),
                        optional(journeyAction()),
                        kept(List.of()))
                .as(JourneyContext::new);
    }

    private Arbitrary<JourneyCustomer> journeyCustomer() {
        return Combinators.combine(ofJourney(text()), ofJourney(text()), kept(List.of()))
                .as(JourneyCustomer::new);
    }

    private Arbitrary<JourneyCustomerSession> journeyCustomerSession() {
        return Combinators.combine(ofJourney(text()), ofJourney(text()), kept(List.of()))
                .as(JourneyCustomerSession::new);
    }

    private Arbitrary<JourneyAction> journeyAction() {
        return Combinators.combine(ofJourney(text()), ofJourney(journeyActionMap()), kept(List.of()))
                .as(JourneyAction::new);
    }

    private Arbitrary<JourneyActionMap> journeyActionMap() {
        return Combinators.combine(ofJourney(text()), ofJourney(anyInteger()), kept(List.of()))
                .as(JourneyActionMap::new);
    }

    private Arbitrary<ConversationRoutingData> conversationRoutingData() {
        return Combinators.combine(
                        optional(addressableEntityRef()),
                        optional(addressableEntityRef()),
                        optional(anyInteger()),
                        optional(list(addressableEntityRef())),
                        optional(list(scoredAgent())),
                        ofPlatform(text()),
                        ofPlatform(text()),
                        kept(List.of()))
                .as(ConversationRoutingData::new);
    }

    private Arbitrary<ScoredAgent> scoredAgent() {
        Arbitrary<Integer> score =
                or(Arbitraries.integers().between(0, 100), Arbitraries.of(-1, 101, Integer.MIN_VALUE, 1_000_000));
        return Combinators.combine(optional(domainEntityRef()), optional(score), kept(List.of()))
                .as(ScoredAgent::new);
    }

    Arbitrary<Map<String, String>> attributes() {
        Arbitrary<String> key = or(
                frequencyOf(Tuple.of(4, Arbitraries.of(KEYS)), Tuple.of(1, join(Arbitraries.of(PIECES), 3))),
                unpaired());
        return size(Combinators.combine(key, required(text())).as(Tuple::of).list())
                .map(entries -> {
                    Map<String, String> map = new LinkedHashMap<>();
                    entries.forEach(entry -> map.put(entry.get1(), entry.get2()));
                    return map;
                });
    }

    /**
     * What a record keeps: mostly nothing.
     *
     * @param constants the names of its components that are constants, of which unknown values are kept
     */
    private Arbitrary<Map<String, RawJson>> kept(List<String> constants) {
        if (keeping == 0) {
            return Arbitraries.just(Map.of());
        }
        Arbitrary<String> name = or(
                frequencyOf(Tuple.of(3, Arbitraries.of(UNKNOWN_NAMES)), Tuple.of(1, Arbitraries.of(KEYS)))
                        .filter(key -> !NAMES.contains(key)),
                unpaired());
        Arbitrary<Tuple2<String, RawJson>> entry =
                Combinators.combine(name, Arbitraries.of(KEPT)).as((key, json) -> Tuple.of(key, RawJson.of(json)));
        if (!constants.isEmpty()) {
            entry = frequencyOf(
                    Tuple.of(2, entry),
                    Tuple.of(
                            1,
                            Combinators.combine(Arbitraries.of(constants), Arbitraries.of(UNKNOWN_VALUES))
                                    .as((key, json) -> Tuple.of(key, RawJson.of(json)))));
        }
        Arbitrary<Map<String, RawJson>> some = entry.list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(entries -> {
                    Map<String, RawJson> map = new LinkedHashMap<>();
                    entries.forEach(each -> map.put(each.get1(), each.get2()));
                    return map;
                });
        return or(Arbitraries.just(Map.of()), some, keeping);
    }

    <T> Arbitrary<List<T>> list(Arbitrary<T> element) {
        return size(required(element).list());
    }

    /** Mostly few elements, sometimes enough for an index of two digits. */
    private static <T> Arbitrary<List<T>> size(ListArbitrary<T> list) {
        return frequencyOf(
                Tuple.of(19, list.ofMaxSize(2)), Tuple.of(1, list.ofMinSize(10).ofMaxSize(11)));
    }

    Arbitrary<String> text() {
        return or(
                frequencyOf(
                        Tuple.of(120, join(Arbitraries.of(PIECES), 3)),
                        Tuple.of(40, Arbitraries.strings().ascii().ofMaxLength(12)),
                        Tuple.of(1, longText()),
                        Tuple.of(
                                20,
                                Arbitraries.strings()
                                        .withCharRange('\u0000', '\ud7ff')
                                        .ofMaxLength(6))),
                unpaired());
    }

    /** More than fits the buffers that a writer and a reader have. */
    private static Arbitrary<String> longText() {
        return Combinators.combine(
                        Arbitraries.of("", "a", "ab", "abc"),
                        Arbitraries.of("😀", "é", "日", "\u0001", "x"),
                        Arbitraries.of(700, 2_000, 4_100))
                .as((start, piece, count) -> start + piece.repeat(count));
    }

    private static Arbitrary<String> unpaired() {
        return join(frequencyOf(Tuple.of(1, Arbitraries.of(UNPAIRED)), Tuple.of(1, Arbitraries.of(PIECES))), 3)
                .flatMap(text -> Arbitraries.of(UNPAIRED).map(piece -> text.isEmpty() ? piece : text + "." + piece));
    }

    private static Arbitrary<String> join(Arbitrary<String> piece, int max) {
        return piece.list().ofMaxSize(max).map(pieces -> String.join("", pieces));
    }

    Arbitrary<Instant> instant() {
        return or(
                frequencyOf(
                        Tuple.of(1, Arbitraries.of(WIRE_INSTANTS)),
                        Tuple.of(
                                2,
                                Arbitraries.longs()
                                        .between(FIRST_WIRE_MILLI, LAST_WIRE_MILLI)
                                        .map(Instant::ofEpochMilli))),
                frequencyOf(
                        Tuple.of(2, Arbitraries.of(OTHER_INSTANTS)),
                        Tuple.of(
                                1,
                                Arbitraries.longs()
                                        .between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond())
                                        .filter(second -> second * 1000.0 < FIRST_WIRE_MILLI
                                                || second * 1000.0 > LAST_WIRE_MILLI + 1)
                                        .map(Instant::ofEpochSecond)),
                        Tuple.of(
                                1,
                                Arbitraries.longs()
                                        .between(FIRST_WIRE_MILLI, LAST_WIRE_MILLI)
                                        .flatMap(milli -> Arbitraries.integers()
                                                .between(1, 999_999)
                                                .map(nano -> Instant.ofEpochMilli(milli)
                                                        .plusNanos(nano))))));
    }

    <E extends Enum<E> & WireValue> Arbitrary<E> constant(Class<E> type) {
        List<E> documented = new ArrayList<>();
        List<E> others = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            (constant.documented() ? documented : others).add(constant);
        }
        return others.isEmpty()
                ? Arbitraries.of(documented)
                : or(Arbitraries.of(documented), Arbitraries.of(others), undocumented);
    }

    private Arbitrary<Integer> notNegative() {
        return or(
                frequencyOf(
                        Tuple.of(1, Arbitraries.of(0, 1, Integer.MAX_VALUE)),
                        Tuple.of(2, Arbitraries.integers().greaterOrEqual(0))),
                frequencyOf(
                        Tuple.of(1, Arbitraries.of(-1, Integer.MIN_VALUE)),
                        Tuple.of(1, Arbitraries.integers().lessOrEqual(-1))));
    }

    private static Arbitrary<Integer> anyInteger() {
        return frequencyOf(
                Tuple.of(1, Arbitraries.of(0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE)),
                Tuple.of(2, Arbitraries.integers()));
    }

    private static Arbitrary<Long> int64() {
        return frequencyOf(
                Tuple.of(1, Arbitraries.of(0L, -1L, 1L << 53, (1L << 53) + 1, Long.MIN_VALUE, Long.MAX_VALUE)),
                Tuple.of(2, Arbitraries.longs()));
    }

    private static Arbitrary<Double> number() {
        return frequencyOf(
                Tuple.of(
                        1,
                        Arbitraries.of(
                                0.0,
                                -0.0,
                                1.0,
                                0.1,
                                5.5,
                                1e21,
                                1e22,
                                9007199254740992.0,
                                Double.MIN_VALUE,
                                Double.MAX_VALUE)),
                Tuple.of(1, Arbitraries.longs().map(Double::longBitsToDouble).filter(Double::isFinite)),
                Tuple.of(1, Arbitraries.integers().between(-60, 600).map(i -> i / 4.0)));
    }

    static Arbitrary<Boolean> bool() {
        return Arbitraries.of(true, false);
    }

    <T> Arbitrary<T> optional(Arbitrary<T> value) {
        return absent >= 1 ? Arbitraries.just(null) : opaque(value).injectNull(absent);
    }

    /** What strict mode refuses. */
    private <T> Arbitrary<T> ofPlatform(Arbitrary<T> value) {
        return platform == 0 ? Arbitraries.just(null) : opaque(value).injectNull(1 - platform);
    }

    /** What strict mode requires and tolerant mode does not. */
    private <T> Arbitrary<T> ofJourney(Arbitrary<T> value) {
        return lacking ? opaque(value).injectNull(0.1) : required(value);
    }

    /** A value that must not be null, and is when it is faulty. */
    private <T> Arbitrary<T> required(Arbitrary<T> value) {
        return faulty == 0 ? value : opaque(value).injectNull(faulty);
    }

    private <T> Arbitrary<T> or(Arbitrary<T> valid, Arbitrary<T> fault) {
        return or(valid, fault, faulty);
    }

    static <T> Arbitrary<T> or(Arbitrary<T> usual, Arbitrary<T> other, double chance) {
        int perMille = (int) Math.round(chance * 1000);
        return perMille == 0 ? usual : frequencyOf(Tuple.of(1000 - perMille, usual), Tuple.of(perMille, other));
    }

    /** As jqwik's own, but fast for choices that are made of many others. */
    @SafeVarargs
    static <T> Arbitrary<T> frequencyOf(Tuple2<Integer, Arbitrary<T>>... choices) {
        List<Tuple2<Integer, Arbitrary<T>>> opaque = new ArrayList<>();
        for (Tuple2<Integer, Arbitrary<T>> choice : choices) {
            opaque.add(Tuple.of(choice.get1(), opaque(choice.get2())));
        }
        return Arbitraries.frequencyOf(opaque);
    }

    /**
     * The same values from an arbitrary that equals itself only: jqwik looks a chosen arbitrary up in a map for every
     * value, and would hash all that this one is made of.
     */
    private static <T> Arbitrary<T> opaque(Arbitrary<T> arbitrary) {
        return new Arbitrary<>() {
            @Override
            public RandomGenerator<T> generator(int size) {
                return arbitrary.generator(size);
            }

            @Override
            public EdgeCases<T> edgeCases(int maxEdgeCases) {
                return arbitrary.edgeCases(maxEdgeCases);
            }
        };
    }

    private static List<Instant> instants(String... texts) {
        return Arrays.stream(texts).map(Instant::parse).toList();
    }
}
