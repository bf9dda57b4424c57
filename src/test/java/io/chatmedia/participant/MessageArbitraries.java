package io.chatmedia.participant;

import io.chatmedia.message.MessageErrorDetails;
import io.chatmedia.message.MessageMedia;
import io.chatmedia.message.MessageMetadata;
import io.chatmedia.message.MessageMetadataContent;
import io.chatmedia.message.MessageMetadataEvent;
import io.chatmedia.message.MessageStatus;
import io.chatmedia.message.MessageSticker;
import io.chatmedia.message.MessageType;
import io.chatmedia.message.SocialVisibility;
import io.chatmedia.raw.RawJson;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Random message participants: what they share is that of a random {@link ParticipantArbitraries chat participant},
 * valid or faulty; platform properties and kept ones come with it.
 */
final class MessageArbitraries {

    /** Values as they come, among them some that are like those of components. */
    private static final Arbitrary<RawJson> RAW = Arbitraries.of(
                    "1", "-0.0", "1e400", "true", "\"\"", "\"\\ud83d\\ude00\"", "[]", "{}", "[ null , {\"a\": 1} ]")
            .map(RawJson::of);

    private final ParticipantArbitraries shared;
    private final double undocumented;

    private MessageArbitraries(double absent, double faulty, double undocumented) {
        this.shared = new ParticipantArbitraries(absent, faulty, undocumented);
        this.undocumented = undocumented;
    }

    /** Participants valid and faulty. */
    static Arbitrary<MessageMediaParticipant> any() {
        return ParticipantArbitraries.frequencyOf(
                Tuple.of(4, documented()),
                Tuple.of(2, platform()),
                Tuple.of(1, new MessageArbitraries(1, 0, 0.5).nothingButKept()),
                Tuple.of(3, of(0.8, 0.03, 0.05)),
                Tuple.of(3, of(0.4, 0.06, 0.1)));
    }

    /** Participants that keep the documented contract. */
    static Arbitrary<MessageMediaParticipant> documented() {
        return ParticipantArbitraries.frequencyOf(Tuple.of(1, of(0.8, 0, 0)), Tuple.of(1, of(0.3, 0, 0)));
    }

    /** Participants that tolerant mode accepts, with platform values, platform properties and kept ones. */
    static Arbitrary<MessageMediaParticipant> platform() {
        return of(0.5, 0, 0.3);
    }

    private static Arbitrary<MessageMediaParticipant> of(double absent, double faulty, double undocumented) {
        return new MessageArbitraries(absent, faulty, undocumented).participant();
    }

    private Arbitrary<MessageMediaParticipant> participant() {
        Arbitrary<String> text = shared.optional(shared.text());
        return Builders.withBuilder(MessageMediaParticipant::builder)
                .use(shared.participant())
                .in(MessageArbitraries::withShared)
                .use(shared.optional(shared.constant(MessageType.class)))
                .in(MessageMediaParticipantBuilder::type)
                .use(text)
                .in(MessageMediaParticipantBuilder::engagementSource)
                .use(text)
                .in(MessageMediaParticipantBuilder::recipientType)
                .use(text)
                .in(MessageMediaParticipantBuilder::recipientCountry)
                .use(text)
                .in(MessageMediaParticipantBuilder::monitoredParticipantId)
                .use(text)
                .in(MessageMediaParticipantBuilder::byoSmsIntegrationId)
                .use(shared.optional(shared.list(message())))
                .in(MessageMediaParticipantBuilder::messages)
                .use(platformOnly(shared.instant()))
                .in(MessageMediaParticipantBuilder::parkTime)
                .use(platformOnly(shared.list(shared.text())))
                .in(MessageMediaParticipantBuilder::mediaRoles)
                .use(platformOnly(shared.constant(ParticipantState.class)))
                .in(MessageMediaParticipantBuilder::initialState)
                .use(platformOnly(queueMediaSettings()))
                .in(MessageMediaParticipantBuilder::queueMediaSettings)
                .use(kept("state", "type", "roomId", "muted", "a/b"))
                .in(MessageArbitraries::withUnknown)
                .build(MessageMediaParticipantBuilder::build);
    }

    private Arbitrary<MessageMediaParticipant> nothingButKept() {
        return kept("roomId", "muted", "a/b")
                .map(unknown ->
                        MessageMediaParticipant.builder().unknown(unknown).build());
    }

    private static MessageMediaParticipantBuilder withShared(
            MessageMediaParticipantBuilder builder, ChatMediaParticipant chat) {
        try {
            for (Method accessor : MediaParticipant.class.getMethods()) {
                if (Modifier.isAbstract(accessor.getModifiers())) {
                    MessageMediaParticipantBuilder.class
                            .getMethod(accessor.getName(), accessor.getReturnType())
                            .invoke(builder, accessor.invoke(chat));
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the two records do not share it", e);
        }
        return builder;
    }

    /**
     * A kept text under the name of an enum stands for a value that the enum does not know; others are no such value.
     */
    private static MessageMediaParticipantBuilder withUnknown(
            MessageMediaParticipantBuilder builder, Map<String, RawJson> unknown) {
        Map<String, RawJson> kept = new LinkedHashMap<>(unknown);
        for (String constant : new String[] {"state", "type"}) {
            kept.computeIfPresent(constant, (name, any) -> RawJson.of("\"never heard of\""));
        }
        if (kept.containsKey("state")) {
            builder.state(null);
        }
        if (kept.containsKey("type")) {
            builder.type(null);
        }
        return builder.unknown(kept);
    }

    private Arbitrary<MessageDetails> message() {
        return Builders.withBuilder(MessageDetails::builder)
                .use(shared.optional(shared.constant(MessageStatus.class)))
                .in(MessageDetailsBuilder::messageStatus)
                .use(shared.optional(shared.constant(SocialVisibility.class)))
                .in(MessageDetailsBuilder::socialVisibility)
                .use(shared.optional(shared.domainEntityRef()))
                .in(MessageDetailsBuilder::message)
                .use(shared.optional(shared.instant()))
                .in(MessageDetailsBuilder::messageTime)
                .use(shared.optional(int64()))
                .in(MessageDetailsBuilder::messageSegmentCount)
                .use(shared.optional(shared.list(media())))
                .in(MessageDetailsBuilder::media)
                .use(shared.optional(shared.list(sticker())))
                .in(MessageDetailsBuilder::stickers)
                .use(shared.optional(error()))
                .in(MessageDetailsBuilder::errorInfo)
                .use(shared.optional(metadata()))
                .in(MessageDetailsBuilder::messageMetadata)
                .use(kept("x"))
                .in(MessageDetailsBuilder::unknown)
                .build(MessageDetailsBuilder::build);
    }

    private Arbitrary<MessageMedia> media() {
        Arbitrary<String> text = shared.optional(shared.text());
        return Combinators.combine(text, text, shared.optional(int64()), text, text, kept("x"))
                .as(MessageMedia::new);
    }

    private Arbitrary<MessageSticker> sticker() {
        Arbitrary<String> text = shared.optional(shared.text());
        return Combinators.combine(text, text, kept("x")).as(MessageSticker::new);
    }

    private Arbitrary<MessageErrorDetails> error() {
        Arbitrary<String> text = shared.optional(shared.text());
        return Combinators.combine(
                        shared.optional(int64()),
                        text,
                        text,
                        text,
                        shared.optional(shared.attributes()),
                        text,
                        text,
                        kept("x"))
                .as(MessageErrorDetails::new);
    }

    private Arbitrary<MessageMetadata> metadata() {
        Arbitrary<String> text = shared.optional(shared.text());
        Arbitrary<MessageMetadataEvent> event =
                Combinators.combine(text, text, kept("x")).as(MessageMetadataEvent::new);
        Arbitrary<MessageMetadataContent> content =
                Combinators.combine(text, text, kept("x")).as(MessageMetadataContent::new);
        return Combinators.combine(
                        text, shared.optional(shared.list(event)), shared.optional(shared.list(content)), kept("x"))
                .as(MessageMetadata::new);
    }

    private Arbitrary<QueueMediaSettings> queueMediaSettings() {
        Arbitrary<Double> number = Arbitraries.of(0.0, -0.0, 1.5, Double.MIN_VALUE, Double.MAX_VALUE, 1e21);
        return Combinators.combine(
                        shared.optional(int64()),
                        shared.optional(number),
                        shared.optional(number),
                        shared.optional(ParticipantArbitraries.bool()),
                        kept("x"))
                .as(QueueMediaSettings::new);
    }

    private static Arbitrary<Long> int64() {
        return ParticipantArbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(0L, -1L, 1L << 53, Long.MIN_VALUE, Long.MAX_VALUE)),
                Tuple.of(1, Arbitraries.longs()));
    }

    /** Each of these names with a small chance. */
    private Arbitrary<Map<String, RawJson>> kept(String... names) {
        return undocumented == 0
                ? Arbitraries.just(Map.of())
                : ParticipantArbitraries.or(
                        Arbitraries.just(Map.of()),
                        Arbitraries.maps(Arbitraries.of(names), RAW)
                                .ofMinSize(1)
                                .ofMaxSize(names.length),
                        undocumented);
    }

    private <T> Arbitrary<T> platformOnly(Arbitrary<T> value) {
        return ParticipantArbitraries.or(Arbitraries.just(null), value, undocumented);
    }
}
