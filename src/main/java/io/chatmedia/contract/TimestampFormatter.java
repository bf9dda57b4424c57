package io.chatmedia.contract;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.LocalDate;

/**
 * Formats a time as a timestamp. Parts of the text that depend on one small number come from tables of words: eight
 * characters each, the first in the lowest byte. The code computes those numbers in few operations. The tables take 19
 * kB.
 */
final class TimestampFormatter {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int DAYS_PER_400_YEARS = 146_097;
    private static final int JANUARY_AND_FEBRUARY_0000 = 60; // days
    private static final int FIRST_OF_JANUARY = 306; // the day of a year that begins with 1 March
    private static final long LOW_HALF = 0xffff_ffffL;
    private static final int DOT_OR_Z = ('.' ^ 'Z') << 24;

    /** The numbers to 99. */
    private static final int[] TWO_DIGITS = new int[100];

    /** The end of the last word: {@code 000Z} and so on. */
    private static final long[] MILLIS = new long[1_000];

    /** The end of the first word and the beginning of the second one, by the day of a year that begins with March. */
    private static final long[] MONTHS = new long[366];

    private static final int[] DAYS = new int[366];

    /** The end of the second word, {@code T00:00} and so on. */
    private static final long[] MINUTES = new long[24 * 60];

    /** The beginning of the last word, {@code :00.} and so on. */
    private static final int[] SECONDS = new int[60];

    static {
        for (int i = 0; i < TWO_DIGITS.length; i++) {
            TWO_DIGITS[i] = characters('0' + i / 10, '0' + i % 10);
        }
        for (int i = 0; i < MILLIS.length; i++) {
            MILLIS[i] = at(4, '0' + i / 100) | at(5, TWO_DIGITS[i % 100]) | at(7, 'Z');
        }
        for (int i = 0; i < MINUTES.length; i++) {
            MINUTES[i] = at(2, 'T') | at(3, TWO_DIGITS[i / 60]) | at(5, ':') | at(6, TWO_DIGITS[i % 60]);
        }
        for (int i = 0; i < SECONDS.length; i++) {
            SECONDS[i] = (int) (at(0, ':') | at(1, TWO_DIGITS[i]) | at(3, '.'));
        }
        LocalDate march = LocalDate.of(1999, 3, 1); // with a leap day at the end of its year
        for (int i = 0; i < DAYS.length; i++) {
            LocalDate date = march.plusDays(i);
            MONTHS[i] = at(4, '-') | at(5, TWO_DIGITS[date.getMonthValue()]) | at(7, '-');
            DAYS[i] = TWO_DIGITS[date.getDayOfMonth()];
        }
    }

    private TimestampFormatter() {}

    private static int characters(int first, int second) {
        return first | (second << Byte.SIZE);
    }

    private static long at(int index, int characters) {
        return (long) characters << (Byte.SIZE * index);
    }

    /**
     * The text of a timestamp, without a fraction if that is zero.
     *
     * @param second seconds since 0000-01-01T00:00:00Z, less than 10000 years
     * @param milli milliseconds of the second
     */
    @SuppressWarnings("deprecation") // the only one small enough to be compiled into its caller
    static String text(long second, int milli) {
        // The quotient of the second and 86400, which is 128 * 675: up to 2^31 * 1.15 this is as good as dividing by
        // 675.
        int day = (int) (((second >>> 7) * 3_257_812_231L) >>> 41);
        int secondOfDay = (int) (second - day * 86_400L);
        int minuteOfDay = secondOfDay / 60;

        // Years begin with March here, so that the leap day is the last one; and there are 400 more, so that none is
        // negative. Cassio Neri and Lorenz Schneider (Euclidean affine functions and their application to calendar
        // algorithms, 2022) show the way: with n quarters of a day since the century began, n / 1461 is the year, and
        // 2939745 is 2^32 / 1461, so that the year stands in the high half of a product and its part in the low one.
        int quarters = (day - JANUARY_AND_FEBRUARY_0000 + DAYS_PER_400_YEARS) * 4 + 3;
        int century = quarters / DAYS_PER_400_YEARS;
        long years = ((quarters - century * DAYS_PER_400_YEARS) | 3) * 2_939_745L;
        int dayOfYear = (int) ((((years & LOW_HALF) + 2_939_745 / 2) * 1461) >>> 34);
        int yearOfCentury = (int) (years >>> 32) + ((FIRST_OF_JANUARY - 1 - dayOfYear) >>> 31);
        if (yearOfCentury == 100) {
            century++;
            yearOfCentury = 0;
        }

        byte[] text = new byte[WireTimestamp.MAX_LENGTH];
        LONGS.set(text, 0, TWO_DIGITS[century - 4] | at(2, TWO_DIGITS[yearOfCentury]) | MONTHS[dayOfYear]);
        LONGS.set(text, 8, DAYS[dayOfYear] | MINUTES[minuteOfDay]);
        int seconds = SECONDS[secondOfDay - minuteOfDay * 60];
        if (milli == 0) {
            INTS.set(text, 16, seconds ^ DOT_OR_Z);
            return new String(text, 0, 0, WireTimestamp.MAX_LENGTH - 4);
        }
        LONGS.set(text, 16, seconds | MILLIS[milli]);
        return new String(text, 0, 0, WireTimestamp.MAX_LENGTH);
    }
}
