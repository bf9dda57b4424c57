package io.chatmedia.cost;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.HexFormat;
import java.util.Locale;
import java.util.function.IntUnaryOperator;

/** Lines of 45 bytes with one name each that the contract does not know. */
enum LineKind {
    PROPERTY("{\"id\":\"abcdefgh\",\"", "\":\"ijklmnopq\"}\n"),
    KEY("{\"attributes\":{\"", "\":\"abcdefghij\"}}\n");

    private static final int NAME_DIGITS = 12;

    /** Odd, so that different numbers give different names. */
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private final String head;
    private final String tail;

    LineKind(String head, String tail) {
        this.head = head;
        this.tail = tail;
    }

    /**
     * So many lines.
     *
     * @param number from the number of a line to that of its name, which has twelve digits that look random
     */
    byte[] lines(int count, IntUnaryOperator number) {
        StringBuilder lines = new StringBuilder(count * (head.length() + NAME_DIGITS + tail.length()));
        for (int i = 0; i < count; i++) {
            lines.append(head)
                    .append(HexFormat.of().toHexDigits(number.applyAsInt(i) * SPREAD, NAME_DIGITS))
                    .append(tail);
        }
        return lines.toString().getBytes(US_ASCII);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
