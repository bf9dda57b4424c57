package io.chatmedia.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.validation.Violation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a violation says it is: line and column from 1, column in code points, offset in bytes of the document. */
class ViolationPlaceTest {

    private static final RecordReader<ChatMediaParticipant> STRICT = RecordReader.strict(ChatMediaParticipant.class);
    private static final RecordReader<ChatMediaParticipant> TOLERANT =
            RecordReader.tolerant(ChatMediaParticipant.class);

    /** "CODE pointer line:column+offset" of each violation. */
    private static List<String> places(String document) {
        return places(STRICT.read(document.getBytes(UTF_8)).violations());
    }

    private static List<String> places(List<Violation> violations) {
        return violations.stream()
                .map(v -> v.code() + " " + v.pointer() + " " + v.line() + ":" + v.column() + "+" + v.offset())
                .toList();
    }

    private static Violation only(List<Violation> violations) {
        assertThat(violations).hasSize(1);
        return violations.get(0);
    }

    @Test
    void a_value_is_at_its_first_character() {
        assertThat(places("{\"held\": 1}")).containsExactly("WRONG_TYPE /held 1:10+9");
    }

    @Test
    void an_unknown_property_is_at_its_name() {
        assertThat(places("{ \"nope\" : {} }")).containsExactly("UNKNOWN_PROPERTY /nope 1:3+2");
    }

    @Test
    void a_repeated_property_is_at_its_second_name() {
        assertThat(places("{\"id\":\"a\",\n\"id\":\"b\"}")).containsExactly("DUPLICATE_PROPERTY /id 2:1+11");
    }

    @Test
    void a_repeated_key_is_at_its_second_name() {
        assertThat(places("{\"attributes\":{\"a\":\"\",\"a\":\"\"}}"))
                .containsExactly("DUPLICATE_PROPERTY /attributes/a 1:23+22");
    }

    @Test
    void a_missing_property_is_at_the_end_of_the_object_that_lacks_it() {
        assertThat(places("{\"journeyContext\":{ }}")).containsExactly("REQUIRED /journeyContext/customer 1:21+20");
    }

    @Test
    void a_required_null_is_where_it_stands() {
        assertThat(places("{\"journeyContext\":{\"customer\":null}}"))
                .containsExactly("REQUIRED /journeyContext/customer 1:31+30");
    }

    @Test
    void a_null_element_is_where_it_stands() {
        assertThat(places("{\"wrapup\":{\"tags\":[\"a\",\n null]}}"))
                .containsExactly("NULL_ELEMENT /wrapup/tags/1 2:2+25");
    }

    @Test
    void an_object_of_the_wrong_type_is_at_its_brace() {
        assertThat(places("{\"id\":\n{\"a\":\n1}}")).containsExactly("WRONG_TYPE /id 2:1+7");
    }

    @Test
    void a_tolerated_property_is_at_its_name() {
        assertThat(places(TOLERANT.read("{\n\"muted\":1}").tolerated()))
                .containsExactly("UNKNOWN_PROPERTY /muted 2:1+2");
    }

    @Test
    void a_document_that_is_no_object_is_at_its_first_character() {
        assertThat(places(" \n 5")).containsExactly("WRONG_TYPE  2:2+3");
    }

    @Test
    void content_after_the_document_is_where_it_starts() {
        assertThat(places("{}\n {\"held\":1}")).containsExactly("TRAILING_CONTENT  2:2+4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":}|1:7+6",
                "{\"id\" 5}|1:7+6",
                "{\"id\":\"a\" \"b\"}|1:11+10",
                "{\"id\":\"a\",}|1:11+10",
                "{id:1}|1:2+1",
                "{\"id\":\"\\x\"}|1:9+8"
            })
    void text_that_is_not_json_is_at_the_character_that_cannot_stand_there(String document, String place) {
        assertThat(places(document))
                .singleElement()
                .satisfies(p -> assertThat(p).startsWith("MALFORMED_JSON ").endsWith(" " + place));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"id\"", "{\"id\":", "{\"id\":\"a", "{\"wrapup\":{\"tags\":[\"a\","})
    void a_document_that_is_cut_off_is_faulty_at_its_end(String document) {
        Violation violation = only(STRICT.read(document).violations());

        assertThat(violation.offset()).isEqualTo(document.length());
        assertThat(violation.column()).isEqualTo(document.length() + 1);
    }

    @Test
    void bytes_that_are_not_UTF_8_are_faulty_where_they_start() {
        byte[] document = "{\"id\":\"ż?\"}".getBytes(UTF_8);
        document[9] = (byte) 0xff;

        assertThat(places(STRICT.read(document).violations())).containsExactly("MALFORMED_JSON /id 1:9+9");
    }

    @Test
    void an_empty_input_is_faulty_at_its_start() {
        assertThat(places("")).containsExactly("MALFORMED_JSON  1:1+0");
    }

    @Test
    void violations_are_on_the_lines_where_they_stand() {
        String document = """
                {
                  "id": 1,
                  "wrapup": {
                    "tags": [
                      "a", null,
                      2
                    ],
                    "code": false
                  },
                  "nope": 1
                }
                """;

        assertThat(places(document))
                .containsExactly(
                        "WRONG_TYPE /id 2:9+10",
                        "NULL_ELEMENT /wrapup/tags/1 5:12+52",
                        "WRONG_TYPE /wrapup/tags/2 6:7+64",
                        "WRONG_TYPE /wrapup/code 8:13+85",
                        "UNKNOWN_PROPERTY /nope 10:3+98");
    }

    @Test
    void a_line_ends_at_its_line_feed_alone() {
        assertThat(places("{\r\n\"id\":1,\r\n\r\n\"name\":2,\r\"peer\":3}"))
                .containsExactly("WRONG_TYPE /id 2:6+8", "WRONG_TYPE /name 4:8+21", "WRONG_TYPE /peer 4:18+31");
    }

    @Test
    void columns_count_characters_and_offsets_count_bytes() {
        assertThat(places("{\"name\":\"aż€😀\",\"id\":1,\"é\":2}"))
                .containsExactly("WRONG_TYPE /id 1:21+26", "UNKNOWN_PROPERTY /é 1:23+28");
    }

    @Test
    void a_byte_order_mark_is_no_column_but_three_bytes() {
        assertThat(places("\ufeff{\"id\":1,\n\"name\":2}"))
                .containsExactly("WRONG_TYPE /id 1:7+9", "WRONG_TYPE /name 2:8+19");
    }

    @Test
    void an_unpaired_surrogate_does_not_shift_what_stands_before_or_behind_it() {
        assertThat(
                        places(
                                "{\"id\":1,\"name\":\"\\ud800\",\"peer\":2,\n\"provider\":\"\\udc00ż😀\\n\\ud83d\\ude00\",\"roomId\":3}"))
                .containsExactly(
                        "WRONG_TYPE /id 1:7+6",
                        "INVALID_TEXT /name 1:16+15",
                        "WRONG_TYPE /peer 1:32+31",
                        "INVALID_TEXT /provider 2:12+45",
                        "WRONG_TYPE /roomId 2:46+83");
    }

    @Test
    void an_unpaired_surrogate_in_a_name_does_not_shift_what_stands_behind_it() {
        assertThat(places("\ufeff{\"attributes\":{\"\\ud800\":\"a\",\"b\":1},\n\"held\":5}"))
                .containsExactly(
                        "INVALID_TEXT /attributes/\ud800 1:16+18",
                        "WRONG_TYPE /attributes/b 1:33+35",
                        "WRONG_TYPE /held 2:8+46");
    }

    @Test
    void text_that_is_not_json_behind_an_unpaired_surrogate_is_where_it_stands() {
        assertThat(places("{\"name\":\"\\ud800\",\n\"id\":}"))
                .containsExactly("INVALID_TEXT /name 1:9+8", "MALFORMED_JSON /id 2:6+23");
    }

    @Test
    void the_code_point_at_the_offset_is_that_at_line_and_column() {
        String document = """
                {"ä€😀":1,\r
                 "name":"\\ud800", "held":"ß",\t"startTime":"x",
                "wrapup":{"ü":[],"tags":[null,"😀",null]}}""";
        byte[] bytes = document.getBytes(UTF_8);
        List<String> lines = List.of(document.split("\n", -1));
        List<Violation> violations = STRICT.read(bytes).violations();
        List<String> byOffset = new ArrayList<>();
        List<String> byColumn = new ArrayList<>();
        for (Violation v : violations) {
            String rest = new String(bytes, (int) v.offset(), bytes.length - (int) v.offset(), UTF_8);
            byOffset.add(Character.toString(rest.codePointAt(0)));
            int[] line = lines.get((int) v.line() - 1).codePoints().toArray();
            byColumn.add(Character.toString(line[(int) v.column() - 1]));
        }

        assertThat(violations).hasSize(7);
        assertThat(byOffset).isEqualTo(byColumn).containsExactly("\"", "\"", "\"", "\"", "\"", "n", "n");
    }

    @Test
    void the_received_text_is_quoted_as_it_stood() {
        assertThat(STRICT.read(
                                "{\"held\":\"yes\",\"id\":-1.50e3,\"name\":{\"a\":1},\"peer\":[],\"user\":true,\"x\":null}")
                        .violations())
                .extracting(Violation::received)
                .containsExactly("yes", "-1.50e3", "{…}", "[…]", "true", "null");
    }

    @Test
    void a_missing_property_has_no_received_text() {
        assertThat(only(STRICT.read("{\"journeyContext\":{}}").violations()).received())
                .isNull();
    }

    @Test
    void messages_say_what_was_expected_and_what_was_there() {
        assertThat(STRICT.read("""
                        {"held":"yes","wrapupTimeoutMs":-1,"startTime":"2024-02-30T00:00:00Z","direction":"up",\
                        "state":"none","attributes":{"a":null},"nope":1,"held":true,"journeyContext":{"customer":null},\
                        "user":5,"team":"t","name":"\\ud800","queue":[]}""").violations())
                .extracting(Violation::message)
                .containsExactly(
                        "expected true or false, got the string \"yes\"",
                        "expected an integer from 0 to 2147483647, got -1",
                        "expected yyyy-MM-ddTHH:mm:ssZ or yyyy-MM-ddTHH:mm:ss.SSSZ, got \"2024-02-30T00:00:00Z\": "
                                + "2024-02 has no day 30",
                        "expected one of inbound, outbound, got \"up\"",
                        "expected one of alerting, connected, disconnected, dialing, contacting, got \"none\", "
                                + "accepted only in tolerant mode",
                        "expected a map value, got null",
                        "the contract has no such property",
                        "duplicate property; the first value is used",
                        "required, but null",
                        "expected an object, got the number 5",
                        "expected an object, got the string \"t\"",
                        "unpaired surrogate in \"\\ud800\"; UTF-8 cannot hold it",
                        "expected an object, got an array");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\\u001b[31mred|\\u001b[31mred",
                "\\u202egnp.exe|\\u202egnp.exe",
                "a\\nb\\r\\tc|a\\nb\\r\\tc",
                "say \\\"hi\\\" \\\\|say \\\"hi\\\" \\\\",
                "\\u2028\\u2029\\u0000|\\u2028\\u2029\\u0000",
                "żółć 😀|żółć 😀"
            })
    void characters_that_could_break_a_log_line_are_escaped(String json, String shown) {
        Violation violation = only(STRICT.read("{\"held\":\"" + json + "\"}").violations());

        assertThat(violation.received()).isEqualTo(shown);
        assertThat(violation.message()).isEqualTo("expected true or false, got the string \"" + shown + "\"");
    }

    @Test
    void bidirectional_text_that_stands_unescaped_in_the_document_is_escaped_as_well() {
        Violation violation = only(STRICT.read("{\"held\":\"\u202egnp\u2066\"}").violations());

        assertThat(violation.received()).isEqualTo("\\u202egnp\\u2066");
    }

    @ParameterizedTest
    @ValueSource(strings = {"held", "startTime", "state", "purpose", "user", "attributes", "wrapupTimeoutMs", "nope"})
    void a_long_text_shows_64_characters(String component) {
        Violation violation = only(STRICT.read("{\"" + component + "\":\"" + "x".repeat(10_000) + "\"}")
                .violations());

        assertThat(violation.received()).isEqualTo("x".repeat(64) + "…");
        assertThat(violation.message()).hasSizeLessThan(300).doesNotContain("x".repeat(65));
    }

    @Test
    void a_text_of_64_characters_is_shown_whole() {
        Violation violation =
                only(STRICT.read("{\"held\":\"" + "x".repeat(64) + "\"}").violations());

        assertThat(violation.received()).isEqualTo("x".repeat(64));
    }

    @Test
    void no_escape_is_cut_in_two() {
        Violation violation = only(
                STRICT.read("{\"held\":\"" + "x".repeat(60) + "\\u001b[31m\"}").violations());

        assertThat(violation.received()).isEqualTo("x".repeat(60) + "…");
    }

    @Test
    void a_long_number_shows_64_characters() {
        Violation violation =
                only(STRICT.read("{\"held\":" + "9".repeat(10_000) + "}").violations());

        assertThat(violation.received()).isEqualTo("9".repeat(64) + "…");
        assertThat(violation.message()).hasSizeLessThan(200);
    }

    private static final String NOT_UTF_8 = "not JSON: the bytes from here on are not UTF-8";

    /** The message about a document in which each question mark is a byte that is not UTF-8. */
    private static String messageAbout(String document) {
        byte[] bytes = document.getBytes(UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '?' ? (byte) 0xff : bytes[i];
        }
        return only(STRICT.read(bytes).violations()).message();
    }

    @Test
    void a_document_that_ends_in_bytes_that_are_not_utf_8_is_said_to() {
        assertThat(messageAbout("?")).isEqualTo(NOT_UTF_8);
        assertThat(messageAbout("{\"id\":\"a?\"}")).isEqualTo(NOT_UTF_8);
    }

    @Test
    void a_syntax_fault_before_those_bytes_is_reported_first() {
        assertThat(messageAbout("{\"id\":tru,\"x\":\"?\"}")).isEqualTo("not JSON: expected true, got tru");
    }

    @Test
    void a_document_that_is_cut_off_is_not_said_to_end_in_other_bytes() {
        assertThat(messageAbout("{\"id\":\"a")).isEqualTo("not JSON: the text is cut off within a string");
    }

    @Test
    void an_empty_input_is_said_to_be_nothing() {
        assertThat(messageAbout("")).isEqualTo("not JSON: expected an object, got nothing");
    }

    @Test
    void an_unknown_word_shows_32_characters() {
        Violation violation =
                only(STRICT.read("{\"held\":" + "secret".repeat(1_000) + "}").violations());

        assertThat(violation.message()).isEqualTo("not JSON: expected a value, got secretsecretsecretsecretsecretse…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202e", "\u001b", "\n", "\u2028", "\ufffe"})
    void a_character_that_cannot_stand_there_does_not_bend_the_message(String character) {
        Violation violation =
                only(STRICT.read("{\"held\":" + character.repeat(2) + "x}").violations());

        assertThat(violation.message())
                .hasLineCount(1)
                .doesNotContain(character)
                .hasSizeLessThan(250);
    }

    @Test
    void a_violation_is_shown_as_one_line_whatever_its_pointer() {
        Violation violation = only(STRICT.read("{\"attributes\":{\"a\\n\\u001b[31m" + "x".repeat(100) + "\":5}}")
                .violations());

        assertThat(violation.pointer()).isEqualTo("/attributes/a\n\u001b[31m" + "x".repeat(100));
        assertThat(violation)
                .hasToString("1:132: /attributes/a\\n\\u001b[31m" + "x".repeat(41)
                        + "… WRONG_TYPE expected a string, got the number 5");
    }
}
