package io.chatmedia.bind;

import io.chatmedia.contract.WireText;
import io.chatmedia.contract.WireTimestamp;
import io.chatmedia.contract.WireValue;
import io.chatmedia.contract.WireValues;
import io.chatmedia.text.Messages;
import io.chatmedia.token.Place;
import io.chatmedia.validation.ViolationCode;

/** Reports strings that were just read and that the contract does not allow at their place. */
final class TextFaults {

    private TextFaults() {}

    static void notTimestamp(ReadContext context, Place place, String text) {
        if (!context.exceedsLimit(text, place)) {
            String received = WireText.excerpt(text);
            String reason = String.valueOf(WireTimestamp.reasonAgainst(text));
            String message = Messages.notTimestamp(received, reason);
            context.violation(place, ViolationCode.INVALID_TIMESTAMP, message, received);
        }
    }

    /**
     * Reports a text that is not an accepted enum value: either accepted only in tolerant mode, or unknown.
     *
     * @param expected the values that are accepted, in words
     */
    static void notAccepted(
            ReadContext context, Place place, WireValues<? extends WireValue> values, String expected, String text) {
        String received = WireText.excerpt(text);
        if (values.find(text) != null) {
            String message = Messages.undocumentedValue(expected, received);
            context.violation(place, ViolationCode.UNDOCUMENTED_VALUE, message, received);
        } else if (!context.exceedsLimit(text, place)) {
            String message = Messages.expectedNotText(expected, received);
            context.violation(place, ViolationCode.UNKNOWN_VALUE, message, received);
        }
    }
}
