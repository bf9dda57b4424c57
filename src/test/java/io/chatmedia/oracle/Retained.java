package io.chatmedia.oracle;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Whether what was given is held on to by whoever gave it. */
public final class Retained {

    private static final int SAMPLED_ONE_IN = 100;

    private Retained() {}

    /**
     * Takes some objects of an iterator and counts those that something still holds, of each hundredth; the iterator
     * itself stays in use.
     *
     * @return how many of the samples are left
     */
    public static long of(Iterator<?> iterator, int count) throws InterruptedException {
        List<WeakReference<?>> samples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Object given = iterator.next();
            if (i % SAMPLED_ONE_IN == 0) {
                samples.add(new WeakReference<>(given));
            }
        }
        iterator.next(); // so that the last one that was counted is not in use any more
        long left = samples.size();
        for (int tries = 0; tries < 20 && left > 0; tries++) {
            System.gc();
            Thread.sleep(10);
            left = samples.stream().filter(sample -> sample.get() != null).count();
        }
        iterator.next();
        return left;
    }
}
