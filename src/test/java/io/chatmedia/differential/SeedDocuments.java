package io.chatmedia.differential;

import io.chatmedia.json.ContractCase;
import io.chatmedia.json.JsonDocument;
import io.chatmedia.json.ReadLimits;
import io.chatmedia.json.SyntaxCase;
import io.chatmedia.json.SyntaxPosition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Documents that are changed: the cases of the contract and of syntax, and the samples. */
final class SeedDocuments {

    private static final int MOST_BYTES = 400;
    private static final Path SAMPLES = Path.of("src/samples/participants.jsonl");

    private SeedDocuments() {}

    /** Those that are short, so that many can be tried. */
    static List<byte[]> all() {
        Stream<byte[]> ofSyntax = SyntaxCase.all()
                .flatMap(c -> c.positions().stream()
                        .filter(position -> position != SyntaxPosition.ROOT)
                        .map(position -> position.document(c.bytes())));
        Stream<byte[]> ofContract = ContractCase.all().map(ContractCase::document);
        return Stream.concat(Stream.concat(ofContract, samples()), ofSyntax)
                .filter(document -> document.length > 0 && document.length <= MOST_BYTES)
                .toList();
    }

    private static Stream<byte[]> samples() {
        try {
            return JsonDocument.stream(new ByteArrayInputStream(Files.readAllBytes(SAMPLES)), ReadLimits.DEFAULT)
                    .map(JsonDocument::bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
