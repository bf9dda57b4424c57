package io.chatmedia.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * The strings that the reader takes from the bytes themselves are those that Jackson would give, all others Jackson's.
 */
class PlainStringTest {

    private static final RecordReader<ChatMediaParticipant> READER = RecordReader.strict(ChatMediaParticipant.class);
    private static final JsonMapper MAPPER = new JsonMapper();

    private static ChatMediaParticipant read(String json) {
        return READER.read(json.getBytes(UTF_8)).orElseThrow();
    }

    private static List<Violation> violations(String json) {
        return READER.read(json.getBytes(UTF_8)).violations();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                " ",
                "\u007f",
                "\\n",
                "\\\"",
                "\\\\",
                "\\/",
                "\\u0041",
                "\\u0000",
                "\\ud83d\\ude00",
                "\u00e9",
                "\u20ac",
                "\ud83d\ude00",
                "'",
                "[",
                "]",
                "{",
                "}",
                ",",
                ":"
            })
    void a_string_is_what_jackson_makes_of_it_whatever_is_in_it_and_wherever(String oneCharacter) {
        for (int length = 0; length < 20; length++) {
            for (int index = 0; index <= length; index++) {
                String inner = "b".repeat(index) + oneCharacter + "c".repeat(length - index);
                String expected = MAPPER.readValue("\"" + inner + "\"", String.class);

                assertThat(read("{\"id\":\"" + inner + "\",\"name\":\"after\"}"))
                        .returns(expected, ChatMediaParticipant::id)
                        .returns("after", ChatMediaParticipant::name);
                assertThat(read("{\"attributes\":{\"k\":\"" + inner + "\",\"l\":\"after\"}}")
                                .attributes())
                        .containsEntry("k", expected)
                        .containsEntry("l", "after");
            }
        }
    }

    @Test
    void a_string_may_be_empty() {
        assertThat(read("{\"id\":\"\"}").id()).isEmpty();
    }

    @Test
    void a_raw_control_character_in_a_string_is_no_json() {
        for (char c = 0; c < ' '; c++) {
            assertThat(violations("{\"id\":\"abcdefgh" + c + "\"}"))
                    .extracting(Violation::code)
                    .containsExactly(ViolationCode.MALFORMED_JSON);
        }
    }

    @Test
    void a_string_that_the_document_ends_in_is_no_json() {
        String document = "{\"id\":\"abcdefghijklmnopqrstuvwxyz\"}";

        for (int end = 7; end < document.length(); end++) {
            assertThat(violations(document.substring(0, end)))
                    .extracting(Violation::code)
                    .containsExactly(ViolationCode.MALFORMED_JSON);
        }
    }

    @Test
    void an_array_that_goes_on_behind_the_document_does_not_end_its_string() {
        byte[] bytes = "{\"id\":\"abcdefgh\"}".getBytes(UTF_8);

        assertThat(READER.read(bytes, 0, bytes.length - 2).violations())
                .extracting(Violation::code)
                .containsExactly(ViolationCode.MALFORMED_JSON);
        assertThat(READER.read(bytes, 0, bytes.length).orElseThrow().id()).isEqualTo("abcdefgh");
    }

    @Test
    void a_timestamp_and_an_enum_may_be_written_with_escapes() {
        assertThat(read("{\"startTime\":\"\\u0032024-04-22T08:29:54Z\",\"purpose\":\"\\u0061gent\"}"))
                .isEqualTo(read("{\"startTime\":\"2024-04-22T08:29:54Z\",\"purpose\":\"agent\"}"));
    }

    @ParameterizedTest
    @CsvSource({
        "{\"startTime\":\"2024-02-30T08:29:54Z\"}, INVALID_TIMESTAMP, 2024-02-30T08:29:54Z",
        "{\"startTime\":\"2024-02-30T08:29:54.123Z\"}, INVALID_TIMESTAMP, 2024-02-30T08:29:54.123Z",
        "{\"startTime\":\"\"}, INVALID_TIMESTAMP, ''",
        "{\"purpose\":\"robot\"}, UNKNOWN_VALUE, robot",
        "{\"state\":\"\"}, UNKNOWN_VALUE, ''",
    })
    void a_string_that_is_refused_is_shown_as_received(String json, ViolationCode code, String received) {
        assertThat(violations(json))
                .singleElement()
                .satisfies(violation ->
                        assertThat(violation).returns(code, Violation::code).returns(received, Violation::received));
    }

    @Test
    void a_string_as_long_as_the_limit_is_taken_and_a_longer_one_is_not() {
        RecordReader<ChatMediaParticipant> limited = READER.withLimits(
                ReadLimitsBuilder.builder(ReadLimits.DEFAULT).stringLength(10).build());

        assertThat(limited.read("{\"id\":\"0123456789\"}").orElseThrow().id()).isEqualTo("0123456789");
        assertThat(limited.read("{\"id\":\"0123456789a\"}").violations())
                .extracting(Violation::code)
                .containsExactly(ViolationCode.LIMIT_EXCEEDED);
    }

    @Test
    void places_behind_strings_that_were_taken_are_right() {
        assertThat(
                        violations(
                                "{\"id\":\"abc\",\"name\":\"d\\u0065f\",\n  \"startTime\":\"2024-04-22T08:29:54Z\",\"held\":1}"))
                .singleElement()
                .satisfies(violation -> assertThat(violation)
                        .returns("/held", Violation::pointer)
                        .returns(2L, Violation::line)
                        .returns(45L, Violation::column)
                        .returns(75L, Violation::offset));
    }

    /** The escapes of a document in ASCII are looked at only when the tokenizer gives up. */
    @ParameterizedTest
    @CsvSource({
        "'{\"id\":\"\\u00zz\",\"held\":1}', MALFORMED_JSON",
        "'{\"id\":\"\\ud800\",\"held\":true}', INVALID_TEXT",
        "'{\"\\ud800\":1}', UNKNOWN_PROPERTY",
        "'{\"attributes\":{\"\\ud800\":\"a\"}}', INVALID_TEXT",
        "'{\"held\":1} \"\\ud8', WRONG_TYPE|TRAILING_CONTENT",
        "'{\"held\":1,\"\\ud800\":{\"a\":tru}}', WRONG_TYPE|UNKNOWN_PROPERTY|MALFORMED_JSON",
    })
    void a_fault_in_an_escape_is_reported_once(String json, String codes) {
        assertThat(violations(json).stream()
                        .map(violation -> violation.code().name())
                        .toList())
                .isEqualTo(List.of(codes.split("\\|")));
    }
}
