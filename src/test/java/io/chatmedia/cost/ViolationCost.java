package io.chatmedia.cost;

import io.chatmedia.json.RecordReader;
import java.util.Arrays;
import java.util.Locale;

/**
 * Measures what a document with a hundred violations costs beside a valid one of the same size, and fails if that is
 * more than ten times as much:
 *
 * <pre>{@code mvn -q test-compile exec:java -Dexec.mainClass=io.chatmedia.cost.ViolationCost}</pre>
 */
public final class ViolationCost {

    private static final int ROUNDS = 30;
    private static final int READINGS = 200;

    private ViolationCost() {}

    /**
     * Measures.
     *
     * @param args none
     */
    public static void main(String[] args) {
        System.out.println(
                "| fault, 100 times | bytes | µs valid | µs faulty | time, faulty : valid | allocated, faulty : valid |");
        System.out.println("|---|---|---|---|---|---|");
        boolean within = true;
        for (int pass = 0; pass < 2; pass++) { // the first warms up every kind before one is measured
            for (FaultKind kind : FaultKind.values()) {
                within &= measure(kind, pass == 1);
            }
        }
        if (!within) {
            System.err.println("a hundred violations cost more than ten times as much as none");
            System.exit(1);
        }
    }

    private static boolean measure(FaultKind kind, boolean print) {
        RecordReader<? extends Record> reader = FaultKind.reader();
        Way.Reading readings = input -> {
            int violations = 0;
            for (int i = 0; i < READINGS; i++) {
                violations += reader.read(input).violations().size();
            }
            return violations;
        };
        byte[] valid = kind.valid();
        byte[] faulty = kind.faulty();
        ThreadUsage[][] usages = new ThreadUsage[2][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            usages[0][round] = ThreadUsage.of(readings, valid);
            usages[1][round] = ThreadUsage.of(readings, faulty);
        }
        double ofValid = median(usages[0]);
        double ofFaulty = median(usages[1]);
        if (print) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,d | %.1f | %.1f | %.1f | %.1f |%n",
                    kind,
                    faulty.length,
                    ofValid / READINGS / 1e3,
                    ofFaulty / READINGS / 1e3,
                    ofFaulty / ofValid,
                    (double) usages[1][ROUNDS - 1].allocatedBytes() / usages[0][ROUNDS - 1].allocatedBytes());
        }
        return !print || ofFaulty <= 10 * ofValid;
    }

    private static double median(ThreadUsage[] usages) {
        return HostileCost.median(
                Arrays.stream(usages).mapToLong(ThreadUsage::nanos).toArray());
    }
}
