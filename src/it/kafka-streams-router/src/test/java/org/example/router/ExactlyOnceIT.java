package org.example.router;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.chatmedia.json.RecordReader;
import io.chatmedia.participant.ChatMediaParticipant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class ExactlyOnceIT {

    private static final int MESSAGES = 100_000;
    private static final RecordReader<ChatMediaParticipant> READER = RecordReader.tolerant(ChatMediaParticipant.class);

    /** So that a killed router is missed, and its transaction given up, within seconds. */
    private static final Map<String, String> IMPATIENT =
            Map.of("session.timeout.ms", "3000", "heartbeat.interval.ms", "500", "transaction.timeout.ms", "5000");

    private static Broker broker;
    private static Topics topics;

    @BeforeAll
    static void start() throws Exception {
        broker = Broker.start();
        topics = new Topics(broker);
        topics.create(4);
    }

    @AfterAll
    static void stop() {
        if (broker != null) {
            broker.close();
        }
    }

    @Test
    void each_message_is_on_one_topic_once_although_a_router_was_killed() throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = topics.producer(Map.of())) {
            int sent = send(producer, 0, MESSAGES * 6 / 10);
            try (ChildProcess router = RouterProcess.start(broker, IMPATIENT)) {
                while (topics.written(IsolationLevel.READ_COMMITTED) < MESSAGES * 4 / 10) {
                    assertThat(router.isAlive()).isTrue();
                    Thread.sleep(5);
                }
                // Held still to see whether it is within a transaction; if not, it goes on, with more to do.
                router.signal("STOP");
                while (!hasOpenTransaction()) {
                    router.signal("CONT");
                    sent = send(producer, sent, sent + 1_000);
                    Thread.sleep(50);
                    router.signal("STOP");
                }
            } // killed (SIGKILL)
            try (ChildProcess router = RouterProcess.start(broker, IMPATIENT)) {
                assertThat(sent).isLessThan(MESSAGES);
                send(producer, sent, MESSAGES);
                while (topics.lag() > 0) {
                    assertThat(router.isAlive()).isTrue();
                    Thread.sleep(50);
                }
                assertThat(RouterProcess.total(router, "violation-wrong-type")).isPositive();
                assertThat(router.stop()).isEqualTo(128 + 15); // SIGTERM
            }
        }

        int[] seen = new int[MESSAGES];
        Set<String> origins = new HashSet<>();
        topics.readAll(IsolationLevel.READ_COMMITTED, message -> {
            seen[check(message)]++;
            origins.add(header(message, "origin"));
        });
        assertThat(seen).containsOnly(1);
        assertThat(origins).hasSize(MESSAGES);

        int[] written = new int[1];
        topics.readAll(IsolationLevel.READ_UNCOMMITTED, message -> written[0]++);
        assertThat(written[0])
                .as("messages that the killed router left behind, too")
                .isGreaterThan(MESSAGES);
    }

    /** Sends messages, each with its number in a header and, but for some, a key that is no text. */
    private static int send(KafkaProducer<byte[], byte[]> producer, int from, int to) {
        for (int number = from; number < to; number++) {
            ProducerRecord<byte[], byte[]> message =
                    new ProducerRecord<>(ParticipantRouter.RAW, key(number), document(number));
            message.headers().add("number", Integer.toString(number).getBytes(UTF_8));
            producer.send(message);
        }
        producer.flush();
        return to;
    }

    private static byte[] key(int number) {
        return number % 10 == 0 ? null : new byte[] {(byte) 0xff, (byte) number};
    }

    private static byte[] document(int number) {
        return Kind.of(number).document("p" + number);
    }

    /** Whether the router, which was stopped where it was, has written what it has not committed. */
    private static boolean hasOpenTransaction() throws Exception {
        Thread.sleep(200); // for what is under way to arrive
        return topics.written(IsolationLevel.READ_UNCOMMITTED) > topics.written(IsolationLevel.READ_COMMITTED);
    }

    /** Holds a message of either topic to the one that it was made of, and returns its number. */
    private static int check(ConsumerRecord<byte[], byte[]> message) {
        int number = Integer.parseInt(header(message, "number"));
        byte[] document = document(number);
        assertThat(message.topic()).as("topic of %s", Kind.of(number)).isEqualTo(Kind.of(number).topic);
        if (message.topic().equals(ParticipantRouter.REJECTED)) {
            assertThat(message.key()).isEqualTo(key(number));
            assertThat(message.value()).isEqualTo(document);
            assertThat(header(message, "violations")).startsWith("[{\"pointer\":");
        } else {
            ChatMediaParticipant participant = READER.read(document).orElseThrow();
            assertThat(message.key())
                    .isEqualTo(
                            participant.id() == null ? null : participant.id().getBytes(UTF_8));
            assertThat(READER.read(message.value()).orElseThrow()).isEqualTo(participant);
        }
        return number;
    }

    private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }

    @Test
    void compressed_input_too_large_for_the_dead_letters_is_not_taken() {
        Map<String, String> compressing = Map.of("compression.type", "zstd", "max.request.size", "10000000");
        try (KafkaProducer<byte[], byte[]> producer = topics.producer(compressing)) {
            byte[] document = new byte[4 << 20];
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> producer.send(new ProducerRecord<>(ParticipantRouter.RAW, document))
                            .get())
                    .withCauseInstanceOf(RecordTooLargeException.class);
        }
    }
}
