package io.chatmedia.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.chatmedia.json.JsonDocument;
import io.chatmedia.json.ReadLimits;
import io.chatmedia.json.ReadLimitsBuilder;
import io.chatmedia.json.ReadResult;
import io.chatmedia.json.RecordReader;
import io.chatmedia.oracle.JsonIndex;
import io.chatmedia.oracle.Shown;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.validation.Violation;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code JsonDocument.stream} and {@code RecordReader.readAll}: the documents of an input, however it arrives. */
class StreamFuzz {

    private static final ReadLimits SMALL =
            ReadLimitsBuilder.builder(ReadLimits.DEFAULT).documentBytes(48).build();

    /** What may stand between documents: white space, and the punctuation of arrays, broken ones among them. */
    private static final String BETWEEN = " \t\r\n[],}";

    private static final String MARK_REFUSED = "0 MALFORMED_JSON  not JSON: expected a value, got the character U+FEFF";

    @MethodSource("io.chatmedia.fuzz.Seeds#inputs")
    @ContractDictionary
    @FuzzTest
    void any_input(byte[] input) {
        for (ReadLimits limits : List.of(ReadLimits.DEFAULT, SMALL)) {
            RecordReader<ChatMediaParticipant> reader =
                    RecordReader.strict(ChatMediaParticipant.class).withLimits(limits);
            List<JsonDocument> documents = documents(new ByteArrayInputStream(input), limits);

            assertInPlace(documents, input, limits);
            assertReadAlike(reader, documents, input);
            for (int chunk : new int[] {1, 5}) {
                assertThat(shown(documents(new Chunks(input, chunk), limits)))
                        .as(() -> chunk + " at a time: " + Shown.ascii(input))
                        .isEqualTo(shown(documents));
            }
            List<ReadResult<ChatMediaParticipant>> results;
            try (Stream<ReadResult<ChatMediaParticipant>> all = reader.readAll(new Chunks(input, 3))) {
                results = all.toList();
            }
            assertThat(results)
                    .as(() -> Shown.ascii(input))
                    .isEqualTo(documents.stream().map(reader::read).toList());
        }
        assertOneObjectIsOneDocument(input);
    }

    private static List<JsonDocument> documents(InputStream in, ReadLimits limits) {
        try (Stream<JsonDocument> documents = JsonDocument.stream(in, limits)) {
            return documents.toList();
        }
    }

    private static List<String> shown(List<JsonDocument> documents) {
        return documents.stream()
                .map(document -> document + " at " + document.offset() + ": " + Shown.ascii(document.bytes()))
                .toList();
    }

    /** The documents are parts of the input in its order, and between them is nothing that should be one. */
    private static void assertInPlace(List<JsonDocument> documents, byte[] input, ReadLimits limits) {
        boolean startsBehindMark = documents.isEmpty() || documents.get(0).offset() > 0;
        int end = startsBehindMark ? JsonIndex.start(input) : 0;
        boolean known = true; // where the document before ended
        for (JsonDocument document : documents) {
            int start = (int) document.offset();
            int length = document.bytes().length;
            assertThat(start).as(() -> Shown.ascii(input)).isBetween(end, input.length);
            if (known) {
                assertNothingBetween(input, end, start);
            }
            end = start + length;
            known = length <= limits.documentBytes();
            assertThat(document.bytes())
                    .as(() -> Shown.ascii(input))
                    .isEqualTo(Arrays.copyOfRange(input, start, end))
                    .hasSizeLessThanOrEqualTo(limits.documentBytes() + 1);
        }
        if (known) {
            assertNothingBetween(input, end, input.length);
        }
    }

    private static void assertNothingBetween(byte[] input, int from, int to) {
        int at = from;
        while (at < to && BETWEEN.indexOf(input[at]) >= 0) {
            at++;
        }
        assertThat(at).as(() -> "passed over in " + Shown.ascii(input)).isEqualTo(Math.max(from, to));
    }

    /** A document says of itself what it says within its input, but for the place. */
    private static void assertReadAlike(
            RecordReader<ChatMediaParticipant> reader, List<JsonDocument> documents, byte[] input) {
        for (JsonDocument document : documents) {
            if (document.bytes().length == 0) {
                continue; // stands for a fault between documents
            }
            if (document.offset() > 0 && document.bytes()[0] == (byte) 0xef) {
                continue; // a byte order mark, which is passed over only where an input begins
            }
            ReadResult<ChatMediaParticipant> within = reader.read(document);
            if (document.offset() > 0 && JsonIndex.start(document.bytes()) > 0) {
                // A byte order mark is passed over at the start of an input and nowhere else.
                assertThat(within.violations())
                        .as(() -> document + " in " + Shown.ascii(input))
                        .extracting(violation -> said(violation, document.offset()))
                        .containsExactly(MARK_REFUSED);
                continue;
            }
            ReadResult<ChatMediaParticipant> alone = reader.read(document.bytes());
            assertThat(within.violations().stream()
                            .map(violation -> said(violation, document.offset()))
                            .toList())
                    .as(() -> document + " in " + Shown.ascii(input))
                    .isEqualTo(alone.violations().stream()
                            .map(violation -> said(violation, 0))
                            .toList());
        }
    }

    private static String said(Violation violation, long start) {
        return violation.offset() - start + " " + violation.code() + " " + violation.pointer() + " "
                + violation.message();
    }

    private static void assertOneObjectIsOneDocument(byte[] input) {
        int start = JsonIndex.start(input);
        while (start < input.length && " \t\r\n".indexOf(input[start]) >= 0) {
            start++;
        }
        if (start < input.length && input[start] == '{' && JsonIndex.of(input).isJson()) {
            assertThat(documents(new ByteArrayInputStream(input), ReadLimits.DEFAULT))
                    .as(() -> Shown.ascii(input))
                    .hasSize(1);
        }
    }

    /** An input that arrives in pieces. */
    private static final class Chunks extends ByteArrayInputStream {

        private final int size;

        Chunks(byte[] bytes, int size) {
            super(bytes);
            this.size = size;
        }

        @Override
        public int read(byte[] b, int off, int len) {
            return super.read(b, off, Math.min(len, size));
        }
    }
}
