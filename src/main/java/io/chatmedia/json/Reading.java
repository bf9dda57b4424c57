package io.chatmedia.json;

import io.chatmedia.contract.WireText;
import io.chatmedia.contract.WireTimestamp;
import io.chatmedia.contract.WireValue;
import io.chatmedia.contract.WireValues;
import io.chatmedia.record.ValueStack;
import io.chatmedia.validation.ViolationCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/**
 * One document being read: its tokens, its limits, and the words for what is found in it. A violation is an entry in
 * the findings; its pointer and place are worked out only then, so a document without fault pays for neither.
 */
final class Reading {

    /** Room for a participant and whatever is open within it. */
    private static final int VALUES = 48;

    /** What is said of a property that the contract does not have. */
    static final String NO_SUCH_PROPERTY = "the contract has no such property";

    /** What is said of what follows the document. */
    static final String SOMETHING_FOLLOWS = "expected the end of the document, got something after it";

    private final JsonParser parser;
    private final ReadLimits limits;
    private final Findings findings;
    private final ValueStack values = new ValueStack(VALUES);
    private final @Nullable BytesParser bytes;
    private final int outerDepth;

    /** A reading from the parser's next value on. */
    Reading(JsonParser parser, ReadLimits limits, Source source) {
        this.parser = parser;
        this.limits = limits;
        this.findings = new Findings(limits.violations(), source);
        this.bytes = parser instanceof BytesParser b ? b : null;
        JsonToken token = parser.currentToken();
        // A mapper hands over a value whose start it has read already.
        this.outerDepth =
                parser.streamReadContext().getNestingDepth() - (token != null && token.isStructStart() ? 1 : 0);
    }

    Findings findings() {
        return findings;
    }

    /** Where the values are collected that records and lists are made of. */
    ValueStack values() {
        return values;
    }

    /** Reports a fault of the current token, which {@link JsonToken#PROPERTY_NAME} makes one of the property. */
    void report(ViolationCode code, String message, @Nullable String received) {
        findings.violation(this::pointer, code, message, received, parser.currentTokenLocation());
    }

    /** Reports the current value as being of another type than expected, and passes over it. */
    @Nullable Object wrongType(String expected) {
        if (!exceedsLimit()) {
            String received = received();
            report(ViolationCode.WRONG_TYPE, "expected " + expected + ", got " + found(received), received);
        }
        skipChildren();
        return null;
    }

    /** Whether the current value starts as expected and is not too deep; if not, reports that, and passes over it. */
    boolean enters(JsonToken start, String expected) {
        if (parser.currentToken() != start) {
            wrongType(expected);
            return false;
        }
        if (exceedsLimit()) {
            skipChildren();
            return false;
        }
        return true;
    }

    /**
     * Reports that the constructor of a record, whose object ended just now, refuses values that the contract takes.
     */
    void refusedByConstructor(RuntimeException e) {
        report(
                ViolationCode.OUT_OF_RANGE,
                "refused by the record itself: " + WireText.excerpt(String.valueOf(e.getMessage())),
                "{…}");
    }

    /** Reports a property that must not be null, but is. */
    void requiredIsNull() {
        report(ViolationCode.REQUIRED, "required, but null", "null");
    }

    /** Reports a property that its object, which ended just now, does not have. */
    void requiredIsMissing(String name) {
        findings.violation(
                () -> pointer() + JsonPointer.empty().appendProperty(name),
                ViolationCode.REQUIRED,
                "required, but missing",
                null,
                parser.currentTokenLocation());
    }

    /** Reports the current value as a null where the contract has none. */
    void nullElement(String where) {
        report(ViolationCode.NULL_ELEMENT, "expected " + where + ", got null", "null");
    }

    /** Reports the property whose name is the current token as given before, and passes over its value. */
    void duplicateProperty(String what) {
        TokenStreamLocation name = parser.currentTokenLocation();
        parser.nextToken();
        String message = what + " was given before; the first one counts";
        findings.violation(this::pointer, ViolationCode.DUPLICATE_PROPERTY, message, received(), name);
        skipChildren();
    }

    /** Reports or tolerates the property whose name is the current token as unknown, and passes over its value. */
    void unknownProperty(boolean tolerate) {
        TokenStreamLocation name = parser.currentTokenLocation();
        parser.nextToken();
        if (tolerate) {
            findings.tolerated(this::pointer, ViolationCode.UNKNOWN_PROPERTY, NO_SUCH_PROPERTY, received(), name);
            exceedsLimit();
        } else {
            findings.violation(this::pointer, ViolationCode.UNKNOWN_PROPERTY, NO_SUCH_PROPERTY, received(), name);
        }
        skipChildren();
    }

    /** Whether the name that is the current token is too long; if so, reports it. */
    boolean nameTooLong() {
        if (parser.currentName().length() <= limits.nameLength()) {
            return false;
        }
        limitExceeded("nameLength", limits.nameLength(), "characters");
        return true;
    }

    /** Whether another entry is one too many; if so, reports it. The current token is the entry's name or value. */
    boolean tooManyEntries(int before) {
        if (before < limits.entries()) {
            return false;
        }
        if (before == limits.entries()) {
            limitExceeded("entries", limits.entries(), "of one list, map or object");
        }
        return true;
    }

    /** The text of the current string, or {@code null} after reporting that it is too long or cannot be written. */
    @Nullable String text() {
        String plain = bytes == null ? null : bytes.takePlain(limits.stringLength());
        return plain == null ? textOfBuffer() : plain;
    }

    /** The same, which the parser can be asked for again. */
    @Nullable String textOfBuffer() {
        String text = parser.getString();
        if (text.length() > limits.stringLength()) {
            exceedsLimit();
            return null;
        }
        if (!WireText.isWellFormed(text)) {
            String received = WireText.excerpt(text);
            report(
                    ViolationCode.INVALID_TEXT,
                    "expected text that UTF-8 can hold, got an unpaired surrogate in \"" + received + "\"",
                    received);
            return null;
        }
        return text;
    }

    /** The current string as a wire timestamp, or {@link WireTimestamp#INVALID}. */
    long timestamp() {
        long epochMilli = bytes == null ? WireTimestamp.INVALID : bytes.takeTimestamp();
        return epochMilli == WireTimestamp.INVALID
                ? WireTimestamp.parseEpochMilli(
                        parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength())
                : epochMilli;
    }

    /** The constant that the current string stands for, or {@code null}. */
    <E> @Nullable E wireValue(WireValues<E> values) {
        E value = bytes == null ? null : bytes.take(values);
        return value == null ? values.find(parser.getString()) : value;
    }

    /** Reports the current string as no timestamp. */
    @Nullable Object invalidTimestamp() {
        if (!exceedsLimit()) {
            String reason = WireTimestamp.reasonAgainst(parser.getString());
            String received = received();
            report(
                    ViolationCode.INVALID_TIMESTAMP,
                    "expected yyyy-MM-ddTHH:mm:ssZ or yyyy-MM-ddTHH:mm:ss.SSSZ, got \"" + received + "\": " + reason,
                    received);
        }
        return null;
    }

    /** Reports the current string as a platform value that the contract does not document. */
    void undocumentedValue(WireValue value, String documented) {
        String received = WireText.excerpt(value.wireValue());
        report(
                ViolationCode.UNDOCUMENTED_VALUE,
                "expected one of " + documented + ", got \"" + received + "\", which only tolerant mode takes",
                received);
    }

    /** Reports the current string as not among the values that an enum has. */
    void unknownValue(boolean tolerate, String documented) {
        if (exceedsLimit()) {
            return;
        }
        String received = received();
        String message = "expected one of " + documented + ", got \"" + received + "\"";
        if (tolerate) {
            findings.tolerated(
                    this::pointer, ViolationCode.UNKNOWN_VALUE, message, received, parser.currentTokenLocation());
        } else {
            report(ViolationCode.UNKNOWN_VALUE, message, received);
        }
    }

    /** Whether the current value is too long or too deep; if so, reports it. The value is still to be passed over. */
    boolean exceedsLimit() {
        JsonToken token = parser.currentToken();
        if (token.isStructStart()) {
            return tooDeep() && limitExceeded("depth", limits.depth(), "objects and arrays within each other");
        }
        if (token == JsonToken.VALUE_STRING) {
            return parser.getStringLength() > limits.stringLength()
                    && limitExceeded("stringLength", limits.stringLength(), "characters");
        }
        return token.isNumeric()
                && parser.getStringLength() > limits.numberDigits()
                && digits(parser.getString()) > limits.numberDigits()
                && limitExceeded("numberDigits", limits.numberDigits(), "digits");
    }

    private boolean tooDeep() {
        return parser.streamReadContext().getNestingDepth() - outerDepth > limits.depth();
    }

    private static long digits(String number) {
        return number.chars().filter(c -> c >= '0' && c <= '9').count();
    }

    /** Always true, so that a condition can report in its last term. */
    private boolean limitExceeded(String limit, int value, String unit) {
        report(ViolationCode.LIMIT_EXCEEDED, "exceeds the limit " + limit + ": " + value + " " + unit, received());
        return true;
    }

    /** Reports what the tokenizer could not read. The text ends here for the reader. */
    void malformed(String message, TokenStreamLocation location) {
        findings.ending(this::pointer, ViolationCode.MALFORMED_JSON, message, null, location);
    }

    /** Reports a limit of a mapper's own tokenizer, which does not read on. */
    void constraintExceeded(StreamConstraintsException e) {
        String message = Tokenizer.limitMessage(e);
        TokenStreamLocation location = parser.currentTokenLocation();
        if (Tokenizer.isDocumentLength(e)) {
            findings.ending(() -> "", ViolationCode.LIMIT_EXCEEDED, message, null, location);
        } else {
            findings.ending(this::pointer, ViolationCode.LIMIT_EXCEEDED, message, Tokenizer.TOO_LONG_TO_SHOW, location);
        }
    }

    /** Reports that something follows the document. */
    void trailingContent(TokenStreamLocation location) {
        findings.ending(() -> "", ViolationCode.TRAILING_CONTENT, SOMETHING_FOLLOWS, null, location);
    }

    /**
     * Passes over the property whose name, the current token, was reported. Of its value nothing is: every pointer into
     * it would hold the name again, however long that is.
     */
    void skipProperty() {
        parser.nextToken();
        parser.skipChildren();
    }

    /** Passes over what the current value holds, if anything, keeping to the limits. */
    void skipChildren() {
        if (!parser.currentToken().isStructStart()) {
            return;
        }
        if (tooDeep()) {
            parser.skipChildren();
            return;
        }
        for (int open = 1; open > 0; ) {
            JsonToken token = parser.nextToken();
            if (token.isStructEnd()) {
                open--;
            } else if (token == JsonToken.PROPERTY_NAME) {
                if (nameTooLong()) {
                    skipProperty();
                }
            } else if (token.isStructStart()) {
                open++;
                if (exceedsLimit()) {
                    parser.skipChildren();
                    open--;
                }
            } else {
                exceedsLimit();
            }
        }
    }

    /**
     * The pointer to the current value; to what holds it where that is deeper than the limit, so that it stays short.
     */
    private String pointer() {
        TokenStreamContext context = parser.streamReadContext();
        while (context.getNestingDepth() - outerDepth > limits.depth() + 1) {
            context = context.getParent();
        }
        return context.pathAsPointer().toString();
    }

    /** The current value as it may be shown. */
    String received() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> "{…}";
            case START_ARRAY -> "[…]";
            case VALUE_EMBEDDED_OBJECT -> MapperValue.inWords(parser.getEmbeddedObject());
            default -> WireText.excerpt(String.valueOf(parser.getString()));
        };
    }

    /** What the current value is, in words. */
    private String found(String received) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "the string \"" + received + "\"";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "the number " + received;
            default -> received;
        };
    }
}
