package io.chatmedia.contract;

import java.time.YearMonth;

/**
 * The reason why a text is not a wire timestamp.
 *
 * @param index where that shows
 * @param reason what it is, without quoting more than the date
 */
record TimestampFault(int index, String reason) {

    private static final String LAYOUT = "dddd-dd-ddTdd:dd:dd.dddZ";
    private static final int END_OF_SECONDS = 19;

    /** The fault of a text that is known not to be a wire timestamp. */
    static TimestampFault of(CharSequence text) {
        boolean fraction = text.length() > END_OF_SECONDS && text.charAt(END_OF_SECONDS) == '.';
        String layout = fraction ? LAYOUT : LAYOUT.substring(0, END_OF_SECONDS) + "Z";
        for (int i = 0; i < layout.length(); i++) {
            if (i == text.length()) {
                return new TimestampFault(i, "it ends after " + i + " characters");
            }
            char expected = layout.charAt(i);
            char found = text.charAt(i);
            if (expected == 'd' ? found < '0' || found > '9' : found != expected) {
                return new TimestampFault(i, expectation(expected, i) + " was expected as character " + (i + 1));
            }
        }
        if (text.length() > layout.length()) {
            return new TimestampFault(layout.length(), "something follows the Z");
        }
        return outOfRange(text.toString());
    }

    private static String expectation(char expected, int index) {
        if (expected == 'd') {
            return "a digit";
        }
        return index == END_OF_SECONDS ? "Z, or a dot with three digits and Z," : String.valueOf(expected);
    }

    private static TimestampFault outOfRange(String text) {
        int month = Integer.parseInt(text.substring(5, 7));
        if (month < 1 || month > 12) {
            return new TimestampFault(5, "the month is not 01 to 12");
        }
        YearMonth yearMonth = YearMonth.of(Integer.parseInt(text.substring(0, 4)), month);
        if (!yearMonth.isValidDay(Integer.parseInt(text.substring(8, 10)))) {
            return new TimestampFault(8, text.substring(0, 7) + " has no day " + text.substring(8, 10));
        }
        if (Integer.parseInt(text.substring(11, 13)) > 23) {
            return new TimestampFault(11, "the hour is not 00 to 23");
        }
        return Integer.parseInt(text.substring(14, 16)) > 59
                ? new TimestampFault(14, "the minute is not 00 to 59")
                : new TimestampFault(17, "the second is not 00 to 59");
    }
}
