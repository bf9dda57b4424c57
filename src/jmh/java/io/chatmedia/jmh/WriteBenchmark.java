package io.chatmedia.jmh;

import io.chatmedia.jmh.plain.Participant;
import io.chatmedia.participant.ChatMediaParticipant;
import java.util.concurrent.TimeUnit;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writing one participant by a stock mapper: a record of the library, and one that Jackson writes by itself. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class WriteBenchmark {

    /** Whose record it is. */
    public enum Writer {
        LIBRARY(ChatMediaParticipant.class),
        JACKSON3(Participant.class);

        private final Class<?> type;

        Writer(Class<?> type) {
            this.type = type;
        }
    }

    @Param({"FULL", "TYPICAL", "SPARSE"})
    public Documents document;

    @Param
    public Writer peer;

    private Object participant;
    private ObjectWriter writer;

    /** Makes the record, and checks that what is written is what was read. */
    @Setup
    public void setUp() {
        JsonMapper mapper = new JsonMapper();
        byte[] bytes = document.bytes();
        participant = mapper.readValue(bytes, peer.type);
        writer = mapper.writerFor(peer.type);
        JsonNode written = mapper.readTree(writer.writeValueAsBytes(participant));
        if (!written.equals(mapper.readTree(bytes))) {
            throw new IllegalStateException(peer + " writes " + written + " for " + document);
        }
    }

    @Benchmark
    public byte[] write() {
        return writer.writeValueAsBytes(participant);
    }
}
