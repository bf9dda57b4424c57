package org.example.router;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The router's topics, and how far it got with them. */
final class Topics {

    private final String address;
    private final Admin admin;
    private List<TopicPartition> raw;
    private List<TopicPartition> outputs;

    Topics(Broker broker) {
        address = broker.address();
        admin = broker.admin();
    }

    /** Makes them, as the README says. */
    void create(int partitions) throws ExecutionException, InterruptedException {
        Map<String, String> uncompressed = Map.of("compression.type", "uncompressed");
        Map<String, String> large = Map.of("max.message.bytes", "2097152");
        admin.createTopics(List.of(
                        new NewTopic(ParticipantRouter.RAW, partitions, (short) 1).configs(uncompressed),
                        new NewTopic(ParticipantRouter.PARTICIPANTS, partitions, (short) 1).configs(large),
                        new NewTopic(ParticipantRouter.REJECTED, partitions, (short) 1).configs(large)))
                .all()
                .get();
        raw = partitions(ParticipantRouter.RAW, partitions).toList();
        outputs = Stream.of(ParticipantRouter.PARTICIPANTS, ParticipantRouter.REJECTED)
                .flatMap(topic -> partitions(topic, partitions))
                .toList();
    }

    private static Stream<TopicPartition> partitions(String topic, int count) {
        return IntStream.range(0, count).mapToObj(partition -> new TopicPartition(topic, partition));
    }

    KafkaProducer<byte[], byte[]> producer(Map<String, String> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("bootstrap.servers", address);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Places in the output topics, up to the first open transaction or to the end. */
    long written(IsolationLevel level) throws ExecutionException, InterruptedException {
        return ends(outputs, level);
    }

    /** Messages that the router has yet to take and commit. */
    long lag() throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets("participants-router")
                .partitionsToOffsetAndMetadata()
                .get();
        return ends(raw, IsolationLevel.READ_COMMITTED)
                - committed.values().stream()
                        .mapToLong(OffsetAndMetadata::offset)
                        .sum();
    }

    private long ends(List<TopicPartition> partitions, IsolationLevel level)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        return admin.listOffsets(latest, new ListOffsetsOptions(level)).all().get().values().stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    /** Reads both output topics from beginning to end. */
    void readAll(IsolationLevel level, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                address,
                "isolation.level",
                level.toString().toLowerCase(Locale.ROOT));
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(outputs);
            consumer.seekToBeginning(outputs);
            Map<TopicPartition, Long> ends = consumer.endOffsets(outputs);
            while (outputs.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(reader);
            }
        }
    }
}
