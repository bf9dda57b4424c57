package io.chatmedia.contract;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
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

    /** Returned by {@link #parseEpochMilli} for a text that is not a wire timestamp. No timestamp has this value. */
    public static final long INVALID = Long.MIN_VALUE;

    /** The most characters that a wire timestamp has. */
    public static final int MAX_LENGTH = 24;

    /**
     * An ECMA-262 regular expression that matches exactly the wire timestamps, leap years included, for formats that
     * need the rule as text, such as JSON Schema. In Java use {@link java.util.regex.Matcher#matches()}: {@code $} also
     * matches before a final line feed. The expression has no unbounded repetition, so matching takes constant time.
     */
    public static final String PATTERN = "^("
            + "[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
            + "|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
            + "|02-(0[1-9]|1[0-9]|2[0-8]))"
            + "|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29"
            + ")T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{3})?Z$";

    private static final int LENGTH_WITHOUT_FRACTION = 20;
    private static final long MIN_SECOND = -62_167_219_200L; // 0000-01-01T00:00:00Z
    private static final long MAX_SECOND = 253_402_300_799L; // 9999-12-31T23:59:59Z

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
            TimestampFault fault = TimestampFault.of(text);
            throw new DateTimeParseException(
                    "not a wire timestamp, " + fault.reason() + ", at index " + fault.index(), text, fault.index());
        }
        return Instant.ofEpochMilli(epochMilli);
    }

    /**
     * Returns whether a text is a wire timestamp.
     *
     * @param text the text
     * @return {@code true} if {@link #parse} would take it
     */
    public static boolean isValid(CharSequence text) {
        return parseEpochMilli(text) != INVALID;
    }

    /**
     * Returns in a few words why a text is not a wire timestamp, without quoting the text.
     *
     * @param text the text
     * @return the reason, such as {@code "2024-02 has no day 30"}, or {@code null} if the text is a wire timestamp
     */
    public static @Nullable String reasonAgainst(CharSequence text) {
        return isValid(text) ? null : TimestampFault.of(text).reason();
    }

    private static long parseEpochMilli(CharSequence text) {
        if (text.length() > MAX_LENGTH) {
            return INVALID;
        }
        // Characters outside Latin-1 become question marks, which no timestamp contains.
        byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
        return parseEpochMilli(bytes, 0, bytes.length);
    }

    /**
     * Parses a wire timestamp in a buffer of bytes, without making an object.
     *
     * @param buffer the bytes, in ASCII or in UTF-8
     * @param offset where the text starts
     * @param length how many bytes it has
     * @return milliseconds since 1970-01-01T00:00:00Z, or {@link #INVALID} if the text is not a wire timestamp
     */
    public static long parseEpochMilli(byte[] buffer, int offset, int length) {
        return switch (length) {
            case MAX_LENGTH -> TimestampParser.withFraction(buffer, offset);
            case LENGTH_WITHOUT_FRACTION -> TimestampParser.withoutFraction(buffer, offset);
            default -> INVALID;
        };
    }

    /**
     * Parses a wire timestamp in a buffer of characters, without making an object.
     *
     * @param buffer the characters
     * @param offset where the text starts
     * @param length how many characters it has
     * @return milliseconds since 1970-01-01T00:00:00Z, or {@link #INVALID} if the text is not a wire timestamp
     */
    public static long parseEpochMilli(char[] buffer, int offset, int length) {
        return switch (length) {
            case MAX_LENGTH -> TimestampParser.withFraction(buffer, offset);
            case LENGTH_WITHOUT_FRACTION -> TimestampParser.withoutFraction(buffer, offset);
            default -> INVALID;
        };
    }

    /**
     * Returns whether the wire form can hold an instant: whole milliseconds, year 0000 to 9999.
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
        if (!isRepresentable(instant)) {
            throw new DateTimeException(
                    isWithinYears(instant.getEpochSecond())
                            ? "a wire timestamp has whole milliseconds, unlike " + instant
                                    + "; call truncatedTo(ChronoUnit.MILLIS) first"
                            : "a wire timestamp has a year from 0000 to 9999, unlike " + instant
                                    + "; leave such an instant out");
        }
        return TimestampFormatter.text(instant.getEpochSecond() - MIN_SECOND, instant.getNano() / 1_000_000);
    }
}
