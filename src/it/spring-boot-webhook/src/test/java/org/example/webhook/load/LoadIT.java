package org.example.webhook.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.example.webhook.load.Traffic.Kind;
import org.junit.jupiter.api.Test;

/**
 * The packaged application under load: a glance of two seconds in every build, and as long as one likes, after half as
 * long a warm-up, with {@code mvn verify -Dload.seconds=60}.
 */
class LoadIT {

    private static final int CONNECTIONS = 8;
    private static final int SLOW_CONNECTIONS = 8;
    private static final String HEAP = "128m";
    private static final long FLAT_BYTES = 4 << 20;
    private static final int LONG_ENOUGH = 10;

    private final Traffic traffic = new Traffic();

    @Test
    void every_request_is_answered_as_it_must_be_and_the_heap_stays_flat() throws Exception {
        int seconds = Integer.getInteger("load.seconds", 2);
        try (Application application = new Application(Path.of(System.getProperty("application.jar")), HEAP)) {
            int port = application.port();
            run(port, (seconds + 1) / 2, 0);
            long heapBefore = application.heapInUse();
            List<Client> clients = run(port, seconds, SLOW_CONNECTIONS);
            long heapAfter = application.heapInUse();
            report(clients, seconds, heapBefore, heapAfter);

            assertThat(clients).flatExtracting(Client::wrong).isEmpty();
            assertThat(application.troubles())
                    .as("warnings and errors in the log")
                    .isZero();
            if (seconds >= LONG_ENOUGH) { // before, classes and buffers are still being made
                assertThat(heapAfter - heapBefore).as("growth of the heap").isLessThan(FLAT_BYTES);
            }
        }
    }

    private List<Client> run(int port, int seconds, int slow) throws Exception {
        long nanos = TimeUnit.SECONDS.toNanos(seconds);
        List<Client> clients = new ArrayList<>();
        for (int seed = 0; seed < CONNECTIONS; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            clients.add(new Client(port, () -> traffic.mixed(random), nanos));
        }
        for (int seed = 0; seed < slow; seed++) {
            RandomGenerator random = new SplittableRandom(seed);
            boolean stalls = seed % 2 == 0;
            clients.add(new Client(port, () -> stalls ? traffic.stalled(random) : traffic.trickled(random), nanos));
        }
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        try {
            for (Future<Client> client : threads.invokeAll(clients)) {
                client.get();
            }
            return clients;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void report(List<Client> clients, int seconds, long heapBefore, long heapAfter) {
        Map<Kind, Integer> sent = new TreeMap<>();
        clients.forEach(client -> client.sent().forEach((kind, count) -> sent.merge(kind, count, Integer::sum)));
        int requests = sent.values().stream().mapToInt(Integer::intValue).sum();
        long[] nanos =
                clients.stream().flatMapToLong(Client::validNanos).sorted().toArray();

        System.out.printf("%d connections, %d slow ones, %d s: %s%n", CONNECTIONS, SLOW_CONNECTIONS, seconds, sent);
        System.out.printf("%d requests, %d a second%n", requests, requests / seconds);
        System.out.printf(
                "valid ones answered within %.2f ms (50 %%), %.2f ms (99 %%), %.2f ms (99.9 %%), %.2f ms (all)%n",
                millis(nanos, 0.5), millis(nanos, 0.99), millis(nanos, 0.999), millis(nanos, 1));
        System.out.printf(
                "heap after collection %.1f MB before, %.1f MB after, of %s%n",
                heapBefore / 1e6, heapAfter / 1e6, HEAP);
    }

    private static double millis(long[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }
}
