package io.chatmedia.problem;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.chatmedia.json.ReadLimits;
import io.chatmedia.json.ReadLimitsBuilder;
import io.chatmedia.json.RecordReader;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.problem.ProblemDetails.ErrorDetails;
import io.chatmedia.validation.RecordValidator;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;

class ProblemDetailsTest {

    private static final RecordReader<ChatMediaParticipant> READER = RecordReader.strict(ChatMediaParticipant.class);
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonMapper NARROW = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(10_000)
                            .maxNameLength(500)
                            .build())
                    .build())
            .build();

    private static final PolymorphicTypeValidator ANY_TYPE = BasicPolymorphicTypeValidator.builder()
            .allowIfBaseType(Object.class)
            .build();

    private static ProblemDetails problem(String document) {
        return ProblemDetails.of(READER.read(document));
    }

    private static ProblemDetails problemAt(String pointer) {
        return ProblemDetails.of(List.of(Violation.ofObject(pointer, ViolationCode.REQUIRED, "must be there", null)));
    }

    private static ProblemDetails mapped(JsonMapper mapper, String document, Class<?> type) {
        InputStream in = new ByteArrayInputStream(document.getBytes(UTF_8));
        return ProblemDetails.of(catchThrowableOfType(JacksonException.class, () -> mapper.readValue(in, type)));
    }

    private static List<String> errors(ProblemDetails problem) {
        return problem.errors().stream()
                .map(error -> error.code() + " " + error.pointer())
                .toList();
    }

    /** A bean that Jackson binds by itself, around a strict record. */
    record Visit(@Nullable Integer room, @Nullable ChatMediaParticipant participant) {}

    @Test
    void every_violation_is_among_the_errors_with_its_place() {
        String document = "{\"held\":1,\n\"wrapup\":{\"endTime\":\"2025-02-30T10:00:00Z\"}}";

        assertThat(new String(problem(document).toJson(), UTF_8)).isEqualTo("""
                {"type":"about:blank","title":"Unprocessable Content","status":422,\
                "detail":"The document has 2 errors.","errors":[\
                {"detail":"expected true or false, got the number 1","pointer":"#/held","code":"WRONG_TYPE",\
                "line":1,"column":9},\
                {"detail":"expected yyyy-MM-ddTHH:mm:ssZ or yyyy-MM-ddTHH:mm:ss.SSSZ, \
                got \\"2025-02-30T10:00:00Z\\": 2025-02 has no day 30","pointer":"#/wrapup/endTime",\
                "code":"INVALID_TIMESTAMP","line":2,"column":21}],"truncated":false}""");
    }

    @Test
    void violations_of_an_object_have_no_place() {
        ChatMediaParticipant participant =
                ChatMediaParticipant.builder().alertingTimeoutMs(-1).build();

        assertThat(new String(
                        ProblemDetails.of(RecordValidator.strict().validate(participant))
                                .toJson(),
                        UTF_8))
                .isEqualTo("""
                        {"type":"about:blank","title":"Unprocessable Content","status":422,\
                        "detail":"The document has an error.","errors":[\
                        {"detail":"must be greater than or equal to 0, got \\"-1\\"",\
                        "pointer":"#/alertingTimeoutMs","code":"OUT_OF_RANGE"}],"truncated":false}""");
    }

    @Test
    void any_mapper_writes_the_same_as_without_one_whatever_its_settings() {
        JsonMapper contrary = JsonMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
                .disable(SerializationFeature.WRITE_EMPTY_JSON_ARRAYS)
                .activateDefaultTyping(ANY_TYPE, DefaultTyping.NON_FINAL_AND_RECORDS)
                .build();
        for (ProblemDetails problem : List.of(problem("{\"held\":1,\"é\":2}"), problem("["), problemAt("/id"))) {
            assertThat(MAPPER.writeValueAsBytes(problem)).isEqualTo(problem.toJson());
            assertThat(contrary.writeValueAsBytes(problem)).isEqualTo(problem.toJson());
        }
    }

    @Test
    void problem_details_are_written_within_another_object_too() {
        ProblemDetails problem = problemAt("/id");

        assertThat(MAPPER.writeValueAsString(Map.of("problem", problem)))
                .isEqualTo("{\"problem\":" + new String(problem.toJson(), UTF_8) + "}");
    }

    @ParameterizedTest
    @EnumSource(
            value = JsonTypeInfo.As.class,
            names = {"PROPERTY", "WRAPPER_ARRAY", "WRAPPER_OBJECT"})
    void a_mapper_that_writes_types_adds_none_to_it(JsonTypeInfo.As inclusion) {
        JsonMapper typing = JsonMapper.builder()
                .activateDefaultTyping(ANY_TYPE, DefaultTyping.JAVA_LANG_OBJECT, inclusion)
                .build();
        ProblemDetails problem = problemAt("/id");

        assertThat(typing.writeValueAsString(Map.of("problem", problem)))
                .isEqualTo("{\"problem\":" + new String(problem.toJson(), UTF_8) + "}");
    }

    @Test
    void a_recipient_reads_problem_details_back() {
        ProblemDetails problem = problem("{\"held\":1,\"id\":2");

        assertThat(MAPPER.readValue(problem.toJson(), ProblemDetails.class)).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"held\":1}                | 422 | Unprocessable Content | The document has an error.",
                "[]                          | 422 | Unprocessable Content | The document has an error.",
                "{\"id\":                    | 400 | Bad Request           | The document is not JSON.",
                "{\"held\":1,\"id\":         | 400 | Bad Request           | The document is not JSON.",
                "{} {}                       | 400 | Bad Request           | The document is not JSON.",
                "''                          | 400 | Bad Request           | The document is not JSON.",
            })
    void the_status_says_whether_it_is_json(String document, int status, String title, String detail) {
        ProblemDetails problem = problem(document);

        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.title()).isEqualTo(title);
        assertThat(problem.detail()).isEqualTo(detail);
        assertThat(problem.type()).isEqualTo("about:blank");
    }

    @Test
    void a_document_over_the_size_limit_is_too_large() {
        ProblemDetails problem = ProblemDetails.of(READER.read(new byte[(1 << 20) + 1]));

        assertThat(problem.status()).isEqualTo(413);
        assertThat(problem.title()).isEqualTo("Content Too Large");
        assertThat(problem.detail()).isEqualTo("The document is too large.");
        assertThat(errors(problem)).containsExactly("LIMIT_EXCEEDED #");
    }

    @Test
    void a_document_over_the_size_limit_in_a_stream_is_too_large() {
        ReadLimits limits =
                ReadLimitsBuilder.builder(ReadLimits.DEFAULT).documentBytes(10).build();
        InputStream in = new ByteArrayInputStream("{}\n{\"id\":\"p1\"}\n".getBytes(UTF_8));

        assertThat(READER.withLimits(limits)
                        .readAll(in)
                        .filter(result -> !result.violations().isEmpty())
                        .map(ProblemDetails::of)
                        .map(ProblemDetails::status))
                .containsExactly(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"0123456789\"",
                "1234567890",
                "{\"id\":\"0123456789\"}",
                "[[[[]]]]",
                "{\"a_name_of_many_characters\":1}"
            })
    void any_other_limit_is_no_matter_of_the_documents_size(String document) {
        ReadLimits limits = ReadLimitsBuilder.builder(ReadLimits.DEFAULT)
                .stringLength(5)
                .numberDigits(5)
                .nameLength(20)
                .depth(1)
                .build();
        ProblemDetails problem = ProblemDetails.of(READER.withLimits(limits).read(document));

        assertThat(problem.errors()).extracting(ErrorDetails::code).contains(ViolationCode.LIMIT_EXCEEDED);
        assertThat(problem.status()).isEqualTo(422);
    }

    @Test
    void more_violations_than_are_listed_are_made_known() {
        String document = "{\"wrapup\":{\"tags\":[" + "1,".repeat(200) + "1]}}";
        ProblemDetails problem = problem(document);

        assertThat(problem.truncated()).isTrue();
        assertThat(problem.errors()).hasSize(100);
        assertThat(problem.detail()).isEqualTo("The document has more than 100 errors; 100 of them are listed.");
        assertThat(new String(problem.toJson(), UTF_8)).endsWith("\"truncated\":true}");
        assertThat(mapped(MAPPER, document, ChatMediaParticipant.class)).satisfies(mapped -> {
            assertThat(mapped.truncated()).isTrue();
            assertThat(errors(mapped)).isEqualTo(errors(problem));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "]}}x", "]}} {}"})
    void no_number_of_violations_hides_that_the_document_is_not_json(String end) {
        ProblemDetails problem = problem("{\"wrapup\":{\"tags\":[" + "1,".repeat(200) + "1" + end);

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.truncated()).isTrue();
        assertThat(problem.errors()).hasSize(100);
    }

    @Test
    void no_number_of_violations_hides_that_a_mapper_finds_the_document_not_to_be_json() {
        String document = "{\"wrapup\":{\"tags\":[" + "1,".repeat(200) + "x";

        ProblemDetails problem = mapped(MAPPER, document, ChatMediaParticipant.class);

        assertThat(problem.status()).isEqualTo(400);
        assertThat(errors(problem)).isEqualTo(errors(problem(document)));
    }

    @Test
    void no_number_of_violations_hides_that_a_mapper_finds_the_document_too_large() {
        String document = "{\"wrapup\":{\"tags\":[" + "1,".repeat(900) + "\"" + "x".repeat(50_000) + "\"]}}";

        ProblemDetails problem = mapped(NARROW, document, ChatMediaParticipant.class);

        assertThat(problem.status()).isEqualTo(413);
        assertThat(problem.errors()).hasSize(100);
    }

    @ParameterizedTest
    @CsvSource({
        "'', #",
        "/, #/",
        "/wrapup/endTime, #/wrapup/endTime",
        "/azAZ09, #/azAZ09",
        "/attributes/a~1b~0c, #/attributes/a~1b~0c",
        "'/attributes/a b', #/attributes/a%20b",
        "'/attributes/-._~!$&()*+,;=:@?', '#/attributes/-._~!$&()*+,;=:@?'",
        "'/attributes/''', '#/attributes/'''",
        "'/attributes/%\"<>[]\\^`{|}#', #/attributes/%25%22%3C%3E%5B%5D%5C%5E%60%7B%7C%7D%23",
        "/attributes/é, #/attributes/%C3%A9",
        "/attributes/ａ, #/attributes/%EF%BD%81",
        "/attributes/😀, #/attributes/%F0%9F%98%80",
        "/c%d, #/c%25d",
    })
    void a_pointer_is_a_uri_fragment(String pointer, String fragment) {
        String given = problemAt(pointer).errors().get(0).pointer();

        assertThat(given).isEqualTo(fragment);
        assertThat(URI.create(given).getFragment()).isEqualTo(pointer);
    }

    @Test
    void control_characters_in_a_pointer_are_percent_encoded() {
        assertThat(errors(problemAt("/a\u0000\n\u007f\u202e"))).containsExactly("REQUIRED #/a%00%0A%7F%E2%80%AE");
    }

    @Test
    void an_unpaired_surrogate_in_a_pointer_is_given_as_the_replacement_character() {
        assertThat(errors(problemAt("/\ud800/\udc00x/\udc00\ud800")))
                .containsExactly("REQUIRED #/%EF%BF%BD/%EF%BF%BDx/%EF%BF%BD%EF%BF%BD");
        assertThat(errors(problem("{\"attributes\":{\"\\ud800\":\"\"}}")))
                .containsExactly("INVALID_TEXT #/attributes/%EF%BF%BD");
    }

    @Test
    void the_longest_key_that_the_limits_take_is_pointed_at() {
        String key = "字".repeat(256);

        assertThat(errors(problem("{\"attributes\":{\"" + key + "\":1}}")))
                .containsExactly("WRONG_TYPE #/attributes/" + "%E5%AD%97".repeat(256));
    }

    @Test
    void a_pointer_that_would_be_too_long_is_that_of_what_holds_the_value() {
        String longest = "/" + "x".repeat(4_094);

        assertThat(errors(problemAt(longest))).containsExactly("REQUIRED #" + longest);
        assertThat(errors(problemAt(longest + "y"))).containsExactly("REQUIRED #");
        assertThat(errors(problemAt(longest + "/y"))).containsExactly("REQUIRED #" + longest);
        assertThat(errors(problemAt("/a/" + "é".repeat(1_000)))).containsExactly("REQUIRED #/a");
        assertThat(errors(problemAt("/" + "x".repeat(1_000_000)))).containsExactly("REQUIRED #");
    }

    @Test
    void the_answer_stays_short_however_many_and_long_the_pointers() {
        String name = "字".repeat(250);
        String deep =
                ("{\"" + name + "\":").repeat(30) + "[" + "1234567890123456789012,".repeat(200) + "1]" + "}".repeat(30);

        ProblemDetails problem = problem(deep);

        assertThat(problem.errors()).hasSize(100);
        assertThat(problem.toJson()).hasSizeLessThan(500_000);
    }

    @Test
    void the_input_does_not_break_the_line() {
        ProblemDetails problem = problem("{\"state\":\"\\n\\u001b[31m\\u202e\\u2028\",\"\\r\":1}");

        assertThat(new String(problem.toJson(), UTF_8).codePoints())
                .allSatisfy(c -> assertThat(Character.getType(c))
                        .isNotIn((int) Character.CONTROL, (int) Character.FORMAT, (int) Character.LINE_SEPARATOR));
    }

    @Test
    void a_mapper_and_a_reader_make_the_same_problem_of_a_faulty_record() {
        String document = "{\"held\":1,\"state\":\"asleep\"}";

        assertThat(mapped(MAPPER, document, ChatMediaParticipant.class)).isEqualTo(problem(document));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "''                    | 400 | MALFORMED_JSON #",
                "' '                   | 400 | MALFORMED_JSON #",
                "x                     | 400 | MALFORMED_JSON #",
                "{\"id\":              | 400 | MALFORMED_JSON #/id",
                "{} {}                 | 400 | TRAILING_CONTENT #",
                "{} 1                  | 400 | TRAILING_CONTENT #",
                "{} x                  | 400 | TRAILING_CONTENT #",
                "null                  | 422 | WRONG_TYPE #",
                "[]                    | 422 | WRONG_TYPE #",
            })
    void a_mappers_fault_of_a_whole_document_has_the_status_that_a_reader_gives_it(
            String document, int status, String error) {
        ProblemDetails problem = mapped(MAPPER, document, ChatMediaParticipant.class);

        assertThat(problem.status())
                .isEqualTo(status)
                .isEqualTo(problem(document).status());
        assertThat(errors(problem)).containsExactly(error);
        assertThat(problem.errors().get(0).line()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"room\":1,\"participant\":{\"held\":1}} | 422 | WRONG_TYPE #/participant/held",
                "{\"room\":\"x\"}                         | 422 | WRONG_TYPE #/room",
                "{\"room\":99999999999}                   | 422 | OUT_OF_RANGE #/room",
                "{\"room\":1,\"secret\":2}                | 422 | UNKNOWN_PROPERTY #/secret",
                "[]                                       | 422 | WRONG_TYPE #",
                "{\"room\":1,\"participant\":{}           | 400 | MALFORMED_JSON #/participant",
                "{\"room\":                               | 400 | MALFORMED_JSON #/room",
                "{\"room\":1} {}                          | 400 | TRAILING_CONTENT #",
            })
    void faults_around_a_strict_record_are_problems_too(String document, int status, String error) {
        JsonMapper strictOnNames = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();

        ProblemDetails problem = mapped(strictOnNames, document, Visit.class);

        assertThat(problem.status()).isEqualTo(status);
        assertThat(errors(problem)).containsExactly(error);
    }

    @Test
    void jacksons_own_messages_show_no_class_and_no_input() {
        for (String document : List.of("{\"room\":\"secret\"}", "[]", "secret", "{\"room\":1} \"secret\"", "")) {
            assertThat(new String(mapped(MAPPER, document, Visit.class).toJson(), UTF_8))
                    .doesNotContain("secret", "Visit", "Json", "jackson", "`");
        }
    }

    @Test
    void a_fault_in_a_list_is_pointed_at() {
        JacksonException e = catchThrowableOfType(
                JacksonException.class, () -> MAPPER.readValue("[{\"room\":1},{\"room\":\"x\"}]", Visit[].class));

        assertThat(errors(ProblemDetails.of(e))).containsExactly("WRONG_TYPE #/1/room");
    }

    @Test
    void a_fault_of_the_second_of_many_values_is_no_trailing_content() {
        MappingIterator<Visit> visits = MAPPER.readerFor(Visit.class).readValues("{\"room\":1} {\"room\":\"x\"}");
        visits.next();

        ProblemDetails problem = ProblemDetails.of(catchThrowableOfType(JacksonException.class, visits::next));

        assertThat(errors(problem)).containsExactly("WRONG_TYPE #/room");
    }

    @Test
    void a_document_over_a_mappers_own_limit_of_length_is_too_large_wherever_that_is_noticed() {
        String spaces = " ".repeat(50_000);
        String id = "{\"id\":\"" + "x".repeat(50_000) + "\"}";
        for (String document : List.of(spaces + "{}", "{}" + spaces, id, "{\"participant\":" + id + "}")) {
            for (Class<?> type : List.of(ChatMediaParticipant.class, Visit.class)) {
                ProblemDetails problem = mapped(NARROW, document, type);

                assertThat(problem.status()).as(type.getSimpleName()).isEqualTo(413);
                assertThat(problem.errors().get(problem.errors().size() - 1)).satisfies(error -> {
                    assertThat(error.pointer()).isEqualTo("#");
                    assertThat(error.detail())
                            .matches("Document length \\(\\d+\\) exceeds the maximum allowed \\(10000\\)");
                });
            }
        }
    }

    @Test
    void another_limit_of_a_mappers_own_is_no_matter_of_the_documents_size() {
        String document = "{\"" + "x".repeat(600) + "\":1}";
        for (Class<?> type : List.of(ChatMediaParticipant.class, Visit.class)) {
            ProblemDetails problem = mapped(NARROW, document, type);

            assertThat(problem.status()).isEqualTo(422);
            assertThat(errors(problem)).containsExactly("LIMIT_EXCEEDED #");
            assertThat(problem.errors().get(0).detail())
                    .matches("Name length \\(\\d+\\) exceeds the maximum allowed \\(500\\)");
        }
    }

    private static void assertNoProblem(JacksonException e) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProblemDetails.of(e))
                .withMessage("no fault of the document")
                .withCause(e);
    }

    @Test
    void an_input_that_cannot_be_read_is_no_fault_of_the_document() {
        for (Class<?> type : List.of(ChatMediaParticipant.class, Visit.class)) {
            InputStream broken = new FilterInputStream(new ByteArrayInputStream("{\"id\":".getBytes(UTF_8))) {
                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    int read = super.read(buffer, offset, length);
                    if (read < 0) {
                        throw new IOException("connection of 10.0.0.1 reset");
                    }
                    return read;
                }
            };

            assertNoProblem(catchThrowableOfType(JacksonException.class, () -> MAPPER.readValue(broken, type)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000007b0011000000000022", "0000007b0000", "0000fffe00000000", "000000220000006100110000"})
    void a_document_in_an_encoding_that_a_mapper_cannot_decode_is_not_json(String hex) {
        byte[] document = HexFormat.of().parseHex(hex);
        for (Class<?> type : List.of(ChatMediaParticipant.class, Visit.class)) {
            ProblemDetails problem = ProblemDetails.of(
                    catchThrowableOfType(JacksonException.class, () -> MAPPER.readValue(document, type)));

            assertThat(problem.status()).isEqualTo(400);
            assertThat(problem.errors())
                    .extracting(ErrorDetails::detail)
                    .containsExactly("not JSON: no text in a Unicode encoding");
        }
    }

    @Test
    void a_document_that_a_reporting_reader_cannot_decode_is_not_json() {
        byte[] document = "{\"id\":\"\u00e9\"}".getBytes(ISO_8859_1);
        Reader reader = new InputStreamReader(new ByteArrayInputStream(document), UTF_8.newDecoder());

        ProblemDetails problem = ProblemDetails.of(catchThrowableOfType(
                JacksonException.class, () -> MAPPER.readValue(reader, ChatMediaParticipant.class)));

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.errors()).extracting(ErrorDetails::code).containsExactly(ViolationCode.MALFORMED_JSON);
    }

    /** A record that checks what it is given, with whatever it throws for that. */
    record Room(String fault) {
        Room {
            switch (fault) {
                case "argument" -> throw new IllegalArgumentException("secret");
                case "number" -> Integer.parseInt(fault);
                case "date" -> LocalDate.parse(fault);
                case "state" -> throw new IllegalStateException("secret");
                case "index" -> Objects.checkIndex(1, 1);
                case "I/O" -> throw new UncheckedIOException(new IOException("secret"));
                default -> {}
            }
        }
    }

    /** The same as a bean with a setter. */
    static final class RoomBean {
        public void setFault(String fault) {
            new Room(fault);
        }
    }

    /** The same made by a factory from a string. */
    record RoomName(Room room) {
        @JsonCreator
        static RoomName of(String fault) {
            return new RoomName(new Room(fault));
        }
    }

    record House(
            @Nullable List<Room> rooms,
            @Nullable List<RoomBean> beans,
            @Nullable List<RoomName> names) {}

    @ParameterizedTest
    @ValueSource(strings = {"\"argument\"", "\"number\"", "\"date\"", "null"})
    void values_that_a_class_of_the_application_refuses_are_out_of_range(String fault) {
        Map<String, String> pointers = Map.of(
                "{\"rooms\":[{\"fault\":" + fault + "}]}", "#/rooms/0",
                "{\"beans\":[{\"fault\":" + fault + "}]}", "#/beans/0/fault");
        assertThat(pointers).allSatisfy((document, pointer) -> {
            ProblemDetails problem = mapped(MAPPER, document, House.class);

            assertThat(problem.status()).isEqualTo(422);
            assertThat(errors(problem)).containsExactly("OUT_OF_RANGE " + pointer);
            assertThat(problem.errors()).extracting(ErrorDetails::detail).containsExactly("refused by the application");
        });
    }

    @Test
    void a_value_that_a_factory_of_the_application_refuses_is_out_of_range() {
        assertThat(errors(mapped(MAPPER, "{\"names\":[\"free\",\"argument\"]}", House.class)))
                .containsExactly("OUT_OF_RANGE #/names/1");
    }

    @Test
    void the_second_of_many_values_that_is_refused_is_no_trailing_content() {
        MappingIterator<Room> rooms =
                MAPPER.readerFor(Room.class).readValues("{\"fault\":\"\"} {\"fault\":\"argument\"}");
        rooms.next();

        ProblemDetails problem = ProblemDetails.of(catchThrowableOfType(JacksonException.class, rooms::next));

        assertThat(errors(problem)).containsExactly("OUT_OF_RANGE #");
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "index", "I/O"})
    void a_class_of_the_application_that_fails_is_no_fault_of_the_document(String fault) {
        for (String document : List.of(
                "{\"rooms\":[{\"fault\":\"" + fault + "\"}]}",
                "{\"beans\":[{\"fault\":\"" + fault + "\"}]}",
                "{\"names\":[\"" + fault + "\"]}")) {
            assertNoProblem(
                    catchThrowableOfType(JacksonException.class, () -> MAPPER.readValue(document, House.class)));
        }
    }

    /** A deserializer of the application's that finds fault with a value in its own words. */
    static final class Choosy extends ValueDeserializer<Room> {
        @Override
        public Room deserialize(JsonParser parser, DeserializationContext context) {
            throw DatabindException.from(parser, "secret");
        }
    }

    record Chosen(@JsonDeserialize(using = Choosy.class) Room room) {}

    @Test
    void a_value_that_a_deserializer_of_the_application_finds_fault_with_is_of_the_wrong_type() {
        assertThat(errors(mapped(MAPPER, "{\"room\":1}", Chosen.class))).containsExactly("WRONG_TYPE #/room");
    }

    @Test
    void a_text_that_jackson_itself_cannot_convert_is_of_the_wrong_type() {
        assertThat(errors(mapped(MAPPER, "[\"2025-02-30\"]", LocalDate[].class)))
                .containsExactly("WRONG_TYPE #/0");
        assertThat(errors(mapped(MAPPER, "[\"::\"]", URI[].class))).containsExactly("WRONG_TYPE #/0");
    }

    @Test
    void an_exception_that_is_not_about_the_document_is_refused() {
        InvalidDefinitionException unbindable =
                catchThrowableOfType(InvalidDefinitionException.class, () -> MAPPER.readValue("{}", Runnable.class));

        assertNoProblem(unbindable);
    }

    @Test
    void an_empty_list_of_violations_is_no_problem() {
        assertThatIllegalArgumentException().isThrownBy(() -> ProblemDetails.of(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> ProblemDetails.of(READER.read("{}")));
    }

    @Test
    void the_type_can_be_one_that_the_api_documents() {
        ProblemDetails problem = problem("{\"held\":1}").withType("https://example.org/invalid", "Invalid participant");

        assertThat(problem.status()).isEqualTo(422);
        assertThat(new String(problem.toJson(), UTF_8))
                .startsWith("{\"type\":\"https://example.org/invalid\",\"title\":\"Invalid participant\","
                        + "\"status\":422,\"detail\":\"The document has an error.\",\"errors\":[{");
    }

    @Test
    void the_errors_cannot_be_changed() {
        List<ErrorDetails> errors = new ArrayList<>();
        ProblemDetails problem = new ProblemDetails("about:blank", "t", 422, "d", errors, false);
        errors.add(new ErrorDetails("d", "#", ViolationCode.REQUIRED, null, null));

        assertThat(problem.errors()).isEmpty();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> problem.errors().clear());
    }

    @Test
    void the_media_type_is_that_of_rfc_9457() {
        assertThat(ProblemDetails.MEDIA_TYPE).isEqualTo("application/problem+json");
    }
}
