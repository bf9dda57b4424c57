package io.chatmedia.fuzz;

import io.chatmedia.json.ContractCase;
import io.chatmedia.json.JsonDocument;
import io.chatmedia.json.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the fuzzers start from: the cases of the contract and the samples, so that no second copy is kept of them. */
final class Seeds {

    /** Longer ones would have the fuzzer try longer inputs, which takes time and finds nothing more. */
    private static final int MOST_BYTES = 4096;

    private static final List<Path> FOLDERS = List.of(Path.of("src/samples"), Path.of("src/test/resources/envelopes"));
    private static final Pattern TIMESTAMP = Pattern.compile("\"(?:start|end)Time\":\"([^\"]{0,40})\"");

    private Seeds() {}

    /** Documents that are, or should be, one participant. */
    static Stream<byte[]> documents() {
        Stream<byte[]> ofSamples = files().flatMap(
                        file -> JsonDocument.stream(new ByteArrayInputStream(file), ReadLimits.DEFAULT))
                .map(JsonDocument::bytes);
        return withinLimit(Stream.concat(ContractCase.all().map(ContractCase::document), ofSamples));
    }

    /** Inputs of many documents, in each of the forms that are recognised. */
    static Stream<byte[]> inputs() {
        List<String> documents = documents()
                .filter(document -> document.length < 100)
                .map(document -> new String(document, StandardCharsets.ISO_8859_1))
                .toList();
        Stream<byte[]> made = IntStream.range(0, documents.size() / 3)
                .mapToObj(i -> documents.subList(3 * i, 3 * i + 3))
                .flatMap(three -> Stream.of(
                        String.join("\n", three), String.join(" ", three), "[" + String.join(" ,", three) + "]"))
                .map(input -> input.getBytes(StandardCharsets.ISO_8859_1));
        return withinLimit(Stream.concat(files(), made));
    }

    /** Events and conversations around participants. */
    static Stream<byte[]> envelopes() {
        Stream<byte[]> made = documents().map(document -> {
            String text = new String(document, StandardCharsets.ISO_8859_1);
            return ("{\"eventBody\":{\"participants\":[" + text + "," + text + "]}}")
                    .getBytes(StandardCharsets.ISO_8859_1);
        });
        Stream<byte[]> ofFiles = files().flatMap(
                        file -> JsonDocument.stream(new ByteArrayInputStream(file), ReadLimits.DEFAULT))
                .map(JsonDocument::bytes);
        return withinLimit(Stream.concat(ofFiles, made));
    }

    /** The texts of the contract's timestamp cases. */
    static Stream<byte[]> timestamps() {
        return ContractCase.all()
                .filter(c -> c.file().equals("timestamps.jsonl"))
                .map(c -> new String(c.document(), StandardCharsets.UTF_8))
                .map(TIMESTAMP::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1).getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<byte[]> withinLimit(Stream<byte[]> seeds) {
        return seeds.filter(seed -> seed.length <= MOST_BYTES);
    }

    private static Stream<byte[]> files() {
        return FOLDERS.stream().flatMap(folder -> {
            try (Stream<Path> files = Files.list(folder)) {
                return files.sorted().toList().stream().map(Seeds::bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
