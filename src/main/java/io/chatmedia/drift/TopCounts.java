package io.chatmedia.drift;

import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Counts the most frequent keys in bounded memory with the Space-Saving algorithm (Metwally, Agrawal and El Abbadi,
 * 2005). Counts are exact until {@code room} keys are kept. Then a new key replaces the key with the lowest count
 * {@code m}, and may itself have occurred up to {@code m} times before. Every key with a share of more than one in
 * {@code room} is kept, and {@code m} never exceeds the total divided by {@code room}.
 *
 * @param <C> what is known of a key
 */
final class TopCounts<C extends KeyCount> {

    private final int room;
    private final Function<String, C> newCount;
    private final Map<String, C> counts = new LinkedHashMap<>();
    private long total;
    private long leastEvicted;

    TopCounts(int room, Function<String, C> newCount) {
        this.room = room;
        this.newCount = newCount;
    }

    /** Increments the count of a key and returns it. */
    C add(String key) {
        total++;
        C count = counts.get(key);
        if (count == null) {
            count = newCount.apply(key);
            if (counts.size() == room) {
                count.missed(evict());
            }
            counts.put(key, count);
        }
        count.increment();
        return count;
    }

    /** Removes the key with the lowest count, the oldest of several, and returns that count. */
    private long evict() {
        String key = "";
        long least = Long.MAX_VALUE;
        Iterator<C> all = counts.values().iterator();
        // No count can be lower than that of the last evicted key, so the search usually ends early.
        while (least > leastEvicted && all.hasNext()) {
            C count = all.next();
            if (count.atMost() < least) {
                least = count.atMost();
                key = count.key();
            }
        }
        counts.remove(key);
        leastEvicted = least;
        return least;
    }

    /** The total number of occurrences of all keys. */
    long total() {
        return total;
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /**
     * The keys with the highest counts, and the remainder. Keys whose possible undercount exceeds their count are not
     * listed but added to the remainder. A key with a share of more than two in {@code room} is always listed.
     */
    Top<C> top(int most) {
        List<C> shown = counts.values().stream()
                .filter(count -> count.times() >= count.missed())
                .sorted(Comparator.<C>comparingLong(KeyCount::times).reversed().thenComparing(KeyCount::key))
                .limit(most)
                .toList();
        return new Top<>(
                shown,
                total - shown.stream().mapToLong(KeyCount::times).sum(),
                counts.size() - shown.size(),
                room,
                leastEvicted);
    }

    /**
     * The keys with the highest counts.
     *
     * @param counts they, most often first
     * @param otherTimes how often keys were met that are not counted under one of these
     * @param otherKeys how many other keys are kept; if some were forgotten there were more
     * @param room how many keys could be kept
     * @param uncertainty by how much a count may be too low, at the most; 0 if no key was forgotten
     */
    record Top<C extends KeyCount>(List<C> counts, long otherTimes, int otherKeys, int room, long uncertainty) {

        boolean isExact() {
            return uncertainty == 0;
        }

        /** The same counts in the order of their keys. */
        List<C> inOrder() {
            return counts.stream().sorted(Comparator.comparing(KeyCount::key)).toList();
        }

        /**
         * Describes the remainder.
         *
         * @param what the keys, in the plural
         */
        String others(String what) {
            return isExact()
                    ? otherKeys + " other " + what
                    : "other " + what + ", of which there are too many to count";
        }

        /**
         * A sentence about the accuracy of the counts; empty if they are exact.
         *
         * @param what the keys, in the plural
         */
        String caveat(String what) {
            return isExact()
                    ? ""
                    : "More than " + NumberFormats.count(room) + " " + what
                            + ": a count with ≥ may be too low, by at most " + NumberFormats.count(uncertainty)
                            + "; the rest is under \"other\".";
        }
    }
}
