package io.chatmedia.json;

import static io.chatmedia.json.CodesAndPointers.codesAndPointers;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.validation.Violation;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadLimitsTest {

    private static final RecordReader<ChatMediaParticipant> STRICT = RecordReader.strict(ChatMediaParticipant.class);
    private static final RecordReader<ChatMediaParticipant> TOLERANT =
            RecordReader.tolerant(ChatMediaParticipant.class);

    private static ReadLimits limits(UnaryOperator<ReadLimitsBuilder> change) {
        return change.apply(ReadLimitsBuilder.builder(ReadLimits.DEFAULT)).build();
    }

    private static List<String> refusal(UnaryOperator<ReadLimitsBuilder> change, String document) {
        return codesAndPointers(STRICT.withLimits(limits(change)).read(document).violations());
    }

    private static List<String> tolerantRefusal(UnaryOperator<ReadLimitsBuilder> change, String document) {
        return codesAndPointers(
                TOLERANT.withLimits(limits(change)).read(document).violations());
    }

    private static String message(UnaryOperator<ReadLimitsBuilder> change, String document) {
        List<Violation> violations =
                TOLERANT.withLimits(limits(change)).read(document).violations();
        assertThat(violations).hasSize(1);
        return violations.get(0).message();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void every_limit_is_at_least_one(int tooLittle) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limits(l -> l.documentBytes(tooLittle)))
                .withMessage("the limit documentBytes is " + tooLittle + "; it must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limits(l -> l.depth(tooLittle)))
                .withMessageContaining("depth");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limits(l -> l.nameLength(tooLittle)))
                .withMessageContaining("nameLength");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limits(l -> l.stringLength(tooLittle)))
                .withMessageContaining("stringLength");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limits(l -> l.numberDigits(tooLittle)))
                .withMessageContaining("numberDigits");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limits(l -> l.entries(tooLittle)))
                .withMessageContaining("entries");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limits(l -> l.violations(tooLittle)))
                .withMessageContaining("violations");
    }

    @Test
    void every_limit_may_be_one() {
        ReadLimits least = new ReadLimits(1, 1, 1, 1, 1, 1, 1);

        assertThat(codesAndPointers(STRICT.withLimits(least).read("{").violations()))
                .containsExactly("MALFORMED_JSON ");
    }

    @Test
    void the_defaults_are_those_of_the_javadoc() {
        assertThat(ReadLimits.DEFAULT).isEqualTo(new ReadLimits(1_048_576, 32, 256, 65_536, 20, 1_000, 100));
    }

    @Test
    void a_document_as_long_as_the_limit_is_accepted() {
        assertThat(refusal(l -> l.documentBytes(11), "{\"id\":\"ż\"}")).isEmpty();
    }

    @Test
    void a_document_of_one_byte_more_is_refused_whole() {
        assertThat(refusal(l -> l.documentBytes(10), "{\"id\":\"ż\"}")).containsExactly("LIMIT_EXCEEDED ");
        assertThat(refusal(l -> l.documentBytes(10), "not JSON at all")).containsExactly("LIMIT_EXCEEDED ");
        assertThat(message(l -> l.documentBytes(10), "{\"id\":\"ż\"}"))
                .isEqualTo("the document exceeds the limit of 10 bytes (documentBytes)");
    }

    @Test
    void the_byte_order_mark_counts_as_part_of_the_document() {
        assertThat(refusal(l -> l.documentBytes(5), "\ufeff{}")).isEmpty();
        assertThat(refusal(l -> l.documentBytes(4), "\ufeff{}")).containsExactly("LIMIT_EXCEEDED ");
    }

    @Test
    void objects_and_arrays_as_deep_as_the_limit_are_accepted() {
        assertThat(refusal(l -> l.depth(3), "{\"wrapup\":{\"tags\":[\"a\"]}}")).isEmpty();
    }

    @Test
    void deeper_ones_are_skipped_and_reading_goes_on() {
        assertThat(refusal(
                        l -> l.depth(2),
                        "{\"wrapup\":{\"tags\":[[[1]]],\"code\":5},\"attributes\":{\"a\":{\"b\":[]}},\"held\":1}"))
                .containsExactly(
                        "LIMIT_EXCEEDED /wrapup/tags",
                        "WRONG_TYPE /wrapup/code",
                        "LIMIT_EXCEEDED /attributes/a",
                        "WRONG_TYPE /held");
        assertThat(message(l -> l.depth(2), "{\"wrapup\":{\"tags\":[[[1]]]}}"))
                .isEqualTo("nesting exceeds the limit of 2 (depth)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"user\":{}}|/user",
                "{\"attributes\":{}}|/attributes",
                "{\"id\":[]}|/id",
                "{\"held\":{}}|/held",
                "{\"state\":[]}|/state",
                "{\"startTime\":[]}|/startTime",
                "{\"wrapupTimeoutMs\":{}}|/wrapupTimeoutMs"
            })
    void a_value_of_any_component_can_be_too_deep(String document, String pointer) {
        assertThat(refusal(l -> l.depth(1), document)).containsExactly("LIMIT_EXCEEDED " + pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"p\",\"nope\":[]}",
                "{\"id\":\"p\",\"nope\":{}}",
                "{\"id\":\"p\",\"nope\":[[]]}",
                "{\"id\":\"p\",\"nope\":{\"a\":1}}"
            })
    void a_tolerated_value_can_be_too_deep(String document) {
        assertThat(tolerantRefusal(l -> l.depth(1), document)).containsExactly("LIMIT_EXCEEDED /nope");
    }

    @Test
    void the_inside_of_a_tolerated_value_can_be_too_deep() {
        assertThat(tolerantRefusal(l -> l.depth(2), "{\"id\":\"p\",\"nope\":[1,[],{}]}"))
                .containsExactly("LIMIT_EXCEEDED /nope/1", "LIMIT_EXCEEDED /nope/2");
    }

    @Test
    void text_that_is_no_JSON_in_a_value_that_is_too_deep_is_pointed_at() {
        assertThat(tolerantRefusal(l -> l.depth(2), "{\"nope\":[1,[x]]}"))
                .containsExactly("LIMIT_EXCEEDED /nope/1", "MALFORMED_JSON /nope/1/0");
    }

    @Test
    void a_name_as_long_as_the_limit_is_accepted() {
        assertThat(refusal(l -> l.nameLength(3), "{\"attributes\":{\"abc\":\"x\"}}"))
                .isEmpty();
        assertThat(tolerantRefusal(l -> l.nameLength(3), "{\"id\":\"p\",\"abc\":1}"))
                .isEmpty();
    }

    @Test
    void a_longer_key_of_a_map_is_skipped_and_reading_goes_on() {
        assertThat(refusal(l -> l.nameLength(3), "{\"attributes\":{\"abcd\":[{}],\"b\":1}}"))
                .containsExactly("LIMIT_EXCEEDED /attributes/abcd", "WRONG_TYPE /attributes/b");
        assertThat(message(l -> l.nameLength(3), "{\"attributes\":{\"abcd\":[{}]}}"))
                .isEqualTo("the name exceeds the limit of 3 characters (nameLength)");
    }

    @Test
    void a_longer_unknown_name_is_skipped_in_both_modes_and_reading_goes_on() {
        String document = "{\"abcd\":[{}],\"held\":1}";

        assertThat(refusal(l -> l.nameLength(3), document)).containsExactly("LIMIT_EXCEEDED /abcd", "WRONG_TYPE /held");
        assertThat(tolerantRefusal(l -> l.nameLength(3), document))
                .containsExactly("LIMIT_EXCEEDED /abcd", "WRONG_TYPE /held");
    }

    @Test
    void a_longer_name_inside_a_tolerated_value_is_reported() {
        assertThat(tolerantRefusal(l -> l.nameLength(3), "{\"id\":\"p\",\"abc\":{\"abcd\":1}}"))
                .containsExactly("LIMIT_EXCEEDED /abc/abcd");
    }

    @Test
    void a_string_as_long_as_the_limit_is_accepted() {
        assertThat(STRICT.withLimits(limits(l -> l.stringLength(3)))
                        .read("{\"id\":\"abc\",\"name\":\"a\\u0062c\"}")
                        .orElseThrow())
                .isEqualTo(ChatMediaParticipant.builder().id("abc").name("abc").build());
    }

    @Test
    void a_string_as_long_as_the_limit_is_judged_by_its_type() {
        assertThat(refusal(l -> l.stringLength(3), "{\"held\":\"abc\"}")).containsExactly("WRONG_TYPE /held");
    }

    @Test
    void a_longer_string_is_reported_and_reading_goes_on() {
        assertThat(refusal(l -> l.stringLength(3), "{\"id\":\"abcd\",\"name\":\"a😀b\",\"held\":1}"))
                .containsExactly("LIMIT_EXCEEDED /id", "LIMIT_EXCEEDED /name", "WRONG_TYPE /held");
        assertThat(message(l -> l.stringLength(3), "{\"id\":\"abcd\"}"))
                .isEqualTo("the string exceeds the limit of 3 characters (stringLength)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":\"abcd\"}|/id",
                "{\"held\":\"abcd\"}|/held",
                "{\"user\":\"abcd\"}|/user",
                "{\"attributes\":\"abcd\"}|/attributes",
                "{\"attributes\":{\"a\":\"abcd\"}}|/attributes/a",
                "{\"wrapup\":{\"tags\":[\"abcd\"]}}|/wrapup/tags/0",
                "{\"wrapupTimeoutMs\":\"abcd\"}|/wrapupTimeoutMs",
                "{\"startTime\":\"abcd\"}|/startTime",
                "{\"state\":\"abcd\"}|/state",
                "{\"id\":\"p\",\"nope\":\"abcd\"}|/nope",
                "{\"id\":\"p\",\"nope\":[\"abcd\"]}|/nope/0"
            })
    void a_string_that_stands_anywhere_can_be_too_long(String document, String pointer) {
        assertThat(tolerantRefusal(l -> l.stringLength(3), document)).containsExactly("LIMIT_EXCEEDED " + pointer);
    }

    @Test
    void a_string_of_an_enum_that_is_too_long_is_that_and_nothing_else() {
        String document = "{\"state\":\"abcd\"}";

        assertThat(refusal(l -> l.stringLength(3), document)).containsExactly("LIMIT_EXCEEDED /state");
        assertThat(TOLERANT.withLimits(limits(l -> l.stringLength(3)))
                        .read(document)
                        .tolerated())
                .isEmpty();
    }

    @Test
    void a_number_of_as_many_digits_as_the_limit_is_judged_by_its_value() {
        assertThat(refusal(l -> l.numberDigits(20), "{\"wrapupTimeoutMs\":12345678901234567890}"))
                .containsExactly("OUT_OF_RANGE /wrapupTimeoutMs");
        assertThat(tolerantRefusal(l -> l.numberDigits(3), "{\"id\":\"p\",\"nope\":[-1.2e+3,123,-123]}"))
                .isEmpty();
    }

    @Test
    void a_number_of_more_digits_is_reported_and_reading_goes_on() {
        assertThat(refusal(l -> l.numberDigits(20), "{\"wrapupTimeoutMs\":123456789012345678901,\"held\":1}"))
                .containsExactly("LIMIT_EXCEEDED /wrapupTimeoutMs", "WRONG_TYPE /held");
        assertThat(tolerantRefusal(l -> l.numberDigits(3), "{\"nope\":[1.2e34,1234],\"no\":1234,\"id\":1234}"))
                .containsExactly(
                        "LIMIT_EXCEEDED /nope/0", "LIMIT_EXCEEDED /nope/1", "LIMIT_EXCEEDED /no", "LIMIT_EXCEEDED /id");
        assertThat(message(l -> l.numberDigits(3), "{\"id\":1234}"))
                .isEqualTo("the number exceeds the limit of 3 digits (numberDigits)");
    }

    static List<Arguments> valuesThatTheContractKnows() {
        return List.of(
                Arguments.of("{\"wrapupTimeoutMs\":1234}", limits(l -> l.numberDigits(3))),
                Arguments.of("{\"state\":\"connected\"}", limits(l -> l.stringLength(3))),
                Arguments.of("{\"startTime\":\"2024-04-22T08:29:54Z\"}", limits(l -> l.stringLength(3))),
                Arguments.of("{\"wrapupTimeoutMs\":1}", limits(l -> l.nameLength(3))));
    }

    @ParameterizedTest
    @MethodSource("valuesThatTheContractKnows")
    void a_value_or_name_that_the_contract_itself_bounds_is_judged_by_that_bound(String document, ReadLimits limits) {
        assertThat(STRICT.withLimits(limits).read(document).violations()).isEmpty();
    }

    @Test
    void as_many_entries_as_the_limit_are_accepted() {
        assertThat(refusal(
                        l -> l.entries(2),
                        "{\"wrapup\":{\"tags\":[\"a\",\"b\"]},\"attributes\":{\"a\":\"\",\"b\":\"\"}}"))
                .isEmpty();
    }

    @Test
    void further_elements_of_a_list_are_skipped_and_reported_once() {
        assertThat(refusal(l -> l.entries(2), "{\"wrapup\":{\"tags\":[\"a\",\"b\",[1],{},null]},\"held\":1}"))
                .containsExactly("LIMIT_EXCEEDED /wrapup/tags/2", "WRONG_TYPE /held");
        assertThat(message(l -> l.entries(2), "{\"wrapup\":{\"tags\":[1,1,1,1]}}".replace("1", "\"a\"")))
                .isEqualTo("the list, map or object exceeds the limit of 2 (entries)");
    }

    @Test
    void further_entries_of_a_map_are_skipped_and_reported_once() {
        assertThat(refusal(
                        l -> l.entries(2),
                        "{\"attributes\":{\"a\":\"\",\"b\":\"\",\"c\":[{}],\"a\":\"\",\"d\":null},\"held\":1}"))
                .containsExactly("LIMIT_EXCEEDED /attributes/c", "WRONG_TYPE /held");
    }

    @Test
    void further_unknown_properties_of_an_object_are_skipped_and_reported_once() {
        assertThat(tolerantRefusal(
                        l -> l.entries(2),
                        "{\"id\":\"a\",\"x\":1,\"held\":1,\"y\":1,\"z\":{\"a\":[]},\"x\":1,\"name\":\"b\",\"v\":1}"))
                .containsExactly("WRONG_TYPE /held", "LIMIT_EXCEEDED /z");
    }

    @Test
    void properties_that_the_contract_knows_are_not_counted() {
        assertThat(refusal(l -> l.entries(1), "{\"id\":\"a\",\"name\":\"b\",\"peer\":\"c\"}"))
                .isEmpty();
    }

    @Test
    void exactly_as_many_violations_as_the_limit_are_not_cut() {
        ReadResult<ChatMediaParticipant> result =
                STRICT.withLimits(limits(l -> l.violations(2))).read("{\"id\":1,\"name\":1}");

        assertThat(codesAndPointers(result.violations())).containsExactly("WRONG_TYPE /id", "WRONG_TYPE /name");
        assertThat(result.truncated()).isFalse();
    }

    @Test
    void one_violation_more_is_counted_as_truncated() {
        ReadResult<ChatMediaParticipant> result =
                STRICT.withLimits(limits(l -> l.violations(2))).read("{\"id\":1,\"name\":1,\"peer\":1}");

        assertThat(codesAndPointers(result.violations())).containsExactly("WRONG_TYPE /id", "WRONG_TYPE /name");
        assertThat(result.truncated()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":1,\"name\":1,\"peer\":x      | MALFORMED_JSON /peer",
                "{\"id\":1,\"name\":1,\"peer\":1      | 'MALFORMED_JSON '",
                "{\"id\":1,\"name\":1,\"peer\":1} {}  | 'TRAILING_CONTENT '",
                "{\"id\":1,\"name\":1,\"peer\":1}\u00ff | 'TRAILING_CONTENT '",
            })
    void the_fault_that_ends_the_reading_replaces_the_last_violation_if_the_list_is_full(
            String document, String ending) {
        ReadResult<ChatMediaParticipant> two =
                STRICT.withLimits(limits(l -> l.violations(2))).read(document);
        ReadResult<ChatMediaParticipant> one =
                STRICT.withLimits(limits(l -> l.violations(1))).read(document);

        assertThat(codesAndPointers(two.violations())).containsExactly("WRONG_TYPE /id", ending);
        assertThat(two.truncated()).isTrue();
        assertThat(one.violations()).containsExactly(two.violations().get(1));
        assertThat(one.truncated()).isTrue();
    }

    @Test
    void the_fault_that_ends_the_reading_replaces_no_violation_if_there_is_room() {
        String document = "{\"id\":1,\"name\":x";
        ReadResult<ChatMediaParticipant> result =
                STRICT.withLimits(limits(l -> l.violations(2))).read(document);

        assertThat(codesAndPointers(result.violations())).containsExactly("WRONG_TYPE /id", "MALFORMED_JSON /name");
        assertThat(result.truncated()).isFalse();
    }

    @Test
    void the_default_is_a_hundred_violations() {
        assertThat(STRICT.read(unknownProperties(100)).violations()).hasSize(100);
        assertThat(STRICT.read(unknownProperties(100)).truncated()).isFalse();
        assertThat(STRICT.read(unknownProperties(101)).violations()).hasSize(100);
        assertThat(STRICT.read(unknownProperties(101)).truncated()).isTrue();
    }

    @Test
    void exactly_as_many_tolerated_deviations_as_the_limit_are_not_cut() {
        ReadResult<ChatMediaParticipant> result =
                TOLERANT.read(unknownProperties(100).replaceFirst("\\{", "{\"id\":\"p\","));

        assertThat(result).isInstanceOf(ReadResult.Accepted.class);
        assertThat(result.tolerated()).hasSize(100);
        assertThat(result.truncated()).isFalse();
    }

    @Test
    void one_tolerated_deviation_more_is_counted_as_truncated_and_still_accepted() {
        ReadResult<ChatMediaParticipant> result =
                TOLERANT.read(unknownProperties(101).replaceFirst("\\{", "{\"id\":\"p\","));

        assertThat(result).isInstanceOf(ReadResult.Accepted.class);
        assertThat(result.tolerated()).hasSize(100);
        assertThat(result.truncated()).isTrue();
    }

    @Test
    void tolerated_deviations_do_not_use_up_the_violations() {
        ReadResult<ChatMediaParticipant> result =
                TOLERANT.withLimits(limits(l -> l.violations(1))).read("{\"x\":1,\"id\":1}");

        assertThat(codesAndPointers(result.tolerated())).containsExactly("UNKNOWN_PROPERTY /x");
        assertThat(codesAndPointers(result.violations())).containsExactly("WRONG_TYPE /id");
        assertThat(result.truncated()).isFalse();
    }

    @Test
    void a_document_of_violations_beyond_the_limit_is_read_in_its_length_only() {
        String tags = IntStream.range(0, 200_000).mapToObj(i -> "1").collect(Collectors.joining(","));
        byte[] document = ("{\"wrapup\":{\"tags\":[" + tags + "]}}").getBytes(UTF_8);
        ReadLimits limits = limits(l -> l.entries(1_000_000).violations(3));

        ReadResult<ChatMediaParticipant> result = STRICT.withLimits(limits).read(document);

        assertThat(result.violations()).hasSize(3);
        assertThat(result.truncated()).isTrue();
    }

    private static String unknownProperties(int count) {
        return IntStream.range(0, count).mapToObj(i -> "\"x" + i + "\":1").collect(Collectors.joining(",", "{", "}"));
    }

    @Test
    void violations_stay_small_however_long_the_names_of_a_document() {
        String document = "{\"" + "n".repeat(500_000) + "\":[" + "123456789012345678901,".repeat(4_000) + "1]}";

        assertThat(STRICT.read(document).violations()).hasSize(1);
        assertThat(TOLERANT.read("{\"id\":\"p\",\"x\":" + document + "}").violations())
                .hasSize(1);
    }

    @Test
    void the_pointer_of_what_is_no_JSON_deep_below_the_limit_stays_short() {
        List<Violation> violations =
                STRICT.read("{\"x\":" + "[".repeat(400_000)).violations();

        assertThat(violations).extracting(v -> v.code().name()).contains("LIMIT_EXCEEDED", "MALFORMED_JSON");
        assertThat(violations).allSatisfy(v -> assertThat(v.pointer()).hasSizeLessThan(100));
    }

    @Test
    void the_greatest_depth_is_allowed() {
        assertThat(limits(l -> l.depth(1_000)).depth()).isEqualTo(ReadLimits.MAX_DEPTH);
    }

    @Test
    void a_depth_that_the_stack_cannot_bear_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> limits(l -> l.depth(ReadLimits.MAX_DEPTH + 1)))
                .withMessage("the limit depth is 1001; it must be at most 1000");
    }
}
