package io.chatmedia.json;

import static io.chatmedia.json.CodesAndPointers.codesAndPointers;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.oracle.JsonGrammar;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.stream.Slice;
import io.chatmedia.token.Location;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** What is not JSON is refused as that and nothing else, and what is JSON never is, wherever it stands. */
class JsonSyntaxTest {

    private static final RecordReader<ChatMediaParticipant> STRICT =
            RecordReader.strict(ChatMediaParticipant.class).withLimits(SyntaxPosition.LIMITS);
    private static final RecordReader<ChatMediaParticipant> TOLERANT =
            RecordReader.tolerant(ChatMediaParticipant.class).withLimits(SyntaxPosition.LIMITS);

    private static final ObjectReader MAPPER = new JsonMapper().readerFor(ChatMediaParticipant.class);

    /** Is passed over at the start of an input, which a line is not. */
    private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

    static Stream<SyntaxCase> cases() {
        return SyntaxCase.all();
    }

    private static List<ViolationCode> ofSyntax(List<Violation> violations) {
        return violations.stream()
                .map(Violation::code)
                .filter(code -> code == ViolationCode.MALFORMED_JSON || code == ViolationCode.TRAILING_CONTENT)
                .toList();
    }

    /** Where a case does not lead to what it should. */
    private static List<SyntaxPosition> positions(SyntaxCase c, Predicate<byte[]> otherwise) {
        return c.positions().stream()
                .filter(position -> otherwise.test(position.document(c.bytes())))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void the_judge_of_other_tests_says_what_the_case_says(SyntaxCase c) {
        assertThat(positions(c, d -> (JsonGrammar.judge(d).verdict() == JsonGrammar.Verdict.JSON) != c.json()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_document_is_malformed_if_and_only_if_it_is_not_JSON(SyntaxCase c) {
        for (RecordReader<ChatMediaParticipant> reader : List.of(STRICT, TOLERANT)) {
            assertThat(positions(c, d -> {
                        List<ViolationCode> codes = ofSyntax(reader.read(d).violations());
                        // A root that is no object may end before the fault, which then is what follows the document.
                        return c.json()
                                ? !codes.isEmpty()
                                : codes.size() != 1
                                        || (!c.alone() && d[0] == '{' && codes.get(0) != ViolationCode.MALFORMED_JSON);
                    }))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_stream_that_comes_byte_by_byte_is_read_alike(SyntaxCase c) {
        assertThat(positions(c, d -> !readFromStream(d).equals(STRICT.read(d)))).isEmpty();
    }

    private static ReadResult<ChatMediaParticipant> readFromStream(byte[] document) {
        try {
            return STRICT.read(InputStreams.byteByByte(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_line_of_many_is_read_alike(SyntaxCase c) {
        assertThat(positions(c, d -> {
                    String line = new String(d, ISO_8859_1).strip();
                    return !line.isEmpty()
                            && !line.contains("\n")
                            && !line.startsWith(BYTE_ORDER_MARK)
                            && !isReadAlikeInLines(line);
                }))
                .isEmpty();
    }

    private static boolean isReadAlikeInLines(String line) {
        byte[] input = ("{}\n" + line + "\n{}").getBytes(ISO_8859_1);
        List<ReadResult<ChatMediaParticipant>> results =
                TOLERANT.readAll(new ByteArrayInputStream(input)).toList();
        return results.size() == 3
                && codesAndPointers(results.get(1).violations())
                        .equals(codesAndPointers(
                                TOLERANT.read(line.getBytes(ISO_8859_1)).violations()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void an_envelope_is_faulty_if_and_only_if_it_is_not_JSON(SyntaxCase c) {
        assertThat(positions(c, d -> {
                    JsonDocument envelope = new JsonDocument(new Slice(d, 0, d.length, Location.START, null));
                    List<Violation> faults = envelope.at("/nowhere")
                            .map(found -> found.slice().fault())
                            .toList();
                    return ofSyntax(faults).isEmpty() != c.json();
                }))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatever_follows_a_document_is_trailing_content(SyntaxCase c) {
        if (new String(c.bytes(), ISO_8859_1).isBlank()) {
            return; // follows, but is nothing
        }
        for (RecordReader<ChatMediaParticipant> reader : List.of(STRICT, TOLERANT)) {
            List<Violation> violations = reader.read(behindDocument(c.bytes())).violations();

            assertThat(codesAndPointers(violations)).containsExactly("TRAILING_CONTENT ");
            assertThat(violations.get(0).offset()).isBetween(2L, 2L + c.bytes().length);
        }
    }

    private static byte[] behindDocument(byte[] bytes) {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        document.writeBytes("{}".getBytes(UTF_8));
        document.writeBytes(bytes);
        return document.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_fault_is_where_the_text_stands_that_is_not_JSON(SyntaxCase c) {
        for (SyntaxPosition position : c.positions()) {
            byte[] document = position.document(c.bytes());
            for (Violation violation : STRICT.read(document).violations()) {
                if (violation.code() == ViolationCode.MALFORMED_JSON) {
                    long offset = violation.offset();

                    JsonGrammar.Judgement judgement = JsonGrammar.judge(document);

                    assertThat(violation.pointer())
                            .as("%s", position)
                            .isEqualTo(judgement.pointer(SyntaxPosition.LIMITS.depth() + 1));
                    assertThat(offset).as("%s", position).isEqualTo(judgement.fault());
                    assertThat(offset).as("%s", position).isBetween((long) position.offset(), (long) document.length);
                    assertThat(new Location(violation.line(), violation.column(), offset))
                            .as("%s", position)
                            .isEqualTo(placeOf(document, (int) offset));
                }
            }
        }
    }

    /** Line and column of a byte, by what an editor would say. */
    private static Location placeOf(byte[] document, int offset) {
        String before = new String(document, 0, offset, UTF_8);
        int lineStart = before.lastIndexOf('\n') + 1;
        long line = 1 + before.chars().filter(c -> c == '\n').count();
        int mark = before.startsWith("\ufeff") && lineStart == 0 ? 1 : 0;
        return new Location(line, 1 + before.codePointCount(lineStart + mark, before.length()), offset);
    }

    /** What follows a root that is no record, a mapper's record never sees. */
    @ParameterizedTest
    @MethodSource("cases")
    void a_mapper_refuses_what_is_not_JSON_and_nothing_else_for_that(SyntaxCase c) {
        List<SyntaxPosition> otherwise = positions(c, d -> isTakenByMapper(d) != c.json()).stream()
                .filter(position -> position != SyntaxPosition.ROOT)
                .toList();

        assertThat(otherwise.isEmpty()).as("%s", otherwise).isEqualTo(!c.mapper());
    }

    private static boolean isTakenByMapper(byte[] document) {
        try {
            MAPPER.readValue(document);
            return true;
        } catch (InvalidDocumentException e) {
            return ofSyntax(e.violations()).isEmpty()
                    && e.violations().stream().noneMatch(v -> v.message().contains("exceeds the maximum allowed"));
        } catch (JacksonException e) {
            return false;
        }
    }

    @Test
    void every_case_has_a_name_of_its_own() {
        assertThat(SyntaxCase.all().map(SyntaxCase::name)).doesNotHaveDuplicates();
    }
}
