package io.chatmedia.differential;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.json.ReadResult;
import io.chatmedia.json.RecordReader;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same bytes have the same places and words, by whichever door they come. */
class SameBytesTest {

    private static final RecordReader<Everything> READER = RecordReader.strict(Everything.class);
    private static final String MARK = "\ufeff";

    /** Something of everything, so that each beginning of it is cut off within something else. */
    private static final byte[] DOCUMENT = """
            {"t":"a\\u00e9\\ud83d\\ude00é€😀\\n","seven77":-12,"x":[1.5e+10,true , null,{"😀":"é"}],\
            "größe":5,"map":{"é":"\\ud800","€":""},"inner":{ "id" : "a" , "rank" : false },"seven7789":true}\
            """.getBytes(UTF_8);

    private static final List<byte[]> SEEDS = SeedDocuments.all();

    private final Judge judge = new Judge();

    static Stream<byte[]> beginnings() {
        return IntStream.rangeClosed(1, DOCUMENT.length).mapToObj(length -> Arrays.copyOf(DOCUMENT, length));
    }

    /** Documents that are cut off outside of a string, with where that is. */
    static Stream<String> cutOff() {
        return Stream.of(
                "{",
                "{\"t\"",
                "{\"t\":",
                "{\"t\":\"a\"",
                "{\"t\":\"a\",",
                "{\"seven77\":1",
                "{\"texts\":[",
                "{\"texts\":[\"a\"",
                "{\"texts\":[\"a\",",
                "{\"inner\":{\"id\":\"a\"}",
                "{\"x\":[[{}],",
                "{\"x\":{\"y\":null");
    }

    private List<String> differences(Door door, Stream<byte[]> documents) {
        return documents
                .filter(document -> door.takes(document, judge.judge(document)))
                .map(document -> door.difference(READER, document, READER.read(document)))
                .filter(difference -> difference != null)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void every_beginning_of_a_document_is_read_alike(Door door) {
        assertThat(differences(door, beginnings())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_seeds_are_read_alike(Door door) {
        assertThat(differences(door, SEEDS.stream())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"t\":\"a\\ud800\"}", "{\"\\udc00\":1}", "{\"t\":1}\n", "[1,\n2]"})
    void a_part_of_an_array_is_read_alike_wherever_it_starts(String text) {
        byte[] document = text.getBytes(UTF_8);
        for (int before = 0; before < 17; before++) {
            byte[] larger = new byte[before + document.length + 9];
            Arrays.fill(larger, (byte) '"');
            System.arraycopy(document, 0, larger, before, document.length);

            assertThat(READER.read(larger, before, document.length)).isEqualTo(READER.read(document));
        }
    }

    private static Violation onlyFault(byte[] document) {
        List<Violation> violations = READER.read(document).violations().stream()
                .filter(violation -> violation.code() == ViolationCode.MALFORMED_JSON)
                .toList();
        assertThat(violations).hasSize(1);
        return violations.get(0);
    }

    private static List<? extends ReadResult<?>> documents(String input) {
        try (Stream<ReadResult<Everything>> all = READER.readAll(new ByteArrayInputStream(input.getBytes(UTF_8)))) {
            return all.toList();
        }
    }

    @Test
    void a_byte_order_mark_is_passed_over_at_the_start_of_an_input() {
        assertThat(READER.read((MARK + "{}").getBytes(UTF_8))).isEqualTo(READER.read("{}"));
        assertThat(documents(MARK + "{}\n{}")).hasSize(2).allMatch(ReadResult.Accepted.class::isInstance);
        assertThat(documents(MARK + "[{},{}]")).hasSize(2).allMatch(ReadResult.Accepted.class::isInstance);
    }

    /** The rule: right behind the last byte that is not white space. */
    @ParameterizedTest
    @MethodSource("cutOff")
    void a_document_cut_off_outside_of_a_string_ends_behind_its_last_byte_that_is_not_white_space(String document) {
        for (String blanks : List.of("", " ", "\r", "\t\t", "\n", " \r\n ")) {
            assertThat(onlyFault((document + blanks).getBytes(UTF_8)).offset())
                    .as("with %d blanks", blanks.length())
                    .isEqualTo(document.length());
        }
    }

    @ParameterizedTest
    @MethodSource("cutOff")
    void blanks_behind_a_document_that_is_cut_off_change_nothing(String document) {
        assertThat(READER.read(document + " \t ")).isEqualTo(READER.read(document));
    }

    @ParameterizedTest
    @MethodSource("cutOff")
    void a_line_that_is_cut_off_has_the_same_places_and_words_with_blanks_behind_it(String document) {
        byte[] bytes = (document + "  ").getBytes(UTF_8);

        assertThat(Door.LINE.difference(READER, bytes, READER.read(bytes))).isNull();
    }

    /** It is passed over at the start of an input and nowhere else. */
    @ParameterizedTest
    @ValueSource(strings = {"{}\n", "{}\n ", "{}\n{}\n", MARK + "{}\n", "\n{}\n\t"})
    void a_byte_order_mark_before_the_object_of_a_later_line_is_malformed(String before) {
        List<? extends ReadResult<?>> results = documents(before + MARK + "{}");
        int last = results.size() - 1;

        assertThat(results.subList(0, last)).allMatch(ReadResult.Accepted.class::isInstance);
        assertMalformedAt(results.get(last), before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "[ ", "[{},", MARK + "[", "[{} ,\n"})
    void a_byte_order_mark_before_an_element_of_an_array_is_malformed(String before) {
        List<? extends ReadResult<?>> results = documents(before + MARK + "{}]");

        assertMalformedAt(results.get(results.size() - 1), before);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", "\t\r\n"})
    void a_byte_order_mark_behind_white_space_at_the_start_of_an_input_is_malformed(String before) {
        assertMalformedAt(documents(before + MARK + "{}").get(0), before);
    }

    private static void assertMalformedAt(ReadResult<?> result, String before) {
        assertThat(result.violations()).hasSize(1);
        assertThat(result.violations().get(0).code()).isEqualTo(ViolationCode.MALFORMED_JSON);
        assertThat(result.violations().get(0).offset()).isEqualTo(before.getBytes(UTF_8).length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.123456789012E", "-397470687703286214.593911723480e+", "0.5555555555555555-"})
    void a_broken_number_has_the_same_place_whatever_else_the_document_has(String number) {
        String broken = "{\"seven77\":" + number + "{,\"t\":";

        assertThat(onlyFault((broken + "\"\\ud800\"}").getBytes(UTF_8)).offset())
                .isEqualTo(onlyFault((broken + "\"a\"}").getBytes(UTF_8)).offset());
    }

    /** What follows begins where its first byte is, whatever is wrong with it. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "1]", "123456789012}", "x", "\"a", "{}", "{\"a", "}", ",", "tru", "\u0000", "\u00ff"})
    void trailing_content_is_where_the_first_byte_behind_the_document_is(String more) {
        for (String blanks : List.of("", " ", "\n\t")) {
            List<Violation> violations =
                    READER.read(("{}" + blanks + more).getBytes(ISO_8859_1)).violations();

            assertThat(violations).hasSize(1);
            assertThat(violations.get(0).code()).isEqualTo(ViolationCode.TRAILING_CONTENT);
            assertThat(violations.get(0).offset()).isEqualTo(2 + blanks.length());
        }
    }
}
