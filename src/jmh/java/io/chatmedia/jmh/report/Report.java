package io.chatmedia.jmh.report;

import io.chatmedia.jmh.Documents;
import io.chatmedia.jmh.LinesBenchmark;
import io.chatmedia.jmh.peers.Peer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes the tables and the chart of the README from what JMH wrote: {@code Report results.json folder}. */
public final class Report {

    private static final List<String> LIBRARIES = List.of(
            "jackson-databind",
            "jackson-module-blackbird",
            "hibernate-validator",
            "platform-client-v2",
            "fastjson2",
            "avaje-jsonb",
            "avaje-validator",
            "dsl-json",
            "json-schema-validator",
            "itu");

    private final Measurements measurements;
    private final StringBuilder out = new StringBuilder();

    private Report(Measurements measurements) {
        this.measurements = measurements;
    }

    public static void main(String[] arguments) throws IOException {
        Path json = Path.of(arguments[0]);
        Path folder = Path.of(arguments[1]);
        Report report = new Report(Measurements.of(json));
        report.circumstances(Files.getLastModifiedTime(json)
                .toInstant()
                .atZone(ZoneOffset.UTC)
                .toLocalDate());
        report.reading();
        report.others();
        report.aims();
        Files.writeString(folder.resolve("benchmarks.md"), report.out);
        Files.writeString(folder.resolve("benchmarks.svg"), report.chart());
        System.out.print(report.out);
    }

    private void circumstances(LocalDate date) throws IOException {
        line("%s, %s, %d processors (%s); medians of %s."
                .formatted(
                        date,
                        measurements.java(),
                        Runtime.getRuntime().availableProcessors(),
                        processor(),
                        measurements.settings()));
        line("");
        line(String.join(", ", versions()) + ".");
        line("");
    }

    private static String processor() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        if (Files.isReadable(info)) {
            for (String line : Files.readAllLines(info, StandardCharsets.UTF_8)) {
                if (line.startsWith("model name")) {
                    return line.substring(line.indexOf(':') + 1).strip();
                }
            }
        }
        return System.getProperty("os.arch");
    }

    /** Names and versions, as they stand in the names of the jars. */
    private static List<String> versions() {
        List<String> versions = new ArrayList<>();
        String classPath = System.getProperty("java.class.path").replace('\\', '/');
        for (String library : LIBRARIES) {
            Matcher jar = Pattern.compile("/" + library + "-(\\d[^/]*)\\.jar").matcher(classPath);
            while (jar.find()) {
                versions.add(library + " " + jar.group(1));
            }
        }
        return versions;
    }

    private void reading() {
        line(
                "| reading a participant | full, µs | typical, µs | sparse, µs | full, × strict | full, bytes allocated |");
        line("|---|---|---|---|---|---|");
        for (Peer peer : Peer.values()) {
            String full = name(Documents.FULL, peer);
            if (measurements.median(full).isPresent()) {
                line("| %s | %s | %s | %s | %s | %s |"
                        .formatted(
                                peer.label(),
                                number(measurements.median(full), 2),
                                number(measurements.median(name(Documents.TYPICAL, peer)), 2),
                                number(measurements.median(name(Documents.SPARSE, peer)), 2),
                                number(measurements.ratio(full, name(Documents.FULL, Peer.STRICT)), 2),
                                number(measurements.allocated(full), 0)));
            }
        }
        line("");
    }

    private static String name(Documents document, Peer peer) {
        return "ReadBenchmark.read " + document + " " + peer;
    }

    private void others() {
        line("| other | this library | peers |");
        line("|---|---|---|");
        other("the full participant with ten faults, µs", "FaultyBenchmark.read", "");
        other(
                "writing the full participant, µs",
                "WriteBenchmark.write FULL LIBRARY",
                "Jackson 3",
                "WriteBenchmark.write FULL JACKSON3");
        other(
                "100,000 lines, ms",
                "LinesBenchmark.read LIBRARY",
                Arrays.stream(LinesBenchmark.Reader.values())
                        .filter(reader -> reader != LinesBenchmark.Reader.LIBRARY)
                        .flatMap(reader -> Stream.of(reader.label(), "LinesBenchmark.read " + reader))
                        .toArray(String[]::new));
        other(
                "parsing a timestamp, ns",
                "TimestampBenchmark.parse LIBRARY",
                "ITU",
                "TimestampBenchmark.parse ITU",
                "`Instant.parse`",
                "TimestampBenchmark.parse JAVA_TIME");
        other(
                "formatting a timestamp, ns",
                "TimestampBenchmark.format LIBRARY",
                "ITU",
                "TimestampBenchmark.format ITU",
                "`Instant.toString`",
                "TimestampBenchmark.format JAVA_TIME");
        line("");
    }

    /** A row of the second table; the peers are labels, each followed by the name of its benchmark. */
    private void other(String what, String ours, String... peers) {
        if (measurements.median(ours).isEmpty()) {
            return;
        }
        List<String> theirs = new ArrayList<>();
        for (int i = 0; i + 1 < peers.length; i += 2) {
            theirs.add(peers[i] + " " + number(measurements.median(peers[i + 1]), 2));
        }
        line("| %s | %s | %s |".formatted(what, number(measurements.median(ours), 2), String.join(", ", theirs)));
    }

    private void aims() {
        line("| aim | wanted | measured | met |");
        line("|---|---|---|---|");
        for (Aim aim : Aim.all(measurements)) {
            if (aim.ratio().isPresent()) {
                line(aim.row());
            }
        }
    }

    private String chart() {
        List<Chart.Bar> bars = new ArrayList<>();
        for (Peer peer : Peer.values()) {
            measurements
                    .median(name(Documents.FULL, peer))
                    .ifPresent(median -> bars.add(
                            new Chart.Bar(peer.label(), median, peer.label().startsWith("this library"))));
        }
        return Chart.of("Reading a full participant: microseconds, less is better", "µs", bars);
    }

    private static String number(OptionalDouble number, int decimals) {
        return number.isPresent() ? String.format(Locale.ROOT, "%,." + decimals + "f", number.getAsDouble()) : "";
    }

    private void line(String line) {
        out.append(line).append('\n');
    }
}
