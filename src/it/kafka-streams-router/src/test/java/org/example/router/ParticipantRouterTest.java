package org.example.router;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.json.ReadMode;
import io.chatmedia.json.RecordReader;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.participant.ParticipantState;
import java.time.Instant;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParticipantRouterTest {

    private static final byte[] KEY = "conversation-1".getBytes(UTF_8);
    private static final Instant TIME = Instant.parse("2025-10-14T09:02:11.450Z");

    private TopologyTestDriver driver;
    private TestInputTopic<byte[], byte[]> raw;
    private TestOutputTopic<String, ChatMediaParticipant> participants;
    private TestOutputTopic<byte[], byte[]> rejected;

    @BeforeEach
    void strict() {
        start(ReadMode.STRICT);
    }

    private void start(ReadMode mode) {
        stop();
        driver = new TopologyTestDriver(ParticipantRouter.topology(mode));
        raw = driver.createInputTopic(ParticipantRouter.RAW, new ByteArraySerializer(), new ByteArraySerializer());
        participants = driver.createOutputTopic(
                ParticipantRouter.PARTICIPANTS,
                new StringDeserializer(),
                new ParticipantSerde(RecordReader.of(ChatMediaParticipant.class, mode)).deserializer());
        rejected = driver.createOutputTopic(
                ParticipantRouter.REJECTED, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @AfterEach
    void stop() {
        if (driver != null) {
            driver.close();
        }
    }

    private void send(String document) {
        raw.pipeInput(KEY, document.getBytes(UTF_8), TIME);
    }

    private static String header(TestRecord<?, ?> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    private double total(String name) {
        return driver.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().group().equals("stream-router-metrics"))
                .filter(metric -> metric.getKey().name().equals(name + "-total"))
                .mapToDouble(metric -> (double) metric.getValue().metricValue())
                .sum();
    }

    @Test
    void a_participant_goes_on_under_its_id() {
        send("{\"id\":\"p1\",\"state\":\"connected\",\"held\":null}");

        TestRecord<String, ChatMediaParticipant> message = participants.readRecord();
        assertThat(message.key()).isEqualTo("p1");
        assertThat(message.value())
                .isEqualTo(ChatMediaParticipant.builder()
                        .id("p1")
                        .state(ParticipantState.CONNECTED)
                        .build());
        assertThat(message.getRecordTime()).isEqualTo(TIME);
        assertThat(rejected.isEmpty()).isTrue();
    }

    @Test
    void a_dead_letter_is_the_message_as_it_came_and_says_why() {
        send("{\"id\":\"p1\",\n\"held\":1,\"mood\":\"good\"}");

        TestRecord<byte[], byte[]> message = rejected.readRecord();
        assertThat(message.key()).isEqualTo(KEY);
        assertThat(message.value()).asString().isEqualTo("{\"id\":\"p1\",\n\"held\":1,\"mood\":\"good\"}");
        assertThat(message.getRecordTime()).isEqualTo(TIME);
        assertThat(header(message, "violations"))
                .isEqualTo("[{\"pointer\":\"/held\",\"code\":\"WRONG_TYPE\","
                        + "\"message\":\"expected true or false, got the number 1\",\"line\":2,\"column\":8,\"offset\":19},"
                        + "{\"pointer\":\"/mood\",\"code\":\"UNKNOWN_PROPERTY\","
                        + "\"message\":\"the contract has no such property\",\"line\":2,\"column\":10,\"offset\":21}]");
        assertThat(participants.isEmpty()).isTrue();
    }

    @Test
    void undocumented_values_are_tolerated_if_so_set() {
        String document = "{\"id\":\"p1\",\"state\":\"terminated\",\"muted\":false}";
        send(document);
        assertThat(rejected.getQueueSize()).isEqualTo(1);

        start(ReadMode.TOLERANT);
        send(document);
        TestRecord<String, ChatMediaParticipant> message = participants.readRecord();
        assertThat(message.value().state()).isEqualTo(ParticipantState.TERMINATED);
        assertThat(header(message, "tolerated")).startsWith("[{\"pointer\":\"/muted\",\"code\":\"UNKNOWN_PROPERTY\"");
        assertThat(header(message, "violations")).isNull();
    }

    @Test
    void a_participant_without_an_id_has_no_key() {
        send("{\"name\":\"Jonas\"}");

        assertThat(participants.readRecord().key()).isNull();
    }

    @Test
    void a_message_without_a_value_is_a_dead_letter_without_a_value() {
        raw.pipeInput(KEY, (byte[]) null);

        TestRecord<byte[], byte[]> message = rejected.readRecord();
        assertThat(message.key()).isEqualTo(KEY);
        assertThat(message.value()).isNull();
        assertThat(header(message, "violations")).contains("\"MALFORMED_JSON\"");
    }

    @Test
    void headers_go_on_but_those_of_an_earlier_round_do_not() {
        RecordHeaders headers = new RecordHeaders();
        Stream.of("traceparent", "violations", "tolerated", "origin", "origin")
                .forEach(name -> headers.add(name, "before".getBytes(UTF_8)));

        raw.pipeInput(new TestRecord<>(KEY, "{}".getBytes(UTF_8), headers));

        TestRecord<String, ChatMediaParticipant> message = participants.readRecord();
        assertThat(message.headers()).extracting(Header::key).containsExactly("traceparent", "origin");
        assertThat(header(message, "origin")).isEqualTo("participants.raw-0@0");
    }

    @ParameterizedTest
    @EnumSource
    void each_kind_of_message_goes_where_it_belongs(Kind kind) {
        start(ReadMode.TOLERANT);
        byte[] document = kind.document("p1");

        raw.pipeInput(KEY, document);

        if (kind.topic.equals(ParticipantRouter.REJECTED)) {
            assertThat(rejected.readRecord().value()).isEqualTo(document);
        } else {
            assertThat(participants.readRecord().value())
                    .isEqualTo(RecordReader.tolerant(ChatMediaParticipant.class)
                            .read(document)
                            .orElseThrow());
        }
        assertThat(participants.isEmpty()).isTrue();
        assertThat(rejected.isEmpty()).isTrue();
    }

    /** What the settings leave for it: a producer takes messages of 2 MiB, and those that come have 1 MiB. */
    @ParameterizedTest
    @EnumSource(names = {"MANY_VIOLATIONS", "LONG_NAME", "LONG_POINTERS"})
    void the_header_stays_small_whatever_the_document(Kind kind) {
        raw.pipeInput(KEY, kind.document("p1"));

        assertThat(header(rejected.readRecord(), "violations")).hasSizeBetween(100, 100_000);
    }

    @Test
    void violations_are_counted_by_code() {
        start(ReadMode.TOLERANT);
        send("{\"id\":\"p1\"}");
        send("{\"muted\":false,\"state\":\"sleeping\"}");
        send("{\"held\":1,\"wrapupSkipped\":2}");
        send("{\"held\":1,\"muted\":false");

        assertThat(total("accepted")).isEqualTo(2);
        assertThat(total("rejected")).isEqualTo(2);
        assertThat(total("violation-wrong-type")).isEqualTo(3);
        assertThat(total("violation-malformed-json")).isEqualTo(1);
        assertThat(total("violation-out-of-range")).isZero();
        assertThat(total("tolerated-unknown-property")).isEqualTo(2);
        assertThat(total("tolerated-unknown-value")).isEqualTo(1);
    }

    @Test
    void a_message_without_a_timestamp_has_the_present_one() {
        long before = System.currentTimeMillis();
        ConsumerRecord<Object, Object> message = new ConsumerRecord<>(ParticipantRouter.RAW, 0, 0, KEY, null);

        assertThat(message.timestamp()).isNegative();
        assertThat(new MessageTime().extract(message, -1)).isBetween(before, System.currentTimeMillis());
    }
}
