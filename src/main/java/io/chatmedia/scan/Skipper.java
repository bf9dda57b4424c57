package io.chatmedia.scan;

import io.chatmedia.text.Messages;
import io.chatmedia.token.Kind;
import io.chatmedia.token.LimitListener;
import io.chatmedia.token.LimitListener.Limit;
import io.chatmedia.token.Place;
import io.chatmedia.token.Scalar;
import org.jspecify.annotations.Nullable;

/** Skips a value of any depth without recursion. Checks that it is JSON and within the limits. */
final class Skipper {

    private final Utf8Tokens tokens;
    private final @Nullable LimitListener listener;
    private final OpenBrackets open = new OpenBrackets();

    private Skipper(Utf8Tokens tokens, @Nullable LimitListener listener) {
        this.tokens = tokens;
        this.listener = listener;
    }

    static void skip(Utf8Tokens tokens, @Nullable LimitListener listener) {
        byte b = tokens.here();
        if (b == '{' || b == '[') {
            new Skipper(tokens, listener).skip();
        } else {
            skipScalar(tokens, listener);
        }
    }

    private void skip() {
        do {
            byte b = tokens.here();
            if (b != '{' && b != '[') {
                skipScalar(tokens, listener);
            } else if (listener != null && tokens.isTooDeep()) {
                listener.exceeded(Limit.DEPTH, tokens.place(), b == '{' ? Messages.OBJECT : Messages.ARRAY);
                skip(tokens, null);
            } else {
                open.push(b == '{');
                tokens.enter((char) b);
            }
        } while (toNextValue());
    }

    /** Goes on to the next value within the open brackets; false when all of them are closed. */
    private boolean toNextValue() {
        while (!open.isEmpty()) {
            boolean more = open.isObject() ? tokens.toName() && tokens.passName() : tokens.nextElement();
            if (!more) {
                open.pop();
            } else if (!open.isObject()) {
                return true;
            } else {
                boolean tooLong = listener != null && tellIfNameTooLong(listener);
                tokens.toValue();
                if (!tooLong) {
                    return true;
                }
                skip(tokens, null); // each pointer into the value would hold the name again
            }
        }
        return false;
    }

    private boolean tellIfNameTooLong(LimitListener told) {
        if (tokens.lengthOfName() <= tokens.limits.nameLength()) {
            return false;
        }
        Scalar name = tokens.scalarOfName();
        if (name.size() <= tokens.limits.nameLength()) {
            return false;
        }
        told.exceeded(Limit.NAME_LENGTH, tokens.place(), name.excerpt());
        return true;
    }

    private static void skipScalar(Utf8Tokens tokens, @Nullable LimitListener listener) {
        Kind kind = tokens.kind();
        int stop = tokens.endOfScalar(kind);
        if (stop < 0) {
            return;
        }
        if (listener != null && kind == Kind.STRING && mayExceed(tokens, stop - 2, tokens.limits.stringLength())) {
            tellIfTooLong(tokens, listener, Limit.STRING_LENGTH, tokens.limits.stringLength());
        } else if (listener != null && kind == Kind.NUMBER && mayExceed(tokens, stop, tokens.limits.numberDigits())) {
            tellIfTooLong(tokens, listener, Limit.NUMBER_DIGITS, tokens.limits.numberDigits());
        } else {
            tokens.moveTo(stop);
        }
    }

    private static boolean mayExceed(Utf8Tokens tokens, int stop, int limit) {
        return stop - tokens.index() > limit;
    }

    private static void tellIfTooLong(Utf8Tokens tokens, LimitListener listener, Limit limit, int most) {
        Place place = tokens.place();
        Scalar scalar = tokens.scalar();
        if (scalar != null && scalar.size() > most) {
            listener.exceeded(limit, place, scalar.excerpt());
        }
    }
}
