import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes lines of participants: those of sample files in random order, with ids of their own. The seed is fixed. */
public final class ParticipantLines {

    private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private ParticipantLines() {}

    /**
     * Writes a file.
     *
     * @param args the file to write, how many MiB it is to have, and the sample files
     */
    public static void main(String... args) throws IOException {
        long size = Long.parseLong(args[1]) << 20;
        List<String> samples = new ArrayList<>();
        for (String file : List.of(args).subList(2, args.length)) {
            List<String> lines = Files.readAllLines(Path.of(file));
            // One document over lines becomes one line.
            samples.addAll(
                    file.endsWith(".jsonl")
                            ? lines
                            : List.of(lines.stream().map(String::strip).collect(Collectors.joining())));
        }
        Random random = new Random(4);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[0])))) {
            for (long written = 0; written < size; ) {
                String sample = samples.get(random.nextInt(samples.size()));
                String line = ID.matcher(sample).replaceAll(id -> uuid(random)) + "\n";
                byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                out.write(bytes);
                written += bytes.length;
            }
        }
    }

    private static String uuid(Random random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
