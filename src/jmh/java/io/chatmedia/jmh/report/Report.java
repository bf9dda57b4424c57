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
import java.util.stream.Collectors;
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

    private static final String READ = "Read.read %s ";

    private final Measurements measurements;
    private final StringBuilder out = new StringBuilder();

    private Report(Measurements measurements) {
        this.measurements = measurements;
    }

    public static void main(String[] arguments) throws IOException {
        Path json = Path.of(arguments[0]);
        Path folder = Path.of(arguments[1]);
        Report report = new Report(Measurements.of(List.of(json)));
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
            reading(peer.label(), READ + peer);
            if (peer == Peer.STRICT) {
                reading(Peer.STRICT.label() + ", after a mapper was used", "AfterMapper.read %s");
            }
        }
        line("");
    }

    private void reading(String label, String name) {
        String full = name.formatted(Documents.FULL);
        if (measurements.value(full).isPresent()) {
            line("| %s | %s | %s | %s | %s | %s |"
                    .formatted(
                            label,
                            value(full),
                            value(name.formatted(Documents.TYPICAL)),
                            value(name.formatted(Documents.SPARSE)),
                            number(measurements.ratio(full, (READ + Peer.STRICT).formatted(Documents.FULL)), 2),
                            number(measurements.value("allocated " + full), 0)));
        }
    }

    private void others() {
        line("| other | this library | peers |");
        line("|---|---|---|");
        other("the full participant with ten faults, µs", "Faulty.read");
        other("the full participant with ten unknown properties, tolerant, µs", "Faulty.unknown");
        form("the full participant in Cyrillic, Chinese and emoji, half as escapes, µs", Documents.NON_ASCII);
        form("the full participant indented, µs", Documents.INDENTED);
        other("writing the full participant, µs", "Write.write FULL LIBRARY", "Jackson 3", "Write.write FULL JACKSON3");
        other(
                "100,000 lines, ms",
                "Lines.read LIBRARY",
                Arrays.stream(LinesBenchmark.Reader.values())
                        .filter(reader -> reader != LinesBenchmark.Reader.LIBRARY)
                        .flatMap(reader -> Stream.of(reader.label(), "Lines.read " + reader))
                        .toArray(String[]::new));
        other(
                "very many lines by `readAll`, MB/s",
                "MB/s ReadAll.readAll",
                "this library one by one, from arrays of their own",
                "MB/s ReadAll.oneByOne");
        other(
                "parsing a timestamp, ns",
                "Timestamp.parse LIBRARY",
                "ITU",
                "Timestamp.parse ITU",
                "`Instant.parse`",
                "Timestamp.parse JAVA_TIME");
        other(
                "formatting a timestamp, ns",
                "Timestamp.format LIBRARY",
                "ITU",
                "Timestamp.format ITU",
                "`Instant.toString`",
                "Timestamp.format JAVA_TIME");
        line("");
    }

    private void form(String what, Documents form) {
        String name = "Form.read " + form + " ";
        other(
                what,
                name + Peer.STRICT,
                Arrays.stream(Peer.values())
                        .filter(peer -> peer != Peer.STRICT)
                        .flatMap(peer -> Stream.of(peer.label(), name + peer))
                        .toArray(String[]::new));
    }

    /** A row of the second table; the peers are labels, each followed by the name of its measurement. */
    private void other(String what, String ours, String... peers) {
        if (measurements.value(ours).isEmpty()) {
            return;
        }
        List<String> theirs = new ArrayList<>();
        for (int i = 0; i + 1 < peers.length; i += 2) {
            if (measurements.value(peers[i + 1]).isPresent()) {
                theirs.add(peers[i] + " " + value(peers[i + 1]));
            }
        }
        line("| %s | %s | %s |".formatted(what, value(ours), String.join(", ", theirs)));
    }

    /** Those of the three documents, and those of the full one alone. */
    private void aims() {
        aims("| aim | full | typical | sparse |", Aim.DOCUMENTS);
        line("");
        aims("| aim | measured |", List.of(Documents.FULL));
    }

    private void aims(String head, List<Documents> documents) {
        line(head);
        line("|---".repeat(documents.size() + 1) + "|");
        for (Aim aim : Aim.ALL) {
            if (aim.bounds().length == documents.size()) {
                line("| " + aim.what() + " | "
                        + documents.stream()
                                .map(document -> aim.cell(measurements, document))
                                .collect(Collectors.joining(" | "))
                        + " |");
            }
        }
    }

    private String chart() {
        List<Chart.Bar> bars = new ArrayList<>();
        for (Peer peer : Peer.values()) {
            measurements
                    .value((READ + peer).formatted(Documents.FULL))
                    .ifPresent(median -> bars.add(
                            new Chart.Bar(peer.label(), median, peer.label().startsWith("this library"))));
        }
        return Chart.of("Reading a full participant: microseconds, less is better", "µs", bars);
    }

    private String value(String name) {
        return number(measurements.value(name), 2);
    }

    private static String number(OptionalDouble number, int decimals) {
        return number.isPresent() ? String.format(Locale.ROOT, "%,." + decimals + "f", number.getAsDouble()) : "";
    }

    private void line(String line) {
        out.append(line).append('\n');
    }
}
