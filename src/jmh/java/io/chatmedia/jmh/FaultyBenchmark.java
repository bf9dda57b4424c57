package io.chatmedia.jmh;

import io.chatmedia.json.ReadResult;
import io.chatmedia.json.RecordReader;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.validation.Violation;
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

/** Reading the full participant with ten faults in it, up to the list of the ten violations. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class FaultyBenchmark {

    private static final int FAULTS = 10;

    private final byte[] bytes = Documents.FAULTY.bytes();
    private final RecordReader<ChatMediaParticipant> reader = RecordReader.strict(ChatMediaParticipant.class);

    /** Checks that the document has the ten faults that it is said to have. */
    @Setup
    public void setUp() {
        ReadResult<ChatMediaParticipant> result = reader.read(bytes);
        long codes =
                result.violations().stream().map(Violation::code).distinct().count();
        if (result.violations().size() != FAULTS || codes != FAULTS) {
            throw new IllegalStateException("not ten faults of ten codes: " + result.violations());
        }
    }

    @Benchmark
    public ReadResult<ChatMediaParticipant> read() {
        return reader.read(bytes);
    }
}
