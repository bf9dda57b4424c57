package io.chatmedia.bind;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatmedia.token.Location;
import io.chatmedia.token.Place;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import org.junit.jupiter.api.Test;

class ViolationCollectorTest {

    private record At(String pointer) implements Place {

        @Override
        public Location location() {
            return Location.START;
        }
    }

    /** A place that nobody may ask for. */
    private static final class Never implements Place {

        @Override
        public String pointer() {
            throw new AssertionError("asked for");
        }

        @Override
        public Location location() {
            throw new AssertionError("asked for");
        }
    }

    @Test
    void the_place_of_a_violation_beyond_the_limit_is_not_asked_for() {
        ViolationCollector collector = new ViolationCollector(1);

        report(collector, "/a");
        collector.violation(new Never(), ViolationCode.WRONG_TYPE, "", null);

        assertThat(collector.violations()).extracting(Violation::pointer).containsExactly("/a");
        assertThat(collector.faults()).isEqualTo(2);
        assertThat(collector.violationsCut()).isTrue();
    }

    @Test
    void the_violation_that_ends_the_reading_replaces_the_last_one() {
        ViolationCollector collector = new ViolationCollector(2);

        report(collector, "/a");
        report(collector, "/b");
        report(collector, "/c");
        collector.ending(new At("/d"), ViolationCode.MALFORMED_JSON, "", null);

        assertThat(collector.violations()).extracting(Violation::pointer).containsExactly("/a", "/d");
        assertThat(collector.faults()).isEqualTo(4);
    }

    private static void report(ViolationCollector collector, String pointer) {
        collector.violation(new At(pointer), ViolationCode.WRONG_TYPE, "", null);
    }
}
