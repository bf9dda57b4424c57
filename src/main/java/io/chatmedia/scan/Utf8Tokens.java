package io.chatmedia.scan;

import io.chatmedia.contract.WireTimestamp;
import io.chatmedia.scan.SyntaxFault.Expected;
import io.chatmedia.token.ByteSearch;
import io.chatmedia.token.Doubles;
import io.chatmedia.token.Kind;
import io.chatmedia.token.LimitListener;
import io.chatmedia.token.Limits;
import io.chatmedia.token.Location;
import io.chatmedia.token.Names;
import io.chatmedia.token.Scalar;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The cursor over a document in UTF-8, which may be a part of a larger array. One pass checks values that are read and
 * values that are skipped: RFC 8259, UTF-8, and the limits. The cursor keeps no path; {@link Places} finds the places
 * of violations from their offsets.
 *
 * <p>Make one object per document and use it in one thread. A reused object is slower, because the compiler then cannot
 * keep its fields in registers.
 */
public final class Utf8Tokens extends Utf8Structure {
    private static final int LONG_TIMESTAMP = 24;
    private static final int SHORT_TIMESTAMP = 20;

    // The last four letters of the literals.
    private static final int NULL = ByteSearch.fourBytes("null");
    private static final int TRUE = ByteSearch.fourBytes("true");
    private static final int ALSE = ByteSearch.fourBytes("alse");

    /** Numbers with up to this many digits do not overflow a {@code long}. */
    private static final int SAFE_DIGITS = 18;

    private int scalarStart; // of the scalar that was read last by scalar() or text()

    private Utf8Tokens(byte[] bytes, int start, int end, Location first, Limits limits) {
        super(bytes, start, end, first, limits);
    }

    /**
     * A cursor at the beginning of a document, behind the byte order mark that an input may begin with.
     *
     * @param bytes holds the document
     * @param start where it starts
     * @param end where it ends
     * @param first the position of its first byte in the input; a mark anywhere but at its offset 0 is no JSON
     * @param limits the limits on what is within it
     * @return the cursor
     */
    public static Utf8Tokens of(byte[] bytes, int start, int end, Location first, Limits limits) {
        if (first.offset() == 0 && Utf8.startsWithByteOrderMark(bytes, start, end)) {
            Location behind = new Location(first.line(), first.column(), Utf8.BYTE_ORDER_MARK);
            return new Utf8Tokens(bytes, start + Utf8.BYTE_ORDER_MARK, end, behind, limits);
        }
        return new Utf8Tokens(bytes, start, end, first, limits);
    }

    @Override
    public boolean atNull() {
        return here() == 'n';
    }

    @Override
    public boolean takeNull() {
        return here() == 'n' && takeLiteral("null", NULL);
    }

    @Override
    public boolean takeTrue() {
        return here() == 't' && takeLiteral("true", TRUE);
    }

    @Override
    public boolean takeFalse() {
        return here() == 'f' && takeLiteral("false", ALSE);
    }

    /** Skips a literal of four or five letters whose first letter was seen. */
    private boolean takeLiteral(String literal, int lastFour) {
        int stop = at + literal.length();
        if (stop >= end || Grammar.isWordByte(bytes[stop])) {
            stop = Grammar.endOfLiteral(literal, bytes, at, end);
        } else if (ByteSearch.fourBytes(bytes, stop - Integer.BYTES) != lastFour) {
            return false;
        }
        if (stop < 0) {
            return false;
        }
        at = stop;
        return true;
    }

    @Override
    public @Nullable String string() {
        if (here() != '"') {
            return null;
        }
        int from = at + 1;
        int stop = ByteSearch.indexOfSpecial(bytes, from, end);
        if (stop < end && bytes[stop] == '"' && stop - from <= limits.stringLength()) {
            at = stop + 1;
            return ascii(from, stop);
        }
        String text = decoder().decode(from, limits.stringLength(), false);
        if (text != null) {
            at = decoder().next();
        }
        return text;
    }

    @Override
    public long timestamp() {
        if (here() != '"') {
            return WireTimestamp.INVALID;
        }
        int from = at + 1;
        int length = quoteAt(from + LONG_TIMESTAMP) ? LONG_TIMESTAMP : SHORT_TIMESTAMP;
        if (!quoteAt(from + length)) {
            return WireTimestamp.INVALID;
        }
        long epochMilli = WireTimestamp.parseEpochMilli(bytes, from, length);
        if (epochMilli != WireTimestamp.INVALID) {
            at = from + length + 1;
        }
        return epochMilli;
    }

    private boolean quoteAt(int index) {
        return index < end && bytes[index] == '"';
    }

    @Override
    public long integer(long min, long max) {
        int from = here() == '-' ? at + 1 : at;
        int i = from;
        long value = 0;
        for (int digit; i < end && (digit = bytes[i] - '0') >= 0 && digit <= 9; i++) {
            value = value * 10 + digit;
        }
        int digits = i - from;
        long signed = from > at ? -value : value;
        if (digits == 0
                || digits > SAFE_DIGITS
                || (digits > 1 && bytes[from] == '0')
                || signed < min
                || signed > max
                || (i < end && Grammar.isWordByte(bytes[i]))) {
            return NO_INTEGER;
        }
        at = i;
        return signed;
    }

    @Override
    public double number() {
        if (kind() != Kind.NUMBER) {
            return Double.NaN;
        }
        int stop = Grammar.endOfNumber(bytes, at, end);
        if (stop < 0
                || (stop - at > limits.numberDigits() && Scalars.digits(bytes, at, stop) > limits.numberDigits())) {
            return Double.NaN;
        }
        double value = Doubles.parse(ascii(at, stop));
        if (!Double.isNaN(value)) {
            at = stop;
        }
        return value;
    }

    @Override
    public int choice(Names choices) {
        if (here() != '"') {
            return NO_CHOICE;
        }
        int from = at + 1;
        int stop = ByteSearch.indexOfSpecial(bytes, from, end);
        int index;
        if (stop < end && bytes[stop] == '"') {
            index = choices.find(bytes, from, stop);
            stop++;
        } else {
            String text = decoder().decode(from, Integer.MAX_VALUE, true);
            index = text == null ? NO_CHOICE : choices.find(text);
            stop = decoder().next();
        }
        if (index >= 0) {
            at = stop;
        }
        return index;
    }

    @Override
    public @Nullable Scalar scalar() {
        int from = at;
        Kind kind = kind();
        int stop = endOfScalar(kind);
        if (stop < 0) {
            return null;
        }
        scalarStart = from;
        at = stop;
        return Scalars.of(kind, bytes, from, stop);
    }

    /** The index behind the scalar here, or a negative number after noting that it is not JSON. */
    int endOfScalar(Kind kind) {
        int stop;
        Expected expected;
        switch (kind) {
            case STRING -> {
                expected = Expected.STRING;
                stop = Grammar.endOfString(bytes, at + 1, end);
            }
            case NUMBER -> {
                expected = Expected.NUMBER;
                stop = Grammar.endOfNumber(bytes, at, end);
            }
            case BOOLEAN, NULL -> {
                expected = Expected.LITERAL;
                stop = Grammar.endOfLiteral(Grammar.literal(bytes[at]), bytes, at, end);
            }
            default -> {
                return -1; // noted already
            }
        }
        if (stop < 0) {
            fail(expected, at, ~stop);
        }
        return stop;
    }

    @Override
    public @Nullable String text() {
        int stop = endOfScalar(Kind.STRING);
        if (stop < 0) {
            return null;
        }
        String text = decoder().decode(at + 1, Integer.MAX_VALUE, true);
        scalarStart = at;
        at = stop;
        return text;
    }

    @Override
    public byte[] jsonOfScalar() {
        return Arrays.copyOfRange(bytes, scalarStart, at);
    }

    @Override
    public byte @Nullable [] json(LimitListener listener) {
        int from = at;
        skip(listener);
        return failed() ? null : Arrays.copyOfRange(bytes, from, at);
    }

    @Override
    public void skip(@Nullable LimitListener listener) {
        Skipper.skip(this, listener);
    }
}
