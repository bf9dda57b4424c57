package io.chatmedia.drift;

import java.util.Locale;

/** Formats numbers for the report. */
final class NumberFormats {

    private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

    private NumberFormats() {}

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** The count of a key, marked with ≥ if it may be too low. */
    static String times(KeyCount count) {
        return mark(count) + count(count.times());
    }

    /** The number of documents with such a violation, marked with ≥ if it may be too low. */
    static String documents(ViolationCount violationCount) {
        return mark(violationCount) + count(violationCount.documents());
    }

    private static String mark(KeyCount count) {
        return count.missed() == 0 ? "" : "≥";
    }

    static double percent(long part, long whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }

    /** A share with one decimal. Small shares are not rounded to zero, and large ones not to all. */
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

    /** A share as a bar of at most so many characters. Small shares are not rounded to zero. */
    static String bar(long part, long whole, int width) {
        long eighths = Math.round(percent(part, whole) / 100 * width * 8);
        if (part > 0) {
            eighths = Math.max(1, eighths);
        }
        String end = eighths % 8 == 0 ? "" : EIGHTHS.substring((int) (eighths % 8), (int) (eighths % 8) + 1);
        return "█".repeat((int) (eighths / 8)) + end;
    }
}
