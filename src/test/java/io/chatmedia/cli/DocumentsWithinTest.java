package io.chatmedia.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.chatmedia.json.JsonDocument;
import io.chatmedia.json.ReadLimits;
import io.chatmedia.oracle.Retained;
import java.io.ByteArrayInputStream;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class DocumentsWithinTest {

    private static Iterator<JsonDocument> within(String envelopes) {
        return new DocumentsWithin(
                JsonDocument.stream(new ByteArrayInputStream(envelopes.getBytes(UTF_8)), ReadLimits.DEFAULT)
                        .iterator(),
                "/a");
    }

    @Test
    void the_documents_of_all_envelopes_come_one_after_the_other() {
        Iterator<JsonDocument> documents =
                within("{\"a\":[1,2]}\n{\"a\":[]}\n{\"a\":3}\n{}\n{\"a\":[4]}\n{\"a\":[]}\n");

        assertThat(documents)
                .toIterable()
                .extracting(document -> new String(document.bytes(), UTF_8))
                .containsExactly("1", "2", "3", "{}", "4");
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(documents::next);
    }

    @Test
    void a_document_is_asked_for_without_asking_whether_there_is_one() {
        assertThat(within("{\"a\":[]}\n{\"a\":[7]}").next().offset()).isEqualTo(15);
    }

    @Test
    void documents_that_were_given_are_not_held() throws InterruptedException {
        Iterator<JsonDocument> documents = within("{\"a\":[0" + ",0".repeat(400_000) + "]}");

        assertThat(Retained.of(documents, 200_000)).isZero();
    }
}
