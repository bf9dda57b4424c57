package io.chatmedia.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of a document of an input, and how many they are. */
class DocumentBytesTest {

    private static List<JsonDocument> documents(String input, int documentBytes) {
        ReadLimits limits = ReadLimitsBuilder.builder(ReadLimits.DEFAULT)
                .documentBytes(documentBytes)
                .build();
        try (Stream<JsonDocument> documents =
                JsonDocument.stream(new ByteArrayInputStream(input.getBytes(UTF_8)), limits)) {
            return documents.toList();
        }
    }

    private static List<JsonDocument> documents(String input) {
        return documents(input, 1_000_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}\n{\"id\":\"a\"}\n",
                "{}\r\n {\"id\":\"a\"} \r\n",
                "[{} , {\"id\":\"a\"} ]",
                "{} {\"id\":\"a\"}",
                "{}\n{\"id\":\"a\"}\t ",
                "{}{\n\"id\":\"a\"}",
                "{}\n{\"id\":\"a  ",
                "{}\nnonsense  \n",
                "[{} ,]"
            })
    void the_size_is_that_of_the_bytes_before_and_after_they_are_asked_for(String input) {
        assertThat(documents(input)).hasSize(2).allSatisfy(document -> {
            int size = document.size();
            String shown = document.toString();

            assertThat(document.bytes()).hasSize(size);
            assertThat(document.size()).isEqualTo(size);
            assertThat(document).hasToString(shown).asString().contains("bytes=" + size + "]");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '`',
            value = {
                "{}¶{\"id\":\"a \t ¶{}|{\"id\":\"a \t ",
                "{}¶{\"id\":\"a\\\" ¶{}|{\"id\":\"a\\\" ",
                "{}¶{\"id  ↵¶{}|{\"id  ↵",
                "{}¶\"a ¶{}|\"a ",
                "{}¶{\"id\":\"a\" ¶{}|{\"id\":\"a\"",
                "{}¶{\"id\": ↵¶{}|{\"id\":",
                "{}¶{} \"a ¶{}|{} \"a",
            })
    void a_document_keeps_the_white_space_at_its_end_only_if_it_is_cut_off_in_a_string(String input, String document) {
        assertThat(new String(documents(unfolded(input)).get(1).bytes(), UTF_8)).isEqualTo(unfolded(document));
    }

    private static String unfolded(String text) {
        return text.replace('¶', '\n').replace('↵', '\r');
    }

    @Test
    void a_document_that_is_too_long_has_its_beginning_as_it_stands() {
        List<JsonDocument> documents = documents("{}\n{\"id\":    \"a\"}\n{}", 8);

        assertThat(documents).extracting(JsonDocument::isFault).containsExactly(false, true, false);
        assertThat(documents.get(1).bytes()).asString(UTF_8).isEqualTo("{\"id\":   ");
        assertThat(documents.get(1).size()).isEqualTo(9);
    }

    @Test
    void a_document_that_stands_for_a_fault_is_marked() {
        assertThat(documents("[{},]")).extracting(JsonDocument::isFault).containsExactly(false, true);
        assertThat(documents("{\"p\":[{}]} ").get(0).at("/q").map(JsonDocument::isFault))
                .containsExactly(true);
        assertThat(documents("{\"p\":[{},nonsense]}").get(0).at("/p").map(JsonDocument::isFault))
                .containsExactly(false, true);
        assertThat(documents("nonsense"))
                .as("a document that is not JSON is one all the same")
                .extracting(JsonDocument::isFault)
                .containsExactly(false);
    }

    @Test
    void the_fault_of_an_envelope_has_the_bytes_of_the_envelope() {
        JsonDocument fault =
                documents("{}\n{\"p\":1}  \n").get(1).at("/q").findFirst().orElseThrow();

        assertThat(fault.bytes()).asString(UTF_8).isEqualTo("{\"p\":1}");
    }
}
