import io.chatmedia.json.RecordReader;
import io.chatmedia.participant.ChatMediaParticipant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The same as {@link StockCheck} by the library: what of the command line's start-up is the library's. */
public final class LibraryCheck {

    private LibraryCheck() {}

    /**
     * Reads one document.
     *
     * @param args the file
     */
    public static void main(String... args) throws IOException {
        RecordReader.strict(ChatMediaParticipant.class)
                .read(Files.readAllBytes(Path.of(args[0])))
                .orElseThrow();
        System.err.println("1 documents, 1 accepted");
    }
}
