package io.chatmedia.cost;

import io.chatmedia.json.ReadMode;
import io.chatmedia.json.ReadResult;
import io.chatmedia.json.RecordReader;
import io.chatmedia.participant.ChatMediaParticipant;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures what lines cost that each have a name never seen before, beside the same lines with fifty names between
 * them, and fails if that is more than 1.3 times as much:
 *
 * <pre>{@code mvn -q test-compile exec:java -Dexec.mainClass=io.chatmedia.cost.NameCost}</pre>
 */
public final class NameCost {

    private static final int LINES = 300_000;
    private static final int FEW = 50;
    private static final int WARM_UP_ROUNDS = 2;
    private static final int ROUNDS = 7;
    private static final double MOST = 1.3;

    private int used = FEW;

    private NameCost() {}

    /**
     * Measures.
     *
     * @param args none
     */
    public static void main(String[] args) {
        System.out.println("| 300,000 lines, each with | mode | bytes | ms, 50 names | ms, new names | time, new : 50 "
                + "| allocated, new : 50 |");
        System.out.println("|---|---|---|---|---|---|---|");
        NameCost cost = new NameCost();
        boolean within = cost.measure(LineKind.KEY, ReadMode.STRICT);
        within &= cost.measure(LineKind.PROPERTY, ReadMode.STRICT);
        within &= cost.measure(LineKind.PROPERTY, ReadMode.TOLERANT);
        if (!within) {
            System.err.println("names never seen before cost more than " + MOST + " times as much as fifty names");
            System.exit(1);
        }
    }

    private boolean measure(LineKind kind, ReadMode mode) {
        Way.Reading reading = reading(mode);
        byte[] few = kind.lines(LINES, i -> i % FEW);
        ThreadUsage[][] usages = new ThreadUsage[2][ROUNDS];
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            int first = used; // a name is new only once
            used += LINES;
            byte[] fresh = kind.lines(LINES, i -> first + i);
            System.gc(); // so that what one input leaves behind is not collected while another is read
            usages[0][Math.max(0, round)] = ThreadUsage.of(reading, few);
            usages[1][Math.max(0, round)] = ThreadUsage.of(reading, fresh);
        }
        double ofFew = median(usages[0]);
        double ofNew = median(usages[1]);
        System.out.printf(
                Locale.ROOT,
                "| %s | %s | %,d | %.1f | %.1f | %.2f | %.2f |%n",
                kind,
                mode,
                few.length,
                ofFew / 1e6,
                ofNew / 1e6,
                ofNew / ofFew,
                (double) usages[1][ROUNDS - 1].allocatedBytes() / usages[0][ROUNDS - 1].allocatedBytes());
        return ofNew <= MOST * ofFew;
    }

    private static Way.Reading reading(ReadMode mode) {
        RecordReader<ChatMediaParticipant> reader = RecordReader.of(ChatMediaParticipant.class, mode);
        return input -> {
            try (Stream<ReadResult<ChatMediaParticipant>> results = reader.readAll(new ByteArrayInputStream(input))) {
                return results.mapToInt(result ->
                                result.violations().size() + result.tolerated().size())
                        .sum();
            }
        };
    }

    private static double median(ThreadUsage[] usages) {
        return HostileCost.median(
                Arrays.stream(usages).mapToLong(ThreadUsage::nanos).toArray());
    }
}
