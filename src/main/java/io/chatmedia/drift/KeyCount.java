package io.chatmedia.drift;

/** How often a key was met. */
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

    /** How often the key was met since it is counted: certainly so often. */
    final long times() {
        return times;
    }

    /** How often it may have been met before that, at the most: 0 if it is counted since it was met first. */
    final long missed() {
        return missed;
    }

    /** How often it was met at the most. */
    final long atMost() {
        return times + missed;
    }

    final void increment() {
        times++;
    }

    /** Says how often the key may have been met before it is counted. */
    final void missed(long before) {
        missed = before;
    }
}
