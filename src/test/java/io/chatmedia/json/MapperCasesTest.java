package io.chatmedia.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chatmedia.participant.ChatMediaParticipant;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * The contract's cases through a stock mapper. It says the same of every record; what lies around the record, and the
 * bytes before they are characters, are its own business. Each case falls under exactly one of the tests here.
 */
class MapperCasesTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** What Jackson's decoder and its limit of 500 levels make of a document, where that is not what the case says. */
    private static final Map<String, List<String>> BY_JACKSONS_DECODER = Map.ofEntries(
            Map.entry("an overlong form of two bytes in a string is not UTF-8", List.of("WRONG_TYPE /held")),
            Map.entry("an overlong form of DEL in a string is not UTF-8", List.of("WRONG_TYPE /held")),
            Map.entry("an overlong form of three bytes in a string is not UTF-8", List.of("WRONG_TYPE /held")),
            Map.entry(
                    "an overlong form of four bytes in a string is not UTF-8",
                    List.of("INVALID_TEXT /name", "WRONG_TYPE /held")),
            Map.entry("the modified form of zero in a string is not UTF-8", List.of("WRONG_TYPE /held")),
            Map.entry(
                    "a code point above 10FFFF in a string is not UTF-8",
                    List.of("INVALID_TEXT /name", "WRONG_TYPE /held")),
            Map.entry(
                    "a sequence led by F5 in a string is not UTF-8", List.of("INVALID_TEXT /name", "WRONG_TYPE /held")),
            Map.entry("an overlong form deep inside a skipped value is not JSON in tolerant mode", List.<String>of()),
            Map.entry(
                    "a list that opens ten thousand times is refused without harm",
                    List.of("WRONG_TYPE", "LIMIT_EXCEEDED", "LIMIT_EXCEEDED")),
            Map.entry(
                    "a tolerated object nested ten thousand deep exceeds the limit",
                    List.of("LIMIT_EXCEEDED", "LIMIT_EXCEEDED")));

    /** Cases with an unpaired surrogate in a property name, at which Jackson's parsers end. */
    private static final Map<String, List<String>> BY_JACKSONS_NAME_DECODER = Map.ofEntries(
            Map.entry(
                    "an attribute key with invalid text is reported at its entry (strict)", List.of("MALFORMED_JSON")),
            Map.entry(
                    "an attribute key with invalid text is reported at its entry (tolerant)",
                    List.of("MALFORMED_JSON")),
            Map.entry("the value of an attribute whose key is invalid text is not judged", List.of("MALFORMED_JSON")),
            Map.entry(
                    "an unpaired surrogate inside the value of an unknown property is not judged",
                    List.of("UNKNOWN_PROPERTY /muted", "MALFORMED_JSON /muted/1")),
            Map.entry(
                    "an unpaired surrogate inside the value of a tolerated property is not judged",
                    List.of("MALFORMED_JSON /details/0")),
            Map.entry(
                    "a parameter of a message whose key is invalid text is reported at its entry",
                    List.of("MALFORMED_JSON")),
            Map.entry("a kept name with an unpaired surrogate is invalid text", List.of("MALFORMED_JSON")),
            Map.entry("a kept name of a low surrogate alone is invalid text", List.of("WRONG_TYPE", "MALFORMED_JSON")),
            Map.entry(
                    "a kept name with an unpaired surrogate in a sub-entity is invalid text",
                    List.of("MALFORMED_JSON")),
            Map.entry(
                    "an unknown name with an unpaired surrogate is unknown in strict mode", List.of("MALFORMED_JSON")),
            Map.entry(
                    "an unpaired surrogate within the name of a kept object is written as it came",
                    List.of("MALFORMED_JSON /x")));

    /**
     * Cases of a name that is not UTF-8: what Jackson 3.1.0 makes of it; later versions refuse it, as the case says.
     */
    private static final Map<String, List<String>> BY_JACKSONS_FIRST_NAME_DECODER = Map.of(
            "a property name that is not UTF-8 is not JSON", List.of("UNKNOWN_PROPERTY"),
            "a property name with an overlong letter is not the property", List.of());

    private enum Concern {
        THE_RECORD,
        NO_FIRST_TOKEN,
        WHAT_FOLLOWS,
        OTHER_ENCODING,
        DECODER,
        NAME_DECODER,
        FIRST_NAME_DECODER
    }

    private static Concern concern(ContractCase c) {
        if (BY_JACKSONS_DECODER.containsKey(c.name())) {
            return Concern.DECODER;
        } else if (BY_JACKSONS_NAME_DECODER.containsKey(c.name())) {
            return Concern.NAME_DECODER;
        } else if (BY_JACKSONS_FIRST_NAME_DECODER.containsKey(c.name())) {
            return Concern.FIRST_NAME_DECODER;
        } else if (c.name().startsWith("UTF-16") || c.name().startsWith("UTF-32")) {
            return Concern.OTHER_ENCODING;
        } else if (c.expected().stream().anyMatch(s -> s.startsWith("TRAILING_CONTENT"))) {
            return Concern.WHAT_FOLLOWS;
        }
        return hasFirstToken(c.document()) ? Concern.THE_RECORD : Concern.NO_FIRST_TOKEN;
    }

    /** Whether a case is of bytes that Jackson's decoder makes other text of, or of its limit on depth. */
    static boolean isOfDecoder(ContractCase c) {
        return switch (concern(c)) {
            case OTHER_ENCODING, DECODER, NAME_DECODER, FIRST_NAME_DECODER -> true;
            case THE_RECORD, NO_FIRST_TOKEN, WHAT_FOLLOWS -> false;
        };
    }

    static boolean hasFirstToken(byte[] document) {
        try (JsonParser parser = MAPPER.createParser(document)) {
            return parser.nextToken() != null;
        } catch (JacksonException e) {
            return false;
        }
    }

    private static Stream<ContractCase> cases(Concern concern) {
        return ContractCase.all().filter(c -> concern(c) == concern);
    }

    static Stream<ContractCase> casesOfTheRecord() {
        return cases(Concern.THE_RECORD);
    }

    static Stream<ContractCase> casesWithoutFirstToken() {
        return cases(Concern.NO_FIRST_TOKEN);
    }

    static Stream<ContractCase> casesOfWhatFollows() {
        return cases(Concern.WHAT_FOLLOWS);
    }

    static Stream<ContractCase> casesOfOtherEncodings() {
        return cases(Concern.OTHER_ENCODING);
    }

    static Stream<ContractCase> casesOfTheDecoder() {
        return cases(Concern.DECODER);
    }

    static Stream<ContractCase> casesOfTheNameDecoder() {
        return cases(Concern.NAME_DECODER);
    }

    static Stream<ContractCase> casesOfTheFirstNameDecoder() {
        return cases(Concern.FIRST_NAME_DECODER);
    }

    @ParameterizedTest
    @MethodSource("casesOfTheRecord")
    void the_mapper_says_of_a_record_what_the_case_says(ContractCase c) {
        if (c.expected().isEmpty()) {
            ChatMediaParticipant bound = mapper(c).readValue(c.document());

            assertSameRecord(c, bound, reader(c).read(c.document()).orElseThrow());
        } else {
            assertThat(refusal(c)).isEqualTo(c.comparable(c.expected()));
        }
    }

    @ParameterizedTest
    @MethodSource("casesWithoutFirstToken")
    void an_input_without_a_first_token_is_refused_by_the_mapper_itself(ContractCase c) {
        assertThat(c.expected()).isEqualTo(List.of("MALFORMED_JSON "));
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> mapper(c).readValue(c.document()))
                .isNotInstanceOf(InvalidDocumentException.class);
    }

    @ParameterizedTest
    @MethodSource("casesOfWhatFollows")
    void the_mapper_refuses_content_behind_a_faultless_record(ContractCase c) {
        List<String> ofTheRecord = c.expected().subList(0, c.expected().size() - 1);
        if (ofTheRecord.isEmpty()) {
            assertThatExceptionOfType(JacksonException.class)
                    .isThrownBy(() -> mapper(c).readValue(c.document()))
                    .isNotInstanceOf(InvalidDocumentException.class);
        } else {
            assertThat(refusal(c)).isEqualTo(c.comparable(ofTheRecord));
        }
    }

    @ParameterizedTest
    @MethodSource("casesOfOtherEncodings")
    void the_mapper_reads_other_encodings_as_the_same_text_in_UTF_8(ContractCase c) {
        assertThat(c.expected()).isEqualTo(List.of("MALFORMED_JSON "));
        Charset encoding = Charset.forName(c.name().substring(0, c.name().indexOf(' ')));
        String text = new String(c.document(), encoding);

        ChatMediaParticipant bound = mapper(c).readValue(c.document());

        assertThat(bound).isEqualTo(reader(c).read(text).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("casesOfTheDecoder")
    void the_mapper_takes_what_its_own_decoder_takes_and_ends_at_its_own_limit(ContractCase c) {
        List<String> expected = BY_JACKSONS_DECODER.get(c.name());

        assertThat(expected).isNotEqualTo(c.comparable(c.expected()));
        assertThat(outcome(c)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("casesOfTheNameDecoder")
    void the_mappers_parser_ends_at_an_unpaired_surrogate_in_a_name(ContractCase c) {
        List<String> expected = BY_JACKSONS_NAME_DECODER.get(c.name());

        assertThat(expected).isNotEqualTo(c.comparable(c.expected()));
        assertThat(outcome(c)).isEqualTo(expected);
    }

    /** Jackson 3.1.0 takes the surrogate from text, though not from bytes. */
    @ParameterizedTest
    @MethodSource("casesOfTheNameDecoder")
    void the_mappers_parser_of_text_ends_there_as_well_or_the_case_is_right(ContractCase c) {
        String text = new String(c.document(), StandardCharsets.UTF_8);

        assertThat(outcome(c, () -> mapper(c).readValue(text)))
                .isIn(BY_JACKSONS_NAME_DECODER.get(c.name()), c.comparable(c.expected()));
    }

    @ParameterizedTest
    @MethodSource("casesOfTheFirstNameDecoder")
    void the_mapper_refuses_a_name_that_is_not_UTF_8_or_takes_what_its_decoder_takes(ContractCase c) {
        assertThat(outcome(c)).isIn(BY_JACKSONS_FIRST_NAME_DECODER.get(c.name()), c.comparable(c.expected()));
    }

    @Test
    void every_case_that_is_named_here_exists_once() {
        assertThat(ContractCase.all().map(ContractCase::name).filter(BY_JACKSONS_DECODER::containsKey))
                .containsExactlyInAnyOrderElementsOf(BY_JACKSONS_DECODER.keySet());
        assertThat(ContractCase.all().map(ContractCase::name).filter(BY_JACKSONS_NAME_DECODER::containsKey))
                .containsExactlyInAnyOrderElementsOf(BY_JACKSONS_NAME_DECODER.keySet());
        assertThat(ContractCase.all().map(ContractCase::name).filter(BY_JACKSONS_FIRST_NAME_DECODER::containsKey))
                .containsExactlyInAnyOrderElementsOf(BY_JACKSONS_FIRST_NAME_DECODER.keySet());
    }

    /**
     * A mapper's record has the text of a kept value from tokens: if they do not tell how it came, the tree is the
     * same.
     */
    static void assertSameRecord(ContractCase c, ChatMediaParticipant ofMapper, ChatMediaParticipant ofReader) {
        if (c.textual()) {
            assertThat(tree(ofMapper)).isEqualTo(tree(ofReader));
        } else {
            assertThat(ofMapper).as(c.toString()).isEqualTo(ofReader);
        }
    }

    private static JsonNode tree(ChatMediaParticipant participant) {
        return MAPPER.readTree(MAPPER.writeValueAsBytes(participant));
    }

    private static ObjectReader mapper(ContractCase c) {
        ObjectReader reader = MAPPER.readerFor(ChatMediaParticipant.class);
        return c.mode() == ReadMode.STRICT ? reader : reader.withAttribute(ReadMode.class, c.mode());
    }

    private static RecordReader<ChatMediaParticipant> reader(ContractCase c) {
        return RecordReader.of(ChatMediaParticipant.class, c.mode());
    }

    /** What the mapper refuses the document for. */
    private static List<String> refusal(ContractCase c) {
        InvalidDocumentException refused = catchThrowableOfType(
                InvalidDocumentException.class, () -> mapper(c).readValue(c.document()));
        return c.said(refused.violations());
    }

    /** What the mapper refuses the document for; nothing, if it takes it. */
    private static List<String> outcome(ContractCase c) {
        return outcome(c, () -> mapper(c).readValue(c.document()));
    }

    private static List<String> outcome(ContractCase c, Supplier<Object> reading) {
        try {
            Object bound = reading.get();
            assertThat(bound).isInstanceOf(ChatMediaParticipant.class);
            return List.of();
        } catch (InvalidDocumentException e) {
            return c.said(e.violations());
        }
    }
}
