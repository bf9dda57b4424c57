package io.chatmedia.jmh;

import io.chatmedia.jmh.peers.Constraints;
import io.chatmedia.jmh.peers.DocumentReader;
import io.chatmedia.jmh.peers.Peer;
import io.chatmedia.jmh.peers.WireForm;
import io.chatmedia.jmh.plain.Participant;
import io.chatmedia.json.JsonDocument;
import io.chatmedia.json.ReadLimits;
import io.chatmedia.json.ReadResult;
import io.chatmedia.json.RecordReader;
import io.chatmedia.participant.ChatMediaParticipant;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Reading a file of 100,000 lines, a typical participant each, from its bytes in memory. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LinesBenchmark {

    private static final int LINES = 100_000;
    private static final int CHECK_EVERY = 997;

    /** Whose way to read many documents it is; who has none is given the lines that this library finds. */
    public enum Reader {
        LIBRARY(Peer.STRICT) {
            @Override
            Function<InputStream, Stream<?>> reader() {
                RecordReader<ChatMediaParticipant> reader = RecordReader.strict(ChatMediaParticipant.class);
                return in -> reader.readAll(in).map(ReadResult::orElseThrow);
            }
        },
        JACKSON3(Peer.JACKSON3) {
            @Override
            Function<InputStream, Stream<?>> reader() {
                ObjectReader reader = new JsonMapper().readerFor(Participant.class);
                return in -> {
                    MappingIterator<Participant> values = reader.readValues(in);
                    Iterable<Participant> once = () -> values;
                    return StreamSupport.stream(once.spliterator(), false);
                };
            }
        },
        JACKSON3_HV(Peer.JACKSON3_HV) {
            @Override
            Function<InputStream, Stream<?>> reader() {
                UnaryOperator<Object> constraints = Constraints.check();
                Function<InputStream, Stream<?>> binding = JACKSON3.reader();
                return in -> binding.apply(in).map(constraints);
            }
        },
        JACKSON3_BLACKBIRD(Peer.JACKSON3_BLACKBIRD),
        JACKSON2_HV(Peer.JACKSON2_HV),
        SDK(Peer.SDK),
        FASTJSON2(Peer.FASTJSON2),
        FASTJSON2_HV(Peer.FASTJSON2_HV),
        AVAJE(Peer.AVAJE),
        DSL_JSON(Peer.DSL_JSON),
        JSON_SCHEMA(Peer.JSON_SCHEMA);

        private final Peer peer;

        Reader(Peer peer) {
            this.peer = peer;
        }

        /** What it is called in a table. */
        public String label() {
            return peer.label();
        }

        Function<InputStream, Stream<?>> reader() {
            DocumentReader reader = peer.reader();
            return in -> JsonDocument.stream(in, ReadLimits.DEFAULT).map(line -> read(reader, line.bytes()));
        }

        private static Object read(DocumentReader reader, byte[] line) {
            try {
                return reader.read(line);
            } catch (Exception e) {
                throw new IllegalStateException("a good document is refused", e);
            }
        }
    }

    @Param
    public Reader peer;

    private byte[] file;
    private Function<InputStream, Stream<?>> reader;

    /** Makes the file, each line with an id of its own, and checks some of the lines. */
    @Setup
    public void setUp() {
        List<byte[]> lines = Lines.typical().limit(LINES).toList();
        file = Lines.joined(LINES);
        reader = peer.reader();
        int[] line = new int[1];
        reader.apply(new ByteArrayInputStream(file)).forEach(read -> {
            if (line[0] % CHECK_EVERY == 0 && !WireForm.of(read).equals(WireForm.of(lines.get(line[0])))) {
                throw new IllegalStateException(peer + " reads line " + (line[0] + 1) + " as " + read);
            }
            line[0]++;
        });
        if (line[0] != LINES) {
            throw new IllegalStateException(peer + " reads " + line[0] + " lines");
        }
    }

    @Benchmark
    public long read() {
        // Not count(), which may leave the reading out.
        return reader.apply(new ByteArrayInputStream(file))
                .filter(Objects::nonNull)
                .count();
    }
}
