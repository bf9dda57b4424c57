package io.chatmedia.json;

import java.lang.reflect.Method;

/**
 * How often a thread had to wait: at a lock, or parked. The JVM counts it, in a module that the library does not read;
 * reflection needs no reading.
 */
final class ThreadWaits {

    private ThreadWaits() {}

    static long ofCurrentThread() {
        try {
            Object threads = Class.forName("java.lang.management.ManagementFactory")
                    .getMethod("getThreadMXBean")
                    .invoke(null);
            Method threadInfo =
                    Class.forName("java.lang.management.ThreadMXBean").getMethod("getThreadInfo", long.class);
            Object info = threadInfo.invoke(threads, Thread.currentThread().getId());
            Class<?> type = info.getClass();
            return (long) type.getMethod("getBlockedCount").invoke(info)
                    + (long) type.getMethod("getWaitedCount").invoke(info);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
