package io.chatmedia.drift;

import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How often keys are met, of which there is room for some: the Space-Saving algorithm (Metwally, Agrawal and El Abbadi,
 * 2005). As long as there is room, the counts are exact. A key for which there is none takes the place of the one that
 * was met least often, {@code m} times at the most; so often the newcomer may have been met before, and no more. Hence
 * every key that makes up more than one in {@code room} of what is met is among those that are kept, and {@code m} is
 * never more than the total divided by {@code room}.
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

    /** Counts a key once more, and gives what is known of it. */
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

    /** Forgets the key that was met least often, of several the one that came first, and says how often it was. */
    private long evict() {
        String key = "";
        long least = Long.MAX_VALUE;
        Iterator<C> all = counts.values().iterator();
        // None can have been met less often than the one before, so that the search mostly ends at once.
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

    /** How often keys were met in all. */
    long total() {
        return total;
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    /**
     * The keys that were met most often, and what is left over. A key that may have been missed more often than it was
     * met is no finding, so that it is left over, too; but a key that makes up more than two in {@code room} of what is
     * met never is.
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
     * The keys that were met most often.
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
         * What is left over, in words.
         *
         * @param what the keys, in the plural
         */
        String others(String what) {
            return isExact()
                    ? otherKeys + " other " + what
                    : "other " + what + ", of which there are too many to count";
        }

        /**
         * How far the counts can be relied on, in a sentence; empty if they are exact.
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
