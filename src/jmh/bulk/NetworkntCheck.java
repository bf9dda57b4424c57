import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Checks the lines of a file by a JSON Schema with the networknt validator, formats asserted, in one thread. */
public final class NetworkntCheck {

    private NetworkntCheck() {}

    /**
     * Checks a file.
     *
     * @param args the schema, and the file of lines
     */
    public static void main(String... args) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Path.of(args[0])), InputFormat.JSON);
        ObjectReader trees = new JsonMapper().reader();
        long documents = 0;
        long accepted = 0;
        try (BufferedReader lines = Files.newBufferedReader(Path.of(args[1]))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                documents++;
                boolean valid = schema.validate(
                                trees.readTree(line),
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                        .isEmpty();
                accepted += valid ? 1 : 0;
            }
        }
        System.err.println(documents + " documents, " + accepted + " accepted");
    }
}
