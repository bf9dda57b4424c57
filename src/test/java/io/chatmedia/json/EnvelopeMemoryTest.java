package io.chatmedia.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.oracle.Retained;
import java.io.ByteArrayInputStream;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The number of documents within an envelope takes no memory. */
class EnvelopeMemoryTest {

    private static final int ELEMENTS = 3_000_000;

    private static JsonDocument envelope() {
        String json = "{\"a\":[0" + ",0".repeat(ELEMENTS - 1) + "],\"b\":[]}";
        ReadLimits limits = ReadLimitsBuilder.builder(ReadLimits.DEFAULT)
                .documentBytes(Integer.MAX_VALUE)
                .build();
        try (Stream<JsonDocument> documents =
                JsonDocument.stream(new ByteArrayInputStream(json.getBytes(UTF_8)), limits)) {
            return documents.findFirst().orElseThrow();
        }
    }

    @Test
    void elements_that_were_given_are_not_held() throws InterruptedException {
        Iterator<JsonDocument> elements = envelope().at("/a").iterator();

        assertThat(Retained.of(elements, ELEMENTS / 2)).isZero();
        assertThat(elements).hasNext();
    }

    @Test
    void every_element_is_found_with_its_place() {
        long[] expectedOffset = {6};

        long count = envelope()
                .at("/a")
                .peek(element -> {
                    assertTrue(element.offset() == expectedOffset[0] && element.size() == 1 && element.line() == 1);
                    expectedOffset[0] += 2;
                })
                .count();

        assertThat(count).isEqualTo(ELEMENTS);
    }

    /** Three million assertions of a library would take longer than the code under test. */
    private static void assertTrue(boolean condition) {
        if (!condition) {
            throw new AssertionError("an element is not where it stands");
        }
    }

    @Test
    void later_elements_are_not_read_before_they_are_asked_for() {
        String json = "{\"a\":[1,2,nonsense";
        try (Stream<JsonDocument> envelopes =
                JsonDocument.stream(new ByteArrayInputStream(json.getBytes(UTF_8)), ReadLimits.DEFAULT)) {
            Iterator<JsonDocument> elements =
                    envelopes.findFirst().orElseThrow().at("/a").iterator();

            assertThat(elements.next().isFault()).isFalse();
            assertThat(elements.next().isFault()).isFalse();
            assertThat(elements.next().isFault()).isTrue();
            assertThat(elements).isExhausted();
        }
    }
}
