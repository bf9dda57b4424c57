package io.chatmedia.contract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values that one {@link WireValue} enum has on the wire: the look-up from text to constant.
 *
 * @param <E> the enum
 */
public final class WireValues<E> {

    /** A constant and its text on the wire. */
    private record Entry<E>(String text, E constant) {

        boolean hasText(byte[] buffer, int offset) {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) != buffer[offset + i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<E> constants;
    private final List<List<Entry<E>>> byLength;
    private final String documented;
    private final String all;

    private WireValues(List<E> constants, List<List<Entry<E>>> byLength, String documented, String all) {
        this.constants = constants;
        this.byLength = byLength;
        this.documented = documented;
        this.all = all;
    }

    /**
     * The wire values of an enum.
     *
     * @param type the enum
     * @param <E> the enum
     * @return the look-up, immutable; make it once and keep it
     * @throws IllegalArgumentException if the type is not an enum, or two of its constants have the same wire value
     */
    public static <E extends WireValue> WireValues<E> of(Class<E> type) {
        E[] constants = type.getEnumConstants();
        if (constants == null) {
            throw new IllegalArgumentException(
                    type.getName() + " is not an enum; declare it as `enum ... implements WireValue`");
        }
        Map<String, E> byText = new HashMap<>();
        for (E constant : constants) {
            if (byText.put(constant.wireValue(), constant) != null) {
                throw new IllegalArgumentException(type.getName() + " has the wire value \"" + constant.wireValue()
                        + "\" twice; wire values must be distinct");
            }
        }
        String documented = joined(Arrays.stream(constants).filter(WireValue::documented));
        return new WireValues<>(List.of(constants), byLength(byText), documented, joined(Arrays.stream(constants)));
    }

    private static String joined(Stream<? extends WireValue> values) {
        return values.map(WireValue::wireValue).collect(Collectors.joining(", "));
    }

    /** Few values have the same length, so a text is compared with few. */
    private static <E> List<List<Entry<E>>> byLength(Map<String, E> byText) {
        int longest = byText.keySet().stream().mapToInt(String::length).max().orElse(0);
        return IntStream.rangeClosed(0, longest)
                .mapToObj(length -> byText.entrySet().stream()
                        .filter(entry -> entry.getKey().length() == length)
                        .map(entry -> new Entry<>(entry.getKey(), entry.getValue()))
                        .toList())
                .toList();
    }

    /**
     * The constant that a text stands for.
     *
     * @param text the text on the wire, compared exactly
     * @return the constant, or {@code null} if the enum has no such value
     */
    public @Nullable E find(String text) {
        for (Entry<E> entry : ofLength(text.length())) {
            if (entry.text().equals(text)) {
                return entry.constant();
            }
        }
        return null;
    }

    /**
     * The constant that a text in a buffer of bytes stands for, without making an object.
     *
     * @param buffer the bytes
     * @param offset where the text starts, which is in ASCII
     * @param length how many bytes it has
     * @return the constant, or {@code null} if the enum has no such value
     */
    public @Nullable E find(byte[] buffer, int offset, int length) {
        for (Entry<E> entry : ofLength(length)) {
            if (entry.hasText(buffer, offset)) {
                return entry.constant();
            }
        }
        return null;
    }

    private List<Entry<E>> ofLength(int length) {
        return length < byLength.size() ? byLength.get(length) : List.of();
    }

    /**
     * The constants.
     *
     * @return all constants in the enum's order, immutable
     */
    public List<E> constants() {
        return constants;
    }

    /**
     * The documented values as a person reads them.
     *
     * @return the documented wire values in the enum's order, separated by a comma and a space
     */
    public String documented() {
        return documented;
    }

    /**
     * All values as a person reads them, those of the platform that are not documented among them.
     *
     * @return the wire values in the enum's order, separated by a comma and a space
     */
    public String all() {
        return all;
    }
}
