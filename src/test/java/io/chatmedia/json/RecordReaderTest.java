package io.chatmedia.json;

import static io.chatmedia.json.CodesAndPointers.codesAndPointers;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.tuple;

import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.participant.ErrorInfo;
import io.chatmedia.participant.JourneyCustomer;
import io.chatmedia.participant.ParticipantState;
import io.chatmedia.raw.RawJson;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordReaderTest {

    private static final RecordReader<ChatMediaParticipant> STRICT = RecordReader.strict(ChatMediaParticipant.class);
    private static final RecordReader<ChatMediaParticipant> TOLERANT =
            RecordReader.tolerant(ChatMediaParticipant.class);

    private static ChatMediaParticipant withId(String id) {
        return ChatMediaParticipant.builder().id(id).build();
    }

    @Test
    void a_document_is_read_from_bytes() {
        assertThat(STRICT.read("{\"id\":\"a\"}".getBytes(UTF_8)).orElseThrow()).isEqualTo(withId("a"));
    }

    @ParameterizedTest
    @CsvSource({"STRICT, connected, true", "STRICT, terminated, false", "TOLERANT, terminated, true"})
    void a_reader_is_made_for_a_mode(ReadMode mode, String state, boolean accepted) {
        assertThat(RecordReader.of(ChatMediaParticipant.class, mode)
                        .read("{\"state\":\"" + state + "\"}")
                        .violations()
                        .isEmpty())
                .isEqualTo(accepted);
    }

    @Test
    void without_a_mode_there_is_no_reader() {
        assertThatNullPointerException()
                .isThrownBy(() -> RecordReader.of(ErrorInfo.class, null))
                .withMessage("mode");
        assertThatNullPointerException()
                .isThrownBy(() -> RecordReader.of(ErrorInfo.class, null, MethodHandles.lookup()))
                .withMessage("mode");
    }

    @Test
    void a_document_is_read_from_a_part_of_an_array() {
        byte[] bytes = "}}{\"id\":\"a\"}{{".getBytes(UTF_8);

        assertThat(STRICT.read(bytes, 2, bytes.length - 4).orElseThrow()).isEqualTo(withId("a"));
    }

    @Test
    void places_are_counted_from_the_start_of_the_part() {
        byte[] bytes = "\n\n{\"held\":1}\n".getBytes(UTF_8);

        assertThat(STRICT.read(bytes, 2, bytes.length - 2).violations())
                .extracting(Violation::line, Violation::column, Violation::offset)
                .containsExactly(tuple(1L, 9L, 8L));
    }

    @Test
    void an_empty_part_holds_no_document() {
        assertThat(codesAndPointers(STRICT.read("{}".getBytes(UTF_8), 2, 0).violations()))
                .containsExactly("MALFORMED_JSON ");
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "0, 3", "3, 0", "1, 2", "0, -1", "2147483647, 1", "1, 2147483647"})
    void a_part_that_is_not_within_the_array_is_refused(int offset, int length) {
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> STRICT.read(new byte[2], offset, length));
    }

    @Test
    void the_bytes_are_neither_changed_nor_kept() {
        byte[] bytes = "{\"id\":\"a\\ud83d\\ude00\"}".getBytes(UTF_8);
        byte[] before = bytes.clone();

        ChatMediaParticipant read = STRICT.read(bytes).orElseThrow();
        assertThat(bytes).isEqualTo(before);
        Arrays.fill(bytes, (byte) 0);

        assertThat(read.id()).isEqualTo("a😀");
    }

    @Test
    void a_document_is_read_from_a_stream() throws IOException {
        InputStream in = new ByteArrayInputStream("{\"id\":\"a\"}".getBytes(UTF_8));

        assertThat(STRICT.read(in).orElseThrow()).isEqualTo(withId("a"));
    }

    @Test
    void a_stream_that_ends_at_once_holds_no_document() throws IOException {
        assertThat(codesAndPointers(STRICT.read(InputStream.nullInputStream()).violations()))
                .containsExactly("MALFORMED_JSON ");
    }

    @Test
    void an_error_of_the_stream_passes_through() {
        IOException error = new IOException("the line is dead");
        InputStream in = new InputStreams.Failing("{\"id\":".getBytes(UTF_8), error);

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> STRICT.read(in))
                .isSameAs(error);
    }

    @Test
    void a_stream_is_left_open() throws IOException {
        InputStreams.Watched in = new InputStreams.Watched(new ByteArrayInputStream("{}".getBytes(UTF_8)));

        assertThat(STRICT.read(in)).isInstanceOf(ReadResult.Accepted.class);
        assertThat(in.closed()).isFalse();
    }

    @Test
    void an_endless_stream_is_read_up_to_one_byte_beyond_the_limit() throws IOException {
        InputStreams.Watched in = new InputStreams.Watched(InputStreams.endless(' '));
        ReadLimits limits = ReadLimitsBuilder.builder(ReadLimits.DEFAULT)
                .documentBytes(1_000)
                .build();

        ReadResult<ChatMediaParticipant> result = STRICT.withLimits(limits).read(in);

        assertThat(codesAndPointers(result.violations())).containsExactly("LIMIT_EXCEEDED ");
        assertThat(in.count()).isEqualTo(1_001);
    }

    @Test
    void a_stream_may_be_read_without_a_limit() throws IOException {
        ReadLimits limits = ReadLimitsBuilder.builder(ReadLimits.DEFAULT)
                .documentBytes(Integer.MAX_VALUE)
                .build();

        assertThat(STRICT.withLimits(limits).read(new ByteArrayInputStream("{}".getBytes(UTF_8))))
                .isInstanceOf(ReadResult.Accepted.class);
    }

    @Test
    void a_document_is_read_from_text() {
        assertThat(STRICT.read("{\"id\":\"żółć \ud83d\ude00\"}").orElseThrow()).isEqualTo(withId("żółć \ud83d\ude00"));
    }

    @Test
    void a_byte_order_mark_of_a_text_is_passed_over() {
        assertThat(STRICT.read("\ufeff{}")).isInstanceOf(ReadResult.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ueeff", "\uf03f", "\ufec0"})
    void two_bytes_of_a_byte_order_mark_are_no_mark(String character) {
        assertThat(codesAndPointers(STRICT.read(character + "{}").violations())).containsExactly("MALFORMED_JSON ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "\udc00", "\ude00\ud83d"})
    void an_unpaired_surrogate_in_a_text_is_not_json_from_there_on(String unpaired) {
        List<Violation> violations = STRICT.read("{\"held\":1,\n\"id\":\"ż" + unpaired + "\",\"name\":5}")
                .violations();

        assertThat(codesAndPointers(violations)).containsExactly("WRONG_TYPE /held", "MALFORMED_JSON /id");
        assertThat(violations.get(1)).satisfies(v -> {
            assertThat(v.line()).isEqualTo(2);
            assertThat(v.column()).isEqualTo(8);
            assertThat(v.offset()).isEqualTo(19);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud8", "\\ud8z0", "\\ud80z", "\\uz800", "\\u", "\\"})
    void an_escape_that_is_not_whole_is_not_json(String escape) {
        assertThat(codesAndPointers(STRICT.read("{\"id\":\"" + escape).violations()))
                .containsExactly("MALFORMED_JSON /id");
        assertThat(codesAndPointers(
                        STRICT.read("{\"id\":\"" + escape + "ż\",\"x\":1}").violations()))
                .containsExactly("MALFORMED_JSON /id");
    }

    @Test
    void the_value_of_a_key_that_cannot_be_written_is_passed_over() {
        assertThat(codesAndPointers(STRICT.read("{\"attributes\":{\"\\ud800\":{\"a\":[1]},\"b\":2},\"held\":3}")
                        .violations()))
                .containsExactly("INVALID_TEXT /attributes/\ud800", "WRONG_TYPE /attributes/b", "WRONG_TYPE /held");
    }

    @Test
    void strict_mode_refuses_what_the_contract_does_not_document() {
        assertThat(codesAndPointers(
                        STRICT.read("{\"state\":\"terminated\",\"muted\":true}").violations()))
                .containsExactly("UNDOCUMENTED_VALUE /state", "UNKNOWN_PROPERTY /muted");
    }

    @Test
    void tolerant_mode_takes_what_the_live_platform_sends_and_lists_what_it_passed_over() {
        ReadResult<ChatMediaParticipant> result =
                TOLERANT.read("{\"state\":\"terminated\",\"purpose\":\"robot\",\"muted\":true}");

        assertThat(result.orElseThrow())
                .isEqualTo(ChatMediaParticipant.builder()
                        .state(ParticipantState.TERMINATED)
                        .unknown(Map.of("purpose", RawJson.of("\"robot\""), "muted", RawJson.of("true")))
                        .build());
        assertThat(codesAndPointers(result.tolerated()))
                .containsExactly("UNKNOWN_VALUE /purpose", "UNKNOWN_PROPERTY /muted");
    }

    @Test
    void a_rejected_document_lists_what_was_tolerated_besides() {
        ReadResult<ChatMediaParticipant> result = TOLERANT.read("{\"muted\":true,\"held\":1}");

        assertThat(codesAndPointers(result.violations())).containsExactly("WRONG_TYPE /held");
        assertThat(codesAndPointers(result.tolerated())).containsExactly("UNKNOWN_PROPERTY /muted");
    }

    @Test
    void any_record_of_the_contract_can_be_the_document() {
        assertThat(RecordReader.strict(ErrorInfo.class).read("{\"code\":\"c\"}").orElseThrow())
                .isEqualTo(ErrorInfo.builder().code("c").build());
    }

    @Test
    void a_rejected_document_throws_all_its_violations_when_a_value_is_asked_for() {
        ReadResult<ChatMediaParticipant> result = STRICT.read("{\"held\":1,\"id\":2}");

        assertThatExceptionOfType(InvalidDocumentException.class)
                .isThrownBy(result::orElseThrow)
                .satisfies(e -> assertThat(e.violations()).isEqualTo(result.violations()));
    }

    @Test
    void an_accepted_document_has_no_violations() {
        assertThat(TOLERANT.read("{\"id\":\"p\",\"muted\":1}").violations()).isEmpty();
    }

    @Test
    void a_reader_with_other_limits_leaves_the_first_one_as_it_was() {
        ReadLimits narrow =
                ReadLimitsBuilder.builder(ReadLimits.DEFAULT).stringLength(1).build();

        RecordReader<ChatMediaParticipant> other = TOLERANT.withLimits(narrow);

        assertThat(codesAndPointers(other.read("{\"id\":\"ab\"}").violations())).containsExactly("LIMIT_EXCEEDED /id");
        assertThat(TOLERANT.read("{\"id\":\"ab\"}")).isInstanceOf(ReadResult.Accepted.class);
    }

    @Test
    void a_reader_with_other_limits_keeps_the_mode() {
        assertThat(TOLERANT.withLimits(ReadLimits.DEFAULT).read("{\"id\":\"p\",\"muted\":true}"))
                .isInstanceOf(ReadResult.Accepted.class);
    }

    @Test
    void a_reader_without_limits_is_refused() {
        assertThatNullPointerException().isThrownBy(() -> STRICT.withLimits(null));
    }

    @Test
    void all_documents_of_an_input_are_read_in_order() {
        InputStream in = new ByteArrayInputStream("{\"id\":\"a\"}\n{\"id\":5}\n{\"id\":\"c\"}\n".getBytes(UTF_8));

        try (Stream<ReadResult<ChatMediaParticipant>> results = STRICT.readAll(in)) {
            assertThat(results.map(RecordReaderTest::idOrViolations)).containsExactly("a", "[WRONG_TYPE /id]", "c");
        }
    }

    @Test
    void the_limits_of_the_reader_hold_for_each_document_of_an_input() {
        ReadLimits limits = ReadLimitsBuilder.builder(ReadLimits.DEFAULT)
                .documentBytes(10)
                .violations(1)
                .build();
        InputStream in = new ByteArrayInputStream(
                "{\"id\":\"a\"}\n{\"id\":\"bb\"}\n{\"x\":1}\n{\"y\":1}\n{\"id\":\"c\"}".getBytes(UTF_8));

        try (Stream<ReadResult<ChatMediaParticipant>> results =
                STRICT.withLimits(limits).readAll(in)) {
            assertThat(results.map(RecordReaderTest::idOrViolations))
                    .containsExactly("a", "[LIMIT_EXCEEDED ]", "[UNKNOWN_PROPERTY /x]", "[UNKNOWN_PROPERTY /y]", "c");
        }
    }

    @Test
    void a_document_of_an_input_is_held_to_the_limits_of_the_reader_too() {
        ReadLimits narrow =
                ReadLimitsBuilder.builder(ReadLimits.DEFAULT).documentBytes(9).build();
        InputStream in = new ByteArrayInputStream("{}\n {\"id\":\"a\"}\n {\"id\":\"\"}".getBytes(UTF_8));

        try (Stream<JsonDocument> documents = JsonDocument.stream(in, ReadLimits.DEFAULT)) {
            assertThat(documents.map(STRICT.withLimits(narrow)::read).flatMap(r -> r.violations().stream()))
                    .containsExactly(new Violation(
                            "",
                            ViolationCode.LIMIT_EXCEEDED,
                            "the document exceeds the limit of 9 bytes (documentBytes)",
                            null,
                            2,
                            2,
                            4));
        }
    }

    private static String idOrViolations(ReadResult<ChatMediaParticipant> result) {
        return result instanceof ReadResult.Accepted<ChatMediaParticipant> accepted
                ? String.valueOf(accepted.value().id())
                : codesAndPointers(result.violations()).toString();
    }

    @Test
    void eight_threads_share_one_reader() throws Exception {
        List<ContractCase> cases = ContractCase.all().toList();
        List<ReadResult<ChatMediaParticipant>> alone = readAll(cases);
        CyclicBarrier start = new CyclicBarrier(8);
        Callable<List<ReadResult<ChatMediaParticipant>>> work = () -> {
            start.await();
            return readAll(cases);
        };
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<ReadResult<ChatMediaParticipant>>>> results = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                results.add(threads.submit(work));
            }
            for (Future<List<ReadResult<ChatMediaParticipant>>> result : results) {
                assertThat(result.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<ReadResult<ChatMediaParticipant>> readAll(List<ContractCase> cases) {
        return cases.stream()
                .map(c -> (c.mode() == ReadMode.STRICT ? STRICT : TOLERANT).read(c.document()))
                .collect(Collectors.toList());
    }

    @Test
    void the_lists_of_a_result_cannot_be_changed() {
        ReadResult<ChatMediaParticipant> rejected = TOLERANT.read("{\"held\":1,\"muted\":1}");
        ReadResult<ChatMediaParticipant> accepted = TOLERANT.read("{\"id\":\"p\",\"muted\":1}");
        Violation more = rejected.violations().get(0);

        for (List<Violation> list :
                List.of(rejected.violations(), rejected.tolerated(), accepted.violations(), accepted.tolerated())) {
            assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> list.add(more));
        }
    }

    @Test
    void a_result_keeps_copies_of_the_lists_that_it_is_made_of() {
        List<Violation> list = new ArrayList<>(STRICT.read("{\"held\":1}").violations());

        ReadResult<ChatMediaParticipant> rejected = new ReadResult.Rejected<>(list, list, false);
        ReadResult<String> accepted = new ReadResult.Accepted<>("value", list, false);
        InvalidDocumentException exception = new InvalidDocumentException(list);
        list.clear();

        assertThat(rejected.violations()).hasSize(1);
        assertThat(rejected.tolerated()).hasSize(1);
        assertThat(accepted.tolerated()).hasSize(1);
        assertThat(exception.violations()).hasSize(1);
    }

    @Test
    void an_accepted_result_shows_nothing_of_its_value() {
        assertThat(TOLERANT.read("{\"name\":\"Ann\",\"secret\":\"Bob\"}")).hasToString("Accepted[tolerated=1]");
    }

    @Test
    void a_rejected_result_shows_the_first_violation_and_the_numbers() {
        assertThat(TOLERANT.read("{\"held\":1,\"muted\":1,\"id\":2}"))
                .hasToString("Rejected[violations=2, tolerated=1, "
                        + "first=1:9: /held WRONG_TYPE expected true or false, got the number 1]");
    }

    @Test
    void a_rejected_result_shows_that_there_was_more() {
        ReadLimits limits =
                ReadLimitsBuilder.builder(ReadLimits.DEFAULT).violations(1).build();

        assertThat(STRICT.withLimits(limits).read("{\"held\":1,\"id\":2}").toString())
                .startsWith("Rejected[violations=1+, ");
    }

    @Test
    void a_result_shows_one_short_line_whatever_the_document() {
        String nasty = "\\n\\u001b[31m\\u202e".repeat(10_000);

        assertThat(STRICT.read("{\"" + nasty + "\":\"" + nasty + "\",\"held\":\"" + nasty + "\"}")
                        .toString())
                .hasLineCount(1)
                .hasSizeLessThan(500)
                .doesNotContain("\u001b", "\u202e");
    }

    @Test
    void the_exception_survives_serialization_with_its_violations() throws Exception {
        InvalidDocumentException exception =
                new InvalidDocumentException(STRICT.read("{\"held\":1}").violations());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(exception);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            InvalidDocumentException copy = (InvalidDocumentException) in.readObject();

            assertThat(copy.violations()).isEqualTo(exception.violations());
        }
    }

    @Test
    void a_value_of_the_wrong_type_has_that_one_violation_only() {
        assertThat(RecordReader.strict(JourneyCustomer.class)
                        .read("{\"id\":5,\"idType\":null}")
                        .violations())
                .extracting(Violation::code)
                .containsExactly(ViolationCode.WRONG_TYPE, ViolationCode.REQUIRED);
    }
}
