package io.chatmedia.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Holds the reader against Jackson's parser over millions of documents, and fails if there is a difference:
 *
 * <pre>{@code mvn -q test-compile exec:java -Dexec.mainClass=io.chatmedia.differential.LongRun
 * -Dexec.args="MILLIONS SEED THREADS"}</pre>
 *
 * <p>By default 20 million, seed 1, one thread. {@code replay SEED INDEX} tries one document again. Run by java itself
 * with {@code -XX:-StackTraceInThrowable}, which Maven does not start with, it takes less time.
 */
public final class LongRun {

    private static final int MOST_SHOWN = 20;
    private static final int BATCH = 10_000;
    private static final int SECONDS_BETWEEN_PROGRESS = 10;

    private final long seed;
    private final long wanted;
    private final AtomicLong nextIndex = new AtomicLong();
    private final AtomicLong tried = new AtomicLong();
    private final AtomicLong found = new AtomicLong();
    private final long start = System.nanoTime();

    private LongRun(long seed, long wanted) {
        this.seed = seed;
        this.wanted = wanted;
    }

    /**
     * Runs.
     *
     * @param args millions of documents, seed and threads, or {@code replay}, seed and index
     * @throws InterruptedException never
     */
    public static void main(String[] args) throws InterruptedException {
        if (args.length == 3 && args[0].equals("replay")) {
            Finding finding = new Trial(Long.parseLong(args[1])).run(Long.parseLong(args[2]));
            System.out.println(finding == null ? "no difference" : finding);
            return;
        }
        long millions = args.length > 0 ? Long.parseLong(args[0]) : 20;
        long seed = args.length > 1 ? Long.parseLong(args[1]) : 1;
        int threads = args.length > 2 ? Integer.parseInt(args[2]) : 1;
        LongRun run = new LongRun(seed, millions * 1_000_000);
        run.run(threads);
        if (run.found.get() > 0) {
            System.exit(1);
        }
    }

    private void run(int threads) throws InterruptedException {
        List<Thread> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(this::work, "differential-" + i);
            thread.start();
            running.add(thread);
        }
        while (running.stream().anyMatch(Thread::isAlive)) {
            for (int i = 0; i < SECONDS_BETWEEN_PROGRESS && running.stream().anyMatch(Thread::isAlive); i++) {
                LockSupport.parkNanos(1_000_000_000L);
            }
            System.out.println(summary());
        }
        for (Thread thread : running) {
            thread.join();
        }
        System.out.println("finished, seed " + seed + ", threads " + threads + ": " + summary());
    }

    private String summary() {
        double seconds = (System.nanoTime() - start) / 1e9;
        return String.format(
                Locale.ROOT,
                "%,d documents in %.0f s, %,.0f a second, %,d findings",
                tried.get(),
                seconds,
                tried.get() / seconds,
                found.get());
    }

    private void work() {
        Trial trial = new Trial(seed);
        while (tried.get() < wanted) {
            long before = trial.tried();
            long first = nextIndex.getAndAdd(BATCH);
            for (long index = first; index < first + BATCH; index++) {
                show(trial.run(index));
            }
            tried.addAndGet(trial.tried() - before);
        }
    }

    private void show(@Nullable Finding finding) {
        if (finding != null && found.incrementAndGet() <= MOST_SHOWN) {
            System.out.println(finding);
        }
    }
}
