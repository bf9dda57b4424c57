package io.chatmedia.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OpenBracketsTest {

    @Test
    void brackets_are_known_at_any_depth() {
        OpenBrackets open = new OpenBrackets();
        Deque<Boolean> expected = new ArrayDeque<>();
        Random random = new Random(64);
        for (int i = 0; i < 100_000; i++) {
            // Deeper for a while, then less deep, over the ends of words again and again.
            boolean deeper = expected.isEmpty() || random.nextInt(200) < (i / 1_000 % 2 == 0 ? 130 : 70);
            if (deeper) {
                boolean object = random.nextBoolean();
                open.push(object);
                expected.push(object);
            } else {
                open.pop();
                expected.pop();
            }
            assertThat(open.isEmpty()).isEqualTo(expected.isEmpty());
            if (!expected.isEmpty()) {
                assertThat(open.isObject()).isEqualTo(expected.peek());
            }
        }
    }

    @Test
    void a_bracket_replaces_the_one_that_was_closed_at_its_depth() {
        OpenBrackets open = new OpenBrackets();
        open.push(true);
        open.pop();
        open.push(false);

        assertThat(open.isObject()).isFalse();
    }
}
