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

/** An int32 within the component's limits. {@code 5.0} and {@code 5e0} are no integers (rule 3). */
final class IntegerBinder extends Binder {

    private final long min;
    private final long max;

    IntegerBinder(IntegerType type) {
        this.min = type.min();
        this.max = type.max();
    }

    @Override
    public @Nullable Object bind(Tokens tokens, ReadContext context) {
        long value = tokens.integer(min, max);
        return value == Tokens.NO_INTEGER ? notAccepted(tokens, context) : (Object) (int) value;
    }

    private @Nullable Object notAccepted(Tokens tokens, ReadContext context) {
        if (tokens.kind() != Kind.NUMBER) {
            return context.wrongType(tokens, "an integer");
        }
        Place place = tokens.place();
        Scalar number = tokens.scalar();
        if (number == null || context.exceedsLimit(number, place)) {
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

    @Override
    public void write(JsonGenerator generator, Object value) {
        generator.writeNumber((int) value);
    }
}
