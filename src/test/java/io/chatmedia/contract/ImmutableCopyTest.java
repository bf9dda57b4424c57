package io.chatmedia.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImmutableCopyTest {

    private static final List<String> ABSENT_LIST = null;
    private static final Map<String, String> ABSENT_MAP = null;

    private static Map<String, String> map(String... keysAndValues) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    @Test
    void an_absent_list_stays_absent() {
        assertThat(ImmutableCopy.of(ABSENT_LIST)).isNull();
    }

    @Test
    void a_list_keeps_its_order_and_its_repetitions() {
        assertThat(ImmutableCopy.of(new ArrayList<>(List.of("b", "a", "b")))).containsExactly("b", "a", "b");
    }

    @Test
    void null_elements_pass_for_validation_to_report() {
        assertThat(ImmutableCopy.of(Arrays.asList("a", null, "b", null))).containsExactly("a", null, "b", null);
    }

    @Test
    void a_later_change_of_the_list_does_not_show() {
        List<String> source = new ArrayList<>(List.of("a"));
        List<String> copy = ImmutableCopy.of(source);

        source.set(0, "changed");
        source.add("added");

        assertThat(copy).containsExactly("a");
    }

    @Test
    void a_later_change_of_a_list_with_nulls_does_not_show() {
        List<String> source = new ArrayList<>(Arrays.asList("a", null));
        List<String> copy = ImmutableCopy.of(source);

        source.set(0, "changed");

        assertThat(copy).containsExactly("a", null);
    }

    @Test
    void the_copy_of_a_list_cannot_be_changed() {
        assertThat(ImmutableCopy.of(new ArrayList<>(List.of("a")))).isUnmodifiable();
    }

    @Test
    void a_list_that_is_immutable_is_its_own_copy() {
        List<String> immutable = List.of("a");

        assertThat(ImmutableCopy.of(immutable)).isSameAs(immutable);
    }

    @Test
    void the_copy_of_a_list_with_nulls_cannot_be_changed() {
        List<String> copy = ImmutableCopy.of(new ArrayList<>(Arrays.asList("a", null)));

        assertThatThrownBy(() -> copy.set(0, "b")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> copy.add("b")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> copy.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void an_absent_map_stays_absent() {
        assertThat(ImmutableCopy.of(ABSENT_MAP)).isNull();
    }

    @Test
    void a_map_keeps_its_order() {
        assertThat(ImmutableCopy.of(map("z", "1", "a", "2", "m", "3", "b", "4")))
                .containsExactly(entry("z", "1"), entry("a", "2"), entry("m", "3"), entry("b", "4"));
    }

    @Test
    void null_values_pass_for_validation_to_report() {
        assertThat(ImmutableCopy.of(map("a", null, "b", "2"))).containsExactly(entry("a", null), entry("b", "2"));
    }

    @Test
    void a_later_change_of_the_map_does_not_show() {
        Map<String, String> source = map("a", "1");
        Map<String, String> copy = ImmutableCopy.of(source);

        source.put("a", "changed");
        source.put("b", "added");

        assertThat(copy).containsExactly(entry("a", "1"));
    }

    @Test
    void the_copy_of_a_map_cannot_be_changed() {
        Map<String, String> copy = ImmutableCopy.of(map("a", "1"));

        assertThatThrownBy(() -> copy.put("a", "2")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> copy.remove("a")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> copy.entrySet().iterator().next().setValue("2"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void a_null_key_is_refused_with_what_to_do() {
        Map<String, String> source = new HashMap<>();
        source.put(null, "1");

        assertThatThrownBy(() -> ImmutableCopy.of(source))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("a key of the map is null; JSON has no such key, so leave that entry out");
    }

    @Test
    void maps_that_do_not_answer_for_a_null_key_are_copied_all_the_same() {
        assertThat(ImmutableCopy.of(Map.of("a", "1"))).containsExactly(entry("a", "1"));
    }

    @Test
    void a_copy_is_not_copied_again() {
        List<String> list = ImmutableCopy.of(new ArrayList<>(List.of("a")));
        Map<String, String> map = ImmutableCopy.of(new HashMap<>(Map.of("a", "b")));

        assertThat(ImmutableCopy.of(list)).isSameAs(list);
        assertThat(ImmutableCopy.of(map)).isSameAs(map);
    }

    @Test
    void the_copy_of_a_map_is_a_map_like_any_other() {
        Map<String, String> map = Map.of("a", "b");

        Map<String, String> copy = ImmutableCopy.of(map);

        assertThat(copy).isEqualTo(map).hasSameHashCodeAs(map).hasToString("{a=b}");
        assertThat(copy.get("a")).isEqualTo("b");
        assertThat(copy.get("b")).isNull();
        assertThat(copy.containsKey("a")).isTrue();
        assertThat(copy.containsKey("b")).isFalse();
    }
}
