package io.chatmedia.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPointersTest {

    @ParameterizedTest
    @CsvSource({
        "a, /a",
        "'', /",
        "a/b, /a~1b",
        "a~b, /a~0b",
        "~1, /~01",
        "/~, /~1~0",
        "größe, /größe",
        "0, /0",
        "' ', '/ '"
    })
    void a_name_is_escaped_and_found_again(String name, String pointer) {
        StringBuilder appended = new StringBuilder();
        JsonPointers.append(appended, name);

        assertThat(appended).hasToString(pointer);
        assertThat(JsonPointers.child("/x", name)).isEqualTo("/x" + pointer);
        assertThat(JsonPointers.names(pointer)).containsExactly(name);
    }

    @Test
    void an_index_is_a_number() {
        StringBuilder pointer = new StringBuilder("/a");
        JsonPointers.append(pointer, 17);

        assertThat(pointer).hasToString("/a/17");
    }

    @Test
    void a_pointer_is_taken_apart() {
        assertThat(JsonPointers.names("")).isEmpty();
        assertThat(JsonPointers.names("/")).containsExactly("");
        assertThat(JsonPointers.names("/a//b/")).containsExactly("a", "", "b", "");
        assertThat(JsonPointers.names("/~0~1~01/3")).containsExactly("~/~1", "3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a/b", "#/a", " /a", "/~", "/a~", "/~2", "/a~x/b"})
    void a_text_that_is_no_pointer_is_refused_and_not_quoted(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonPointers.names(text))
                .withMessageMatching(
                        "a JSON pointer begins with /|in a JSON pointer ~ is written as ~0, and / in .*~1");
    }

    @ParameterizedTest
    @CsvSource({
        "'', #",
        "/a/0, #/a/0",
        "/a~1b~0c, #/a~1b~0c",
        "'/a b', #/a%20b",
        "/größe, #/gr%C3%B6%C3%9Fe",
        "/😀, #/%F0%9F%98%80",
        "/%, #/%25",
        "'/\"\\^`{|}<>[]#', #/%22%5C%5E%60%7B%7C%7D%3C%3E%5B%5D%23",
        "'/-._~!$&''()*+,;=:@?', '#/-._~!$&''()*+,;=:@?'"
    })
    void a_fragment_is_a_URI(String pointer, String fragment) {
        assertThat(JsonPointers.fragment(pointer)).isEqualTo(fragment);
        assertThat(URI.create(fragment).getFragment()).isEqualTo(pointer);
    }

    @Test
    void an_unpaired_surrogate_becomes_the_replacement_character() {
        assertThat(JsonPointers.fragment("/a\ud800b")).isEqualTo("#/a%EF%BF%BDb");
        assertThat(JsonPointers.fragment("/\udc00\ud83d\ude00")).isEqualTo("#/%EF%BF%BD%F0%9F%98%80");
    }

    @Test
    void a_fragment_that_would_be_too_long_is_that_of_the_closest_ancestor_that_fits() {
        String name = "/" + "x".repeat(1_000);

        assertThat(JsonPointers.fragment(name.repeat(4))).isEqualTo("#" + name.repeat(4));
        assertThat(JsonPointers.fragment(name.repeat(5))).isEqualTo("#" + name.repeat(4));
        assertThat(JsonPointers.fragment("/a/" + "é".repeat(1_000))).isEqualTo("#/a");
        assertThat(JsonPointers.fragment("/" + "x".repeat(JsonPointers.MAX_FRAGMENT)))
                .isEqualTo("#");
        assertThat(List.of(JsonPointers.MAX_FRAGMENT - 2, JsonPointers.MAX_FRAGMENT - 1))
                .extracting(length ->
                        JsonPointers.fragment("/" + "x".repeat(length)).length())
                .containsExactly(JsonPointers.MAX_FRAGMENT, 1);
    }
}
