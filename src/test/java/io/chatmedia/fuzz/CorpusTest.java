package io.chatmedia.fuzz;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the fuzzers start from, and what they found and is mended: every build runs it, without the fuzzer. The files
 * are where Jazzer puts its findings.
 */
@Timeout(value = 10, unit = SECONDS)
class CorpusTest {

    private static final Path FOLDER = Path.of("src/test/resources/io/chatmedia/fuzz");

    static Stream<byte[]> documents() {
        return Stream.concat(
                Seeds.documents(),
                Stream.concat(files("ReaderFuzzInputs/any_document"), files("MapperFuzzInputs/any_document")));
    }

    static Stream<byte[]> texts() {
        return Stream.concat(Seeds.timestamps(), files("TimestampFuzzInputs/any_text"));
    }

    static Stream<byte[]> inputs() {
        return Stream.concat(Seeds.inputs(), files("StreamFuzzInputs/any_input"));
    }

    static Stream<byte[]> envelopes() {
        return Stream.concat(Seeds.envelopes(), files("EnvelopeFuzzInputs/any_envelope"));
    }

    /** The files of a folder, which exists only if there are some. */
    private static Stream<byte[]> files(String name) {
        Path folder = FOLDER.resolve(name);
        if (!Files.exists(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream().map(CorpusTest::bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void the_reader_keeps_what_it_promises_for_any_document(byte[] document) {
        new ReaderFuzz().any_document(document);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_mapper_keeps_what_the_reader_promises_for_any_document(byte[] document) {
        new MapperFuzz().any_document(document);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void the_timestamp_parser_agrees_with_java_time_on_any_text(byte[] text) {
        new TimestampFuzz().any_text(text);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void the_documents_of_any_input_do_not_depend_on_how_it_arrives(byte[] input) {
        new StreamFuzz().any_input(input);
    }

    @ParameterizedTest
    @MethodSource("envelopes")
    void the_documents_within_any_envelope_are_parts_of_it(byte[] envelope) {
        new EnvelopeFuzz().any_envelope(envelope);
    }

    @Test
    void the_corpus_has_enough_seeds() {
        assertThat(documents().count()).isGreaterThan(800);
        assertThat(texts().count()).isGreaterThan(80);
        assertThat(inputs().count()).isGreaterThan(200);
        assertThat(envelopes().count()).isGreaterThan(800);
    }
}
