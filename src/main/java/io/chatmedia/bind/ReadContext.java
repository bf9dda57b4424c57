package io.chatmedia.bind;

import io.chatmedia.contract.WireText;
import io.chatmedia.raw.RawJson;
import io.chatmedia.record.ValueStack;
import io.chatmedia.text.Messages;
import io.chatmedia.token.Kind;
import io.chatmedia.token.LimitListener;
import io.chatmedia.token.Limits;
import io.chatmedia.token.Place;
import io.chatmedia.token.Scalar;
import io.chatmedia.token.Tokens;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document being bound: its limits, the values that are being made, and the violations so far. A document without
 * fault calls none of the methods that report.
 */
public final class ReadContext implements LimitListener {

    /** Initial capacity: enough for a participant and the containers open within it. */
    private static final int VALUES = 48;

    private final Limits limits;
    private final ViolationCollector collector;
    private final ValueStack values = new ValueStack(VALUES);
    private @Nullable RawJson unknownValue;
    private boolean ended;

    /**
     * Makes the context of one document.
     *
     * @param limits the limits on what is within it
     */
    public ReadContext(Limits limits) {
        this.limits = limits;
        this.collector = new ViolationCollector(limits.violations());
    }

    /** The values of which records and lists are made. */
    ValueStack values() {
        return values;
    }

    /**
     * The number of violations so far, those beyond the limit included.
     *
     * @return how many there were
     */
    public int faults() {
        return collector.faults();
    }

    /**
     * The violations so far.
     *
     * @return the violations in document order, up to the limit
     */
    public List<Violation> violations() {
        return collector.violations();
    }

    /**
     * Returns whether there were more violations than are kept.
     *
     * @return whether the limit cut them
     */
    public boolean violationsCut() {
        return collector.violationsCut();
    }

    /**
     * The deviations that tolerant mode has skipped so far.
     *
     * @return the tolerated deviations in document order, up to the limit
     */
    public List<Violation> tolerated() {
        return collector.tolerated();
    }

    /**
     * Returns whether there were more tolerated deviations than are kept.
     *
     * @return whether the limit cut them
     */
    public boolean toleratedCut() {
        return collector.toleratedCut();
    }

    /** Reports that the value here is of another type than expected, and passes over it. */
    @Nullable Object wrongType(Tokens tokens, String expected) {
        switch (tokens.kind()) {
            case OBJECT -> container(tokens, expected, "an object", Messages.OBJECT);
            case ARRAY -> container(tokens, expected, "an array", Messages.ARRAY);
            case NONE -> {
                // The text ends here, which the tokens know.
            }
            default -> {
                Place place = tokens.place();
                Scalar scalar = tokens.scalar();
                if (scalar != null && !exceedsLimit(scalar, place)) {
                    collector.violation(
                            place,
                            ViolationCode.WRONG_TYPE,
                            Messages.expected(expected, named(scalar)),
                            scalar.excerpt());
                }
            }
        }
        return null;
    }

    private void container(Tokens tokens, String expected, String found, String received) {
        if (!tokens.isTooDeep()) {
            collector.violation(tokens.place(), ViolationCode.WRONG_TYPE, Messages.expected(expected, found), received);
        }
        tokens.skip(this);
    }

    static String named(Scalar scalar) {
        return switch (scalar.kind()) {
            case STRING -> "the string " + Messages.quoted(scalar.excerpt());
            case NUMBER -> "the number " + scalar.excerpt();
            default -> scalar.excerpt();
        };
    }

    /** Reports why the object or array that was expected here cannot be entered, and passes over the value. */
    @Nullable Object notEntered(Tokens tokens, Kind kind) {
        if (tokens.kind() != kind) {
            return wrongType(tokens, kind == Kind.OBJECT ? "an object" : "an array");
        }
        tokens.skip(this);
        return null;
    }

    /** Reports a string or number that is too long. */
    boolean exceedsLimit(Scalar scalar, Place place) {
        if (scalar.kind() == Kind.STRING && scalar.size() > limits.stringLength()) {
            exceeded(Limit.STRING_LENGTH, place, scalar.excerpt());
            return true;
        } else if (scalar.kind() == Kind.NUMBER && scalar.size() > limits.numberDigits()) {
            exceeded(Limit.NUMBER_DIGITS, place, scalar.excerpt());
            return true;
        }
        return false;
    }

    @Override
    public void exceeded(Limit limit, Place place, String received) {
        collector.violation(
                place,
                ViolationCode.LIMIT_EXCEEDED,
                switch (limit) {
                    case DEPTH -> Messages.limitExceeded("nesting", limits.depth(), "", "depth");
                    case NAME_LENGTH ->
                        Messages.limitExceeded("the name", limits.nameLength(), " characters", "nameLength");
                    case STRING_LENGTH ->
                        Messages.limitExceeded("the string", limits.stringLength(), " characters", "stringLength");
                    case NUMBER_DIGITS ->
                        Messages.limitExceeded("the number", limits.numberDigits(), " digits", "numberDigits");
                },
                received);
    }

    /** Returns whether the name here is within the limit. If not, reports it and skips the property. */
    boolean keepsNameLimit(String name, Tokens tokens) {
        if (name.length() <= limits.nameLength()) {
            return true;
        }
        exceeded(Limit.NAME_LENGTH, tokens.place(), WireText.excerpt(name));
        skipProperty(tokens);
        return false;
    }

    /** Returns whether the limit allows another entry, at whose name the cursor stands. If not, skips it. */
    boolean keepsEntryLimit(int before, Tokens tokens) {
        if (before < limits.entries()) {
            return true;
        }
        if (before == limits.entries()) {
            tooManyEntries(tokens.place(), WireText.excerpt(tokens.name()));
        }
        skipProperty(tokens);
        return false;
    }

    /** Returns whether the limit allows another element. If not, skips it. */
    boolean keepsElementLimit(int before, Tokens tokens) {
        if (before < limits.entries()) {
            return true;
        }
        if (before > limits.entries()) {
            tokens.skip(null);
            return false;
        }
        Place place = tokens.place();
        String container = shownContainer(tokens);
        if (container != null) {
            tooManyEntries(place, container);
            tokens.skip(null);
        } else {
            Scalar scalar = tokens.scalar();
            if (scalar != null) {
                tooManyEntries(place, scalar.excerpt());
            }
        }
        return false;
    }

    /** The display form of the object or array here; {@code null} if there is none. */
    static @Nullable String shownContainer(Tokens tokens) {
        return switch (tokens.kind()) {
            case OBJECT -> Messages.OBJECT;
            case ARRAY -> Messages.ARRAY;
            default -> null;
        };
    }

    private void tooManyEntries(Place place, String received) {
        collector.violation(
                place,
                ViolationCode.LIMIT_EXCEEDED,
                Messages.limitExceeded("the list, map or object", limits.entries(), "", "entries"),
                received);
    }

    /**
     * Skips a property whose name was reported. Its value is not reported, because each pointer would repeat the name.
     */
    private static void skipProperty(Tokens tokens) {
        tokens.toValue();
        tokens.skip(null);
    }

    /** Reports the property whose name is here as given before, and passes over it. */
    void duplicate(Tokens tokens, String message) {
        refusedProperty(tokens, ViolationCode.DUPLICATE_PROPERTY, message);
    }

    /** Reports the property whose name is here, and passes over it; of its value nothing is judged. */
    void refusedProperty(Tokens tokens, ViolationCode code, String message) {
        Place place = tokens.place();
        tokens.toValue();
        report(tokens, place, code, message, null);
    }

    /** Keeps a value that makes its component absent, for the record. */
    void unknownValue(@Nullable RawJson value) {
        unknownValue = value;
    }

    /** What was kept last; {@code null} if that was taken, or nothing was. */
    @Nullable RawJson takeUnknownValue() {
        RawJson taken = unknownValue;
        unknownValue = null;
        return taken;
    }

    /** Reports a key that UTF-8 cannot hold, and passes over the entry. */
    void unpairedKey(Tokens tokens, String key) {
        Place place = tokens.place();
        tokens.toValue();
        report(tokens, place, ViolationCode.INVALID_TEXT, Messages.UNPAIRED_IN_KEY, WireText.excerpt(key));
    }

    /**
     * Reports something at the name before the value here, which is passed over. A broken value is reported instead, so
     * that a fault of the syntax comes first.
     *
     * @param received what is shown; {@code null} to show the value
     */
    void report(Tokens tokens, Place name, ViolationCode code, String message, @Nullable String received) {
        String container = shownContainer(tokens);
        if (container != null) {
            collector.violation(name, code, message, received == null ? container : received);
            tokens.skip(tokens.isTooDeep() ? null : this);
            return;
        }
        Scalar scalar = tokens.scalar();
        if (scalar != null) {
            collector.violation(name, code, message, received == null ? scalar.excerpt() : received);
        }
    }

    /** Reports the null here, where the contract has none, and passes over it. */
    @Nullable Object refuseNull(Tokens tokens, ViolationCode code, String message) {
        Place place = tokens.place();
        if (!tokens.takeNull()) {
            return wrongType(tokens, "null"); // not null but another word: a syntax fault
        }
        collector.violation(place, code, message, "null");
        return null;
    }

    /** Reports a property that the object which ended just now does not have. */
    void requiredIsMissing(Place object, String name) {
        Place missing = new MissingProperty(object, name);
        collector.violation(missing, ViolationCode.REQUIRED, Messages.REQUIRED_MISSING, null);
    }

    /** Reports that the object which ended just now has no property of its record. */
    void unrecognized(Place object, String record, @Nullable String looksLike) {
        collector.violation(
                object, ViolationCode.UNRECOGNIZED, Messages.unrecognized(record, looksLike), Messages.OBJECT);
    }

    /** Reports what the constructor of a record, whose object ended just now, refuses. */
    void refusedByRecord(Place object, RuntimeException e) {
        collector.violation(
                object,
                ViolationCode.OUT_OF_RANGE,
                Messages.refusedByRecord(String.valueOf(e.getMessage())),
                Messages.OBJECT);
    }

    /** Reports why there is no string here that can be read, and passes over the value. */
    @Nullable Object noString(Tokens tokens, String expected) {
        if (tokens.kind() != Kind.STRING) {
            return wrongType(tokens, expected);
        }
        Place place = tokens.place();
        Scalar scalar = tokens.scalar();
        if (scalar != null && !exceedsLimit(scalar, place)) {
            collector.violation(
                    place, ViolationCode.INVALID_TEXT, Messages.unpairedSurrogate(scalar.excerpt()), scalar.excerpt());
        }
        return null;
    }

    /** Lists something as tolerated. */
    void tolerated(Place place, ViolationCode code, String message, String received) {
        collector.tolerated(place, code, message, received);
    }

    /** Reports a fault of a value. */
    void violation(Place place, ViolationCode code, String message, String received) {
        collector.violation(place, code, message, received);
    }

    /** Reports a text, which was read just now, if it is too long. */
    boolean exceedsLimit(String text, Place place) {
        if (text.length() <= limits.stringLength()) {
            return false;
        }
        exceeded(Limit.STRING_LENGTH, place, WireText.excerpt(text));
        return true;
    }

    /**
     * Reports that the text is not JSON. The reading ends there.
     *
     * @param place where
     * @param message what is wrong
     */
    public void malformed(Place place, String message) {
        collector.ending(place, ViolationCode.MALFORMED_JSON, message, null);
    }

    /**
     * Reports a limit at which the reading ends.
     *
     * @param place where
     * @param message which limit
     * @param received what is shown of the value
     */
    public void ended(Place place, String message, @Nullable String received) {
        ended = true;
        collector.ending(place, ViolationCode.LIMIT_EXCEEDED, message, received);
    }

    /**
     * Whether the reading ended at a limit before the document did.
     *
     * @return whether nothing is known of the rest
     */
    public boolean hasEnded() {
        return ended;
    }

    /**
     * Reports that something follows the document.
     *
     * @param place where it begins
     */
    public void trailingContent(Place place) {
        collector.ending(place, ViolationCode.TRAILING_CONTENT, Messages.TRAILING_CONTENT, null);
    }
}
