package io.chatmedia.token;

import java.math.BigDecimal;

/** Numbers of JSON as doubles, where nothing of them is lost but digits of a fraction that a double does not have. */
public final class Doubles {

    /** Whole numbers up to this many digits are exact. */
    private static final int EXACT_DIGITS = 15;

    private Doubles() {}

    /**
     * The double that a number of JSON stands for.
     *
     * @param json the text of the number
     * @return the nearest double, which is 0 for {@code -0}, an integer; {@link Double#NaN} if that is infinite, if it
     *     is zero and the number is not, or if it is not a whole number that the text writes out
     */
    public static double parse(String json) {
        double value = Double.parseDouble(json);
        if (Double.isInfinite(value) || (value == 0 && !isZero(json)) || !isExact(json, value)) {
            return Double.NaN;
        }
        return isInteger(json) ? value + 0.0 : value;
    }

    private static boolean isInteger(String json) {
        return json.indexOf('.') < 0 && json.indexOf('e') < 0 && json.indexOf('E') < 0;
    }

    private static boolean isZero(String json) {
        for (int i = 0; i < json.length() && (json.charAt(i) | 0x20) != 'e'; i++) {
            if (json.charAt(i) >= '1' && json.charAt(i) <= '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isExact(String json, double value) {
        return json.length() <= EXACT_DIGITS
                || !isInteger(json)
                || new BigDecimal(value).compareTo(new BigDecimal(json)) == 0;
    }
}
