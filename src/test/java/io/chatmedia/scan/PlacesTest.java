package io.chatmedia.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.token.Location;
import io.chatmedia.token.Place;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pointers and locations of bytes: {@code ^} stands before each byte that is asked for. */
class PlacesTest {

    private static final int NO_LIMIT = Integer.MAX_VALUE;

    /** The places of the marked bytes, asked for in order. */
    private static List<String> pointers(String marked, int depth) {
        byte[] bytes = marked.replace("^", "").getBytes(UTF_8);
        Places places = new Places(bytes, 0, bytes.length, Location.START, depth);
        List<String> pointers = new ArrayList<>();
        int marks = 0;
        byte[] text = marked.getBytes(UTF_8);
        for (int i = 0; i < text.length; i++) {
            if (text[i] == '^') {
                pointers.add(places.at(i - marks++).pointer());
            }
        }
        return pointers;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "^{\"a\":1}|``",
                "{^\"a\":1}|/a",
                "{\"a\":^1}|/a",
                "{\"a\" ^: 1}|/a",
                "{\"a\":1^}|``",
                "{\"a\":1, ^\"b\":2}|/b",
                "{\"a\":{\"b\":[1,{\"c\":^2}]}}|/a/b/1/c",
                "{\"a\":{\"b\":[1,{\"c\":2^}]}}|/a/b/1",
                "{\"a\":{\"b\":[1,{\"c\":2}]},\"d\":^3}|/d",
                "[^1,2]|/0",
                "[[],[],^[]]|/2",
                "[[1,2],[3,^4]]|/1/1",
                "[{},{\"a\":[],\"b\":^1}]|/1/b",
                "{\"\":^1}|/",
                "{\"a/b\":{\"c~d\":^1}}|/a~1b/c~0d",
                "{\"\\u002f\":{\"\\\"\":^1}}|/~1/\"",
                "{\"größe\":^1}|/größe",
                "{\"\\ud83d\\ude00\":^1}|/😀",
                "{\"a]}\":[\"}\",\"[{\",^1]}|/a]}/2",
                "{\"a\":\"\\\"\",\"b\":^1}|/b",
                "{\"12\":^1}|/12",
            })
    void a_pointer_leads_to_the_value_or_to_the_name(String document, String pointer) {
        assertThat(pointers(document, NO_LIMIT)).containsExactly(pointer);
    }

    @Test
    void an_unpaired_surrogate_stays_in_the_pointer() {
        assertThat(pointers("{\"a\\ud800\":^1}", NO_LIMIT)).containsExactly("/a\ud800");
    }

    @Test
    void one_walk_finds_all_places() {
        assertThat(pointers("^{^\"a\":^[^1,^{^\"b\":^2^},^3],^\"c\":^null^}", NO_LIMIT))
                .containsExactly("", "/a", "/a", "/a/0", "/a/1", "/a/1/b", "/a/1/b", "/a/1", "/a/2", "/c", "/c", "");
    }

    @Test
    void a_pointer_is_cut_behind_the_limit_on_depth() {
        // Two levels are allowed; what is within the third is not shown.
        assertThat(pointers("{\"a\":[^[^[^{\"b\":^1^},^{}]^],^{^\"c\":^1}],\"d\":^2}", 2))
                .containsExactly(
                        "/a/0", "/a/0/0", "/a/0/0", "/a/0/0", "/a/0/0", "/a/0/0", "/a/0", "/a/1", "/a/1/c", "/a/1/c",
                        "/d");
    }

    @Test
    void names_and_commas_below_the_limit_do_not_disturb_the_names_above() {
        String deep = "[".repeat(50) + "{\"x\":[1,2,{\"y\":[3,4]}],\"z\":{}},5" + "]".repeat(50);

        assertThat(pointers("{\"a\":[0," + deep + ",^6],\"b\":^7}", 3)).containsExactly("/a/2", "/b");
    }

    @Test
    void many_levels_are_shown_without_a_limit() {
        assertThat(pointers("[".repeat(300) + "^1" + "]".repeat(300), NO_LIMIT)).containsExactly("/0".repeat(300));
    }

    @Test
    void locations_count_lines_characters_and_bytes() {
        byte[] bytes = "{\"é😀\":1,\r\n \"b\" :\n\n2}".getBytes(UTF_8);
        Places places = new Places(bytes, 0, bytes.length, Location.START, NO_LIMIT);

        assertThat(places.at(0).location()).isEqualTo(new Location(1, 1, 0));
        assertThat(places.at(10).location()).isEqualTo(new Location(1, 7, 10)); // the first number
        assertThat(places.at(14).location()).isEqualTo(new Location(2, 1, 14));
        assertThat(places.at(22).location()).isEqualTo(new Location(4, 1, 22));
    }

    @Test
    void a_document_within_an_input_begins_where_it_stands() {
        byte[] bytes = "xx{\"a\":1}".getBytes(UTF_8);
        Places places = new Places(bytes, 2, bytes.length, new Location(7, 5, 1_000), NO_LIMIT);

        Place place = places.at(7);
        assertThat(place.pointer()).isEqualTo("/a");
        assertThat(place.location()).isEqualTo(new Location(7, 10, 1_005));
    }

    @Test
    void a_fault_at_a_name_names_the_object() {
        byte[] bytes = "{\"a\":{\"b\\x\":1}}".getBytes(UTF_8);
        Places places = new Places(bytes, 0, bytes.length, Location.START, NO_LIMIT);
        Place fault = places.ofFault(6, 9);

        assertThat(fault.pointer()).isEqualTo("/a");
        assertThat(fault.location().offset()).isEqualTo(9);
    }
}
