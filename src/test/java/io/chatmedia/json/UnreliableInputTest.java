package io.chatmedia.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.chatmedia.participant.ChatMediaParticipant;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs that fail, and inputs that give nothing again and again. */
class UnreliableInputTest {

    private static final RecordReader<ChatMediaParticipant> STRICT = RecordReader.strict(ChatMediaParticipant.class);

    private static final ReadLimits SMALL =
            ReadLimitsBuilder.builder(ReadLimits.DEFAULT).documentBytes(20).build();

    /** What was given before the failure, which then comes again whenever one asks. */
    private static List<String> givenBefore(IOException failure, Iterator<JsonDocument> documents) {
        List<String> given = new ArrayList<>();
        try {
            while (documents.hasNext()) {
                given.add(new String(documents.next().bytes(), UTF_8));
            }
            throw new AssertionError("no failure after " + given);
        } catch (UncheckedIOException e) {
            assertThat(e).hasCause(failure);
        }
        for (int again = 0; again < 3; again++) {
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(documents::hasNext)
                    .withCause(failure);
            assertThatExceptionOfType(UncheckedIOException.class)
                    .isThrownBy(documents::next)
                    .withCause(failure);
        }
        return given;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``|``",
                "{|``",
                "{\"id\":\"a|``",
                "{}|``",
                "{}¶{\"id\":\"a|{}",
                "{}¶{}¶|{} {}",
                "{}¶{}¶{}|{} {}",
                "[|``",
                "[{},{},|{} {}",
                "[{},{\"id\":|{}",
                "{}{}{\"a|{} {}",
            })
    void a_stream_that_failed_keeps_failing(String input, String given) {
        IOException failure = new IOException("the line is dead");
        InputStream in = new InputStreams.Failing(input.replace('¶', '\n').getBytes(UTF_8), failure);

        assertThat(givenBefore(
                        failure, JsonDocument.stream(in, ReadLimits.DEFAULT).iterator()))
                .isEqualTo(given.isEmpty() ? List.of() : List.of(given.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}\n{\"id\":\"%s", "[{},{\"id\":\"%s", "{} {}\n{\"id\":\"%s", "{}\n{}\n{\"id\":\"%s\"}  %s"})
    void the_rest_of_a_document_that_is_too_long_is_not_given_after_a_failure(String form) {
        IOException failure = new IOException("the line is dead");
        for (int length : new int[] {10, 100, 100_000, 300_000}) {
            String input = form.formatted("x\"},{},\"".repeat(length / 8), "x".repeat(length));
            InputStream in = new InputStreams.Failing(input.getBytes(UTF_8), failure);

            assertThat(givenBefore(failure, JsonDocument.stream(in, SMALL).iterator()))
                    .allMatch(document -> document.equals("{}") || input.contains(document));
        }
    }

    /** Gives nothing so many times before each byte. */
    private static InputStream hesitant(byte[] bytes, int times) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            private int left = times;

            @Override
            public int read(byte[] b, int off, int len) throws IOException {
                if (left-- > 0) {
                    return 0;
                }
                left = times;
                return super.read(b, off, Math.min(len, 1));
            }
        };
    }

    @Test
    void an_input_that_gives_nothing_for_ever_ends_in_an_IO_error() {
        assertThatIOException()
                .isThrownBy(() -> STRICT.read(hesitant("{}".getBytes(UTF_8), Integer.MAX_VALUE)))
                .withMessage(
                        "the stream returned 0 bytes 1000 times in a row, where it should wait for one or end with "
                                + "-1");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> STRICT.readAll(hesitant("{}".getBytes(UTF_8), Integer.MAX_VALUE))
                        .toList())
                .withMessageContaining("the stream returned 0 bytes 1000 times in a row");
    }

    @Test
    void an_input_that_gives_nothing_now_and_then_is_read() throws IOException {
        byte[] bytes = "{\"id\":\"a\"}\n{\"id\":\"b\"}".getBytes(UTF_8);

        assertThat(STRICT.readAll(hesitant(bytes, 999))
                        .map(result -> result.orElseThrow().id()))
                .containsExactly("a", "b");
        assertThat(STRICT.read(hesitant("{\"id\":\"a\"}".getBytes(UTF_8), 999))
                        .orElseThrow()
                        .id())
                .isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(ints = {1 << 30, (1 << 30) + 1, Integer.MAX_VALUE - 1, Integer.MAX_VALUE})
    void a_limit_of_a_gibibyte_and_more_is_one(int documentBytes) throws IOException {
        RecordReader<ChatMediaParticipant> reader = STRICT.withLimits(ReadLimitsBuilder.builder(ReadLimits.DEFAULT)
                .documentBytes(documentBytes)
                .stringLength(Integer.MAX_VALUE)
                .build());
        for (int length : new int[] {10, 70_000, 140_000, 3_000_000}) {
            String id = "x".repeat(length);
            String document = "{\"id\":\"" + id + "\"}";

            assertThat(reader.read(in(document)).orElseThrow().id()).isEqualTo(id);
            for (String form : List.of("%s\n{}\n%s\n", "[%s,{},%s]", "%s{}\n%s", " {\n}%s%s")) {
                assertThat(reader.readAll(in(form.formatted(document, document)))
                                .toList())
                        .as(form)
                        .hasSize(3)
                        .allMatch(ReadResult.Accepted.class::isInstance)
                        .filteredOn(result -> id.equals(result.orElseThrow().id()))
                        .hasSize(2);
            }
        }
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
