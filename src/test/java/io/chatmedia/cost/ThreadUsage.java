package io.chatmedia.cost;

import java.lang.reflect.Method;

/**
 * What the current thread has used so far, as the JDK counts it. Unlike the clock, its processor time does not tell of
 * what else the machine does.
 */
public record ThreadUsage(long nanos, long allocatedBytes) {

    private static final Object THREADS;
    private static final Method NANOS;
    private static final Method ALLOCATED_BYTES;

    // By reflection, since the tests run inside our module, which does not require jdk.management.
    static {
        try {
            Class<?> type = Class.forName("com.sun.management.ThreadMXBean");
            THREADS = Class.forName("java.lang.management.ManagementFactory")
                    .getMethod("getThreadMXBean")
                    .invoke(null);
            NANOS = type.getMethod("getCurrentThreadCpuTime");
            ALLOCATED_BYTES = type.getMethod("getCurrentThreadAllocatedBytes");
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** What reading an input takes. */
    static ThreadUsage of(Way.Reading reading, byte[] input) {
        ThreadUsage before = now();
        reading.read(input);
        ThreadUsage after = now();
        return new ThreadUsage(after.nanos - before.nanos, after.allocatedBytes - before.allocatedBytes);
    }

    public static ThreadUsage now() {
        try {
            return new ThreadUsage((long) NANOS.invoke(THREADS), (long) ALLOCATED_BYTES.invoke(THREADS));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
