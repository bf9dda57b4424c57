package io.chatmedia.jmh;

import io.chatmedia.jmh.peers.DocumentReader;
import io.chatmedia.jmh.peers.Peer;
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

/** Reading the full participant in other forms than the most compact one, by some of the peers. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class FormBenchmark {

    @Param({"NON_ASCII", "INDENTED"})
    public Documents form;

    @Param({"TOKENS", "STRICT", "JACKSON3_HV", "FASTJSON2", "FASTJSON2_HV", "AVAJE", "DSL_JSON"})
    public Peer peer;

    private byte[] bytes;
    private DocumentReader reader;

    /** Makes the reader, and checks it. */
    @Setup
    public void setUp() throws Exception {
        bytes = form.bytes();
        reader = peer.checkedReader(bytes);
    }

    @Benchmark
    public Object read() throws Exception {
        return reader.read(bytes);
    }
}
