package io.chatmedia.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnownDifferencesTest {

    private static final KnownDifferences KNOWN =
            KnownDifferences.parse(List.of("# comment", "", "Tree.age: number # grows", "Tree.old: boolean # a guess"));

    @Test
    void a_difference_that_is_not_in_the_list_is_unknown() {
        List<String> found = List.of("Tree.age: number", "Tree.old: boolean", "Tree.name: string");

        assertThat(KNOWN.unknown(found)).containsExactly("Tree.name: string");
        assertThat(KNOWN.outdated(found)).isEmpty();
    }

    @Test
    void a_line_of_the_list_that_is_no_difference_is_outdated() {
        List<String> found = List.of("Tree.age: number");

        assertThat(KNOWN.unknown(found)).isEmpty();
        assertThat(KNOWN.outdated(found)).containsExactly("Tree.old: boolean");
    }

    @Test
    void a_line_without_a_reason_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KnownDifferences.parse(List.of("Tree.age: number")))
                .withMessage("no reason: Tree.age: number");
    }

    @Test
    void a_line_that_is_given_twice_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KnownDifferences.parse(List.of("Tree.age: number # a", "Tree.age: number # b")))
                .withMessage("given twice: Tree.age: number # b");
    }
}
