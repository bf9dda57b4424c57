package io.chatmedia.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.validation.ViolationCode;
import jakarta.validation.constraints.NotNull;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** The greatest depth that can be allowed holds on a thread with the stack that the JVM gives by itself. */
class DeepRecordsTest {

    @StrictRecord
    public record Nested(
            @Nullable Nested next,
            @Nullable List<Nested> all,
            @Nullable String id) {}

    public record Demanding(
            @Nullable Demanding next, @NotNull String id) {}

    private static final ReadLimits DEEPEST = ReadLimitsBuilder.builder(ReadLimits.DEFAULT)
            .depth(ReadLimits.MAX_DEPTH)
            .violations(2_000)
            .build();

    private static <T extends Record> RecordReader<T> reader(Class<T> type, ReadMode mode) {
        return RecordReader.of(type, mode, MethodHandles.lookup()).withLimits(DEEPEST);
    }

    /** The result of some work in a new thread; a size of zero is the one that threads have by themselves. */
    private static <T> T inThread(long stackSize, Supplier<T> work) throws InterruptedException {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(null, () -> result.set(work.get()), "deep", stackSize);
        thread.setUncaughtExceptionHandler((t, e) -> thrown.set(e));
        thread.start();
        thread.join();
        assertThat(thrown.get()).isNull();
        return result.get();
    }

    private static String nested(String before, String innermost, String behind, int levels) {
        return before.repeat(levels - 1) + innermost + behind.repeat(levels - 1);
    }

    @ParameterizedTest
    @EnumSource
    void a_record_of_a_thousand_levels_is_read(ReadMode mode) throws InterruptedException {
        String document = nested("{\"next\":", "{\"id\":\"a\"}", "}", 1_000);

        ReadResult<Nested> result = inThread(0, () -> reader(Nested.class, mode).read(document));

        int levels = 1;
        Nested nested = result.orElseThrow();
        for (; nested.next() != null; nested = nested.next()) {
            levels++;
        }
        assertThat(levels).isEqualTo(1_000);
        assertThat(nested.id()).isEqualTo("a");
    }

    @Test
    void records_within_lists_are_read_as_deep() throws InterruptedException {
        String document = nested("{\"all\":[", "{\"id\":\"a\"}", "]}", 500);

        assertThat(inThread(0, () -> reader(Nested.class, ReadMode.STRICT).read(document)))
                .isInstanceOf(ReadResult.Accepted.class);
    }

    @Test
    void one_level_more_exceeds_the_limit() throws InterruptedException {
        String document = nested("{\"next\":", "{\"id\":\"a\"}", "}", 1_001);

        assertThat(inThread(0, () -> reader(Nested.class, ReadMode.STRICT).read(document))
                        .violations())
                .extracting(violation ->
                        violation.code() + " " + violation.pointer().length())
                .containsExactly(ViolationCode.LIMIT_EXCEEDED + " " + 5 * 1_000);
    }

    @Test
    void faults_of_a_thousand_levels_are_reported() throws InterruptedException {
        String document = nested("{\"next\":", "{}", "}", 1_000);

        assertThat(inThread(0, () -> reader(Demanding.class, ReadMode.STRICT).read(document))
                        .violations())
                .hasSize(1_000)
                .allMatch(violation -> violation.code() == ViolationCode.REQUIRED);
    }

    @Test
    void a_thousand_levels_cut_off_are_malformed() throws InterruptedException {
        String document = "{\"next\":".repeat(1_000);

        assertThat(inThread(0, () -> reader(Nested.class, ReadMode.STRICT).read(document))
                        .violations())
                .extracting(violation -> violation.code())
                .containsExactly(ViolationCode.MALFORMED_JSON);
    }

    @Test
    void a_deep_record_is_written_as_deep() throws InterruptedException {
        JsonMapper mapper = new JsonMapper();
        Nested nested = new Nested(null, null, "a");
        for (int i = 1; i < 400; i++) {
            nested = new Nested(nested, null, null);
        }
        Nested deep = nested;

        byte[] written = inThread(0, () -> mapper.writeValueAsBytes(deep));

        assertThat(inThread(
                        0,
                        () -> reader(Nested.class, ReadMode.STRICT)
                                .read(written)
                                .orElseThrow()))
                .isEqualTo(deep);
    }

    @Test
    void skipped_values_take_no_stack() throws InterruptedException {
        String document = "{\"x\":" + "[".repeat(300_000) + "]".repeat(300_000) + "}";

        assertThat(inThread(
                                1 << 17,
                                () -> reader(Nested.class, ReadMode.TOLERANT).read(document))
                        .violations())
                .extracting(violation -> violation.code())
                .containsExactly(ViolationCode.LIMIT_EXCEEDED);
    }
}
