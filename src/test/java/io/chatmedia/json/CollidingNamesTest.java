package io.chatmedia.json;

import static io.chatmedia.json.CodesAndPointers.codesAndPointers;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.cost.CollidingNames;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.stream.Slice;
import io.chatmedia.token.Location;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Names that were made to collide in the tokenizer's table of names. */
class CollidingNamesTest {

    private static final RecordReader<ChatMediaParticipant> STRICT = RecordReader.strict(ChatMediaParticipant.class)
            .withLimits(ReadLimitsBuilder.builder(ReadLimits.DEFAULT)
                    .entries(1_000_000)
                    .build());

    private static final String ENTRIES =
            CollidingNames.ofJackson(1_000).map("\"%s\":\"\""::formatted).collect(Collectors.joining(","));

    @Test
    void they_are_bound_like_any() {
        String document = "{\"attributes\":{" + ENTRIES + "}}";

        assertThat(STRICT.read(document).orElseThrow().attributes()).hasSize(1_000);
    }

    @Test
    void violations_before_and_behind_colliding_names_are_reported_once_and_at_their_places() {
        String document = "{\"id\":1,\"attributes\":{" + ENTRIES + "},\"held\":\"ż\",\"name\":2}";
        ReadResult<ChatMediaParticipant> result = STRICT.read(document);

        assertThat(codesAndPointers(result.violations()))
                .containsExactly("WRONG_TYPE /id", "WRONG_TYPE /held", "WRONG_TYPE /name");
        assertThat(result.violations().get(2).column()).isEqualTo(document.length() - 1);
        assertThat(result.violations().get(2).offset()).isEqualTo(document.length() - 1);
    }

    @Test
    void they_do_no_harm_to_the_documents_that_follow() {
        assertThat(STRICT.read("{" + ENTRIES + "}").violations()).hasSize(100);
        String others = IntStream.range(0, 1_000)
                .mapToObj(i -> "\"" + Integer.toString(i, 36) + "\":\"\"")
                .collect(Collectors.joining(","));

        assertThat(STRICT.read("{\"attributes\":{" + others + "}}")
                        .orElseThrow()
                        .attributes())
                .hasSize(1_000);
    }

    @Test
    void an_envelope_may_have_them() {
        byte[] envelope = ("{" + ENTRIES + ",\"a\":[{\"id\":\"a\"},{\"id\":\"b\"}]}").getBytes(UTF_8);
        List<JsonDocument> documents = new JsonDocument(new Slice(envelope, 0, envelope.length, Location.START, null))
                .at("/a")
                .toList();

        assertThat(documents)
                .extracting(document -> STRICT.read(document).orElseThrow().id())
                .containsExactly("a", "b");
    }
}
