package io.chatmedia.cost;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What hostile inputs cost, as far as a test can tell whatever the machine: allocation, and time by the minute. Times
 * are measured by {@link HostileCost}.
 */
class CostTest {

    private static final int FIXED_BYTES = 100_000;

    static Stream<Arguments> shapesAndWays() {
        return Arrays.stream(HostileShape.values())
                .flatMap(shape -> (shape.way() == Way.STRICT
                                ? Stream.of(Way.STRICT, Way.MAPPER)
                                : Stream.of(shape.way()))
                        .map(way -> Arguments.of(shape, way)));
    }

    @ParameterizedTest
    @MethodSource("shapesAndWays")
    void allocation_grows_with_the_input(HostileShape shape, Way way) {
        Way.Reading reading = way.reading(HostileCost.LIMITS_OFF);
        int size = shape.size() / 40;

        long once = allocated(reading, shape.input(size));
        long twice = allocated(reading, shape.input(2 * size));
        long fourTimes = allocated(reading, shape.input(4 * size));

        // Where a table is enlarged, or the reader takes another way, one doubling costs more; a square shows in both.
        assertThat(Math.min(growth(once, twice), growth(twice, fourTimes))).isLessThan(mostGrowth(shape));
    }

    /**
     * Of many long names Jackson's table is enlarged by equal steps, each a copy of the whole, until it is full and
     * starts anew at 52,000 of them: more than linear up to there.
     */
    private static double mostGrowth(HostileShape shape) {
        return shape == HostileShape.COLLIDING_KEYS || shape == HostileShape.COLLIDING_PROPERTIES ? 3.7 : 2.3;
    }

    /** What is allocated once for all, such as a buffer, does not count. */
    private static double growth(long from, long to) {
        return (double) to / (from + FIXED_BYTES);
    }

    /** The least of some, since what is built only once is built by the first. */
    private static long allocated(Way.Reading reading, byte[] input) {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 3; round++) {
            least = Math.min(least, ThreadUsage.of(reading, input).allocatedBytes());
        }
        return least;
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(30)
    void time_stays_far_from_the_square_of_the_input(HostileShape shape) {
        Way.Reading reading = shape.way().reading(HostileCost.LIMITS_OFF);

        assertThat(reading.read(shape.input(shape.size()))).isNotNegative();
    }

    @ParameterizedTest
    @ValueSource(ints = {52_000, 53_000, 54_000, 56_000})
    void a_document_with_very_many_names_leaves_nothing_behind_that_the_next_one_pays_for(int names) {
        Way.Reading reading = Way.STRICT.reading(HostileCost.LIMITS_OFF);

        reading.read(HostileShape.UNKNOWN_PROPERTIES.input(names));
        long allocated = ThreadUsage.of(reading, ("{\"attributes\":{\"new" + names + "\":\"\"}}").getBytes(UTF_8))
                .allocatedBytes();

        assertThat(allocated).isLessThan(1_000_000);
    }
}
