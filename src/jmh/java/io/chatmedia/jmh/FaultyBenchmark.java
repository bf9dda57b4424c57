package io.chatmedia.jmh;

import io.chatmedia.json.ReadResult;
import io.chatmedia.json.RecordReader;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.validation.Violation;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reading the full participant with ten faults in it, up to the list of the ten violations; ten properties tolerated.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class FaultyBenchmark {

    private static final int FAULTS = 10;

    private final byte[] faulty = Documents.FAULTY.bytes();
    private final byte[] extended = Documents.EXTENDED.bytes();
    private final RecordReader<ChatMediaParticipant> strict = RecordReader.strict(ChatMediaParticipant.class);
    private final RecordReader<ChatMediaParticipant> tolerant = RecordReader.tolerant(ChatMediaParticipant.class);

    /** Checks that the documents have the ten faults that they are said to have. */
    @Setup
    public void setUp() {
        List<Violation> violations = strict.read(faulty).violations();
        if (violations.size() != FAULTS
                || violations.stream().map(Violation::code).distinct().count() != FAULTS) {
            throw new IllegalStateException("not ten faults of ten codes: " + violations);
        }
        ReadResult<ChatMediaParticipant> result = tolerant.read(extended);
        if (!result.violations().isEmpty() || result.tolerated().size() != FAULTS) {
            throw new IllegalStateException("not ten tolerated: " + result);
        }
    }

    @Benchmark
    public ReadResult<ChatMediaParticipant> read() {
        return strict.read(faulty);
    }

    @Benchmark
    public ReadResult<ChatMediaParticipant> unknown() {
        return tolerant.read(extended);
    }
}
