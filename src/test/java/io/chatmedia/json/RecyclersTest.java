package io.chatmedia.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.util.BufferRecycler;

class RecyclersTest {

    private final Recyclers recyclers = new Recyclers();

    @Test
    void what_is_given_back_is_handed_out_again() {
        BufferRecycler first = recyclers.acquirePooled();
        recyclers.releasePooled(first);

        assertThat(recyclers.acquirePooled()).isSameAs(first);
    }

    @Test
    void what_is_handed_out_is_nobody_elses() {
        BufferRecycler first = recyclers.acquirePooled();

        assertThat(recyclers.acquirePooled()).isNotSameAs(first);
    }

    @Test
    void of_two_that_are_given_back_one_is_kept() {
        BufferRecycler first = recyclers.acquirePooled();
        BufferRecycler second = recyclers.acquirePooled();
        recyclers.releasePooled(first);
        recyclers.releasePooled(second);

        assertThat(recyclers.acquirePooled()).isSameAs(second);
        assertThat(recyclers.acquirePooled()).isNotSameAs(first);
    }

    @Test
    void many_threads_never_hold_the_same_one() throws Exception {
        Set<BufferRecycler> held = Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
        AtomicInteger shared = new AtomicInteger();
        Callable<Void> holder = () -> {
            for (int i = 0; i < 20_000; i++) {
                BufferRecycler recycler = recyclers.acquirePooled();
                if (!held.add(recycler)) {
                    shared.incrementAndGet();
                }
                held.remove(recycler);
                recyclers.releasePooled(recycler);
            }
            return null;
        };
        // More threads than there are places, so that some meet.
        int threads = 8 * Runtime.getRuntime().availableProcessors();
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            for (var done : executor.invokeAll(
                    IntStream.range(0, threads).mapToObj(i -> holder).toList())) {
                done.get();
            }
        } finally {
            executor.shutdownNow();
        }

        assertThat(shared).hasValue(0);
    }
}
