package io.chatmedia.contract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The values that one {@link WireValue} enum has on the wire: the look-up from text to constant.
 *
 * @param <E> the enum
 */
public final class WireValues<E> {

    private final Map<String, E> byText;
    private final String documented;

    private WireValues(Map<String, E> byText, String documented) {
        this.byText = byText;
        this.documented = documented;
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
        String documented = Arrays.stream(constants)
                .filter(WireValue::documented)
                .map(WireValue::wireValue)
                .collect(Collectors.joining(", "));
        return new WireValues<>(Map.copyOf(byText), documented);
    }

    /**
     * The constant that a text stands for.
     *
     * @param text the text on the wire, compared exactly
     * @return the constant, or {@code null} if the enum has no such value
     */
    public @Nullable E find(String text) {
        return byText.get(text);
    }

    /**
     * The documented values as a person reads them.
     *
     * @return the documented wire values in the enum's order, separated by a comma and a space
     */
    public String documented() {
        return documented;
    }
}
