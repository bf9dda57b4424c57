package io.chatmedia.differential;

import io.chatmedia.contract.WireValue;
import io.chatmedia.differential.JsonTree.Kind;
import io.chatmedia.json.ReadLimits;
import io.chatmedia.json.ReadMode;
import io.chatmedia.oracle.JavaTime;
import io.chatmedia.raw.RawJson;
import io.chatmedia.validation.ViolationCode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The contract once more, over the judge's trees: which record a document is, and what is wrong with it, where, in
 * which order. For one thread.
 */
final class Model {

    private static final int SHORT_TIMESTAMP = 20;
    private static final int LONG_TIMESTAMP = 24;
    private static final int MOST_TIMESTAMPS = 10_000;

    private final Shape.OfRecord record;
    private final boolean tolerant;
    private final ReadLimits limits;
    private final Map<String, Optional<Instant>> timestamps = new HashMap<>();

    private final Walk walk;
    private byte[] document = new byte[0];
    private boolean ordered;

    Model(Class<?> record, ReadMode mode, ReadLimits limits) {
        this.record = Shape.of(record, mode);
        this.tolerant = mode == ReadMode.TOLERANT;
        this.limits = limits;
        this.walk = new Walk(limits);
    }

    /** What a reader has to say of a document that the judge has read. */
    Expectation expect(byte[] bytes, Judgement judgement) {
        walk.start();
        document = bytes;
        ordered = false;
        if (judgement.root() == null) {
            return new Expectation(null, List.of(), List.of(), ViolationCode.MALFORMED_JSON, false);
        }
        Object value;
        ViolationCode end = judgement.isJson() ? null : ViolationCode.TRAILING_CONTENT;
        try {
            value = value(record, judgement.root(), 0);
        } catch (Walk.AtFault e) {
            value = null;
            end = ViolationCode.MALFORMED_JSON;
        }
        boolean accepted = end == null && walk.violations().isEmpty();
        return new Expectation(accepted ? value : null, walk.violations(), walk.tolerated(), end, ordered);
    }

    // Of a value these give what it is bound to, null if it is faulty; depth is how many containers are around it.

    private @Nullable Object value(Shape shape, JsonTree value, int depth) {
        if (value.kind == Kind.BROKEN) {
            throw walk.atFault;
        }
        if (shape instanceof Shape.OfRecord of) {
            return enters(Kind.OBJECT, value, depth) ? object(of, value, depth) : null;
        } else if (shape instanceof Shape.ListOf of) {
            return enters(Kind.ARRAY, value, depth) ? list(of, value, depth) : null;
        } else if (shape instanceof Shape.MapOf of) {
            return enters(Kind.OBJECT, value, depth) ? map(of, value, depth) : null;
        } else if (shape instanceof Shape.Int of) {
            return integer(of, value, depth);
        } else if (shape instanceof Shape.Bool) {
            if (value.kind != Kind.TRUE && value.kind != Kind.FALSE) {
                return wrongType(value, depth);
            }
            return value.kind == Kind.TRUE;
        } else if (shape instanceof Shape.Num) {
            return number(value, depth);
        } else if (shape instanceof Shape.Json) {
            walk.beyondLimit(value, depth);
            walk.skip(value, depth);
            return json(value);
        }
        return value.kind == Kind.STRING
                ? string(shape, Objects.requireNonNull(value.text), value, depth)
                : wrongType(value, depth);
    }

    private @Nullable Object integer(Shape.Int of, JsonTree value, int depth) {
        if (value.kind != Kind.INT && value.kind != Kind.GREAT_INTEGER) {
            return wrongType(value, depth);
        }
        BigInteger integer = new BigInteger(Objects.requireNonNull(value.text));
        if (integer.compareTo(BigInteger.valueOf(of.min())) >= 0
                && integer.compareTo(BigInteger.valueOf(of.max())) <= 0) {
            return of.wide() ? (Object) integer.longValueExact() : (Object) integer.intValueExact();
        }
        return walk.beyondLimit(value, depth) ? null : walk.report(ViolationCode.OUT_OF_RANGE, value);
    }

    private @Nullable Object number(JsonTree value, int depth) {
        if (!value.isNumber()) {
            return wrongType(value, depth);
        } else if (walk.beyondLimit(value, depth)) {
            return null;
        }
        String text = Objects.requireNonNull(value.text);
        double number = Double.parseDouble(text);
        boolean lost = Double.isInfinite(number)
                || (number == 0 && text.split("[eE]", 2)[0].matches(".*[1-9].*"))
                || (value.kind != Kind.DECIMAL && new BigDecimal(number).compareTo(new BigDecimal(text)) != 0);
        return lost ? walk.report(ViolationCode.OUT_OF_RANGE, value) : (Object) number;
    }

    private RawJson json(JsonTree value) {
        return RawJson.of(value.json(document));
    }

    private @Nullable Object string(Shape shape, String text, JsonTree value, int depth) {
        if (shape instanceof Shape.Timestamp) {
            Instant instant = timestamp(text);
            if (instant == null && !walk.beyondLimit(value, depth)) {
                walk.report(ViolationCode.INVALID_TIMESTAMP, value);
            }
            return instant;
        } else if (shape instanceof Shape.Constant of) {
            return constant(of, text, value, depth);
        } else if (walk.beyondLimit(value, depth)) {
            return null;
        } else if (!isWellFormed(text)) {
            return walk.report(ViolationCode.INVALID_TEXT, value);
        } else if (shape instanceof Shape.TimestampText) {
            return timestamp(text) == null ? walk.report(ViolationCode.INVALID_TIMESTAMP, value) : text;
        } else if (shape instanceof Shape.ConstantText of) {
            WireValue constant = of.constants().get(text);
            if (constant == null) {
                return walk.report(ViolationCode.UNKNOWN_VALUE, value);
            }
            return of.documentedOnly() && !constant.documented()
                    ? walk.report(ViolationCode.UNDOCUMENTED_VALUE, value)
                    : text;
        }
        return text;
    }

    private @Nullable Object constant(Shape.Constant of, String text, JsonTree value, int depth) {
        WireValue constant = of.constants().get(text);
        if (constant == null) {
            if (!walk.beyondLimit(value, depth)) {
                if (of.unknownIsAbsent()) {
                    walk.tolerate(ViolationCode.UNKNOWN_VALUE, value.offset);
                } else {
                    walk.report(ViolationCode.UNKNOWN_VALUE, value);
                }
            }
            return null;
        }
        return of.documentedOnly() && !constant.documented()
                ? walk.report(ViolationCode.UNDOCUMENTED_VALUE, value)
                : constant;
    }

    private @Nullable Instant timestamp(String text) {
        if (text.length() != SHORT_TIMESTAMP && text.length() != LONG_TIMESTAMP) {
            return null;
        }
        if (timestamps.size() > MOST_TIMESTAMPS) {
            timestamps.clear();
        }
        return timestamps.computeIfAbsent(text, JavaTime::wireTimestamp).orElse(null);
    }

    private static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    /** What is met in an object besides the values of its components. */
    private static final class Others {

        final Set<String> names = new HashSet<>();
        final Map<String, RawJson> kept = new LinkedHashMap<>();
        int unknown;
        boolean unknownHasValue;
    }

    private @Nullable Object object(Shape.OfRecord of, JsonTree object, int depth) {
        int before = walk.violations().size();
        List<Shape.Component> components = of.components();
        Object[] values = new Object[components.size()];
        boolean[] seen = new boolean[values.length];
        Others others = new Others();
        boolean hasName = false;
        boolean hasValue = false;
        for (int i = 0; i < object.children.size(); i++) {
            JsonTree child = object.children.get(i);
            int parent = walk.push(object.name(i));
            int index = of.indexOf(object.name(i));
            if (index < 0) {
                unknown(of, others, object, i, depth);
            } else if (seen[index]) {
                duplicate(object, i, depth);
            } else {
                seen[index] = true;
                hasName = true;
                hasValue |= child.kind != Kind.NULL;
                values[index] = component(components.get(index), object, i, depth, others);
            }
            walk.pop(parent);
        }
        walk.closed(object);
        if (of.isRecognizable() && others.unknown > 0 && (!hasName || (!hasValue && others.unknownHasValue))) {
            walk.report(ViolationCode.UNRECOGNIZED, object.end());
        } else {
            missing(components, seen, object);
        }
        ordered |= others.kept.size() > 1;
        return walk.violations().size() == before ? of.construct(values, others.kept) : null;
    }

    private void missing(List<Shape.Component> components, boolean[] seen, JsonTree object) {
        for (int i = 0; i < seen.length; i++) {
            if (!seen[i] && components.get(i).required()) {
                int parent = walk.push(components.get(i).name());
                walk.report(ViolationCode.REQUIRED, object.end());
                walk.pop(parent);
            }
        }
    }

    private @Nullable Object component(Shape.Component component, JsonTree object, int i, int depth, Others others) {
        JsonTree value = object.children.get(i);
        if (value.kind == Kind.NULL) {
            return component.required() ? walk.report(ViolationCode.REQUIRED, value) : null;
        } else if (component.undocumented()) {
            refused(ViolationCode.UNDOCUMENTED_PROPERTY, object, i, depth);
            return null;
        }
        Object bound = value(component.shape(), value, depth + 1);
        if (component.shape() instanceof Shape.Constant of
                && value.kind == Kind.STRING
                && !of.constants().containsKey(Objects.requireNonNull(value.text))) {
            others.kept.put(component.name(), json(value)); // which counts only if it was tolerated
        }
        return bound;
    }

    private void unknown(Shape.OfRecord of, Others others, JsonTree object, int i, int depth) {
        JsonTree value = object.children.get(i);
        if (isRefusedAsEntry(others.unknown++, object, i)) {
            return;
        }
        String name = object.name(i);
        if (!others.names.add(name)) {
            duplicate(object, i, depth);
        } else if (!tolerant) {
            refused(ViolationCode.UNKNOWN_PROPERTY, object, i, depth);
        } else if (of.keeps() && !isWellFormed(name)) {
            refused(ViolationCode.INVALID_TEXT, object, i, depth);
        } else {
            walk.notBroken(value);
            walk.tolerate(ViolationCode.UNKNOWN_PROPERTY, object.nameOffset(i));
            walk.beyondLimit(value, depth + 1);
            walk.skip(value, depth + 1);
            if (value.kind != Kind.NULL) {
                others.unknownHasValue = true;
                others.kept.put(name, json(value));
            }
        }
    }

    private void duplicate(JsonTree object, int i, int depth) {
        refused(ViolationCode.DUPLICATE_PROPERTY, object, i, depth);
    }

    /** Reports a property at its name; of its value only the limits count. */
    private void refused(ViolationCode code, JsonTree object, int i, int depth) {
        JsonTree value = object.children.get(i);
        walk.notBroken(value);
        walk.report(code, object.nameOffset(i));
        walk.skip(value, depth + 1);
    }

    /** Whether a free name is one too many or too long; its value then is passed over. */
    private boolean isRefusedAsEntry(int before, JsonTree object, int i) {
        if (before < limits.entries()) {
            return walk.isTooLong(object, i);
        }
        if (before == limits.entries()) {
            walk.limitAtName(object, i);
        }
        walk.skipAll(object.children.get(i));
        return true;
    }

    private Object list(Shape.ListOf of, JsonTree array, int depth) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < array.children.size(); i++) {
            JsonTree element = array.children.get(i);
            int parent = walk.push(Integer.toString(i));
            if (i >= limits.entries()) {
                walk.notBroken(element);
                if (i == limits.entries()) {
                    walk.report(ViolationCode.LIMIT_EXCEEDED, element);
                }
                walk.skipAll(element);
            } else if (element.kind == Kind.NULL) {
                walk.report(ViolationCode.NULL_ELEMENT, element);
            } else {
                Object value = value(of.element(), element, depth + 1);
                if (value != null) {
                    values.add(value);
                }
            }
            walk.pop(parent);
        }
        walk.closed(array);
        return values;
    }

    private Object map(Shape.MapOf of, JsonTree object, int depth) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < object.children.size(); i++) {
            JsonTree value = object.children.get(i);
            String key = object.name(i);
            int parent = walk.push(key);
            if (!isRefusedAsEntry(i, object, i)) {
                if (values.containsKey(key)) {
                    duplicate(object, i, depth);
                } else {
                    values.put(key, isWellFormed(key) ? entry(of, value, depth) : unpaired(object, i, depth));
                }
            }
            walk.pop(parent);
        }
        walk.closed(object);
        ordered |= values.size() > 1;
        return values;
    }

    private @Nullable Object entry(Shape.MapOf of, JsonTree value, int depth) {
        return value.kind == Kind.NULL
                ? walk.report(ViolationCode.NULL_ELEMENT, value)
                : value(of.value(), value, depth + 1);
    }

    private @Nullable Object unpaired(JsonTree object, int i, int depth) {
        refused(ViolationCode.INVALID_TEXT, object, i, depth);
        return null;
    }

    private boolean enters(Kind kind, JsonTree value, int depth) {
        if (value.kind != kind) {
            wrongType(value, depth);
            return false;
        } else if (walk.beyondLimit(value, depth)) {
            walk.skip(value, depth);
            return false;
        }
        return true;
    }

    private @Nullable Object wrongType(JsonTree value, int depth) {
        if (!walk.beyondLimit(value, depth)) {
            walk.report(ViolationCode.WRONG_TYPE, value);
        }
        walk.skip(value, depth);
        return null;
    }
}
