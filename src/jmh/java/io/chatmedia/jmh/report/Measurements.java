package io.chatmedia.jmh.report;

import io.chatmedia.jmh.Documents;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The results that JMH wrote to some files, by name: {@code Read.read FULL STRICT} for {@code ReadBenchmark}. */
final class Measurements {

    private final Map<String, List<JsonNode>> byName = new LinkedHashMap<>();

    static Measurements of(List<Path> files) {
        Measurements measurements = new Measurements();
        files.forEach(file -> new JsonMapper().readTree(file.toFile()).forEach(measurements::add));
        return measurements;
    }

    private void add(JsonNode result) {
        String[] benchmark = result.get("benchmark").stringValue().split("\\.");
        StringBuilder name = new StringBuilder(benchmark[benchmark.length - 2].replace("Benchmark", ""))
                .append('.')
                .append(benchmark[benchmark.length - 1]);
        for (Map.Entry<String, JsonNode> parameter : result.path("params").properties()) {
            if (!parameter.getKey().equals("megabytes")) { // how much it was does not make it another benchmark
                name.append(' ').append(parameter.getValue().stringValue());
            }
        }
        byName.computeIfAbsent(name.toString(), each -> new ArrayList<>()).add(result);
    }

    /** Which there are. */
    Set<String> names() {
        return byName.keySet();
    }

    /** The unit of a benchmark, as JMH writes it. */
    String unit(String name) {
        return byName.get(name).get(0).at("/primaryMetric/scoreUnit").stringValue();
    }

    /**
     * A value of a benchmark; empty if it was not measured. The name alone means the median in the benchmark's unit
     * over all iterations of all forks; {@code "allocated "} before it, the bytes of one operation; {@code "MB/s "},
     * the median of that; and {@code "graph "} is followed by a document instead: the bytes of its participant.
     */
    OptionalDouble value(String name) {
        int prefix = name.indexOf(' ') + 1;
        return switch (name.substring(0, prefix)) {
            case "allocated " -> median(name.substring(prefix), "/secondaryMetrics/gc.alloc.rate.norm");
            case "MB/s " -> median(name.substring(prefix), "/secondaryMetrics/megabytes");
            case "graph " -> OptionalDouble.of(ObjectGraph.bytes(Documents.valueOf(name.substring(prefix))));
            default -> median(name, "/primaryMetric");
        };
    }

    private OptionalDouble median(String name, String metric) {
        double[] sorted = byName.getOrDefault(name, List.of()).stream()
                .flatMap(result -> result.at(metric + "/rawData").valueStream())
                .flatMap(JsonNode::valueStream)
                .mapToDouble(JsonNode::doubleValue)
                .sorted()
                .toArray();
        return sorted.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2);
    }

    /** How many times the first takes what the second does. */
    OptionalDouble ratio(String first, String second) {
        OptionalDouble a = value(first);
        if (a.isEmpty()) { // before the other, which may take a JVM to itself
            return a;
        }
        OptionalDouble b = value(second);
        return b.isPresent() ? OptionalDouble.of(a.getAsDouble() / b.getAsDouble()) : b;
    }

    /** The Java that ran them. */
    String java() {
        JsonNode any = any();
        return any.get("vmName").stringValue() + " " + any.get("vmVersion").stringValue();
    }

    /** How often and how long most were run. */
    String settings() {
        JsonNode any = any();
        return any.get("forks").intValue() + " forks, each "
                + any.get("warmupIterations").intValue()
                + " iterations of " + any.get("warmupTime").stringValue() + " to warm up and "
                + any.get("measurementIterations").intValue() + " of "
                + any.get("measurementTime").stringValue() + " that count";
    }

    /** One of the reading benchmarks, if there are any. */
    private JsonNode any() {
        return byName.get(names().stream()
                        .filter(name -> name.startsWith("Read."))
                        .findFirst()
                        .orElseGet(() -> names().iterator().next()))
                .get(0);
    }
}
