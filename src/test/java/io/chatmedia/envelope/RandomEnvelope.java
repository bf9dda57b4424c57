package io.chatmedia.envelope;

import io.chatmedia.participant.AddressableEntityRef;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.participant.ParticipantState;
import io.chatmedia.raw.RawJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Envelopes as code could build them: every component absent or present, valid or faulty, something kept or not. */
final class RandomEnvelope {

    private static final List<String> TEXTS = List.of("", "x", "v2.users.u1.conversations.chats", "ü€😀", "a/b~c");
    private static final List<RawJson> KEPT =
            List.of(RawJson.of("1"), RawJson.of("{\"a\":[null,1.50]}"), RawJson.of("\"\\u0041\""), RawJson.of("[ ]"));

    private final Random random;
    private final double absent;
    private final double faulty;

    RandomEnvelope(Random random) {
        this.random = random;
        this.absent = List.of(0.1, 0.5, 0.9).get(random.nextInt(3));
        this.faulty = List.of(0.0, 0.02, 0.1).get(random.nextInt(3));
    }

    Record any() {
        return switch (random.nextInt(4)) {
            case 0 -> notification();
            case 1 -> event();
            case 2 -> list();
            default -> conversation();
        };
    }

    private boolean happens(double chance) {
        return random.nextDouble() < chance;
    }

    private <T> @Nullable T optional(Supplier<T> value) {
        return happens(absent) ? null : value.get();
    }

    private String text() {
        return happens(faulty) ? "\ud800" : TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private Instant instant() {
        return Instant.ofEpochSecond(random.nextInt(), happens(faulty) ? 1 : random.nextInt(1000) * 1_000_000L);
    }

    private <T> List<T> listOf(Supplier<T> element) {
        List<@Nullable T> list = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            list.add(happens(faulty) ? null : element.get());
        }
        return list;
    }

    private Map<String, String> metadata() {
        Map<String, @Nullable String> metadata = new LinkedHashMap<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            metadata.put("key " + i, happens(faulty) ? null : text());
        }
        return metadata;
    }

    private Map<String, RawJson> kept() {
        Map<String, RawJson> kept = new LinkedHashMap<>();
        for (int i = happens(0.8) ? 0 : random.nextInt(3); i > 0; i--) {
            kept.put("unknown " + i, KEPT.get(random.nextInt(KEPT.size())));
        }
        return kept;
    }

    private ChatNotification notification() {
        return new ChatNotification(
                optional(this::text),
                optional(this::text),
                optional(this::conversation),
                optional(this::metadata),
                kept());
    }

    private ChatConversation conversation() {
        return new ChatConversation(
                optional(this::text),
                optional(this::text),
                optional(this::text),
                optional(this::text),
                optional(() -> listOf(this::participant)),
                optional(() -> listOf(this::text)),
                optional(() -> listOf(this::text)),
                optional(this::instant),
                optional(() -> listOf(this::membership)),
                kept());
    }

    private DivisionMembership membership() {
        return new DivisionMembership(
                optional(() -> new AddressableEntityRef(optional(this::text), optional(this::text))),
                optional(() -> listOf(() -> new DivisionEntityRef(
                        optional(this::text), optional(this::text), optional(this::instant), kept()))),
                kept());
    }

    private ChatMediaParticipant participant() {
        return ChatMediaParticipant.builder()
                .id(optional(this::text))
                .state(optional(() -> happens(3 * faulty) ? ParticipantState.TERMINATED : ParticipantState.CONNECTED))
                .startTime(optional(this::instant))
                .parkTime(happens(3 * faulty) ? instant() : null)
                .unknown(kept())
                .build();
    }

    private EventBridgeEvent event() {
        return new EventBridgeEvent(
                optional(this::text),
                optional(this::text),
                optional(this::text),
                optional(this::text),
                optional(this::text),
                optional(this::instant),
                optional(this::text),
                optional(() -> listOf(this::text)),
                optional(() -> new EventBridgeDetail(
                        optional(this::text),
                        optional(this::instant),
                        optional(this::text),
                        optional(this::conversation),
                        kept())),
                kept());
    }

    private ConversationList list() {
        return new ConversationList(
                optional(() -> listOf(this::conversation)),
                optional(random::nextInt),
                optional(random::nextInt),
                optional(random::nextLong),
                optional(random::nextInt),
                optional(this::text),
                optional(this::text),
                optional(this::text),
                optional(this::text),
                optional(this::text),
                kept());
    }
}
