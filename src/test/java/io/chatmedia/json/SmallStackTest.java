package io.chatmedia.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.chatmedia.validation.ViolationCode;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Records within each other, on the stacks that threads have. */
class SmallStackTest {

    private static final int DEPTH = 998;
    private static final long SMALL = 1 << 17;
    private static final long DEFAULT = 0;

    record Nested(@Nullable List<Nested> in) {}

    record Endless(@Nullable Integer number) {

        Endless {
            number = new Endless(number).number();
        }
    }

    private static final String DOCUMENT = "{\"in\":[".repeat(DEPTH / 2) + "]}".repeat(DEPTH / 2);

    private static final ReadLimits LIMITS = ReadLimitsBuilder.builder(ReadLimits.DEFAULT)
            .depth(ReadLimits.MAX_DEPTH)
            .build();

    private static RecordReader<Nested> reader() {
        return RecordReader.strict(Nested.class, MethodHandles.lookup()).withLimits(LIMITS);
    }

    private static <T> T onThread(long stackSize, Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        new Thread(null, () -> result.completeAsync(work, Runnable::run), "small stack", stackSize).start();
        return result.join();
    }

    @Test
    void the_greatest_depth_that_can_be_allowed_fits_the_default_stack() {
        assertThat(onThread(DEFAULT, () -> reader().read(DOCUMENT))).isInstanceOf(ReadResult.Accepted.class);
    }

    /** The innermost one needs all the stack there is, as many records would on a small one. */
    record Greedy(@Nullable List<Greedy> in) {

        Greedy {
            in = in == null ? new Greedy(null).in() : in;
        }
    }

    @Test
    void a_document_too_deep_for_the_stack_exceeds_a_limit() {
        RecordReader<Greedy> reader =
                RecordReader.strict(Greedy.class, MethodHandles.lookup()).withLimits(LIMITS);

        ReadResult<Greedy> result = onThread(SMALL, () -> reader.read(DOCUMENT.replace("[]", "[{}]")));

        assertThat(result.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo(ViolationCode.LIMIT_EXCEEDED);
            assertThat(violation.message()).isEqualTo("nesting exceeds the stack of the thread that reads");
            assertThat(violation.pointer()).startsWith("/in/0/in/0/");
        });
    }

    @Test
    void a_constructor_that_never_ends_is_no_fault_of_the_document() {
        RecordReader<Endless> reader = RecordReader.strict(Endless.class, MethodHandles.lookup());

        assertThatExceptionOfType(StackOverflowError.class).isThrownBy(() -> reader.read("{\"number\":1}"));
    }
}
