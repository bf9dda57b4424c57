package io.chatmedia.drift;

/** The count of a key. */
class KeyCount {

    private final String key;
    private long times;
    private long missed;

    KeyCount(String key) {
        this.key = key;
    }

    final String key() {
        return key;
    }

    /** The guaranteed count: occurrences since the key was last admitted. */
    final long times() {
        return times;
    }

    /** The maximum undercount: occurrences before the key was last admitted. 0 if the count is exact. */
    final long missed() {
        return missed;
    }

    /** The maximum possible count. */
    final long atMost() {
        return times + missed;
    }

    final void increment() {
        times++;
    }

    /** Sets the maximum undercount. */
    final void missed(long before) {
        missed = before;
    }
}
