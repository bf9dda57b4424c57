package io.chatmedia.participant;

import io.chatmedia.contract.WireValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
 * Random participants, as code could build them: every component of the 12 records absent or present, valid or faulty.
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

    /** The chances that a component is absent, a part is faulty, and an enum value is undocumented. */
    private final double absent;

    private final double faulty;
    private final double undocumented;

    ParticipantArbitraries(double absent, double faulty, double undocumented) {
        this.absent = absent;
        this.faulty = faulty;
        this.undocumented = undocumented;
    }

    /** Participants valid and faulty. */
    static Arbitrary<ChatMediaParticipant> any() {
        return frequencyOf(
                Tuple.of(4, documented()),
                Tuple.of(1, platform()),
                Tuple.of(2, of(0.8, 0.06, 0.2)),
                Tuple.of(2, of(0.4, 0.01, 0.02)),
                Tuple.of(5, of(0.4, 0.06, 0.3)),
                Tuple.of(1, of(0.02, 0.1, 0.4)));
    }

    /** Participants that keep the documented contract. */
    static Arbitrary<ChatMediaParticipant> documented() {
        return frequencyOf(
                Tuple.of(1, of(1, 0, 0)),
                Tuple.of(8, of(0.8, 0, 0)),
                Tuple.of(8, of(0.3, 0, 0)),
                Tuple.of(3, of(0, 0, 0)));
    }

    /** Participants that keep the contract but for undocumented values. */
    static Arbitrary<ChatMediaParticipant> platform() {
        return of(0.5, 0, 0.6);
    }

    private static Arbitrary<ChatMediaParticipant> of(double absent, double faulty, double undocumented) {
        return new ParticipantArbitraries(absent, faulty, undocumented).participant();
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

    Arbitrary<DomainEntityRef> domainEntityRef() {
        return Combinators.combine(optional(text()), optional(text()), optional(text()))
                .as(DomainEntityRef::new);
    }

    private Arbitrary<AddressableEntityRef> addressableEntityRef() {
        return Combinators.combine(optional(text()), optional(text())).as(AddressableEntityRef::new);
    }

    private Arbitrary<ErrorInfo> errorInfo() {
        return Combinators.combine(optional(text()), optional(text())).as(ErrorInfo::new);
    }

    private Arbitrary<Wrapup> wrapup() {
        return Combinators.combine(
                        optional(text()),
                        optional(text()),
                        optional(text()),
                        optional(list(text())),
                        optional(notNegative()),
                        optional(instant()),
                        optional(bool()))
                .as(Wrapup::new);
    }

    private Arbitrary<JourneyContext> journeyContext() {
        return Combinators.combine(
                        required(journeyCustomer()), optional(journeyCustomerSession()), optional(journeyAction()))
                .as(JourneyContext::new);
    }

    private Arbitrary<JourneyCustomer> journeyCustomer() {
        return Combinators.combine(required(text()), required(text())).as(JourneyCustomer::new);
    }

    private Arbitrary<JourneyCustomerSession> journeyCustomerSession() {
        return Combinators.combine(required(text()), required(text())).as(JourneyCustomerSession::new);
    }

    private Arbitrary<JourneyAction> journeyAction() {
        return Combinators.combine(required(text()), required(journeyActionMap()))
                .as(JourneyAction::new);
    }

    private Arbitrary<JourneyActionMap> journeyActionMap() {
        return Combinators.combine(required(text()), required(anyInteger())).as(JourneyActionMap::new);
    }

    private Arbitrary<ConversationRoutingData> conversationRoutingData() {
        return Combinators.combine(
                        optional(addressableEntityRef()),
                        optional(addressableEntityRef()),
                        optional(anyInteger()),
                        optional(list(addressableEntityRef())),
                        optional(list(scoredAgent())))
                .as(ConversationRoutingData::new);
    }

    private Arbitrary<ScoredAgent> scoredAgent() {
        Arbitrary<Integer> score =
                or(Arbitraries.integers().between(0, 100), Arbitraries.of(-1, 101, Integer.MIN_VALUE, 1_000_000));
        return Combinators.combine(optional(domainEntityRef()), optional(score)).as(ScoredAgent::new);
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

    static Arbitrary<Boolean> bool() {
        return Arbitraries.of(true, false);
    }

    <T> Arbitrary<T> optional(Arbitrary<T> value) {
        return absent >= 1 ? Arbitraries.just(null) : opaque(value).injectNull(absent);
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
