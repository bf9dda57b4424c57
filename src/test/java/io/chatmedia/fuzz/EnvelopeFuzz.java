package io.chatmedia.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.chatmedia.json.JsonDocument;
import io.chatmedia.json.ReadLimits;
import io.chatmedia.json.ReadResult;
import io.chatmedia.json.RecordReader;
import io.chatmedia.oracle.JsonIndex;
import io.chatmedia.oracle.Shown;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.validation.ViolationCode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code JsonDocument.at}: the documents within an envelope. */
class EnvelopeFuzz {

    private static final RecordReader<ChatMediaParticipant> STRICT = RecordReader.strict(ChatMediaParticipant.class);
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final List<String> POINTERS = List.of("", "/eventBody/participants", "/entities/0/participants");

    @MethodSource("io.chatmedia.fuzz.Seeds#envelopes")
    @ContractDictionary
    @DictionaryEntries({"{\"eventBody\":{\"participants\":[", "{\"entities\":[{\"participants\":[", "]}]}", "]}}"})
    @FuzzTest
    void any_envelope(byte[] input) {
        Optional<JsonDocument> envelope = first(input);
        if (envelope.isEmpty() || startsWithMark(envelope.get())) {
            return;
        }
        for (String pointer : POINTERS) {
            assertPartsOf(envelope.get(), pointer);
        }
    }

    /**
     * A mark behind the first byte of an input is no JSON; the same bytes as an input of their own begin with a mark.
     */
    private static boolean startsWithMark(JsonDocument document) {
        return document.offset() > 0 && new String(document.bytes(), StandardCharsets.UTF_8).startsWith("\ufeff");
    }

    private static void assertPartsOf(JsonDocument envelope, String pointer) {
        byte[] bytes = envelope.bytes();
        List<JsonDocument> documents = envelope.at(pointer).toList();
        for (JsonDocument document : documents) {
            int start = (int) (document.offset() - envelope.offset());
            assertThat(document.bytes())
                    .as(() -> pointer + " of " + Shown.ascii(bytes))
                    .isEqualTo(Arrays.copyOfRange(bytes, start, start + document.bytes().length));
        }
        if (!JsonIndex.of(bytes).isJson()) {
            assertThat(documents).as(() -> Shown.ascii(bytes)).isNotEmpty();
            assertThat(STRICT.read(documents.get(documents.size() - 1)))
                    .as(() -> Shown.ascii(bytes))
                    .isInstanceOf(ReadResult.Rejected.class);
            return;
        }
        JsonNode tree;
        try {
            tree = MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            return; // a property given twice, or something beyond Jackson's own limits
        }
        JsonNode value = tree.at(pointer);
        if (value.isMissingNode() || value.isNull()) {
            assertThat(documents.stream().flatMap(document -> STRICT.read(document).violations().stream()))
                    .as(() -> pointer + " of " + Shown.ascii(bytes))
                    .singleElement()
                    .satisfies(violation -> assertThat(violation.code()).isEqualTo(ViolationCode.REQUIRED))
                    .satisfies(violation -> assertThat(violation.pointer()).isEqualTo(pointer));
        } else {
            assertThat(documents.stream()
                            .map(document -> MAPPER.readTree(document.bytes()))
                            .toList())
                    .as(() -> pointer + " of " + Shown.ascii(bytes))
                    .isEqualTo(value.isArray() ? value.valueStream().toList() : List.of(value));
        }
    }

    private static Optional<JsonDocument> first(byte[] input) {
        try (Stream<JsonDocument> documents =
                JsonDocument.stream(new ByteArrayInputStream(input), ReadLimits.DEFAULT)) {
            return documents.findFirst();
        }
    }
}
