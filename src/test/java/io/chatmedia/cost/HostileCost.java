package io.chatmedia.cost;

import io.chatmedia.json.ReadLimits;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Measures what hostile inputs cost in processor time and allocation, and fails if that grows faster than they do.
 * Prints a Markdown table; the arguments are the shapes to measure, none for all:
 *
 * <pre>{@code mvn -q test-compile exec:java -Dexec.args=unknown-properties}</pre>
 */
public final class HostileCost {

    /** None that a document of a gigabyte could reach, but the depth, which cannot be without limit. */
    static final ReadLimits LIMITS_OFF =
            new ReadLimits(1 << 30, ReadLimits.MAX_DEPTH, 1 << 30, 1 << 30, 1 << 30, 1 << 30, 100);

    private static final int ROUNDS = 7;
    private static final long WARM_UP_NANOS = 300_000_000;

    /** Per doubling of the input: twice is linear, four times quadratic. */
    private static final double MOST_GROWTH = 2.6;

    /** What takes less is too short for its growth to be told from noise. */
    private static final long LEAST_NANOS = 2_000_000;

    private HostileCost() {}

    /**
     * Measures.
     *
     * @param args names of shapes
     */
    public static void main(String[] args) {
        System.out.println("| shape | n | read | bytes | ms | ns per byte | MB allocated | bytes allocated per byte "
                + "| time when doubled | allocated when doubled | violations |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|");
        boolean linear = true;
        for (HostileShape shape : HostileShape.values()) {
            if (args.length == 0 || List.of(args).contains(shape.toString())) {
                linear &= measure(shape);
            }
        }
        if (!linear) {
            System.err.println("the cost of a shape grows faster than its size");
            System.exit(1);
        }
    }

    private static boolean measure(HostileShape shape) {
        boolean linear = measure(shape, sizeWithin(shape, ReadLimits.DEFAULT), shape.way(), ReadLimits.DEFAULT);
        linear &= measure(shape, shape.size(), shape.way(), LIMITS_OFF);
        if (shape.way() == Way.STRICT) {
            linear &= measure(shape, shape.size(), Way.MAPPER, LIMITS_OFF);
        }
        return linear;
    }

    /** The greatest size that is read at all; a stream may have any, since the limits are those of a document. */
    private static int sizeWithin(HostileShape shape, ReadLimits limits) {
        int size = shape.size();
        while (shape.way() != Way.STREAM && shape.input(size).length > limits.documentBytes()) {
            size -= size / 16;
        }
        return size;
    }

    private static boolean measure(HostileShape shape, int size, Way way, ReadLimits limits) {
        Way.Reading reading = way.reading(limits);
        List<byte[]> inputs =
                IntStream.of(size / 4, size / 2, size).mapToObj(shape::input).toList();
        warmUp(reading, inputs);
        long[][] nanos = new long[inputs.size()][ROUNDS];
        long[][] allocated = new long[inputs.size()][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            System.gc(); // so that what one input leaves behind is not collected while another is read
            for (int i = 0; i < inputs.size(); i++) {
                ThreadUsage usage = ThreadUsage.of(reading, inputs.get(i));
                nanos[i][round] = usage.nanos();
                allocated[i][round] = usage.allocatedBytes();
            }
        }
        int bytes = inputs.get(2).length;
        System.out.printf(
                Locale.ROOT,
                "| %s | %,d | %s | %,d | %.1f | %.1f | %.1f | %.1f | %.1f, %.1f | %.1f, %.1f | %,d |%n",
                shape,
                size,
                limits.equals(LIMITS_OFF) ? way + ", limits off" : way + ", default limits",
                bytes,
                median(nanos[2]) / 1e6,
                (double) median(nanos[2]) / bytes,
                median(allocated[2]) / 1e6,
                (double) median(allocated[2]) / bytes,
                growth(nanos, 1),
                growth(nanos, 2),
                growth(allocated, 1),
                growth(allocated, 2),
                reading.read(inputs.get(2)));
        return (isLinear(nanos) || least(nanos[2]) < LEAST_NANOS) && isLinear(allocated);
    }

    /** Where a table is enlarged, or the reader takes another way, one doubling costs more; a square shows in both. */
    private static boolean isLinear(long[][] values) {
        return Math.min(growth(values, 1), growth(values, 2)) < MOST_GROWTH;
    }

    private static void warmUp(Way.Reading reading, List<byte[]> inputs) {
        long end = System.nanoTime() + WARM_UP_NANOS;
        do {
            inputs.forEach(reading::read);
        } while (System.nanoTime() < end);
    }

    /** The factor from one size to the next, from the least values: what disturbs a measurement only adds to it. */
    private static double growth(long[][] values, int to) {
        return (double) least(values[to]) / least(values[to - 1]);
    }

    private static long least(long[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    static long median(long[] values) {
        return Arrays.stream(values).sorted().toArray()[values.length / 2];
    }
}
