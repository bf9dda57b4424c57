package io.chatmedia.jmh.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The results that JMH wrote, by benchmark and parameters. */
final class Measurements {

    private final Map<String, JsonNode> byName = new LinkedHashMap<>();
    private final JsonNode any;

    private Measurements(JsonNode results) {
        for (JsonNode result : results) {
            String benchmark = result.get("benchmark").stringValue();
            List<String> name = new ArrayList<>();
            name.add(benchmark.substring(benchmark.lastIndexOf('.', benchmark.lastIndexOf('.') - 1) + 1));
            result.path("params").forEach(value -> name.add(value.stringValue()));
            byName.put(String.join(" ", name), result);
        }
        any = results.get(0);
    }

    static Measurements of(Path json) {
        return new Measurements(new JsonMapper().readTree(json.toFile()));
    }

    /** The median over all iterations of all forks, in the benchmark's unit; empty if it was not run. */
    OptionalDouble median(String name) {
        return median(name, "/primaryMetric");
    }

    /** The bytes allocated by one operation; empty if they were not measured. */
    OptionalDouble allocated(String name) {
        return median(name, "/secondaryMetrics/gc.alloc.rate.norm");
    }

    private OptionalDouble median(String name, String metric) {
        JsonNode result = byName.get(name);
        if (result == null || result.at(metric).isMissingNode()) {
            return OptionalDouble.empty();
        }
        List<Double> all = new ArrayList<>();
        result.at(metric + "/rawData").forEach(fork -> fork.forEach(value -> all.add(value.doubleValue())));
        double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return OptionalDouble.of((sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2);
    }

    /** How many times the first takes what the second does. */
    OptionalDouble ratio(String first, String second) {
        OptionalDouble a = median(first);
        OptionalDouble b = median(second);
        return a.isPresent() && b.isPresent()
                ? OptionalDouble.of(a.getAsDouble() / b.getAsDouble())
                : OptionalDouble.empty();
    }

    /** The Java that ran them. */
    String java() {
        return any.get("vmName").stringValue() + " " + any.get("vmVersion").stringValue();
    }

    /** How often and how long. */
    String settings() {
        return any.get("forks").intValue() + " forks, each "
                + any.get("warmupIterations").intValue()
                + " iterations of " + any.get("warmupTime").stringValue() + " to warm up and "
                + any.get("measurementIterations").intValue() + " of "
                + any.get("measurementTime").stringValue() + " that count";
    }
}
