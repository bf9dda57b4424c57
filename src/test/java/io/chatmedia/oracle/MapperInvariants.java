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
import java.util.List;
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
            if (!violations.isEmpty() && isDecodedAlike() && !endsAtDelete(result.violations())) {
                assertAlikeUpToFault(violations, result.violations());
            }
            return;
        }
        if (!index.isReadByStockJackson()) {
            return;
        }
        assertThat(said(violations)).as(this::toString).isEqualTo(said(result.violations()));
        if (result instanceof ReadResult.Accepted<ChatMediaParticipant> accepted) {
            assertThat(bound).as(this::toString).isNotNull();
            if (mode == Mode.STRICT || result.tolerated().isEmpty()) {
                assertThat(bound).as(this::toString).isEqualTo(accepted.value());
            } else {
                // A mapper hands on values, not text: what is kept says the same, in other words.
                assertThat(WholeTree.of(MAPPER.writeValueAsBytes(bound), ChatMediaParticipant.class))
                        .as(this::toString)
                        .isEqualTo(WholeTree.of(document, ChatMediaParticipant.class));
            }
            assertBoundWithinList(mode, bound);
        }
    }

    /** Whether the mapper's tokenizer gets as far as the reader's in a text that is not JSON. */
    private boolean isDecodedAlike() {
        return index.isText()
                && document.length < WITHIN_STOCK_LIMITS
                && !index.pointersReached().isEmpty();
    }

    /** Jackson takes the character DEL for a part of the word before it, which it then reports instead of the value. */
    private boolean endsAtDelete(List<Violation> ofReader) {
        int offset = ofReader.isEmpty()
                ? document.length
                : (int) ofReader.get(ofReader.size() - 1).offset();
        return offset < document.length && document[offset] == 0x7f;
    }

    /** Where the text ends to be JSON, the mapper's tokenizer says; it takes a broken word for a value and a fault. */
    private void assertAlikeUpToFault(List<Violation> ofMapper, List<Violation> ofReader) {
        // What follows the record is refused by the mapper itself, if the record is faultless.
        List<Violation> expected = ofReader.stream()
                .filter(violation -> violation.code() != ViolationCode.TRAILING_CONTENT)
                .toList();
        int last = expected.size() - 1;
        boolean broken = last >= 0 && expected.get(last).code() == ViolationCode.MALFORMED_JSON;
        assertThat(said(ofMapper.subList(0, Math.min(ofMapper.size(), broken ? last : last + 1))))
                .as(this::toString)
                .isEqualTo(said(broken ? expected.subList(0, last) : expected));
        if (broken) {
            Violation fault = ofMapper.get(ofMapper.size() - 1);
            String pointer = expected.get(last).pointer();
            assertThat(ofMapper.size() - expected.size()).as(this::toString).isBetween(0, 1);
            assertThat(fault.code()).as(this::toString).isEqualTo(ViolationCode.MALFORMED_JSON);
            assertThat(List.of(pointer, holder(pointer)))
                    .as(() -> fault.pointer() + " of " + this)
                    .containsAnyOf(fault.pointer(), holder(fault.pointer()));
        } else {
            assertThat(ofMapper).as(this::toString).hasSameSizeAs(expected);
        }
    }

    private static String holder(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
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
