package io.chatmedia.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.json.InvalidDocumentException;
import io.chatmedia.json.ReadMode;
import io.chatmedia.json.ReadResult;
import io.chatmedia.json.RecordReader;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.problem.ProblemDetails;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** What holds of a participant that a stock mapper reads, whatever the bytes: what the record reader says. */
public final class MapperInvariants {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** So short a document is not beyond Jackson's limits, of which the lowest is 500 levels. */
    private static final int WITHIN_STOCK_LIMITS = 500;

    private enum Mode {
        STRICT(ReadMode.STRICT, RecordReader.strict(ChatMediaParticipant.class)),
        TOLERANT(ReadMode.TOLERANT, RecordReader.tolerant(ChatMediaParticipant.class));

        @SuppressWarnings("ImmutableEnumChecker") // it is
        private final RecordReader<ChatMediaParticipant> reader;

        @SuppressWarnings("ImmutableEnumChecker") // it is
        private final ObjectReader mapper;

        @SuppressWarnings("ImmutableEnumChecker") // it is
        private final ObjectReader mapperOfLists;

        Mode(ReadMode mode, RecordReader<ChatMediaParticipant> reader) {
            this.reader = reader;
            this.mapper = MAPPER.readerFor(ChatMediaParticipant.class).withAttribute(ReadMode.class, mode);
            this.mapperOfLists =
                    MAPPER.readerForListOf(ChatMediaParticipant.class).withAttribute(ReadMode.class, mode);
        }
    }

    private final byte[] document;
    private final JsonIndex index;

    private MapperInvariants(byte[] document) {
        this.document = document;
        this.index = JsonIndex.of(document);
    }

    public static void assertHold(byte[] document) {
        MapperInvariants invariants = new MapperInvariants(document);
        for (Mode mode : Mode.values()) {
            invariants.assertHold(mode);
        }
    }

    private void assertHold(Mode mode) {
        ReadResult<ChatMediaParticipant> result = mode.reader.read(document);
        List<Violation> violations = List.of();
        ChatMediaParticipant bound = null;
        try {
            bound = mode.mapper.readValue(document);
        } catch (InvalidDocumentException e) {
            violations = e.violations();
        } catch (JacksonException e) {
            assertThat(ProblemDetails.of(e).status()).as(this::toString).isIn(400, 422);
            // What lies around the record, and the limits of the tokenizer, are the mapper's own.
            assertThat(index.isJson() && index.isReadByStockJackson())
                    .as(() -> e + " for " + this)
                    .isFalse();
        }
        if (!index.isJson()) {
            // Other encodings are the mapper's business.
            assertThat(bound == null || !index.isText()).as(this::toString).isTrue();
            if (!violations.isEmpty() && isDecodedAlike()) {
                // What follows the record is refused by the mapper itself, if the record is faultless.
                List<String> expected = exceptPlaceOfSyntax(result.violations().stream()
                        .filter(violation -> violation.code() != ViolationCode.TRAILING_CONTENT)
                        .toList());
                List<String> said = exceptPlaceOfSyntax(violations);
                if (said.size() == expected.size() + 1) {
                    // Jackson gives a number before it looks at the letters behind it, as in 1x.
                    said.remove(said.size() - 2);
                }
                assertThat(said).as(this::toString).isEqualTo(expected);
            }
            return;
        }
        if (!index.isReadByStockJackson()) {
            return;
        }
        assertThat(said(violations)).as(this::toString).isEqualTo(said(result.violations()));
        if (result instanceof ReadResult.Accepted<ChatMediaParticipant> accepted) {
            assertThat(bound).as(this::toString).isEqualTo(accepted.value());
            assertBoundWithinList(mode, accepted.value());
        }
    }

    /** Whether the mapper's tokenizer gets as far as the reader's in a text that is not JSON. */
    private boolean isDecodedAlike() {
        return index.isText()
                && document.length < WITHIN_STOCK_LIMITS
                && !index.pointersReached().isEmpty();
    }

    /** The binder leaves the mapper's parser where the record ends. */
    private void assertBoundWithinList(Mode mode, ChatMediaParticipant value) {
        ByteArrayOutputStream list = new ByteArrayOutputStream();
        int start = JsonIndex.start(document);
        list.write('[');
        list.write(document, start, document.length - start);
        list.write(',');
        list.write(document, start, document.length - start);
        list.write(']');
        List<ChatMediaParticipant> bound = mode.mapperOfLists.readValue(list.toByteArray());
        assertThat(bound).as(this::toString).isEqualTo(List.of(value, value));
    }

    /** Behind a finished value Jackson still names the value, the reader what is around it. */
    private static List<String> exceptPlaceOfSyntax(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.code() == ViolationCode.MALFORMED_JSON
                        ? violation.code().name()
                        : said(List.of(violation)).get(0))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> said(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.code() + " " + Shown.ascii(violation.pointer()))
                .toList();
    }

    @Override
    public String toString() {
        return index + " " + Shown.ascii(document);
    }
}
