package org.example.router;

import java.time.Duration;
import java.util.Map;
import java.util.function.IntFunction;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one thread of the router carries, beside a broker on the same machine: {@code -Dgroups=throughput}. */
@Tag("throughput")
@Timeout(600)
class ThroughputIT {

    private static final int MESSAGES = 1_000_000;
    private static final String LINE =
            "%-7s %5d bytes, %d partitions: %6.0f messages/s and %5.1f MB/s; of one core %6.0f/s and %5.1f MB/s%n";

    @ParameterizedTest
    @CsvSource({"TYPICAL, 1", "FULL, 1", "FULL, 8", "MIXED, 1"})
    void one_thread(String traffic, int partitions) throws Exception {
        IntFunction<Kind> kinds = traffic.equals("MIXED") ? Kind::of : number -> Kind.valueOf(traffic);
        try (Broker broker = Broker.start()) {
            Topics topics = new Topics(broker);
            topics.create(partitions);
            double size = (double) send(topics, kinds) / MESSAGES;
            try (ChildProcess router = RouterProcess.start(broker, Map.of("num.stream.threads", "1"))) {
                Progress warm = Progress.when(topics, router, MESSAGES * 6 / 10);
                Progress done = Progress.when(topics, router, MESSAGES / 20);
                double messages = warm.lag - done.lag;
                double rate = messages / seconds(done.time.minus(warm.time));
                double rateOfCore = messages / seconds(done.cpu.minus(warm.cpu));
                System.out.printf(
                        LINE,
                        traffic,
                        Math.round(size),
                        partitions,
                        rate,
                        rate * size / 1e6,
                        rateOfCore,
                        rateOfCore * size / 1e6);
            }
        }
    }

    private static long send(Topics topics, IntFunction<Kind> kinds) {
        long bytes = 0;
        try (KafkaProducer<byte[], byte[]> producer = topics.producer(Map.of("batch.size", "131072"))) {
            for (int number = 0; number < MESSAGES; number++) {
                byte[] document = kinds.apply(number).document("p" + number);
                bytes += document == null ? 0 : document.length;
                producer.send(new ProducerRecord<>(ParticipantRouter.RAW, document));
            }
        }
        return bytes;
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    /** How far the router is, when, and what processor time it took so far. */
    private record Progress(long lag, Duration time, Duration cpu) {

        static Progress when(Topics topics, ChildProcess router, long most) throws Exception {
            while (true) {
                long lag = topics.lag();
                if (lag <= most) {
                    return new Progress(lag, Duration.ofNanos(System.nanoTime()), router.cpuTime());
                }
                Thread.sleep(20);
            }
        }
    }
}
