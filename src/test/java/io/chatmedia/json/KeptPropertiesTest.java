package io.chatmedia.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.chatmedia.contract.ImmutableCopy;
import io.chatmedia.contract.Strict;
import io.chatmedia.contract.Undocumented;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.participant.DomainEntityRef;
import io.chatmedia.raw.RawJson;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.lang.invoke.MethodHandles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.cbor.CBORMapper;

/** Rule 11: nothing that tolerant mode accepts is lost. */
class KeptPropertiesTest {

    private static final RecordReader<ChatMediaParticipant> TOLERANT =
            RecordReader.tolerant(ChatMediaParticipant.class);
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final ObjectReader TOLERANT_MAPPER =
            MAPPER.readerFor(ChatMediaParticipant.class).withAttribute(ReadMode.class, ReadMode.TOLERANT);

    private static ChatMediaParticipant read(String json) {
        return TOLERANT.read(json).orElseThrow();
    }

    @Test
    void a_reader_keeps_the_text_of_what_it_does_not_know_in_document_order() {
        ChatMediaParticipant participant =
                read("{\"z\": { \"n\" : 1.00, \"e\":\"\\u0061\" } ,\"id\":\"p\",\"a\":\t-0 ,\"nothing\":null}");

        assertThat(participant.unknown())
                .containsExactly(
                        entry("z", RawJson.of("{ \"n\" : 1.00, \"e\":\"\\u0061\" }")), entry("a", RawJson.of("-0")));
        assertThat(MAPPER.writeValueAsString(participant))
                .isEqualTo("{\"id\":\"p\",\"z\":{ \"n\" : 1.00, \"e\":\"\\u0061\" },\"a\":-0}");
    }

    @Test
    void a_mapper_keeps_the_values_and_all_digits() {
        ChatMediaParticipant participant = TOLERANT_MAPPER.readValue(
                "{\"z\": { \"n\" : 1.00, \"e\":\"\\u0061\\ud800\" } ,\"id\":\"p\",\"a\": 1234567890123456789.0 }");

        assertThat(participant.unknown())
                .containsExactly(
                        entry("z", RawJson.of("{\"n\":1.00,\"e\":\"a\\ud800\"}")),
                        entry("a", RawJson.of("1234567890123456789.0")));
    }

    @Test
    void an_unknown_enum_value_is_kept_and_written_in_the_place_of_its_component() {
        ChatMediaParticipant participant = read("{\"zzz\":1,\"state\":\"br\\u0061nd-new\",\"id\":\"p\"}");

        assertThat(participant.state()).isNull();
        assertThat(participant.unknown())
                .containsExactly(entry("zzz", RawJson.of("1")), entry("state", RawJson.of("\"br\\u0061nd-new\"")));
        assertThat(MAPPER.writeValueAsString(participant))
                .isEqualTo("{\"id\":\"p\",\"state\":\"br\\u0061nd-new\",\"zzz\":1}");
    }

    @Test
    void a_component_with_a_value_wins_over_a_kept_property_of_its_name() {
        ChatMediaParticipant participant = ChatMediaParticipant.builder()
                .id("p")
                .unknown(Map.of("id", RawJson.of("\"q\"")))
                .build();

        assertThat(MAPPER.writeValueAsString(participant)).isEqualTo("{\"id\":\"p\"}");
    }

    @Test
    void a_property_with_the_name_of_the_component_that_keeps_is_one_like_others() {
        assertThat(read("{\"id\":\"p\",\"unknown\":{\"unknown\":1}}").unknown())
                .containsExactly(entry("unknown", RawJson.of("{\"unknown\":1}")));
    }

    @Test
    void what_is_kept_is_part_of_equality() {
        assertThat(read("{\"id\":\"p\",\"x\":1}"))
                .isEqualTo(read("{\"x\":1,\"id\":\"p\"}"))
                .isEqualTo(ChatMediaParticipant.builder()
                        .id("p")
                        .unknown(Map.of("x", RawJson.of("1")))
                        .build())
                .isNotEqualTo(read("{\"id\":\"p\",\"x\":1.0}"))
                .isNotEqualTo(read("{\"id\":\"p\"}"));
        assertThat(read("{\"id\":\"p\"}"))
                .isEqualTo(ChatMediaParticipant.builder().id("p").build());
        assertThat(new DomainEntityRef("i", "n", "s").unknown()).isEmpty();
    }

    @Test
    void what_is_kept_cannot_be_changed_and_nulls_are_left_out() {
        Map<String, RawJson> given = new LinkedHashMap<>();
        given.put("b", RawJson.of("1"));
        given.put("a", null);
        DomainEntityRef ref = DomainEntityRef.builder().unknown(given).build();
        given.clear();

        assertThat(ref.unknown()).containsExactly(entry("b", RawJson.of("1")));
        for (Map<String, RawJson> kept :
                List.of(ref.unknown(), read("{\"id\":\"p\",\"x\":1}").unknown())) {
            assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(kept::clear);
            assertThatExceptionOfType(UnsupportedOperationException.class)
                    .isThrownBy(() -> kept.put("y", RawJson.of("1")));
        }
    }

    @Test
    void every_mapper_writes_what_is_kept_in_the_way_of_its_format() {
        ChatMediaParticipant participant = read("{\"id\":\"p\",\"x\":{ \"a\": [ 1.50, \"é\", null ] }}");
        String expected = "{\"id\":\"p\",\"x\":{\"a\":[1.50,\"é\",null]}}";

        assertThat(MAPPER.<JsonNode>valueToTree(participant)).hasToString(expected);
        assertThat(new CBORMapper().readTree(new CBORMapper().writeValueAsBytes(participant)))
                .hasToString(expected);
        JsonMapper ascii =
                JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
        assertThat(ascii.writeValueAsString(participant))
                .isEqualTo("{\"id\":\"p\",\"x\":{\"a\":[1.50,\"\\u00E9\",null]}}");
        JsonMapper indenting =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        assertThat(indenting.writeValueAsString(participant)).contains("{ \"a\": [ 1.50, \"é\", null ] }");
        assertThat(TOLERANT.read(indenting.writeValueAsString(participant)).orElseThrow())
                .isEqualTo(participant);
    }

    @Test
    void a_mapper_refuses_what_JSON_cannot_say() {
        byte[] binary = new CBORMapper().writeValueAsBytes(Map.of("x", new byte[] {1, 2}));
        byte[] within = new CBORMapper().writeValueAsBytes(Map.of("x", List.of(Double.NaN)));
        ObjectReader reader =
                new CBORMapper().readerFor(ChatMediaParticipant.class).withAttribute(ReadMode.class, ReadMode.TOLERANT);

        for (byte[] document : List.of(binary, within)) {
            InvalidDocumentException thrown =
                    catchThrowableOfType(InvalidDocumentException.class, () -> reader.readValue(document));
            assertThat(CodesAndPointers.codesAndPointers(thrown.violations()))
                    .containsExactly("WRONG_TYPE /x", "UNRECOGNIZED ");
        }
    }

    @Test
    void strict_mode_keeps_nothing() {
        assertThat(RecordReader.strict(ChatMediaParticipant.class)
                        .read("{\"id\":\"p\"}")
                        .orElseThrow()
                        .unknown())
                .isEmpty();
    }

    @Test
    void tolerated_entries_say_what_tolerant_mode_takes() {
        List<Violation> tolerated =
                TOLERANT.read("{\"id\":\"p\",\"x\":1,\"state\":\"new\"}").tolerated();

        assertThat(tolerated)
                .extracting(Violation::message)
                .containsExactly(
                        "the contract has no such property; kept as it came",
                        "expected one of alerting, connected, disconnected, dialing, contacting, offering, terminated, "
                                + "converting, uploading, transmitting, scheduled, parked, none, got \"new\"; "
                                + "the component is absent");
    }

    record Own(@Nullable String id) {}

    record OwnKeeping(
            @Nullable String id,
            @Nullable Inner inner,
            @JsonAnySetter @JsonAnyGetter Map<String, @Undocumented(groups = Strict.class) RawJson> more) {

        OwnKeeping {
            more = ImmutableCopy.ofKept(more);
        }

        record Inner(@Nullable String id) {}
    }

    @Test
    void a_record_of_ones_own_keeps_if_it_has_such_a_component() {
        RecordReader<OwnKeeping> reader = RecordReader.tolerant(OwnKeeping.class, MethodHandles.lookup());
        ReadResult<OwnKeeping> result = reader.read("{\"x\":[],\"inner\":{\"y\":1}}");

        assertThat(result.orElseThrow().more()).containsExactly(entry("x", RawJson.of("[]")));
        assertThat(result.tolerated())
                .extracting(violation -> violation.code() + " " + violation.pointer() + " " + violation.message())
                .containsExactly(
                        "UNKNOWN_PROPERTY /x the contract has no such property; kept as it came",
                        "UNKNOWN_PROPERTY /inner/y the contract has no such property; left out");
    }

    @Test
    void a_record_of_ones_own_without_such_a_component_leaves_out_what_it_does_not_know() {
        RecordReader<Own> reader = RecordReader.tolerant(Own.class, MethodHandles.lookup());

        assertThat(reader.read("{\"x\":1}").orElseThrow()).isEqualTo(new Own(null));
    }

    record OwnWithoutCopy(
            @Nullable String id,
            @JsonAnySetter @JsonAnyGetter Map<String, RawJson> more) {}

    @Test
    void a_record_of_ones_own_gets_an_empty_map_if_nothing_is_kept() {
        RecordReader<OwnWithoutCopy> strict = RecordReader.strict(OwnWithoutCopy.class, MethodHandles.lookup());
        RecordReader<OwnWithoutCopy> tolerant = RecordReader.tolerant(OwnWithoutCopy.class, MethodHandles.lookup());

        assertThat(strict.read("{}").orElseThrow().more()).isEmpty();
        assertThat(tolerant.read("{\"id\":null}").orElseThrow().more()).isEmpty();
    }

    @StrictRecord
    public record OwnOfMapper(@Nullable String id) {}

    @Test
    void a_mapper_leaves_out_what_JSON_cannot_say_where_nothing_is_kept() {
        byte[] document = new CBORMapper().writeValueAsBytes(Map.of("x", List.of(Double.NaN, new byte[] {1})));

        assertThat(new CBORMapper()
                        .readerFor(OwnOfMapper.class)
                        .withAttribute(ReadMode.class, ReadMode.TOLERANT)
                        .<OwnOfMapper>readValue(document))
                .isEqualTo(new OwnOfMapper(null));
    }

    @Test
    void the_limits_count_for_what_is_kept() {
        ReadLimits limits = ReadLimitsBuilder.builder(ReadLimits.DEFAULT)
                .stringLength(5)
                .numberDigits(5)
                .nameLength(5)
                .depth(3)
                .entries(4)
                .build();
        ReadResult<ChatMediaParticipant> result = TOLERANT.withLimits(limits)
                .read("{\"id\":\"p\",\"a\":\"123456\",\"b\":123456,\"c\":[{\"123456\":1}],\"d\":[[[1]]],\"e\":1}");

        assertThat(result.violations())
                .extracting(violation -> violation.code() + " " + violation.pointer())
                .containsExactly(
                        "LIMIT_EXCEEDED /a",
                        "LIMIT_EXCEEDED /b",
                        "LIMIT_EXCEEDED /c/0/123456",
                        "LIMIT_EXCEEDED /d/0/0",
                        "LIMIT_EXCEEDED /e");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"eventBody\":{}}|a notification; its participants are at /eventBody/participants",
                "{\"topicName\":\"t\",\"eventBody\":{}}|a notification; its participants are at /eventBody/participants",
                "{\"detail\":{},\"detail-type\":\"t\"}|an EventBridge event; its participants are at "
                        + "/detail/eventBody/participants",
                "{\"pageSize\":1,\"entities\":[]}|a list answered by the API; its participants are at "
                        + "/entities/0/participants and so on",
                "{\"participants\":[]}|a conversation; its participants are at /participants",
                "{\"chats\":[]}|a participant of v2.*.conversations, which has the state of each medium in a list"
            })
    void an_object_of_a_shape_that_is_known_is_named(String document, String words) {
        List<Violation> violations = TOLERANT.read(document).violations();

        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo(ViolationCode.UNRECOGNIZED);
            assertThat(violation.pointer()).isEmpty();
            assertThat(violation.offset()).isEqualTo(document.length() - 1);
            assertThat(violation.message())
                    .isEqualTo("no property of this object is one of ChatMediaParticipant; it looks like " + words);
        });
    }

    @Test
    void a_participant_of_the_other_shape_is_accepted_with_a_note() {
        ReadResult<ChatMediaParticipant> result =
                TOLERANT.read("{\"id\":\"p\",\"userId\":\"u\",\"calls\":[],\"chats\":[{\"state\":\"connected\"}]}");

        assertThat(result.orElseThrow().unknown()).containsOnlyKeys("userId", "calls", "chats");
        assertThat(result.tolerated())
                .extracting(Violation::message)
                .containsExactly(
                        "the contract has no such property; kept as it came",
                        "the contract has no such property; kept as it came; it looks like a participant of "
                                + "v2.*.conversations, which has the state of each medium in a list",
                        "the contract has no such property; kept as it came; it looks like a participant of "
                                + "v2.*.conversations, which has the state of each medium in a list");
    }

    @Test
    void a_kept_value_is_one_copy_of_its_bytes() {
        String text = "x".repeat(100_000) + "é";
        byte[] document = ("{\"id\":\"p\",\"x\":\"" + text + "\"}").getBytes(UTF_8);

        assertThat(TOLERANT.withLimits(ReadLimitsBuilder.builder(ReadLimits.DEFAULT)
                                .stringLength(1_000_000)
                                .build())
                        .read(document)
                        .orElseThrow()
                        .unknown()
                        .get("x"))
                .hasToString("\"" + text + "\"");
    }
}
