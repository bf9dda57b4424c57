package io.chatmedia.jmh;

import io.chatmedia.jmh.peers.DocumentReader;
import io.chatmedia.jmh.peers.Peer;
import io.chatmedia.participant.ChatMediaParticipant;
import java.util.List;
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
import org.openjdk.jmh.infra.Blackhole;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Strict reading of bytes in a JVM that has already read the same records through a stock mapper, from bytes, from a
 * tree and from a token buffer. The compiler has then seen more than one source of tokens.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class AfterMapperBenchmark {

    /** Enough for the optimizing compiler, which takes what has run some 10,000 times. */
    private static final int ROUNDS = 20_000;

    @Param({"FULL", "TYPICAL", "SPARSE"})
    public Documents document;

    private byte[] bytes;
    private DocumentReader reader;

    /** Uses a mapper, with all documents, and makes the reader only then. */
    @Setup
    public void setUp(Blackhole blackhole) throws Exception {
        JsonMapper mapper = new JsonMapper();
        ObjectReader records = mapper.readerFor(ChatMediaParticipant.class);
        List<byte[]> documents = List.of(Documents.FULL.bytes(), Documents.TYPICAL.bytes(), Documents.SPARSE.bytes());
        for (int round = 0; round < ROUNDS; round++) {
            for (byte[] each : documents) {
                JsonNode tree = mapper.readTree(each);
                blackhole.consume(records.<ChatMediaParticipant>readValue(each));
                blackhole.consume(records.<ChatMediaParticipant>readValue(tree));
                try (TokenBuffer buffer = TokenBuffer.forGeneration()) {
                    mapper.writeTree(buffer, tree);
                    blackhole.consume(records.<ChatMediaParticipant>readValue(buffer.asParser()));
                }
            }
        }
        bytes = document.bytes();
        reader = Peer.STRICT.checkedReader(bytes);
    }

    @Benchmark
    public Object read() throws Exception {
        return reader.read(bytes);
    }
}
