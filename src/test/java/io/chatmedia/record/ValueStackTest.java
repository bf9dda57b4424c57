package io.chatmedia.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandles;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueStackTest {

    private final ValueStack stack = new ValueStack(4);

    private record Pair(Object first, Object second) {}

    private Object pair(int first) throws Throwable {
        return stack.construct(
                first, WireRecord.of(Pair.class, MethodHandles.lookup()).constructor());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 100})
    void a_list_has_what_was_pushed_since(int size) {
        stack.push("outer");
        int first = stack.top();
        IntStream.range(0, size).forEach(stack::push);

        assertThat(stack.toList(first))
                .isUnmodifiable()
                .containsExactlyElementsOf(IntStream.range(0, size).boxed().toList());
        assertThat(stack.top()).isEqualTo(first);
    }

    @Test
    void components_that_are_cleared_are_absent_whatever_stood_in_their_place() throws Throwable {
        int before = stack.open(2);
        stack.set(before, "a");
        stack.set(before + 1, "b");
        stack.close(before);

        assertThat(stack.isUsed()).isTrue();
        int first = stack.open(2);
        stack.set(first + 1, "c");
        stack.clear(first, 0b01);

        assertThat(pair(first)).isEqualTo(new Pair(null, "c"));
    }

    @Test
    void room_that_nobody_used_before_needs_no_clearing() throws Throwable {
        assertThat(stack.isUsed()).isFalse();
        int first = stack.open(2);

        assertThat(pair(first)).isEqualTo(new Pair(null, null));
        assertThat(stack.isUsed()).isFalse();
    }

    @Test
    void an_inner_record_leaves_the_values_of_the_outer_one() throws Throwable {
        int outer = stack.open(2);
        stack.set(outer, "a");
        int inner = stack.open(2);
        stack.set(inner, "b");
        Object made = pair(inner);
        stack.close(inner);
        stack.set(outer + 1, made);

        assertThat(pair(outer)).isEqualTo(new Pair("a", new Pair("b", null)));
    }

    @Test
    void values_keep_their_place_when_the_stack_grows() throws Throwable {
        int first = stack.open(2);
        stack.set(first, "a");
        int above = stack.top();
        IntStream.range(0, 1_000).forEach(stack::push);
        stack.close(above);

        assertThat(pair(first)).isEqualTo(new Pair("a", null));
    }
}
