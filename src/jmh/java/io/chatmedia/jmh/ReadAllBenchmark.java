package io.chatmedia.jmh;

import io.chatmedia.json.ReadResult;
import io.chatmedia.json.RecordReader;
import io.chatmedia.participant.ChatMediaParticipant;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reading very many lines from memory by {@code readAll}, and the same documents one by one from arrays of their own.
 * The results are passes over all of them in a second, and MB in a second, which are millions of bytes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 3,
        jvmArgsAppend = {"-Xms1g", "-Xmx1g"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 2)
public class ReadAllBenchmark {

    /** How many MB were read. */
    @AuxCounters
    @State(Scope.Thread)
    public static class Amount {
        public double megabytes;
    }

    /** The lines in one array. */
    @State(Scope.Thread)
    public static class OneInput {
        private byte[] lines;

        /** Makes them. */
        @Setup
        public void setUp(ReadAllBenchmark benchmark) {
            lines = Lines.joined(benchmark.count());
            System.gc(); // so that they do not move while the time is taken
        }
    }

    /** Each line in its own array, without its line break. */
    @State(Scope.Thread)
    public static class ManyInputs {
        private byte[][] lines;

        /** Makes them. */
        @Setup
        public void setUp(ReadAllBenchmark benchmark) {
            lines = Lines.typical()
                    .limit(benchmark.count())
                    .map(line -> Arrays.copyOf(line, line.length - 1))
                    .toArray(byte[][]::new);
            System.gc();
        }
    }

    /** The size of the input; half a GB of heap is left beside the default. */
    @Param("200")
    public int megabytes;

    private final int lineLength = Documents.TYPICAL.bytes().length;
    private final RecordReader<ChatMediaParticipant> reader = RecordReader.strict(ChatMediaParticipant.class);

    private int count() {
        return megabytes * 1_000_000 / lineLength;
    }

    @Benchmark
    public long readAll(OneInput input, Amount amount) {
        long accepted;
        try (Stream<ReadResult<ChatMediaParticipant>> results = reader.readAll(new ByteArrayInputStream(input.lines))) {
            accepted = results.filter(ReadAllBenchmark::isAccepted).count();
        }
        return checked(accepted, amount);
    }

    @Benchmark
    public long oneByOne(ManyInputs inputs, Amount amount) {
        long accepted = 0;
        for (byte[] line : inputs.lines) {
            accepted += isAccepted(reader.read(line)) ? 1 : 0;
        }
        return checked(accepted, amount);
    }

    private static boolean isAccepted(ReadResult<ChatMediaParticipant> result) {
        return result instanceof ReadResult.Accepted;
    }

    private long checked(long accepted, Amount amount) {
        if (accepted != count()) {
            throw new IllegalStateException(accepted + " accepted of " + count());
        }
        amount.megabytes += megabytes;
        return accepted;
    }
}
