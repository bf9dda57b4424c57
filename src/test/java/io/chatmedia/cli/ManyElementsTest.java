package io.chatmedia.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.chatmedia.cost.ThreadUsage;
import io.chatmedia.json.JsonDocument;
import io.chatmedia.json.ReadLimits;
import io.chatmedia.json.ReadLimitsBuilder;
import java.io.ByteArrayInputStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents within envelopes are found when they are asked for, however many there are. */
class ManyElementsTest {

    private static final int ELEMENTS = 3_000_000;

    /** What finding one more may allocate. */
    private static final long MOST = 4_096;

    private static Iterator<JsonDocument> documents(String input, String pointer) {
        ReadLimits limits = ReadLimitsBuilder.builder(ReadLimits.DEFAULT)
                .documentBytes(64 << 20)
                .build();
        Stream<JsonDocument> envelopes =
                JsonDocument.stream(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), limits);
        return new EnvelopeDocuments(envelopes.iterator(), pointer);
    }

    @Test
    void the_first_of_many_elements_comes_before_the_others_are_found() {
        Iterator<JsonDocument> documents = documents("{\"a\":[" + "0,".repeat(ELEMENTS) + "0]}", "/a");
        assertThat(documents.hasNext()).isTrue(); // reads the envelope itself
        JsonDocument first = documents.next();
        long before = ThreadUsage.now().allocatedBytes();
        JsonDocument second = documents.next();

        assertThat(ThreadUsage.now().allocatedBytes() - before).isLessThan(MOST);
        assertThat(first.offset()).isEqualTo(6);
        assertThat(second.offset()).isEqualTo(8);
        int count = 2;
        for (; documents.hasNext(); count++) {
            documents.next();
        }
        assertThat(count).isEqualTo(ELEMENTS + 1);
    }

    @Test
    void envelopes_follow_one_another_and_may_be_empty() {
        Iterator<JsonDocument> documents = documents("{\"a\":[1]}\n{\"a\":[]}\n{\"a\":[2,3]}", "/a");

        assertThat(documents)
                .toIterable()
                .extracting(document -> new String(document.bytes(), StandardCharsets.UTF_8))
                .containsExactly("1", "2", "3");
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(documents::next);
    }

    @Test
    void an_envelope_is_let_go_of_before_the_next_is_taken() {
        List<WeakReference<JsonDocument>> given = new ArrayList<>();
        Iterator<JsonDocument> envelopes = new Iterator<>() {
            @Override
            public boolean hasNext() {
                given.forEach(ManyElementsTest::awaitCleared);
                return given.size() < 3;
            }

            @Override
            public JsonDocument next() {
                byte[] envelope = "{\"a\":[1,2]}".getBytes(StandardCharsets.UTF_8);
                JsonDocument next = JsonDocument.stream(new ByteArrayInputStream(envelope), ReadLimits.DEFAULT)
                        .iterator()
                        .next();
                given.add(new WeakReference<>(next));
                return next;
            }
        };

        assertThat(new EnvelopeDocuments(envelopes, "/a")).toIterable().hasSize(6);
    }

    private static void awaitCleared(WeakReference<?> reference) {
        for (int i = 0; i < 100 && reference.get() != null; i++) {
            System.gc();
        }
        assertThat(reference.get()).isNull();
    }
}
