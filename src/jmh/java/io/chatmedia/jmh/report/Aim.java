package io.chatmedia.jmh.report;

import io.chatmedia.jmh.Documents;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * One aim: a ratio, and what it should be.
 *
 * @param what what is divided by what
 * @param ratio the ratio, if it was measured
 * @param bound the least or the most that it should be
 * @param atLeast whether the bound is the least
 */
record Aim(String what, OptionalDouble ratio, double bound, boolean atLeast) {

    private static final String STRICT = "ReadBenchmark.read FULL STRICT";

    static List<Aim> all(Measurements m) {
        OptionalDouble allocated = m.allocated(STRICT);
        return List.of(
                atMost("strict ÷ tokens with every string", m.ratio(STRICT, read("TOKENS_AND_STRINGS")), 1.25),
                atLeast("Jackson 3 + Hibernate Validator ÷ strict", m.ratio(read("JACKSON3_HV"), STRICT), 4),
                atLeast("the same, typical participant", overStrict(m, "TYPICAL"), 4),
                atLeast("the same, sparse participant", overStrict(m, "SPARSE"), 4),
                atLeast("fastjson2 + Hibernate Validator ÷ strict", m.ratio(read("FASTJSON2_HV"), STRICT), 1.5),
                atLeast("avaje-jsonb + avaje-validator ÷ strict", m.ratio(read("AVAJE"), STRICT), 2),
                atLeast("JSON Schema + Jackson 3 ÷ strict", m.ratio(read("JSON_SCHEMA"), STRICT), 6),
                atLeast("the vendor's SDK ÷ strict", m.ratio(read("SDK"), STRICT), 3),
                atMost("tolerant ÷ strict", m.ratio(read("TOLERANT"), STRICT), 1.05),
                atMost("strict in a stock `JsonMapper` ÷ strict", m.ratio(read("MAPPER"), STRICT), 1.15),
                atMost("ten faults ÷ none", m.ratio("FaultyBenchmark.read", STRICT), 3),
                atMost(
                        "bytes allocated ÷ bytes of the participant",
                        allocated.isPresent()
                                ? OptionalDouble.of(allocated.getAsDouble() / ObjectGraph.bytes(Documents.FULL))
                                : allocated,
                        1.3),
                atMost(
                        "writing ÷ Jackson 3 writing",
                        m.ratio("WriteBenchmark.write FULL LIBRARY", "WriteBenchmark.write FULL JACKSON3"),
                        1),
                atMost("parsing a timestamp ÷ ITU", timestamps(m, "parse", "LIBRARY", "ITU"), 1),
                atLeast("`Instant.parse` ÷ parsing a timestamp", timestamps(m, "parse", "JAVA_TIME", "LIBRARY"), 10),
                atMost("formatting a timestamp ÷ ITU", timestamps(m, "format", "LIBRARY", "ITU"), 1),
                atLeast(
                        "`Instant.toString` ÷ formatting a timestamp",
                        timestamps(m, "format", "JAVA_TIME", "LIBRARY"),
                        10));
    }

    private static String read(String peer) {
        return "ReadBenchmark.read FULL " + peer;
    }

    private static OptionalDouble overStrict(Measurements m, String document) {
        String read = "ReadBenchmark.read " + document + " ";
        return m.ratio(read + "JACKSON3_HV", read + "STRICT");
    }

    private static OptionalDouble timestamps(Measurements m, String what, String first, String second) {
        return m.ratio("TimestampBenchmark." + what + " " + first, "TimestampBenchmark." + what + " " + second);
    }

    private static Aim atMost(String what, OptionalDouble ratio, double bound) {
        return new Aim(what, ratio, bound, false);
    }

    private static Aim atLeast(String what, OptionalDouble ratio, double bound) {
        return new Aim(what, ratio, bound, true);
    }

    String row() {
        double measured = ratio.getAsDouble();
        boolean met = atLeast ? measured >= bound : measured <= bound;
        return String.format(
                Locale.ROOT,
                "| %s | %s %.2f | %.2f | %s |",
                what,
                atLeast ? "at least" : "at most",
                bound,
                measured,
                met ? "yes" : "no");
    }
}
