package io.chatmedia.contract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * The timestamp of the wire: {@code yyyy-MM-ddTHH:mm:ssZ} or {@code yyyy-MM-ddTHH:mm:ss.SSSZ}, nothing else (rule 4).
 *
 * <p>ASCII digits, upper-case {@code T} and {@code Z}, a day that exists in the proleptic ISO calendar, hour 00 to 23,
 * minute and second 00 to 59, year 0000 to 9999. No offset, no other fraction, no leap second, no 24:00, no surrounding
 * space. Parsing and formatting are position arithmetic on at most 24 characters.
 */
public final class WireTimestamp {

    /** What {@link #parseEpochMilli} returns for a text that is not a wire timestamp; no timestamp has this value. */
    public static final long INVALID = Long.MIN_VALUE;

    /** The most characters that a wire timestamp has. */
    public static final int MAX_LENGTH = 24;

    /**
     * A regular expression of ECMA-262 that matches the wire timestamps and nothing else, leap years among them, for
     * where the rule can only be said as a text, such as in a JSON Schema. Java has the same syntax for all that is in
     * it, but finds it before a last line feed too: use {@link java.util.regex.Matcher#matches()}. Nothing in it
     * repeats without bound, so no text takes it long.
     */
    public static final String PATTERN = "^("
            + "[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
            + "|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
            + "|02-(0[1-9]|1[0-9]|2[0-8]))"
            + "|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29"
            + ")T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{3})?Z$";

    private static final int LENGTH_WITHOUT_FRACTION = 20;
    private static final String LAYOUT = "dddd-dd-ddTdd:dd:dd.dddZ";
    private static final long MIN_SECOND = -62_167_219_200L; // 0000-01-01T00:00:00Z
    private static final long MAX_SECOND = 253_402_300_799L; // 9999-12-31T23:59:59Z
    private static final int SECONDS_PER_DAY = 86_400;
    private static final int DAYS_PER_ERA = 146_097; // 400 years
    private static final int DAYS_0000_03_01_TO_1970 = 719_468;

    private WireTimestamp() {}

    /**
     * Parses a wire timestamp.
     *
     * @param text the text
     * @return the instant, with whole milliseconds
     * @throws DateTimeParseException if the text is not exactly a wire timestamp; the message says what is wrong and
     *     where
     */
    public static Instant parse(CharSequence text) {
        long epochMilli = parseEpochMilli(text);
        if (epochMilli == INVALID) {
            Fault fault = faultOf(text);
            throw new DateTimeParseException(
                    "not a wire timestamp, " + fault.reason() + ", at index " + fault.index(), text, fault.index());
        }
        return Instant.ofEpochMilli(epochMilli);
    }

    /**
     * Says whether a text is a wire timestamp.
     *
     * @param text the text
     * @return {@code true} if {@link #parse} would take it
     */
    public static boolean isValid(CharSequence text) {
        return parseEpochMilli(text) != INVALID;
    }

    /**
     * Says in a few words what keeps a text from being a wire timestamp, without quoting the text.
     *
     * @param text the text
     * @return the reason, such as {@code "2024-02 has no day 30"}, or {@code null} if the text is a wire timestamp
     */
    public static @Nullable String reasonAgainst(CharSequence text) {
        return isValid(text) ? null : faultOf(text).reason();
    }

    private static long parseEpochMilli(CharSequence text) {
        int length = text.length();
        if (length > MAX_LENGTH) {
            return INVALID;
        }
        char[] chars = new char[MAX_LENGTH];
        text.toString().getChars(0, length, chars, 0);
        return parseEpochMilli(chars, 0, length);
    }

    /**
     * Parses a wire timestamp in a character buffer, without making an object.
     *
     * @param buffer the characters
     * @param offset where the text starts
     * @param length how many characters it has
     * @return milliseconds since 1970-01-01T00:00:00Z, or {@link #INVALID} if the text is not a wire timestamp
     */
    public static long parseEpochMilli(char[] buffer, int offset, int length) {
        int milli = 0;
        if (length == MAX_LENGTH) {
            milli = twoDigits(buffer, offset + 20) * 10 + digit(buffer[offset + 22]);
            if (buffer[offset + 19] != '.' || buffer[offset + 23] != 'Z') {
                return INVALID;
            }
        } else if (length != LENGTH_WITHOUT_FRACTION || buffer[offset + 19] != 'Z') {
            return INVALID;
        }
        if (buffer[offset + 4] != '-'
                || buffer[offset + 7] != '-'
                || buffer[offset + 10] != 'T'
                || buffer[offset + 13] != ':'
                || buffer[offset + 16] != ':') {
            return INVALID;
        }
        int century = twoDigits(buffer, offset);
        int yearOfCentury = twoDigits(buffer, offset + 2);
        int month = twoDigits(buffer, offset + 5);
        int day = twoDigits(buffer, offset + 8);
        int hour = twoDigits(buffer, offset + 11);
        int minute = twoDigits(buffer, offset + 14);
        int second = twoDigits(buffer, offset + 17);
        // One sign bit tells whether any field had something else than two digits.
        if ((century | yearOfCentury | month | day | hour | minute | second | milli) < 0) {
            return INVALID;
        }
        int year = century * 100 + yearOfCentury;
        if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) {
            return INVALID;
        }
        if (day > 28 && day > lengthOfMonth(year, month)) {
            return INVALID;
        }
        long seconds = (long) epochDay(year, month, day) * SECONDS_PER_DAY + hour * 3600L + minute * 60L + second;
        return seconds * 1000 + milli;
    }

    /**
     * Says whether the wire form can hold an instant: whole milliseconds, year 0000 to 9999.
     *
     * @param instant the instant
     * @return {@code true} if {@link #format} would take it
     */
    public static boolean isRepresentable(Instant instant) {
        long second = instant.getEpochSecond();
        return isWithinYears(second) && instant.getNano() % 1_000_000 == 0;
    }

    private static boolean isWithinYears(long epochSecond) {
        return epochSecond >= MIN_SECOND && epochSecond <= MAX_SECOND;
    }

    /**
     * Formats an instant as the wire has it, the fraction left out when it is zero.
     *
     * @param instant the instant
     * @return the wire timestamp, 20 or 24 characters
     * @throws DateTimeException if the wire form cannot hold the instant; the message says why
     */
    public static String format(Instant instant) {
        char[] buffer = new char[MAX_LENGTH];
        return new String(buffer, 0, format(instant, buffer, 0));
    }

    /**
     * Formats an instant into a character buffer, without making an object.
     *
     * @param instant the instant
     * @param buffer where to write; {@value #MAX_LENGTH} characters from the offset on suffice
     * @param offset where to start
     * @return how many characters were written, 20 or 24
     * @throws DateTimeException if the wire form cannot hold the instant
     */
    public static int format(Instant instant, char[] buffer, int offset) {
        if (!isRepresentable(instant)) {
            throw new DateTimeException(
                    isWithinYears(instant.getEpochSecond())
                            ? "a wire timestamp has whole milliseconds, unlike " + instant
                                    + "; call truncatedTo(ChronoUnit.MILLIS) first"
                            : "a wire timestamp has a year from 0000 to 9999, unlike " + instant
                                    + "; leave such an instant out");
        }
        long epochSecond = instant.getEpochSecond();
        long epochDay = Math.floorDiv(epochSecond, SECONDS_PER_DAY);
        int secondOfDay = (int) (epochSecond - epochDay * SECONDS_PER_DAY);
        putDate(epochDay, buffer, offset);
        buffer[offset + 10] = 'T';
        putTwoDigits(secondOfDay / 3600, buffer, offset + 11);
        buffer[offset + 13] = ':';
        putTwoDigits(secondOfDay / 60 % 60, buffer, offset + 14);
        buffer[offset + 16] = ':';
        putTwoDigits(secondOfDay % 60, buffer, offset + 17);
        int milli = instant.getNano() / 1_000_000;
        if (milli == 0) {
            buffer[offset + 19] = 'Z';
            return LENGTH_WITHOUT_FRACTION;
        }
        buffer[offset + 19] = '.';
        putTwoDigits(milli / 10, buffer, offset + 20);
        buffer[offset + 22] = (char) ('0' + milli % 10);
        buffer[offset + 23] = 'Z';
        return MAX_LENGTH;
    }

    // The two conversions count days in eras of 400 years that start on 1 March 0000, so that the leap day is the last
    // day of its year and month lengths follow one linear formula. Years 0000 to 9999 keep every quantity non-negative
    // but the two months before 0000-03-01, which are era -1.

    private static int epochDay(int year, int month, int day) {
        int shiftedYear = (month > 2 ? year : year - 1) + 400; // an era more, so that it is not negative
        int shiftedMonth = month > 2 ? month - 3 : month + 9;
        int century = shiftedYear / 100;
        int days = shiftedYear * 365 + (shiftedYear >> 2) - century + (century >> 2);
        return days + (153 * shiftedMonth + 2) / 5 + day - 1 - DAYS_PER_ERA - DAYS_0000_03_01_TO_1970;
    }

    private static void putDate(long epochDay, char[] buffer, int offset) {
        int days = (int) epochDay + DAYS_0000_03_01_TO_1970;
        int era = days < 0 ? -1 : days / DAYS_PER_ERA;
        int dayOfEra = days - era * DAYS_PER_ERA;
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int shiftedMonth = (5 * dayOfYear + 2) / 153;
        int month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
        int year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
        putTwoDigits(year / 100, buffer, offset);
        putTwoDigits(year % 100, buffer, offset + 2);
        buffer[offset + 4] = '-';
        putTwoDigits(month, buffer, offset + 5);
        buffer[offset + 7] = '-';
        putTwoDigits(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, buffer, offset + 8);
    }

    private static int lengthOfMonth(int year, int month) {
        return switch (month) {
            case 2 -> Year.isLeap(year) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /** The number that two characters write, or a negative number if one of them is not an ASCII digit. */
    private static int twoDigits(char[] buffer, int index) {
        return digit(buffer[index]) * 10 + digit(buffer[index + 1]);
    }

    /** The value of an ASCII digit, or a number so negative that no other digit can lift it above zero. */
    private static int digit(char c) {
        int value = c - '0';
        return value >= 0 && value <= 9 ? value : -100_000;
    }

    private static void putTwoDigits(int value, char[] buffer, int offset) {
        buffer[offset] = (char) ('0' + value / 10);
        buffer[offset + 1] = (char) ('0' + value % 10);
    }

    private record Fault(int index, String reason) {}

    private static Fault faultOf(CharSequence text) {
        int dot = LENGTH_WITHOUT_FRACTION - 1;
        boolean fraction = text.length() > dot && text.charAt(dot) == '.';
        String layout = fraction ? LAYOUT : LAYOUT.substring(0, dot) + "Z";
        for (int i = 0; i < layout.length(); i++) {
            if (i == text.length()) {
                return new Fault(i, "it ends after " + i + " characters");
            }
            char expected = layout.charAt(i);
            char found = text.charAt(i);
            if (expected == 'd' ? digit(found) < 0 : found != expected) {
                return new Fault(i, expectation(expected, i, dot) + " was expected as character " + (i + 1));
            }
        }
        if (text.length() > layout.length()) {
            return new Fault(layout.length(), "something follows the Z");
        }
        return outOfRange(text.toString());
    }

    private static String expectation(char expected, int index, int dot) {
        if (expected == 'd') {
            return "a digit";
        }
        return index == dot ? "Z, or a dot with three digits and Z," : String.valueOf(expected);
    }

    private static Fault outOfRange(String text) {
        int month = Integer.parseInt(text.substring(5, 7));
        if (month < 1 || month > 12) {
            return new Fault(5, "the month is not 01 to 12");
        }
        YearMonth yearMonth = YearMonth.of(Integer.parseInt(text.substring(0, 4)), month);
        if (!yearMonth.isValidDay(Integer.parseInt(text.substring(8, 10)))) {
            return new Fault(8, text.substring(0, 7) + " has no day " + text.substring(8, 10));
        }
        if (Integer.parseInt(text.substring(11, 13)) > 23) {
            return new Fault(11, "the hour is not 00 to 23");
        }
        return Integer.parseInt(text.substring(14, 16)) > 59
                ? new Fault(14, "the minute is not 00 to 59")
                : new Fault(17, "the second is not 00 to 59");
    }
}
