import io.chatmedia.jmh.peers.Constraints;
import io.chatmedia.jmh.plain.Participant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.json.JsonMapper;

/** Checks one participant with stock Jackson 3 and Hibernate Validator: the program that start-up is compared with. */
public final class StockCheck {

    private StockCheck() {}

    /**
     * Reads and validates one document.
     *
     * @param args the file
     */
    public static void main(String... args) throws IOException {
        Participant participant = new JsonMapper().readValue(Files.readAllBytes(Path.of(args[0])), Participant.class);
        Constraints.check().apply(participant);
        System.err.println("1 documents, 1 accepted");
    }
}
