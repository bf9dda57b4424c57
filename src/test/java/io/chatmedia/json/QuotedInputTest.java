package io.chatmedia.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.chatmedia.contract.WireText;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.validation.Violation;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/** Whatever quotes the input, wherever it comes out, quotes little of it, escaped, on one line. */
class QuotedInputTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** Has a mapper's parser quote names, and the source. */
    private static final JsonMapper TALKATIVE = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION, StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    static Stream<String> documents() {
        return HostileText.all().flatMap(text -> {
            String quoted = MAPPER.writeValueAsString(text);
            String inner = quoted.substring(1, quoted.length() - 1);
            return Stream.of(
                            "{\"held\":TEXT}",
                            "{\"wrapupTimeoutMs\":TEXT}",
                            "{\"state\":TEXT}",
                            "{\"startTime\":TEXT}",
                            "{\"user\":TEXT}",
                            "{\"wrapup\":{\"tags\":TEXT}}",
                            "{\"attributes\":{TEXT:1}}",
                            "{\"attributes\":{TEXT:\"a\",TEXT:\"b\"}}",
                            "{\"id\":\"a\",\"id\":TEXT}",
                            "{TEXT:TEXT}",
                            "{TEXT:{TEXT:{TEXT:" + "9".repeat(1_000) + "}}}",
                            "{\"x\":" + "{TEXT:".repeat(30) + "\"" + "a".repeat(70_000) + "\"" + "}".repeat(31),
                            "{\"name\":\"INNER\\ud800\"}",
                            "{\"attributes\":{\"INNER\\udc00\":\"a\"}}",
                            "{\"id\":\"INNER",
                            "{\"id\":INNER}",
                            "{\"id\":\"\\qINNER\"}",
                            "{\"id\":-INNER}",
                            "{\"id\":1eINNER}",
                            "{INNER:1}",
                            "{\"id\":\"a\"INNER}",
                            "{\"id\":nullINNER}",
                            "{} INNER",
                            "INNER",
                            "[TEXT,TEXT]")
                    .map(document -> document.replace("TEXT", quoted).replace("INNER", inner));
        });
    }

    private static void assertShort(String shown) {
        assertThat(shown).matches(HostileText::isOneVisibleLine, "is one visible line");
        assertThat(shown).hasSizeLessThan(500);
    }

    private static void assertQuotesLittle(List<Violation> violations) {
        for (Violation violation : violations) {
            assertShort(violation.message());
            assertShort(violation.toString());
            if (violation.received() != null) {
                assertThat(violation.received())
                        .matches(HostileText::isOneVisibleLine, "is one visible line")
                        .hasSizeLessThanOrEqualTo(WireText.EXCERPT_LENGTH + 1);
            }
            for (String letter : List.of("ж", "щ", "ю", "9", "\ud83d", "\\\"")) {
                assertThat(countIn(violation.message(), letter)).isLessThanOrEqualTo(WireText.EXCERPT_LENGTH);
                assertThat(countIn(violation.displayPointer(), letter)).isLessThanOrEqualTo(WireText.EXCERPT_LENGTH);
            }
        }
    }

    private static int countIn(String text, String part) {
        return (text.length() - text.replace(part, "").length()) / part.length();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_violation_quotes_little(String document) {
        for (RecordReader<ChatMediaParticipant> reader : List.of(
                RecordReader.strict(ChatMediaParticipant.class), RecordReader.tolerant(ChatMediaParticipant.class))) {
            ReadResult<ChatMediaParticipant> result = reader.read(document);

            assertQuotesLittle(result.violations());
            assertQuotesLittle(result.tolerated());
            assertShort(result.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_mappers_exception_quotes_little(String document) {
        for (JsonMapper mapper : List.of(MAPPER, TALKATIVE)) {
            JacksonException thrown = catchThrowableOfType(
                    JacksonException.class,
                    () -> mapper.readValue("{\"participants\":[" + document + "]}", Envelope.class));
            if (!(thrown instanceof InvalidDocumentException e)) {
                assertThat(document).as("no record").matches("(?s)([^{]|\\{} ).*");
                return; // what stands beside a record, the mapper itself refuses
            }

            assertShort(e.getMessage());
            assertShort(e.getOriginalMessage());
            assertShort(e.getLocalizedMessage());
            assertShort(e.toString());
            assertThat(e.getCause()).isNull();
            assertQuotesLittle(e.violations());
        }
    }

    record Envelope(List<ChatMediaParticipant> participants) {}

    @ParameterizedTest
    @MethodSource("documents")
    void an_envelope_quotes_little(String document) {
        JsonDocument envelope = JsonDocument.stream(
                        new ByteArrayInputStream(document.getBytes(UTF_8)), ReadLimits.DEFAULT)
                .findFirst()
                .orElseThrow();

        assertShort(envelope.toString());
        assertQuotesLittle(envelope.at("/id/x")
                .map(found -> found.slice().fault())
                .filter(Objects::nonNull)
                .toList());
    }

    @Test
    void an_accepted_result_quotes_nothing() {
        HostileText.all().forEach(text -> {
            ReadResult<ChatMediaParticipant> result = RecordReader.tolerant(ChatMediaParticipant.class)
                    .read(MAPPER.writeValueAsString(Map.of("name", text, "x", text)));

            assertThat(result).hasToString("Accepted[tolerated=1]");
        });
    }

    @Test
    void no_expression_in_the_input_is_evaluated() {
        for (String expression : List.of("${1+1}", "#{1+1}", "{validatedValue}", "%d", "$1")) {
            List<Violation> violations = RecordReader.strict(ChatMediaParticipant.class)
                    .read("{\"state\":\"" + expression + "\"}")
                    .violations();

            assertThat(violations.get(0).message()).endsWith("got \"" + expression + "\"");
        }
    }

    /** Says when it is loaded to the end. */
    static final class Trap {
        static {
            System.setProperty("io.chatmedia.trap", "sprung");
        }

        private Trap() {}
    }

    @Test
    void no_class_that_the_input_names_is_loaded() {
        String name = QuotedInputTest.class.getName() + "$Trap";
        for (String property : List.of("@class", "@type", "@c", "class", "type", "$type", "javaClass", "!", "=")) {
            for (String value : List.of("\"" + name + "\"", "[\"" + name + "\",{}]", "{\"@class\":\"" + name + "\"}")) {
                String member = "{\"" + property + "\":" + value + ",\"user\":{\"" + property + "\":" + value + "}}";
                for (String document : List.of(member, "[\"" + name + "\"," + member + "]")) {
                    RecordReader.strict(ChatMediaParticipant.class).read(document);
                    RecordReader.tolerant(ChatMediaParticipant.class).read(document);
                    assertThatExceptionOfType(InvalidDocumentException.class)
                            .isThrownBy(() -> MAPPER.readValue(document, ChatMediaParticipant.class));
                }
            }
        }

        assertThat(System.getProperty("io.chatmedia.trap")).isNull();
    }

    @Test
    void a_name_in_the_input_finds_no_member_of_a_class() {
        for (String name : List.of(
                "class",
                "getClass",
                "hashCode",
                "toString",
                "builder",
                "<init>",
                "<clinit>",
                "this",
                "serialVersionUID",
                "id()",
                "Id",
                "ID",
                "wireValue",
                "$VALUES")) {
            assertThat(CodesAndPointers.codesAndPointers(RecordReader.strict(ChatMediaParticipant.class)
                            .read("{\"" + name + "\":1}")
                            .violations()))
                    .containsExactly("UNKNOWN_PROPERTY /" + name);
        }
        for (String constant : List.of("connected", "CONNECTED")) {
            assertThat(RecordReader.strict(ChatMediaParticipant.class)
                            .read("{\"state\":\"" + constant + "\"}")
                            .violations()
                            .isEmpty())
                    .isEqualTo(constant.equals(constant.toLowerCase(Locale.ROOT)));
        }
    }
}
