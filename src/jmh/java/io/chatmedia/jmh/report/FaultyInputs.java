package io.chatmedia.jmh.report;

import io.chatmedia.jmh.peers.DocumentReader;
import io.chatmedia.jmh.peers.Peer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the table of what each peer accepts of the contract's own cases: {@code FaultyInputs folder}. Every peer is
 * held to the strict contract, tolerant mode to its own.
 */
public final class FaultyInputs {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** One case: a document, and whether a reader of the contract accepts it. */
    private record Case(String category, String mode, byte[] document, boolean isFaulty) {}

    private FaultyInputs() {}

    public static void main(String[] arguments) throws IOException {
        List<Case> cases = cases(Path.of(arguments[0]));
        List<String> categories = cases.stream()
                .filter(Case::isFaulty)
                .map(Case::category)
                .distinct()
                .toList();
        System.out.println("| accepted of the faulty documents | all | " + String.join(" | ", categories)
                + " | refused of the good ones |");
        System.out.println("|---".repeat(categories.size() + 3) + "|");
        for (Peer peer : Peer.values()) {
            if (!peer.isFloor()) {
                System.out.println(row(peer, cases, categories));
            }
        }
    }

    private static String row(Peer peer, List<Case> cases, List<String> categories) {
        DocumentReader reader = peer.reader();
        String mode = peer == Peer.TOLERANT ? "tolerant" : "strict";
        Map<String, int[]> accepted = new LinkedHashMap<>();
        accepted.put("all", new int[2]);
        categories.forEach(category -> accepted.put(category, new int[2]));
        int good = 0;
        int refused = 0;
        for (Case each : cases) {
            if (!each.mode.equals(mode)) {
                continue;
            }
            boolean accepts = accepts(reader, each.document);
            if (each.isFaulty) {
                count(accepted.get("all"), accepts);
                count(accepted.get(each.category), accepts);
            } else {
                good++;
                refused += accepts ? 0 : 1;
            }
        }
        List<String> cells = new ArrayList<>();
        cells.add(peer.label());
        accepted.values().forEach(c -> cells.add(c[1] == 0 ? "" : c[0] + " of " + c[1]));
        cells.add(refused + " of " + good);
        return "| " + String.join(" | ", cells) + " |";
    }

    private static void count(int[] acceptedOf, boolean accepts) {
        acceptedOf[0] += accepts ? 1 : 0;
        acceptedOf[1]++;
    }

    private static boolean accepts(DocumentReader reader, byte[] document) {
        try {
            // No participant is no acceptance: some return null for null.
            return reader.read(document.clone()) != null;
        } catch (Exception | StackOverflowError e) {
            return false;
        }
    }

    private static List<Case> cases(Path folder) throws IOException {
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String category = file.getFileName().toString().replace(".jsonl", "");
                for (String line : Files.readAllLines(file)) {
                    cases.add(of(category, MAPPER.readTree(line)));
                }
            }
        }
        return cases;
    }

    private static Case of(String category, JsonNode line) {
        byte[] document = line.has("base64")
                ? Base64.getDecoder().decode(line.get("base64").stringValue())
                : line.get("document").stringValue().getBytes(StandardCharsets.UTF_8);
        boolean isFaulty = !line.get("expected").isEmpty();
        return new Case(category, line.get("mode").stringValue(), document, isFaulty);
    }
}
