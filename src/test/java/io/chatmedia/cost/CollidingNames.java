package io.chatmedia.cost;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Names that are all different and have one hash code, so that a naive table compares each with all before it. */
public final class CollidingNames {

    private static final int BITS = 17;
    private static final int PLAIN = '[' - '#';
    private static final int SUM = 0x2a2a2a2a;

    private CollidingNames() {}

    /** Names with the same {@link String#hashCode}. */
    public static Stream<String> ofStrings(int count) {
        return IntStream.range(0, count).mapToObj(i -> {
            StringBuilder name = new StringBuilder(2 * BITS);
            for (int bit = 0; bit < BITS; bit++) {
                name.append((i >> bit & 1) == 0 ? "Aa" : "BB");
            }
            return name.toString();
        });
    }

    /**
     * Names of eight bytes with one hash in the table of names that Jackson's parser of bytes has, whatever its seed:
     * of the two halves it takes {@code mixed(first) + 33 * second} before the seed comes in.
     */
    public static Stream<String> ofJackson(int count) {
        return IntStream.range(0, PLAIN * PLAIN * PLAIN * PLAIN)
                .map(CollidingNames::half)
                .filter(second -> isPlain(partner(second)) && mixed(partner(second)) + 33 * second == SUM)
                .mapToObj(second -> text(partner(second)) + text(second))
                .limit(count);
    }

    /** The four digits of a number, as bytes of a range that needs no escapes. */
    private static int half(int number) {
        int half = 0;
        for (int rest = number, i = 0; i < Integer.BYTES; rest /= PLAIN, i++) {
            half = half << 8 | ('#' + rest % PLAIN);
        }
        return half;
    }

    private static int partner(int second) {
        return unmixed(SUM - 33 * second);
    }

    private static String text(int half) {
        return new String(ByteBuffer.wrap(new byte[Integer.BYTES]).putInt(half).array(), US_ASCII);
    }

    private static int mixed(int half) {
        int sum = half + (half >>> 15);
        return sum ^ (sum >>> 9);
    }

    private static int unmixed(int mixed) {
        int sum = mixed ^ (mixed >>> 9) ^ (mixed >>> 18) ^ (mixed >>> 27);
        int half = sum;
        for (int i = 0; i < 3; i++) {
            half = sum - (half >>> 15);
        }
        return half;
    }

    /** Whether four bytes can stand in a JSON string as they are. */
    private static boolean isPlain(int half) {
        return IntStream.of(half >>> 24, half >>> 16 & 0xff, half >>> 8 & 0xff, half & 0xff)
                .allMatch(b -> b > '"' && b < 0x7f && b != '\\');
    }
}
