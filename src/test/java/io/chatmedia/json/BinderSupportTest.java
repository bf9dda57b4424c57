package io.chatmedia.json;

import static io.chatmedia.json.CodesAndPointers.codesAndPointers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.chatmedia.contract.DocumentedValue;
import io.chatmedia.contract.IsoTimestamp;
import io.chatmedia.contract.Strict;
import io.chatmedia.contract.WireValueOf;
import io.chatmedia.participant.ErrorInfo;
import io.chatmedia.participant.ParticipantState;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.groups.Default;
import java.lang.invoke.MethodHandles;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What a record may declare besides what the contract's own records do. */
class BinderSupportTest {

    /** Made anew for each test, unlike a reader of records that are public. */
    private static <T extends Record> RecordReader<T> strict(Class<T> record) {
        return RecordReader.strict(record, MethodHandles.lookup());
    }

    private static <T extends Record> RecordReader<T> tolerant(Class<T> record) {
        return RecordReader.tolerant(record, MethodHandles.lookup());
    }

    private static <T extends Record> List<String> strictly(Class<T> record, String document) {
        return codesAndPointers(strict(record).read(document).violations());
    }

    private static <T extends Record> List<String> tolerantly(Class<T> record, String document) {
        return codesAndPointers(tolerant(record).read(document).violations());
    }

    record Nothing() {}

    @Test
    void a_record_without_components_is_an_empty_object() {
        assertThat(strict(Nothing.class).read("{}").orElseThrow()).isEqualTo(new Nothing());
        assertThat(strictly(Nothing.class, "{\"a\":1}")).containsExactly("UNKNOWN_PROPERTY /a");
    }

    @Test
    void a_record_may_have_64_components() {
        assertThat(strictly(WideRecords.Of64.class, "{\"c00\":0,\"c62\":62,\"last\":0}"))
                .containsExactly("OUT_OF_RANGE /last");
        assertThat(strictly(WideRecords.Of64.class, "{\"last\":1,\"last\":2}"))
                .containsExactly("DUPLICATE_PROPERTY /last");
        assertThat(strictly(WideRecords.Of64.class, "{}")).containsExactly("REQUIRED /last");
        assertThat(strictly(WideRecords.Of64.class, "{\"last\":1}")).isEmpty();
    }

    @StrictRecord
    record Notification(
            @JsonProperty("detail-type") @NotNull String detailType,
            @JsonProperty("größe") Integer size,
            @JsonProperty("a/b~c d") Boolean odd,
            @JsonProperty String plain) {}

    @Test
    void a_component_has_the_json_name_that_its_annotation_gives() {
        Notification read = strict(Notification.class)
                .read("{\"detail-type\":\"t\",\"größe\":1,\"a/b~c d\":true,\"plain\":\"p\"}")
                .orElseThrow();

        assertThat(read).isEqualTo(new Notification("t", 1, true, "p"));
    }

    @Test
    void the_json_name_counts_in_pointers() {
        assertThat(strictly(Notification.class, "{\"größe\":\"\",\"a/b~c d\":0}"))
                .containsExactly("WRONG_TYPE /größe", "WRONG_TYPE /a~1b~0c d", "REQUIRED /detail-type");
    }

    @Test
    void the_java_name_is_unknown_where_a_json_name_is_given() {
        assertThat(strictly(Notification.class, "{\"detail-type\":\"t\",\"detailType\":\"t\"}"))
                .containsExactly("UNKNOWN_PROPERTY /detailType");
    }

    @Test
    void the_json_name_is_written() {
        assertThat(new JsonMapper().writeValueAsString(new Notification("t", 1, null, null)))
                .isEqualTo("{\"detail-type\":\"t\",\"größe\":1}");
    }

    record Tree(String name, @Valid Tree left, List<@NotNull @Valid Tree> children) {}

    @Test
    void a_record_may_hold_records_of_its_own_type() {
        Tree leaf = new Tree("leaf", null, null);

        assertThat(strict(Tree.class)
                        .read("{\"name\":\"root\",\"left\":{\"name\":\"leaf\"},\"children\":[{\"name\":\"leaf\"}]}")
                        .orElseThrow())
                .isEqualTo(new Tree("root", leaf, List.of(leaf)));
        assertThat(strictly(Tree.class, "{\"left\":{\"children\":[{},{\"left\":{\"name\":1}}]}}"))
                .containsExactly("WRONG_TYPE /left/children/1/left/name");
    }

    record Chicken(Egg egg) {}

    record Egg(Chicken chicken, @NotNull String colour) {}

    @Test
    void two_records_may_hold_each_other() {
        assertThat(strictly(Chicken.class, "{\"egg\":{\"colour\":\"\",\"chicken\":{\"egg\":{}}}}"))
                .containsExactly("REQUIRED /egg/chicken/egg/colour");
    }

    record Lists(
            List<String> texts,
            List<Integer> numbers,
            List<Boolean> flags,
            List<Instant> times,
            List<ParticipantState> states,
            List<ErrorInfo> errors,
            Map<String, String> attributes) {}

    @Test
    void a_list_may_hold_values_of_any_type() {
        String document = """
                {"texts":["a",""],"numbers":[1,-2],"flags":[true,false],"times":["2024-04-22T08:29:54Z"],\
                "states":["connected","none"],"errors":[{"code":"c"},{}],"attributes":{"b":"1","a":""}}""";

        assertThat(strict(Lists.class).read(document).orElseThrow())
                .isEqualTo(new Lists(
                        List.of("a", ""),
                        List.of(1, -2),
                        List.of(true, false),
                        List.of(Instant.parse("2024-04-22T08:29:54Z")),
                        List.of(ParticipantState.CONNECTED, ParticipantState.NONE),
                        List.of(
                                ErrorInfo.builder().code("c").build(),
                                ErrorInfo.builder().build()),
                        Map.of("b", "1", "a", "")));
    }

    @Test
    void faults_of_elements_and_entries_are_pointed_at() {
        String document = """
                {"texts":[1],"numbers":[1,"2",3.0],"flags":[null,0],"times":["now"],"states":["x"],\
                "errors":[{"x":1},[]],"attributes":{"a":1,"b":null}}""";

        assertThat(strictly(Lists.class, document))
                .containsExactly(
                        "WRONG_TYPE /texts/0",
                        "WRONG_TYPE /numbers/1",
                        "WRONG_TYPE /numbers/2",
                        "NULL_ELEMENT /flags/0",
                        "WRONG_TYPE /flags/1",
                        "INVALID_TIMESTAMP /times/0",
                        "UNKNOWN_VALUE /states/0",
                        "UNKNOWN_PROPERTY /errors/0/x",
                        "WRONG_TYPE /errors/1",
                        "WRONG_TYPE /attributes/a",
                        "NULL_ELEMENT /attributes/b");
    }

    @Test
    void a_null_element_is_a_violation_whether_or_not_it_is_said_to_be() {
        assertThat(tolerantly(Lists.class, "{\"states\":[null],\"attributes\":{\"a\":null}}"))
                .containsExactly("NULL_ELEMENT /states/0", "NULL_ELEMENT /attributes/a");
    }

    record Ranges(
            @Min(-5) @Max(5) Integer between,
            @Positive Integer positive,
            @PositiveOrZero Integer positiveOrZero,
            @Negative Integer negative,
            @NegativeOrZero Integer negativeOrZero,
            @Min(Long.MIN_VALUE) @Max(Long.MAX_VALUE) Integer any,
            List<@Min(1) Integer> elements,
            List<@Max(1) Integer> atMostOne) {}

    @ParameterizedTest
    @CsvSource({
        "between, -5, -6",
        "between, 5, 6",
        "positive, 1, 0",
        "positive, 2147483647, 2147483648",
        "positiveOrZero, 0, -1",
        "negative, -1, 0",
        "negative, -2147483648, -2147483649",
        "negativeOrZero, 0, 1",
        "any, 2147483647, 2147483648",
        "any, -2147483648, -2147483649"
    })
    void an_integer_is_held_to_its_limits(String component, String within, String beyond) {
        assertThat(strictly(Ranges.class, "{\"" + component + "\":" + within + "}"))
                .isEmpty();
        assertThat(tolerantly(Ranges.class, "{\"" + component + "\":" + within + "}"))
                .isEmpty();
        assertThat(strictly(Ranges.class, "{\"" + component + "\":" + beyond + "}"))
                .containsExactly("OUT_OF_RANGE /" + component);
        assertThat(tolerantly(Ranges.class, "{\"" + component + "\":" + beyond + "}"))
                .containsExactly("OUT_OF_RANGE /" + component);
    }

    @Test
    void elements_are_held_to_their_own_limits() {
        assertThat(strictly(Ranges.class, "{\"elements\":[1,0],\"atMostOne\":[1,2]}"))
                .containsExactly("OUT_OF_RANGE /elements/1", "OUT_OF_RANGE /atMostOne/1");
    }

    @Test
    void a_limit_is_named_in_the_message() {
        assertThat(strict(Ranges.class).read("{\"between\":6,\"negative\":0}").violations())
                .extracting(v -> v.message())
                .containsExactly(
                        "expected an integer from -5 to 5, got 6", "expected an integer from -2147483648 to -1, got 0");
    }

    record InGroups(
            @NotNull(groups = Strict.class) String strictlyRequired,
            @NotNull(groups = Default.class) String required,

            @Max(
                    value = 5,
                    groups = {Strict.class})
            Integer strictlyLimited,

            @Max(
                    value = 9,
                    groups = {Default.class, Strict.class})
            Integer limited,

            @IsoTimestamp(groups = Strict.class) String strictlyTime,
            @DocumentedValue ParticipantState documented,
            @DocumentedValue(groups = Strict.class) ParticipantState strictlyDocumented,

            @WireValueOf(value = ParticipantState.class, groups = Strict.class)
            String strictlyState,

            @Min(value = 1, groups = Strict.class) Integer atLeast,
            @Positive(groups = Strict.class) Integer positive,
            @PositiveOrZero(groups = Strict.class) Integer positiveOrZero,
            @Negative(groups = Strict.class) Integer negative,
            @NegativeOrZero(groups = Strict.class) Integer negativeOrZero) {}

    private static final String AGAINST_ALL_GROUPS = """
            {"strictlyLimited":6,"limited":10,"strictlyTime":"now","documented":"none","strictlyDocumented":"none",\
            "strictlyState":"x","atLeast":0,"positive":0,"positiveOrZero":-1,"negative":0,"negativeOrZero":1}""";

    @Test
    void strict_mode_heeds_the_constraints_of_both_groups() {
        assertThat(strictly(InGroups.class, AGAINST_ALL_GROUPS))
                .containsExactly(
                        "OUT_OF_RANGE /strictlyLimited",
                        "OUT_OF_RANGE /limited",
                        "INVALID_TIMESTAMP /strictlyTime",
                        "UNDOCUMENTED_VALUE /documented",
                        "UNDOCUMENTED_VALUE /strictlyDocumented",
                        "UNKNOWN_VALUE /strictlyState",
                        "OUT_OF_RANGE /atLeast",
                        "OUT_OF_RANGE /positive",
                        "OUT_OF_RANGE /positiveOrZero",
                        "OUT_OF_RANGE /negative",
                        "OUT_OF_RANGE /negativeOrZero",
                        "REQUIRED /strictlyRequired",
                        "REQUIRED /required");
    }

    @Test
    void tolerant_mode_heeds_those_of_the_default_group() {
        assertThat(tolerantly(InGroups.class, AGAINST_ALL_GROUPS))
                .containsExactly("OUT_OF_RANGE /limited", "UNDOCUMENTED_VALUE /documented", "REQUIRED /required");
    }

    record Texts(
            @IsoTimestamp String time,
            @WireValueOf(ParticipantState.class) String state,

            @WireValueOf(value = ParticipantState.class, platformValues = true)
            String platformState,

            List<@IsoTimestamp String> times,
            Map<String, @WireValueOf(ParticipantState.class) String> states) {}

    @Test
    void texts_that_keep_their_constraints_stay_the_texts_they_are() {
        String document = """
                {"time":"2024-04-22T08:29:54.000Z","state":"alerting","platformState":"none",\
                "times":["2024-04-22T08:29:54Z"],"states":{"a":"dialing"}}""";

        assertThat(strict(Texts.class).read(document).orElseThrow())
                .isEqualTo(new Texts(
                        "2024-04-22T08:29:54.000Z",
                        "alerting",
                        "none",
                        List.of("2024-04-22T08:29:54Z"),
                        Map.of("a", "dialing")));
    }

    @Test
    void texts_that_break_their_constraints_are_reported_in_both_modes() {
        String document = """
                {"time":"2024-04-22","state":"none","platformState":"x","times":["","\\ud800"],\
                "states":{"a":"ALERTING","b":"offering"}}""";
        String[] expected = {
            "INVALID_TIMESTAMP /time",
            "UNDOCUMENTED_VALUE /state",
            "UNKNOWN_VALUE /platformState",
            "INVALID_TIMESTAMP /times/0",
            "INVALID_TEXT /times/1",
            "UNKNOWN_VALUE /states/a",
            "UNDOCUMENTED_VALUE /states/b"
        };

        assertThat(strictly(Texts.class, document)).containsExactly(expected);
        assertThat(tolerantly(Texts.class, document)).containsExactly(expected);
    }

    @Test
    void a_text_beyond_the_limit_is_that_and_nothing_else() {
        ReadLimits limits =
                ReadLimitsBuilder.builder(ReadLimits.DEFAULT).stringLength(3).build();

        assertThat(codesAndPointers(strict(Texts.class)
                        .withLimits(limits)
                        .read("{\"time\":\"2024\",\"state\":\"2024\"}")
                        .violations()))
                .containsExactly("LIMIT_EXCEEDED /time", "LIMIT_EXCEEDED /state");
    }

    record Enums(
            @NotNull ParticipantState required,
            @Nullable ParticipantState optional,
            List<ParticipantState> list,
            List<@NotNull ParticipantState> requiredElements) {}

    @Test
    void an_unknown_value_of_a_required_enum_is_a_violation_in_tolerant_mode_too() {
        assertThat(tolerantly(Enums.class, "{\"required\":\"x\"}")).containsExactly("UNKNOWN_VALUE /required");
    }

    @Test
    void an_unknown_value_in_a_list_is_left_out_in_tolerant_mode() {
        ReadResult<Enums> result = tolerant(Enums.class)
                .read("{\"required\":\"none\",\"optional\":\"a\",\"list\":[\"dialing\",\"b\",\"none\"]}");

        assertThat(result.orElseThrow())
                .isEqualTo(new Enums(
                        ParticipantState.NONE, null, List.of(ParticipantState.DIALING, ParticipantState.NONE), null));
        assertThat(codesAndPointers(result.tolerated()))
                .containsExactly("UNKNOWN_VALUE /optional", "UNKNOWN_VALUE /list/1");
    }

    @Test
    void an_unknown_value_of_a_required_element_is_a_violation_in_tolerant_mode_too() {
        assertThat(tolerantly(Enums.class, "{\"required\":\"none\",\"requiredElements\":[\"none\",\"x\"]}"))
                .containsExactly("UNKNOWN_VALUE /requiredElements/1");
    }

    record Checked(String id) {
        Checked {
            if (id == null) {
                throw new IllegalStateException("an id is needed");
            }
        }
    }

    @Test
    void an_exception_of_a_user_constructor_is_a_violation_of_the_record() {
        ReadResult<Checked> result = strict(Checked.class).read("{}");

        assertThat(result.violations())
                .extracting(violation -> violation.code() + " " + violation.message())
                .containsExactly("OUT_OF_RANGE refused by the record itself: an id is needed");
    }

    @Test
    void a_constructor_does_not_meet_what_the_contract_forbids() {
        assertThat(strictly(Checked.class, "{\"id\":5}")).containsExactly("WRONG_TYPE /id");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_record_that_this_module_cannot_access_is_refused(boolean strict) throws Exception {
        Class<? extends Record> secret = ClosedModule.load().secret();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> {
                    if (strict) {
                        RecordReader.strict(secret);
                    } else {
                        RecordReader.tolerant(secret);
                    }
                })
                .withMessageContainingAll(
                        secret.getName(),
                        "is not accessible",
                        "make it public and export or open its package to the module io.chatmedia",
                        "or pass MethodHandles.lookup()");
    }

    @Test
    void a_record_that_this_module_cannot_access_is_read_through_a_lookup_that_can() throws Exception {
        ClosedModule closed = ClosedModule.load();

        assertThat(RecordReader.strict(closed.secret(), closed.lookup())
                        .read("{\"id\":\"a\"}")
                        .orElseThrow())
                .hasToString("Secret[id=a]");
        assertThat(codesAndPointers(RecordReader.tolerant(closed.secret(), closed.lookup())
                        .read("{\"id\":5,\"x\":1}")
                        .violations()))
                .containsExactly("WRONG_TYPE /id");
    }

    @Test
    void a_reader_through_a_lookup_can_be_made_for_a_mode() throws Exception {
        ClosedModule closed = ClosedModule.load();

        assertThat(ReadMode.values()).allSatisfy(mode -> {
            ReadResult<? extends Record> result =
                    RecordReader.of(closed.secret(), mode, closed.lookup()).read("{\"nope\":1}");
            assertThat(codesAndPointers(mode == ReadMode.STRICT ? result.violations() : result.tolerated()))
                    .containsExactly("UNKNOWN_PROPERTY /nope");
        });
    }

    @Test
    void a_lookup_that_cannot_access_the_record_is_refused() {
        MethodHandles.Lookup publicOnly = MethodHandles.lookup().dropLookupMode(MethodHandles.Lookup.PACKAGE);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordReader.strict(Nothing.class, publicOnly))
                .withMessageContainingAll(
                        Nothing.class.getName(), "is not accessible to ", "pass MethodHandles.lookup()");
    }

    @Test
    void a_lookup_of_one_module_does_not_open_another() throws Exception {
        Class<? extends Record> secret = ClosedModule.load().secret();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordReader.strict(secret, MethodHandles.lookup()))
                .withMessageContaining(secret.getName());
    }

    private record Hidden(String id) {}

    @Test
    void a_private_record_is_read_through_a_lookup_of_the_class_around_it() {
        assertThat(RecordReader.tolerant(Hidden.class, MethodHandles.lookup())
                        .read("{\"id\":\"a\"}")
                        .orElseThrow())
                .isEqualTo(new Hidden("a"));
    }
}
