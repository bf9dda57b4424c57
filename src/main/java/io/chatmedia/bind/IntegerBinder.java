package io.chatmedia.bind;

import io.chatmedia.text.Messages;
import io.chatmedia.token.Kind;
import io.chatmedia.token.Place;
import io.chatmedia.token.Scalar;
import io.chatmedia.token.Tokens;
import io.chatmedia.type.WireType.IntegerType;
import io.chatmedia.validation.ViolationCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** An int32 or int64 within the component's limits. {@code 5.0} and {@code 5e0} are no integers (rule 3). */
final class IntegerBinder extends Binder {

    private final long min;
    private final long max;
    private final boolean wide;

    IntegerBinder(IntegerType type) {
        this.min = type.min();
        this.max = type.max();
        this.wide = type.wide();
    }

    @Override
    public @Nullable Object bind(Tokens tokens, ReadContext context) {
        long value = tokens.integer(min, max);
        if (value == Tokens.NO_INTEGER) {
            return notAccepted(tokens, context);
        }
        return wide ? (Object) value : (Object) (int) value;
    }

    private @Nullable Object notAccepted(Tokens tokens, ReadContext context) {
        if (tokens.kind() != Kind.NUMBER) {
            return context.wrongType(tokens, "an integer");
        }
        Place place = tokens.place();
        Scalar number = tokens.scalar();
        Long ofManyDigits = number != null && wide ? ofManyDigits(number.excerpt()) : null;
        if (ofManyDigits != null) {
            return ofManyDigits; // taken however small the limit, as shorter ones are
        } else if (number == null || context.exceedsLimit(number, place)) {
            return null;
        }
        String received = number.excerpt();
        if (number.integral()) {
            String message = Messages.expected("an integer from " + min + " to " + max, received);
            context.violation(place, ViolationCode.OUT_OF_RANGE, message, received);
        } else {
            String message = Messages.expected("an integer", ReadContext.named(number));
            context.violation(place, ViolationCode.WRONG_TYPE, message, received);
        }
        return null;
    }

    /** Tokens read 18 digits; an int64 may have one more. No text that fits is cut. */
    private @Nullable Long ofManyDigits(String text) {
        try {
            long value = Long.parseLong(text);
            return value >= min && value <= max ? value : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    @Override
    public void write(JsonGenerator generator, Object value) {
        if (wide) {
            generator.writeNumber((long) value);
        } else {
            generator.writeNumber((int) value); // not as a long, which a tree would have as another number
        }
    }
}
