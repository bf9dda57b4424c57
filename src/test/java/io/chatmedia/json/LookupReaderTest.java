package io.chatmedia.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.invoke.MethodHandles;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Readers that are made with a lookup, as often as an application likes. */
class LookupReaderTest {

    /** As many as take seconds if each is made of its own. */
    private static final int READERS = 5_000;

    record Inner(String text) {}

    record Outer(String id, List<Inner> inner) {}

    /** Another class that looks. */
    private static final class Elsewhere {
        static MethodHandles.Lookup lookup() {
            return MethodHandles.lookup();
        }
    }

    @ParameterizedTest
    @EnumSource(ReadMode.class)
    void a_second_reader_of_one_lookup_costs_nothing(ReadMode mode) {
        RecordReader.of(Outer.class, mode, MethodHandles.lookup());
        long start = System.nanoTime();

        for (int i = 0; i < READERS; i++) {
            RecordReader.of(Outer.class, mode, MethodHandles.lookup());
        }

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void every_reader_reads() {
        String document = "{\"id\":\"a\",\"inner\":[{\"text\":\"t\"}]}";
        Outer expected = new Outer("a", List.of(new Inner("t")));

        for (MethodHandles.Lookup lookup : List.of(
                MethodHandles.lookup(),
                Elsewhere.lookup(),
                MethodHandles.lookup().dropLookupMode(MethodHandles.Lookup.PRIVATE),
                MethodHandles.lookup())) {
            assertThat(RecordReader.strict(Outer.class, lookup).read(document).orElseThrow())
                    .isEqualTo(expected);
        }
    }

    @Test
    void the_modes_are_kept_apart() {
        String document = "{\"id\":\"a\",\"nope\":1}";

        assertThat(RecordReader.strict(Outer.class, MethodHandles.lookup()).read(document))
                .isInstanceOf(ReadResult.Rejected.class);
        assertThat(RecordReader.tolerant(Outer.class, MethodHandles.lookup()).read(document))
                .isInstanceOf(ReadResult.Accepted.class);
        assertThat(RecordReader.strict(Outer.class, MethodHandles.lookup()).read(document))
                .isInstanceOf(ReadResult.Rejected.class);
    }

    @Test
    @Tag("modules")
    void a_lookup_that_may_see_less_is_refused_whatever_was_made_before() throws ClassNotFoundException {
        ClosedModule closed = ClosedModule.load();
        RecordReader.strict(closed.secret(), closed.lookup());
        MethodHandles.Lookup publicOnly = MethodHandles.publicLookup();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordReader.strict(closed.secret(), publicOnly))
                .withMessageContaining("is not accessible to");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordReader.strict(closed.secret(), MethodHandles.lookup()))
                .withMessageContaining("is not accessible to");
        assertThat(RecordReader.strict(closed.secret(), closed.lookup()).read("{}"))
                .isInstanceOf(ReadResult.Accepted.class);
    }

    @Test
    @Tag("modules")
    void a_record_class_and_its_lookup_are_collected_with_their_loader() throws Exception {
        WeakReference<ClassLoader> loader = readWithLoader();

        assertCollected(loader);
    }

    private static void assertCollected(WeakReference<?> dropped) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (dropped.get() != null && System.nanoTime() < end) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(dropped.get()).as("the class loader that was dropped").isNull();
    }

    private static WeakReference<ClassLoader> readWithLoader() throws ClassNotFoundException {
        ClosedModule closed = ClosedModule.load();
        for (ReadMode mode : ReadMode.values()) {
            assertThat(RecordReader.of(closed.secret(), mode, closed.lookup()).read("{\"id\":\"a\"}"))
                    .isInstanceOf(ReadResult.Accepted.class);
        }
        return new WeakReference<>(closed.secret().getClassLoader());
    }

    @Test
    @Tag("modules")
    void a_class_that_looks_is_collected_though_the_record_stays() throws Exception {
        WeakReference<ClassLoader> loader = readOwnRecordWithLoader();

        assertCollected(loader);
    }

    private static WeakReference<ClassLoader> readOwnRecordWithLoader() throws ClassNotFoundException {
        ClosedModule closed = ClosedModule.load();
        RecordReader.strict(Outer.class, closed.lookup());
        return new WeakReference<>(closed.secret().getClassLoader());
    }
}
