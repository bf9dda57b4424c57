package io.chatmedia.differential;

import io.chatmedia.differential.Expectation.Expected;
import io.chatmedia.differential.JsonTree.Kind;
import io.chatmedia.json.ReadLimits;
import io.chatmedia.validation.ViolationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the {@link Model} is in a document, what it has to report so far, and how it passes over what it does not bind.
 */
final class Walk {

    /** The document ends for the reader. */
    static final class AtFault extends RuntimeException {

        private static final long serialVersionUID = 1L;

        AtFault() {
            super(null, null, false, false);
        }
    }

    /** Thrown where the fault is. */
    final AtFault atFault = new AtFault();

    private final ReadLimits limits;
    private final StringBuilder pointer = new StringBuilder();
    private List<Expected> violations = new ArrayList<>();
    private List<Expected> tolerated = new ArrayList<>();

    Walk(ReadLimits limits) {
        this.limits = limits;
    }

    /** Begins a document. */
    void start() {
        violations = new ArrayList<>();
        tolerated = new ArrayList<>();
        pointer.setLength(0);
    }

    List<Expected> violations() {
        return violations;
    }

    List<Expected> tolerated() {
        return tolerated;
    }

    /** Whether a name is too long, which is reported; its value then is passed over. */
    boolean isTooLong(JsonTree object, int i) {
        if (object.name(i).length() <= limits.nameLength()) {
            return false;
        }
        limitAtName(object, i);
        skipAll(object.children.get(i));
        return true;
    }

    /** Reports a limit that a property exceeds. */
    void limitAtName(JsonTree object, int i) {
        report(ViolationCode.LIMIT_EXCEEDED, object.nameOffset(i));
    }

    /** Whether a value is too long or too deep, which is reported. */
    boolean beyondLimit(JsonTree value, int depth) {
        boolean beyond;
        if (value.isContainer()) {
            beyond = isTooDeep(depth);
        } else if (value.kind == Kind.STRING) {
            beyond = Objects.requireNonNull(value.text).length() > limits.stringLength();
        } else {
            beyond = value.isNumber() && digits(Objects.requireNonNull(value.text)) > limits.numberDigits();
        }
        if (beyond) {
            report(ViolationCode.LIMIT_EXCEEDED, value);
        }
        return beyond;
    }

    private static int digits(String number) {
        int digits = 0;
        for (int i = 0; i < number.length(); i++) {
            digits += Character.isDigit(number.charAt(i)) ? 1 : 0;
        }
        return digits;
    }

    private boolean isTooDeep(int depth) {
        return depth >= limits.depth();
    }

    /** Passes over what a value holds, keeping to the limits. */
    void skip(JsonTree value, int depth) {
        if (!value.isContainer()) {
            return;
        }
        if (isTooDeep(depth)) {
            skipAll(value);
            return;
        }
        for (int i = 0; i < value.children.size(); i++) {
            JsonTree child = value.children.get(i);
            int parent = push(value.kind == Kind.OBJECT ? value.name(i) : Integer.toString(i));
            if (value.kind != Kind.OBJECT || !isTooLong(value, i)) {
                notBroken(child);
                beyondLimit(child, depth + 1);
                skip(child, depth + 1);
            }
            pop(parent);
        }
        closed(value);
    }

    /** Passes over a value whatever it holds: only a fault of syntax counts. */
    void skipAll(JsonTree value) {
        notBroken(value);
        closed(value);
    }

    void notBroken(JsonTree value) {
        if (value.kind == Kind.BROKEN) {
            throw atFault;
        }
    }

    void closed(JsonTree container) {
        if (container.isContainer() && !container.isClosed()) {
            throw atFault;
        }
    }

    int push(String name) {
        int parent = pointer.length();
        pointer.append('/');
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '~') {
                pointer.append("~0");
            } else if (c == '/') {
                pointer.append("~1");
            } else {
                pointer.append(c);
            }
        }
        return parent;
    }

    void pop(int parent) {
        pointer.setLength(parent);
    }

    @Nullable Object report(ViolationCode code, JsonTree value) {
        return report(code, value.offset);
    }

    @Nullable Object report(ViolationCode code, int offset) {
        violations.add(new Expected(code, pointer.toString(), offset));
        return null;
    }

    void tolerate(ViolationCode code, int offset) {
        tolerated.add(new Expected(code, pointer.toString(), offset));
    }
}
