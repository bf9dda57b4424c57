package io.chatmedia.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.validation.RecordValidator;
import io.chatmedia.validation.Violation;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** One reader, mapper or validator for many threads: they say what they say alone, and none waits for another. */
@Timeout(60)
class SharedReaderTest {

    private static final int THREADS = 8;
    private static final int ROUNDS = 2;

    private static final List<byte[]> DOCUMENTS =
            ContractCase.all().map(ContractCase::document).toList();

    private static final RecordReader<ChatMediaParticipant> STRICT = RecordReader.strict(ChatMediaParticipant.class);
    private static final RecordReader<ChatMediaParticipant> TOLERANT =
            RecordReader.tolerant(ChatMediaParticipant.class);
    private static final ObjectReader MAPPER = new JsonMapper().readerFor(ChatMediaParticipant.class);
    private static final RecordValidator VALIDATOR = RecordValidator.strict();

    /** What threads share. */
    enum Shared {
        STRICT_READER(STRICT::read),
        TOLERANT_READER(TOLERANT::read),
        MAPPER_READER(SharedReaderTest::bind),
        RECORD_VALIDATOR(SharedReaderTest::validate);

        @SuppressWarnings("ImmutableEnumChecker") // methods of what is safe for threads
        private final Function<byte[], Object> use;

        Shared(Function<byte[], Object> use) {
            this.use = use;
        }
    }

    private static Object bind(byte[] document) {
        try {
            return MAPPER.readValue(document);
        } catch (InvalidDocumentException e) {
            return e.violations();
        } catch (JacksonException e) {
            return e.getOriginalMessage();
        }
    }

    private static List<Violation> validate(byte[] document) {
        ReadResult<ChatMediaParticipant> result = TOLERANT.read(document);
        return result instanceof ReadResult.Accepted<ChatMediaParticipant> accepted
                ? VALIDATOR.validate(accepted.value())
                : List.of();
    }

    private static <T> List<T> inThreads(Function<Integer, T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<T>> all = IntStream.range(0, THREADS)
                    .mapToObj(i -> (Callable<T>) () -> {
                        start.await();
                        return work.apply(i);
                    })
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(all)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Uses what is shared for every document several times, in an order of the thread's own; says what was new. */
    private static List<Integer> differences(Shared shared, List<Object> alone, int thread) {
        List<Integer> order = new ArrayList<>();
        IntStream.range(0, DOCUMENTS.size()).forEach(order::add);
        Random random = new Random(thread);
        List<Integer> differences = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(order, random);
            for (int i : order) {
                if (!Objects.equals(shared.use.apply(DOCUMENTS.get(i)), alone.get(i))) {
                    differences.add(i);
                }
            }
        }
        return differences;
    }

    private static List<Object> alone(Shared shared) {
        return DOCUMENTS.stream().map(shared.use).toList();
    }

    @ParameterizedTest
    @EnumSource
    void eight_threads_get_what_one_gets(Shared shared) throws Exception {
        List<Object> alone = alone(shared);

        assertThat(inThreads(thread -> differences(shared, alone, thread)))
                .hasSize(THREADS)
                .allMatch(List::isEmpty);
    }

    @ParameterizedTest
    @EnumSource
    void eight_threads_never_wait_for_each_other(Shared shared) throws Exception {
        List<Object> alone = alone(shared);

        assertThat(leastWaits(thread -> differences(shared, alone, thread))).isZero();
    }

    /**
     * How often the threads waited in the best of some rounds. The JVM itself may make one wait, as for a class that
     * two need for the first time, but not in every round; a lock does.
     */
    private static long leastWaits(Consumer<Integer> work) throws Exception {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5 && least > 0; round++) {
            List<Long> waits = inThreads(thread -> {
                long before = ThreadWaits.ofCurrentThread();
                work.accept(thread);
                return ThreadWaits.ofCurrentThread() - before;
            });
            least = Math.min(least, waits.stream().mapToLong(Long::longValue).sum());
        }
        return least;
    }

    @Test
    void a_lock_would_be_noticed() throws Exception {
        Object lock = new Object();
        String longDocument = "{\"x\":" + "[".repeat(1 << 18) + "]".repeat(1 << 18) + "}";

        assertThat(leastWaits(thread -> {
                    for (int i = 0; i < 20; i++) {
                        synchronized (lock) {
                            STRICT.read(longDocument);
                        }
                    }
                }))
                .isPositive();
    }

    /** Records that no other test reads, so that this one is the first. */
    public record First(String a, Second b) {}

    public record Second(Integer c, First d) {}

    @Test
    void eight_threads_may_make_the_first_reader_of_a_record_at_once() throws Exception {
        String document = "{\"a\":\"x\",\"b\":{\"c\":1,\"d\":{\"a\":\"y\"}}}";
        First expected = new First("x", new Second(1, new First("y", null)));

        assertThat(inThreads(thread -> RecordReader.strict(First.class, MethodHandles.lookup())
                        .read(document)
                        .orElseThrow()))
                .containsOnly(expected);
        assertThat(inThreads(thread -> new JsonMapper().readValue("{\"id\":\"a\"}", ChatMediaParticipant.class)))
                .containsOnly(ChatMediaParticipant.builder().id("a").build());
    }

    @Test
    void names_that_no_document_had_before_make_no_thread_wait() throws Exception {
        AtomicInteger round = new AtomicInteger();

        assertThat(leastWaits(thread -> readNames(thread, round.incrementAndGet())))
                .isZero();
    }

    private static void readNames(int thread, int round) {
        for (int i = 0; i < 500; i++) {
            String name = "name" + round + "-" + thread + "-" + i;
            if (TOLERANT.read("{\"" + name + "\":1}").tolerated().size() != 1) {
                throw new AssertionError(name);
            }
        }
    }
}
