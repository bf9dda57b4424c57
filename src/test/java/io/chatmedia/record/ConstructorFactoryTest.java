package io.chatmedia.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Constructors where no class can be defined as the program runs, such as in a native image. */
class ConstructorFactoryTest {

    record Point(int x, Integer y, List<String> labels) {
        Point {
            if (x < 0) {
                throw new IllegalArgumentException("x is less than 0");
            }
        }
    }

    /** What a virtual machine that has no hidden classes says, in the way of a native image. */
    private static final class UnsupportedFeatureError extends Error {
        private static final long serialVersionUID = 1L;
    }

    static Stream<ConstructorFactory.Definer> definersThatFail() {
        return Stream.of(
                (classFile, data) -> {
                    throw new UnsupportedFeatureError();
                },
                (classFile, data) -> {
                    throw new UnsupportedOperationException("Defining hidden classes at runtime is not supported.");
                },
                (classFile, data) -> {
                    throw new IllegalAccessException("closed");
                },
                (classFile, data) -> {
                    throw new ExceptionInInitializerError("no class data");
                });
    }

    private static WireRecord record(ConstructorFactory.Definer definer) {
        return WireRecord.of(Point.class, MethodHandles.lookup(), new ConstructorFactory(definer));
    }

    private static Object construct(WireRecord record, Object... values) throws Throwable {
        ValueStack stack = new ValueStack(1);
        int first = stack.open(values.length);
        for (int i = 0; i < values.length; i++) {
            stack.set(first + i, values[i]);
        }
        return stack.construct(first, record.constructor());
    }

    @ParameterizedTest
    @MethodSource("definersThatFail")
    void a_plain_handle_makes_the_same_records(ConstructorFactory.Definer definer) throws Throwable {
        WireRecord record = record(definer);

        assertThat(record.constructor()).isInstanceOf(HandleConstructor.class);
        assertThat(construct(record, 1, 2, List.of("a"))).isEqualTo(new Point(1, 2, List.of("a")));
        assertThat(construct(record, 1, null, null)).isEqualTo(new Point(1, null, null));
    }

    @ParameterizedTest
    @MethodSource("definersThatFail")
    void an_exception_of_the_record_comes_out_unchanged(ConstructorFactory.Definer definer) {
        assertThatThrownBy(() -> construct(record(definer), -1, 2, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("x is less than 0");
    }

    @Test
    void a_virtual_machine_that_is_out_of_memory_is_not_asked_for_more() {
        assertThatThrownBy(() -> record((classFile, data) -> {
                    throw new OutOfMemoryError("metaspace");
                }))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void this_virtual_machine_has_constants() {
        assertThat(WireRecord.of(Point.class).constructor()).isNotInstanceOf(HandleConstructor.class);
        assertThat(WireRecord.of(Point.class).constructor().getClass().isHidden())
                .isTrue();
    }
}
