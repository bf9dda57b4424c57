package io.chatmedia.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.chatmedia.json.JsonDocument;
import io.chatmedia.json.ReadLimits;
import io.chatmedia.json.RecordReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ConcurrentReadingTest {

    private static final int THREADS = 2;

    private final ExecutorService pool = Executors.newFixedThreadPool(THREADS);

    /** A record that the virtual machine fails to make. */
    record Failing(String id) {
        Failing {
            if (id != null) {
                throw new StackOverflowError("no room for " + id);
            }
        }
    }

    @AfterEach
    void endThreads() {
        pool.shutdownNow();
    }

    private void read(InputStream in, DocumentSink sink) {
        RecordReader<Failing> reader = RecordReader.strict(Failing.class, MethodHandles.lookup());
        new ConcurrentReading("-", reader, sink, pool, THREADS)
                .read(
                        in,
                        input -> JsonDocument.stream(input, ReadLimits.DEFAULT).iterator());
    }

    private static InputStream lines(int count) {
        return new ByteArrayInputStream("{}\n".repeat(count).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_result_of_a_document_is_known_before_more_input_arrives() {
        Semaphore written = new Semaphore(0);
        List<Boolean> inTime = new ArrayList<>();
        InputStream slow = new InputStream() {
            private int lines;

            @Override
            public int read() {
                throw new AssertionError("read by arrays only");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                try {
                    inTime.add(lines == 0 || written.tryAcquire(10, TimeUnit.SECONDS));
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                byte[] line = "{ \"id\":5}\n".getBytes(StandardCharsets.UTF_8);
                System.arraycopy(line, 0, bytes, offset, line.length);
                return lines++ < 20 ? line.length : -1;
            }
        };

        read(slow, checked -> written.release());

        assertThat(inTime).hasSize(21).containsOnly(true);
    }

    /** Lines of a length for ever, or up to an error. */
    private static final class Lines extends InputStream {
        final AtomicLong taken = new AtomicLong();
        private final int length;
        private final boolean ready;
        private final long most;

        /** @param ready whether it says that it can be read at once */
        Lines(int length, boolean ready, long most) {
            this.length = length;
            this.ready = ready;
            this.most = most;
        }

        @Override
        public int available() {
            return ready ? Integer.MAX_VALUE : 0;
        }

        @Override
        public int read() {
            throw new AssertionError("read by arrays only");
        }

        @Override
        public int read(byte[] bytes, int offset, int count) throws IOException {
            long before = taken.getAndAdd(count);
            for (int i = 0; i < count; i++) {
                bytes[offset + i] = (byte) ((before + i + 1) % length == 0 ? '\n' : '5');
            }
            if (before > most) {
                throw new IOException("enough");
            }
            return count;
        }
    }

    @ParameterizedTest
    @CsvSource({"2, true, 1", "2, false, 1", "600, true, 1", "600, false, 1", "500000, true, 16", "500000, false, 16"})
    void no_more_of_an_input_is_taken_than_there_is_room_for(int lineLength, boolean ready, int mebibytes)
            throws InterruptedException {
        Lines endless = new Lines(lineLength, ready, (long) mebibytes << 21);
        CountDownLatch open = new CountDownLatch(1);
        Thread reading = new Thread(() -> read(endless, checked -> await(open)));
        reading.setUncaughtExceptionHandler((thread, e) -> {});
        reading.start();
        for (long taken = -1; taken != endless.taken.get(); ) {
            taken = endless.taken.get();
            Thread.sleep(300);
        }

        assertThat(endless.taken.get()).isBetween(1L, (long) mebibytes << 20);
        open.countDown();
        reading.join();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_input_without_end_is_left_when_nothing_more_can_be_written(boolean ready) {
        Lines endless = new Lines(600, ready, Long.MAX_VALUE);

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> read(endless, checked -> {
                    throw new IOException("full");
                }))
                .withMessageContaining("full");
        assertThat(endless.taken.get()).isLessThan(4 << 20);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_input_that_fails_is_written_as_far_as_it_came(boolean ready) {
        List<Long> written = new ArrayList<>();

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> read(new Lines(1_024, ready, 8 << 20), checked -> written.add(checked.number())))
                .withMessageContaining("enough");
        assertThat(written).hasSizeGreaterThanOrEqualTo(8 << 10).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void one_thread_at_a_time_writes_and_both_read() {
        AtomicInteger writing = new AtomicInteger();
        Set<Thread> writers = ConcurrentHashMap.newKeySet();

        read(lines(200_000), checked -> {
            assertThat(writing.incrementAndGet()).isEqualTo(1);
            writers.add(Thread.currentThread());
            writing.decrementAndGet();
        });

        assertThat(writers).hasSize(THREADS);
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void after_a_document_that_could_not_be_written_none_is() {
        List<Long> written = new ArrayList<>();

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> read(lines(100_000), checked -> {
                    if (checked.number() == 5_000) {
                        throw new IOException("full");
                    }
                    written.add(checked.number());
                }))
                .withMessageContaining("full");
        assertThat(written).hasSize(4_999);
    }

    @Test
    void a_failure_of_the_virtual_machine_is_thrown_after_what_came_before_it_is_written() {
        List<Long> written = new ArrayList<>();
        String input = "{}\n".repeat(5_000) + "{\"id\":\"a\"}\n" + "{}\n".repeat(5_000);

        assertThatExceptionOfType(StackOverflowError.class)
                .isThrownBy(() -> read(
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        checked -> written.add(checked.number())))
                .withMessage("no room for a");
        assertThat(written).hasSize(5_000).isSorted();
    }

    @Test
    void a_defect_of_a_sink_is_thrown() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> read(lines(10), checked -> {
                    throw new IllegalStateException();
                }));
    }
}
