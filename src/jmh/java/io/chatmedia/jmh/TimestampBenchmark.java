package io.chatmedia.jmh;

import io.chatmedia.contract.WireTimestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** From the text of a timestamp to an instant, and back. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 4, time = 1)
public class TimestampBenchmark {

    /** So many that the processor cannot learn them by heart. */
    private static final int COUNT = 1_024;

    /** Whose parser and formatter it is. */
    public enum Timestamps {
        LIBRARY(WireTimestamp::parse, WireTimestamp::format),
        ITU(
                text -> com.ethlo.time.ITU.parseDateTime(text).toInstant(),
                instant -> com.ethlo.time.ITU.formatUtcMilli(instant.atOffset(ZoneOffset.UTC))),
        JAVA_TIME(Instant::parse, Instant::toString);

        private final Function<String, Instant> parser;
        private final Function<Instant, String> formatter;

        Timestamps(Function<String, Instant> parser, Function<Instant, String> formatter) {
            this.parser = parser;
            this.formatter = formatter;
        }
    }

    @Param
    public Timestamps peer;

    private Function<String, Instant> parser;
    private Function<Instant, String> formatter;
    private String[] texts;
    private Instant[] instants;

    /** Draws instants from ten years, with a fraction, which all write alike, and checks that all agree on them. */
    @Setup
    public void setUp() {
        parser = peer.parser;
        formatter = peer.formatter;
        long first = Instant.parse("2020-01-01T00:00:00Z").getEpochSecond();
        long last = Instant.parse("2030-01-01T00:00:00Z").getEpochSecond();
        instants = new Random(4)
                .longs(COUNT, first, last)
                .mapToObj(second -> Instant.ofEpochSecond(second, (1 + second % 999) * 1_000_000))
                .toArray(Instant[]::new);
        texts = Arrays.stream(instants).map(Instant::toString).toArray(String[]::new);
        for (int i = 0; i < COUNT; i++) {
            if (!parser.apply(texts[i]).equals(instants[i])
                    || !formatter.apply(instants[i]).equals(texts[i])) {
                throw new IllegalStateException(peer + " does not agree on " + texts[i]);
            }
        }
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void parse(Blackhole blackhole) {
        for (String text : texts) {
            blackhole.consume(parser.apply(text));
        }
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void format(Blackhole blackhole) {
        for (Instant instant : instants) {
            blackhole.consume(formatter.apply(instant));
        }
    }
}
