package io.chatmedia.drift;

import java.util.Locale;

/** NumberFormats as they are shown. */
final class NumberFormats {

    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

    private NumberFormats() {}

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** How often a key was met, marked if it may have been more. */
    static String times(KeyCount count) {
        return mark(count) + count(count.times());
    }

    /** In how many documents there was such a violation, marked if it may have been more. */
    static String documents(ViolationCount violationCount) {
        return mark(violationCount) + count(violationCount.documents());
    }

    private static String mark(KeyCount count) {
        return count.missed() == 0 ? "" : "≥";
    }

    static double percent(long part, long whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }

    /** A share with one decimal, in which little is not nothing, and nearly all is not all. */
    static String share(long part, long whole) {
        double percent = percent(part, whole);
        if (part > 0 && percent < 0.1) {
            return "<0.1 %";
        }
        if (part < whole && percent > 99.9) {
            return ">99.9 %";
        }
        return String.format(Locale.ROOT, "%.1f %%", percent);
    }

    /** A share as a bar of so many characters at the most; little is not nothing. */
    static String bar(long part, long whole, int width) {
        long eighths = Math.round(percent(part, whole) / 100 * width * 8);
        if (part > 0) {
            eighths = Math.max(1, eighths);
        }
        String end = eighths % 8 == 0 ? "" : EIGHTHS.substring((int) (eighths % 8), (int) (eighths % 8) + 1);
        return "█".repeat((int) (eighths / 8)) + end;
    }
}
