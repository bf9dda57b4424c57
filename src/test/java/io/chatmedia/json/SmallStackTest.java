package io.chatmedia.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Records within each other, on the stacks that threads have. */
class SmallStackTest {

    private static final int DEPTH = 998;
    private static final long SMALL = 1 << 18;
    private static final long DEFAULT = 0;

    @StrictRecord
    record Nested(@Nullable List<Nested> in) {}

    @StrictRecord
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

    /** A mapper of an application that wants such depths. */
    private static ObjectReader mapper() {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(2 * ReadLimits.MAX_DEPTH)
                .build();
        return new JsonMapper(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .reader()
                .withAttribute(ReadLimits.class, LIMITS);
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
    @StrictRecord
    record Greedy(@Nullable List<Greedy> in) {

        Greedy {
            in = in == null ? new Greedy(null).in() : in;
        }
    }

    private static final String GREEDY_DOCUMENT = DOCUMENT.replace("[]", "[{}]");

    private static void assertThatStackIsExceeded(List<Violation> violations) {
        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo(ViolationCode.LIMIT_EXCEEDED);
            assertThat(violation.message()).isEqualTo("nesting exceeds the stack of the thread that reads");
            assertThat(violation.pointer()).startsWith("/in/0/in/0/");
        });
    }

    @Test
    void a_document_too_deep_for_the_stack_exceeds_a_limit() {
        RecordReader<Greedy> reader =
                RecordReader.strict(Greedy.class, MethodHandles.lookup()).withLimits(LIMITS);

        ReadResult<Greedy> result = onThread(SMALL, () -> reader.read(GREEDY_DOCUMENT));

        assertThatStackIsExceeded(result.violations());
    }

    @Test
    void a_document_too_deep_for_the_stack_exceeds_a_limit_in_a_mapper() {
        ObjectReader reader = mapper().forType(Greedy.class);

        InvalidDocumentException e = onThread(
                SMALL,
                () -> catchThrowableOfType(InvalidDocumentException.class, () -> reader.readValue(GREEDY_DOCUMENT)));

        assertThatStackIsExceeded(e.violations());
    }

    @Test
    void a_constructor_that_never_ends_is_no_fault_of_the_document() {
        RecordReader<Endless> reader = RecordReader.strict(Endless.class, MethodHandles.lookup());

        assertThatExceptionOfType(StackOverflowError.class).isThrownBy(() -> reader.read("{\"number\":1}"));
    }

    @Test
    void a_constructor_that_never_ends_is_no_fault_of_the_document_in_a_mapper() {
        ObjectReader reader = mapper().forType(Endless.class);

        assertThatExceptionOfType(StackOverflowError.class).isThrownBy(() -> reader.readValue("{\"number\":1}"));
    }

    /** An application's code around a record, however deep that is. */
    static final class Around {

        @JsonProperty
        void setRecord(Nested record) {
            again(new Nested(List.of(record)));
        }

        void again(Nested record) {
            setRecord(record);
        }
    }

    @Test
    void an_application_that_never_ends_around_a_deep_record_is_no_fault_of_the_document() {
        ObjectReader reader = mapper().forType(Around.class);

        assertThatExceptionOfType(StackOverflowError.class)
                .isThrownBy(() -> reader.readValue("{\"record\":" + DOCUMENT + "}"));
    }
}
