package io.chatmedia.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.oracle.JsonGrammar;
import io.chatmedia.oracle.JsonGrammar.Judgement;
import io.chatmedia.oracle.JsonGrammar.Verdict;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Documents that something happened to on their way: cut off anywhere, a byte changed, or made of scraps. */
class BrokenDocumentTest {

    private static final RecordReader<ChatMediaParticipant> STRICT = RecordReader.strict(ChatMediaParticipant.class);
    private static final RecordReader<ChatMediaParticipant> TOLERANT =
            RecordReader.tolerant(ChatMediaParticipant.class);

    private static final ObjectReader MAPPER = new JsonMapper().readerFor(ChatMediaParticipant.class);

    private static final int BYTES_OF_A_CHARACTER = 4;

    /** A pointer is cut at the limit on depth. */
    private static final int MOST_NAMES = ReadLimits.DEFAULT.depth() + 1;

    /** Characters of one to four bytes, raw and escaped, in names and values. */
    private static final byte[] OF_ALL_LENGTHS = """
            {"id":"a\\u00e9\\ud83d\\ude00é€😀\\n","attributes":{"é":"😀","\\ud83d\\ude00":"\\u20ac","€":""},
             "state":"connected","x":[-1.5e+10,true,null,{"😀":"é"}],"wrapup":{"tags":["€","é"]}}\
            """.getBytes(UTF_8);

    private static final byte[] FULL = full();

    private static byte[] full() {
        try {
            return Files.readString(Path.of("src/samples/participant-full.json"))
                    .strip()
                    .getBytes(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<byte[]> wholeDocuments() {
        return Stream.of(FULL, OF_ALL_LENGTHS);
    }

    static Stream<byte[]> beginnings() {
        return wholeDocuments()
                .flatMap(document ->
                        IntStream.range(0, document.length).mapToObj(length -> Arrays.copyOf(document, length)));
    }

    private static List<Violation> ofSyntax(ReadResult<?> result) {
        return result.violations().stream()
                .filter(v -> v.code() == ViolationCode.MALFORMED_JSON || v.code() == ViolationCode.TRAILING_CONTENT)
                .toList();
    }

    /** Whether a reader says otherwise than the grammar. */
    private static boolean isMisjudged(byte[] document) {
        Judgement judgement = JsonGrammar.judge(document);
        return Stream.of(STRICT, TOLERANT)
                .map(reader -> ofSyntax(reader.read(document)))
                .anyMatch(violations -> {
                    if (judgement.verdict() == Verdict.JSON || violations.size() != 1) {
                        return judgement.verdict() != Verdict.JSON || !violations.isEmpty();
                    }
                    Violation violation = violations.get(0);
                    ViolationCode code = judgement.verdict() == Verdict.NOT_JSON
                            ? ViolationCode.MALFORMED_JSON
                            : ViolationCode.TRAILING_CONTENT;
                    return violation.code() != code
                            || violation.offset() != judgement.fault()
                            || !violation.pointer().equals(judgement.pointer(MOST_NAMES));
                });
    }

    private static List<String> misjudged(Stream<byte[]> documents) {
        return documents
                .filter(BrokenDocumentTest::isMisjudged)
                .map(document -> new String(document, UTF_8))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("wholeDocuments")
    void the_whole_documents_are_JSON(byte[] document) {
        assertThat(ofSyntax(STRICT.read(document))).isEmpty();
        assertThat(JsonGrammar.judge(document))
                .isEqualTo(new Judgement(Verdict.JSON, document.length, List.of(), false));
    }

    @Test
    void a_document_cut_off_anywhere_is_malformed_where_it_ends() {
        assertThat(misjudged(beginnings())).isEmpty();
        assertThat(beginnings())
                .hasSize(FULL.length + OF_ALL_LENGTHS.length)
                .allMatch(document -> JsonGrammar.judge(document).verdict() == Verdict.NOT_JSON
                        && isUnfinished(document, JsonGrammar.judge(document).fault()));
    }

    /** Whether from an index on there is no more than white space, or a part of a character or a literal. */
    private static boolean isUnfinished(byte[] document, int from) {
        String rest = new String(document, from, document.length - from, UTF_8).strip();
        return document.length - from < BYTES_OF_A_CHARACTER
                || rest.isEmpty()
                || Stream.of("true", "false", "null").anyMatch(literal -> literal.startsWith(rest));
    }

    @Test
    void a_stream_cut_off_anywhere_is_malformed_alike() throws IOException {
        for (byte[] document : beginnings().toList()) {
            ReadResult<ChatMediaParticipant> result = STRICT.read(InputStreams.byteByByte(document));

            assertThat(result).isEqualTo(STRICT.read(document));
        }
    }

    @Test
    void a_mapper_refuses_a_document_cut_off_anywhere() {
        assertThat(beginnings()).noneMatch(BrokenDocumentTest::mapperTakes);
    }

    private static boolean mapperTakes(byte[] document) {
        try {
            MAPPER.readValue(document);
            return true;
        } catch (InvalidDocumentException e) {
            return e.violations().stream().noneMatch(v -> v.code() == ViolationCode.MALFORMED_JSON);
        } catch (JacksonException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x1f, '"', '\\', 0x7f, 0x80, 0xc0, 0xed, 0xff, '{', '}', ',', ':'})
    void a_byte_changed_anywhere_is_malformed_if_and_only_if_it_leaves_no_JSON(int hostile) {
        assertThat(misjudged(wholeDocuments()
                        .flatMap(document -> IntStream.range(1, document.length).mapToObj(i -> {
                            byte[] changed = document.clone();
                            changed[i] = (byte) hostile;
                            return changed;
                        }))))
                .isEmpty();
    }

    @Test
    void a_byte_lost_anywhere_is_malformed_if_and_only_if_it_leaves_no_JSON() {
        assertThat(misjudged(wholeDocuments()
                        .flatMap(document -> IntStream.range(1, document.length).mapToObj(i -> {
                            byte[] changed = Arrays.copyOf(document, document.length - 1);
                            System.arraycopy(document, i + 1, changed, i, document.length - 1 - i);
                            return changed;
                        }))))
                .isEmpty();
    }

    private static final List<String> SCRAPS = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"id\"",
            "\"x\"",
            "\"attributes\":",
            "\"wrapup\":{\"tags\":[",
            "\"state\":\"",
            "1",
            "-",
            "0",
            ".5",
            "e",
            "E+",
            "true",
            "nul",
            "l",
            "\"",
            "\\",
            "\\u",
            "00e9",
            "\\ud83d",
            "\\ude00",
            " ",
            "\n",
            "\t",
            "\f",
            "\0",
            "é",
            "😀",
            "/",
            "'",
            "NaN",
            "\ufeff",
            "{\"a\":1}",
            "[1,2]",
            ":\"a\",",
            ":null}");

    @Test
    void a_document_of_scraps_is_malformed_if_and_only_if_it_is_no_JSON() {
        Random random = new Random(8259);

        assertThat(misjudged(Stream.generate(() -> scraps(random)).limit(20_000)))
                .isEmpty();
    }

    private static byte[] scraps(Random random) {
        StringBuilder document = new StringBuilder("{");
        for (int length = random.nextInt(12); length > 0; length--) {
            document.append(SCRAPS.get(random.nextInt(SCRAPS.size())));
        }
        return document.append(random.nextBoolean() ? "}" : "").toString().getBytes(UTF_8);
    }
}
