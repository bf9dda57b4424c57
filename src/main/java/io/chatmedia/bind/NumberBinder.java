package io.chatmedia.bind;

import io.chatmedia.text.Messages;
import io.chatmedia.token.Kind;
import io.chatmedia.token.Place;
import io.chatmedia.token.Scalar;
import io.chatmedia.token.Tokens;
import io.chatmedia.validation.ViolationCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** A number that a {@code double} can hold. */
final class NumberBinder extends Binder {

    /** Up to this, each whole number is a double of its own. */
    private static final long MAX_EXACT = 1L << 53;

    private static final long NEGATIVE_ZERO = Double.doubleToRawLongBits(-0.0);

    @Override
    public @Nullable Object bind(Tokens tokens, ReadContext context) {
        double value = tokens.number();
        return Double.isNaN(value) ? notAccepted(tokens, context) : (Object) value;
    }

    private static @Nullable Object notAccepted(Tokens tokens, ReadContext context) {
        if (tokens.kind() != Kind.NUMBER) {
            return context.wrongType(tokens, "a number");
        }
        Place place = tokens.place();
        Scalar number = tokens.scalar();
        if (number != null && !context.exceedsLimit(number, place)) {
            String received = number.excerpt();
            String message = Messages.expected("a number that a double can hold", received);
            context.violation(place, ViolationCode.OUT_OF_RANGE, message, received);
        }
        return null;
    }

    /** Without a fraction of zero, which most senders leave out. */
    @Override
    public void write(JsonGenerator generator, Object value) {
        double number = (double) value;
        long whole = (long) number;
        if (whole == number && Math.abs(whole) <= MAX_EXACT && Double.doubleToRawLongBits(number) != NEGATIVE_ZERO) {
            generator.writeNumber(whole);
        } else {
            generator.writeNumber(number);
        }
    }
}
