package io.chatmedia.truth;

import io.chatmedia.envelope.ChatConversation;
import io.chatmedia.participant.MessageMediaParticipant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Holds the records against the notifications of the vendor's published TypeScript model, and fails if the differences
 * are not exactly those of {@code known-differences.txt}:
 *
 * <pre>{@code mvn -q test -Ptruth [-Dtruth.version=VERSION]}</pre>
 *
 * <p>The profile gets the package from the npm registry. After a change, add the lines that the program prints as new,
 * each with its reason, and delete those that it prints as gone.
 */
public final class TruthRun {

    /** A record, the interface that it stands for, and the topics that carry it. Records below it are found. */
    private record Root(Class<?> record, String name, List<String> topics) {}

    private static final List<Root> ROOTS = List.of(
            new Root(ChatConversation.class, "ChatConversation", List.of("ConversationChat", "QueueConversationChat")),
            new Root(
                    MessageMediaParticipant.class,
                    "MessageMediaParticipant",
                    List.of("ConversationMessage", "QueueConversationMessage")));

    private TruthRun() {}

    /**
     * Runs.
     *
     * @param args the declaration file and the list of known differences
     * @throws IOException if one of them cannot be read
     */
    public static void main(String[] args) throws IOException {
        TypeScriptModel model = TypeScriptModel.parse(Files.readAllLines(Path.of(args[0])));
        KnownDifferences known = KnownDifferences.parse(Files.readAllLines(Path.of(args[1])));
        ModelComparison comparison = new ModelComparison(model);
        for (Root root : ROOTS) {
            for (String topic : root.topics()) {
                comparison.compare(root.record(), topic, root.name());
            }
        }

        List<String> found = comparison.differences();
        List<String> unknown = known.unknown(found);
        List<String> outdated = known.outdated(found);
        found.stream()
                .filter(difference -> !unknown.contains(difference))
                .forEach(difference -> System.out.println("known " + difference));
        unknown.forEach(difference -> System.out.println("NEW   " + difference));
        outdated.forEach(difference -> System.out.println("GONE  " + difference));
        System.out.printf(
                "%d differences: %d known, %d new; %d gone%n",
                found.size(), found.size() - unknown.size(), unknown.size(), outdated.size());
        if (!unknown.isEmpty() || !outdated.isEmpty()) {
            System.exit(1);
        }
    }
}
