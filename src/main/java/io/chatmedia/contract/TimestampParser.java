package io.chatmedia.contract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Year;

/**
 * Parses a timestamp to milliseconds. The 24 characters of a timestamp with a fraction are read as three words of eight
 * bytes, the first character in the lowest byte. A few operations on a word compare eight characters with the layout
 * and read the numbers among them.
 */
final class TimestampParser {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final String[] LAYOUT = {"0000-00-", "00T00:00", ":00.000Z"};
    private static final long DATE = layout(0);
    private static final long DAY_TO_MINUTE = layout(1);
    private static final long SECOND = layout(2);
    private static final long DATE_EXCESS = excess(0);
    private static final long DAY_TO_MINUTE_EXCESS = excess(1);
    private static final long SECOND_EXCESS = excess(2);

    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
    private static final long LOW_HALF = 0xffff_ffffL;
    private static final int DOT_OR_Z = ('.' ^ 'Z') << 24;

    private static final int DAYS_PER_400_YEARS = 146_097;
    private static final int MILLIS_PER_DAY = 86_400_000;
    private static final int DAYS_0000_03_01_TO_1970 = 719_468;

    private TimestampParser() {}

    private static long layout(int word) {
        return (long) LONGS.get(LAYOUT[word].getBytes(StandardCharsets.US_ASCII), 0);
    }

    /** Added to a byte, sets its high bit if the byte exceeds 9 (digit positions) or 0 (fixed characters). */
    private static long excess(int word) {
        long excess = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            excess |= (LAYOUT[word].charAt(i) == '0' ? 0x80L - 10 : 0x80L - 1) << (Byte.SIZE * i);
        }
        return excess;
    }

    /** The timestamp of 24 bytes in milliseconds since 1970, or {@link WireTimestamp#INVALID}. */
    static long withFraction(byte[] text, int offset) {
        return epochMilli(word(text, offset), word(text, offset + 8), word(text, offset + 16));
    }

    /** The timestamp of 20 bytes in milliseconds since 1970, or {@link WireTimestamp#INVALID}. */
    static long withoutFraction(byte[] text, int offset) {
        return epochMilli(word(text, offset), word(text, offset + 8), zeroFraction((int) INTS.get(text, offset + 16)));
    }

    /** The timestamp of 24 characters in milliseconds since 1970, or {@link WireTimestamp#INVALID}. */
    static long withFraction(char[] text, int offset) {
        return epochMilli(word(text, offset, 8), word(text, offset + 8, 8), word(text, offset + 16, 8));
    }

    /** The timestamp of 20 characters in milliseconds since 1970, or {@link WireTimestamp#INVALID}. */
    static long withoutFraction(char[] text, int offset) {
        return epochMilli(
                word(text, offset, 8), word(text, offset + 8, 8), zeroFraction((int) word(text, offset + 16, 4)));
    }

    private static long word(byte[] text, int offset) {
        return (long) LONGS.get(text, offset);
    }

    /** Characters as the lowest bytes of a word; a word that no timestamp has, if they are not ASCII. */
    private static long word(char[] text, int offset, int count) {
        long word = 0;
        int all = 0;
        for (int i = 0; i < count; i++) {
            char c = text[offset + i];
            word |= (long) c << (Byte.SIZE * i);
            all |= c;
        }
        return all > 0x7f ? HIGH_BITS : word;
    }

    /** The last word of a timestamp without a fraction, of which four characters are there, the Z among them. */
    private static long zeroFraction(int colonToZ) {
        return ((colonToZ ^ DOT_OR_Z) & LOW_HALF) | (SECOND & ~LOW_HALF);
    }

    private static long epochMilli(long first, long second, long third) {
        // A character of the layout is zero now, and a digit its value.
        long date = first ^ DATE;
        long dayToMinute = second ^ DAY_TO_MINUTE;
        long seconds = third ^ SECOND;
        long notOfLayout = (date | (date + DATE_EXCESS))
                | (dayToMinute | (dayToMinute + DAY_TO_MINUTE_EXCESS))
                | (seconds | (seconds + SECOND_EXCESS));
        if ((notOfLayout & HIGH_BITS) != 0) {
            return WireTimestamp.INVALID;
        }
        int milli = byteAt(seconds, 6);
        date = pairs(date);
        dayToMinute = pairs(dayToMinute);
        seconds = pairs(seconds);
        int year = byteAt(date, 0) * 100 + byteAt(date, 2);
        int month = byteAt(date, 5);
        int day = byteAt(dayToMinute, 0);
        int hour = byteAt(dayToMinute, 3);
        int minute = byteAt(dayToMinute, 6);
        int sec = byteAt(seconds, 1);
        milli += byteAt(seconds, 4) * 10;
        if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || sec > 59) {
            return WireTimestamp.INVALID;
        }
        if (day > 28 && day > lengthOfMonth(year, month)) {
            return WireTimestamp.INVALID;
        }
        int milliOfDay = ((hour * 60 + minute) * 60 + sec) * 1000 + milli;
        return epochDay(year, month, day) * (long) MILLIS_PER_DAY + milliOfDay;
    }

    /** In each byte the number whose two digits are in it and the next one. */
    private static long pairs(long digits) {
        return digits * 10 + (digits >>> Byte.SIZE);
    }

    private static int byteAt(long word, int index) {
        return (int) (word >>> (Byte.SIZE * index)) & 0xff;
    }

    private static int lengthOfMonth(int year, int month) {
        return switch (month) {
            case 2 -> Year.isLeap(year) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /**
     * The day since 1970. Years are counted from 1 March, so that the leap day is the last one of its year and the
     * lengths of months follow one linear formula; and 400 more, so that nothing is negative in the year 0000.
     */
    private static int epochDay(int year, int month, int day) {
        int marchYear = (month > 2 ? year : year - 1) + 400;
        int marchMonth = month > 2 ? month - 3 : month + 9;
        int century = marchYear / 100;
        int days = marchYear * 365 + (marchYear >> 2) - century + (century >> 2);
        return days + (153 * marchMonth + 2) / 5 + day - 1 - DAYS_PER_400_YEARS - DAYS_0000_03_01_TO_1970;
    }
}
