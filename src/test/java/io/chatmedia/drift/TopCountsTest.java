package io.chatmedia.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopCountsTest {

    private static TopCounts<KeyCount> of(int room, List<String> keys) {
        TopCounts<KeyCount> topCounts = new TopCounts<>(room, KeyCount::new);
        keys.forEach(topCounts::add);
        return topCounts;
    }

    private static List<String> shown(TopCounts.Top<KeyCount> top) {
        return top.counts().stream()
                .map(count -> count.key() + NumberFormats.times(count))
                .toList();
    }

    @Test
    void as_many_keys_as_there_is_room_for_are_counted_exactly() {
        TopCounts.Top<KeyCount> top =
                of(3, List.of("b", "a", "c", "b", "a", "b")).top(3);

        assertThat(shown(top)).containsExactly("b3", "a2", "c1");
        assertThat(top.isExact()).isTrue();
        assertThat(top.caveat("keys")).isEmpty();
        assertThat(top.otherTimes()).isZero();
    }

    @Test
    void keys_that_were_met_equally_often_are_in_their_own_order() {
        assertThat(shown(of(9, List.of("b", "c", "a")).top(9))).containsExactly("a1", "b1", "c1");
    }

    @Test
    void keys_that_are_not_listed_are_counted_together() {
        TopCounts.Top<KeyCount> top =
                of(9, List.of("a", "a", "a", "b", "b", "c")).top(1);

        assertThat(shown(top)).containsExactly("a3");
        assertThat(top.otherTimes()).isEqualTo(3);
        assertThat(top.others("keys")).isEqualTo("2 other keys");
    }

    @Test
    void a_key_for_which_there_is_no_room_takes_the_place_of_the_rarest_and_may_have_been_met_as_often_before() {
        TopCounts.Top<KeyCount> top = of(2, List.of("a", "a", "b", "c", "c")).top(9);

        assertThat(shown(top)).containsExactly("a2", "c≥2");
        assertThat(top.counts().get(1).missed()).isEqualTo(1);
        assertThat(top.otherTimes()).isEqualTo(1);
        assertThat(top.caveat("keys"))
                .isEqualTo(
                        "More than 2 keys: a count with ≥ may be too low, by at most 1; the rest is under \"other\".");
    }

    @Test
    void a_key_that_may_have_been_missed_more_often_than_it_was_met_is_not_shown() {
        TopCounts.Top<KeyCount> top = of(1, List.of("a", "a", "b")).top(9);

        assertThat(top.counts()).isEmpty();
        assertThat(top.otherTimes()).isEqualTo(3);
        assertThat(top.others("keys")).isEqualTo("other keys, of which there are too many to count");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 50, 1_000})
    void a_key_was_met_as_often_as_its_count_says_or_more_but_not_by_more_than_was_missed(int room) {
        Random random = new Random(room);
        TopCounts<KeyCount> topCounts = new TopCounts<>(room, KeyCount::new);
        Map<String, Long> exact = new HashMap<>();
        for (int i = 0; i < 100_000; i++) {
            String key = "k" + (int) Math.exp(random.nextDouble() * 8);
            topCounts.add(key);
            exact.merge(key, 1L, Long::sum);
        }

        TopCounts.Top<KeyCount> top = topCounts.top(room);

        assertThat(top.counts()).allSatisfy(count -> {
            assertThat(exact.get(count.key())).isBetween(count.times(), count.atMost());
            assertThat(count.missed()).isLessThanOrEqualTo(top.uncertainty());
        });
        assertThat(top.uncertainty()).isLessThanOrEqualTo(100_000 / room);
        assertThat(top.counts().stream().mapToLong(KeyCount::times).sum() + top.otherTimes())
                .isEqualTo(topCounts.total())
                .isEqualTo(100_000);
        assertThat(top.counts().stream().map(KeyCount::key))
                .containsAll(exact.keySet().stream()
                        .filter(key -> exact.get(key) > 2 * 100_000 / room)
                        .toList());
    }

    @Test
    void a_late_frequent_key_is_found_among_a_million_different_keys() {
        TopCounts<KeyCount> topCounts = new TopCounts<>(100, KeyCount::new);
        for (int i = 0; i < 1_000_000; i++) {
            topCounts.add("noise" + i);
        }
        IntStream.range(0, 30_000).forEach(i -> topCounts.add("new"));

        assertThat(shown(topCounts.top(10))).containsExactly("new≥30,000");
    }
}
