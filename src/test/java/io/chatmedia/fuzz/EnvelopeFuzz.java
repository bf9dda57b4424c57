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
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code JsonDocument.at}: the documents within an envelope. */
class EnvelopeFuzz {

    private static final RecordReader<ChatMediaParticipant> STRICT = RecordReader.strict(ChatMediaParticipant.class);
    private static final List<String> POINTERS = List.of("", "/eventBody/participants", "/entities/0/participants");

    @MethodSource("io.chatmedia.fuzz.Seeds#envelopes")
    @ContractDictionary
    @DictionaryEntries({"{\"eventBody\":{\"participants\":[", "{\"entities\":[{\"participants\":[", "]}]}", "]}}"})
    @FuzzTest
    void any_envelope(byte[] input) {
        Optional<JsonDocument> envelope = first(input);
        if (envelope.isEmpty()) {
            return;
        }
        byte[] bytes = envelope.get().bytes();
        JsonIndex index = JsonIndex.of(bytes);
        for (String pointer : POINTERS) {
            List<JsonDocument> documents = envelope.get().at(pointer).toList();
            List<JsonDocument> sound = index.isJson() ? documents : documents.subList(0, documents.size() - 1);
            if (!index.isJson()) {
                JsonDocument fault = documents.get(documents.size() - 1);
                assertThat(STRICT.read(fault)).as(() -> Shown.ascii(bytes)).isInstanceOf(ReadResult.Rejected.class);
            }
            for (JsonDocument document : sound) {
                ReadResult<ChatMediaParticipant> result = STRICT.read(document);
                int start = (int) (document.offset() - envelope.get().offset());
                assertThat(document.bytes())
                        .as(() -> Shown.ascii(bytes))
                        .isEqualTo(Arrays.copyOfRange(bytes, start, start + document.bytes().length));
                assertThat(result).isNotNull();
            }
        }
    }

    private static Optional<JsonDocument> first(byte[] input) {
        try (Stream<JsonDocument> documents =
                JsonDocument.stream(new ByteArrayInputStream(input), ReadLimits.DEFAULT)) {
            return documents.findFirst();
        }
    }
}
