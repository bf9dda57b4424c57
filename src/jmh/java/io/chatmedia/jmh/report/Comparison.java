package io.chatmedia.jmh.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Makes the table of how two builds of the library compare, from what {@code run against} measured: {@code Comparison
 * folder}, with files {@code before-*.json} and {@code now-*.json} in it.
 */
public final class Comparison {

    private Comparison() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Measurements before = measurements(folder, "before-");
        Measurements now = measurements(folder, "now-");
        System.out.println("| benchmark | unit | before | now | now ÷ before |");
        System.out.println("|---|---|---|---|---|");
        for (String name : now.names()) {
            OptionalDouble then = before.value(name);
            if (then.isPresent()) { // the other build may lack what the benchmark uses
                double value = now.value(name).orElseThrow();
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %s | %.2f | %.2f | %.2f |%n",
                        name,
                        now.unit(name),
                        then.getAsDouble(),
                        value,
                        value / then.getAsDouble());
            }
        }
    }

    private static Measurements measurements(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return Measurements.of(
                    files.filter(file -> file.getFileName().toString().startsWith(prefix))
                            .toList());
        }
    }
}
