package io.chatmedia.drift;

import io.chatmedia.contract.WireTimestamp;
import java.time.Instant;

/** The timestamps of one place, or of all. */
final class Timestamps {

    private long wholeSeconds;
    private long withFraction;
    private long invalid;
    private long earliest = Long.MAX_VALUE;
    private long latest = Long.MIN_VALUE;

    /**
     * @param text as it was received
     * @param epochMilli what it means, or {@link WireTimestamp#INVALID}
     */
    void add(String text, long epochMilli) {
        if (epochMilli == WireTimestamp.INVALID) {
            invalid++;
            return;
        }
        if (text.length() == WireTimestamp.MAX_LENGTH) {
            withFraction++;
        } else {
            wholeSeconds++;
        }
        earliest = Math.min(earliest, epochMilli);
        latest = Math.max(latest, epochMilli);
    }

    long wholeSeconds() {
        return wholeSeconds;
    }

    long withFraction() {
        return withFraction;
    }

    long invalid() {
        return invalid;
    }

    boolean isEmpty() {
        return wholeSeconds + withFraction + invalid == 0;
    }

    /** The earliest and the latest as the wire has them, in words. */
    String span() {
        if (earliest > latest) {
            return "none that is valid";
        }
        String first = WireTimestamp.format(Instant.ofEpochMilli(earliest));
        return earliest == latest ? first : first + " to " + WireTimestamp.format(Instant.ofEpochMilli(latest));
    }
}
