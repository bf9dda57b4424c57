package io.chatmedia.differential;

import io.chatmedia.differential.Expectation.Expected;
import io.chatmedia.json.ReadResult;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds what a reader says of a document against what it has to say, and tells the first difference. */
final class Comparison {

    /** How far a fault of syntax may be from where Jackson has it: a word that is none is one token. */
    private static final int LONGEST_WORD = "-Infinity".length() + 1;

    private final byte[] document;
    private final Judgement judgement;
    private final Expectation expectation;
    private final int limit;
    private final int depth;

    private Comparison(byte[] document, Judgement judgement, Expectation expectation, Subject subject) {
        this.document = document;
        this.judgement = judgement;
        this.expectation = expectation;
        this.limit = subject.limits().violations();
        this.depth = subject.limits().depth();
    }

    /** The difference, or {@code null} if there is none. */
    static @Nullable String difference(byte[] document, Judgement judgement, Subject subject, ReadResult<?> result) {
        Expectation expectation = subject.model().expect(judgement);
        String difference = new Comparison(document, judgement, expectation, subject).difference(result);
        return difference == null
                ? null
                : difference + "; the judge: " + judgement.verdict() + ", expected " + expectation.violations()
                        + ", tolerated " + expectation.tolerated() + "; the reader: " + result.violations()
                        + ", tolerated " + result.tolerated();
    }

    private @Nullable String difference(ReadResult<?> result) {
        List<Violation> violations = result.violations();
        int faultsOfSyntax = 0;
        for (Violation violation : violations) {
            boolean ofSyntax = violation.code() == ViolationCode.MALFORMED_JSON
                    || violation.code() == ViolationCode.TRAILING_CONTENT;
            faultsOfSyntax += ofSyntax ? 1 : 0;
        }
        if (faultsOfSyntax != (judgement.isJson() ? 0 : 1)) {
            return judgement.isJson() ? "JSON is refused" : faultsOfSyntax + " faults of syntax in what is not JSON";
        } else if (!judgement.isJson() && !judgement.isObject()) {
            return null; // Where a root that is no object ends is a matter of taste: the rest may be trailing content.
        }
        String difference = ofPlaces(violations);
        if (difference == null && expectation.end() != null) {
            difference = ofEnd(violations.get(violations.size() - 1));
            violations = violations.subList(0, violations.size() - 1);
        }
        if (difference == null) {
            int room = expectation.end() == null ? limit : limit - 1;
            difference = ofLists("violations", expectation.violations(), violations, room);
        }
        if (difference == null) {
            difference = ofLists("tolerated", expectation.tolerated(), result.tolerated(), limit);
        }
        return difference == null ? ofValue(result) : difference;
    }

    private @Nullable String ofValue(ReadResult<?> result) {
        boolean accepted = result instanceof ReadResult.Accepted;
        if (accepted != (expectation.value() != null)) {
            return "accepted or not";
        }
        Object value = accepted ? result.orElseThrow() : null;
        if (!Objects.equals(value, expectation.value())
                || (expectation.ordered() && !String.valueOf(value).equals(String.valueOf(expectation.value())))) {
            return "the value " + value + " instead of " + expectation.value();
        }
        List<Expected> all = accepted ? expectation.tolerated() : expectation.violations();
        int more = !accepted && expectation.end() != null ? 1 : 0;
        return all.stream().noneMatch(Expected::optional) && result.truncated() != (all.size() + more > limit)
                ? "truncated or not"
                : null;
    }

    private @Nullable String ofEnd(Violation end) {
        if (end.code() != expectation.end()) {
            return "ends with " + end.code() + " instead of " + expectation.end();
        } else if (end.code() == ViolationCode.TRAILING_CONTENT) {
            int first = Objects.requireNonNull(judgement.root()).end() + 1;
            while (first < document.length && Pending.isWhite(document[first])) {
                first++;
            }
            boolean there = end.offset() == first || (end.offset() > first && !Pending.SCANNER_IS_IN);
            return end.pointer().isEmpty() && there ? null : "trailing content is not at " + first;
        }
        String pointer = folded(judgement.faultPointer());
        if (!isNear(folded(end.pointer()), pointer)) {
            return "the fault is at \"" + end.pointer() + "\" instead of \"" + pointer + "\"";
        }
        if (judgement.cutOff() && !isInString()) {
            int cut = document.length;
            while (cut > 0 && Pending.isWhite(document[cut - 1])) {
                cut--;
            }
            return end.offset() == cut || Pending.misplacesCut(document) ? null : "the document is cut off at " + cut;
        }
        return judgement.faultOffset() == Judgement.UNKNOWN_OFFSET
                        || Pending.misplacesNumber(document)
                        || Math.abs(end.offset() - judgement.faultOffset()) <= LONGEST_WORD
                ? null
                : "the fault is not near " + judgement.faultOffset();
    }

    /** Whether the document ends within a string. */
    private boolean isInString() {
        boolean inString = false;
        for (int i = 0; i < document.length; i++) {
            if (inString && document[i] == '\\') {
                i++;
            } else if (document[i] == '"') {
                inString = !inString;
            }
        }
        return inString;
    }

    /** A pointer is cut where it is deeper than the limit. */
    private String folded(String pointer) {
        int end = 0;
        for (int names = 0; names <= depth; names++) {
            end = pointer.indexOf('/', end + 1);
            if (end < 0) {
                return pointer;
            }
        }
        return pointer.substring(0, end);
    }

    /** Whether a pointer is that of the value read or of what holds it: between two values either will do. */
    private static boolean isNear(String actual, String expected) {
        return actual.equals(expected)
                || actual.equals(holder(expected))
                || (!actual.isEmpty()
                        && holder(actual).equals(holder(expected))
                        && isIndex(actual)
                        && isIndex(expected));
    }

    private static String holder(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }

    private static boolean isIndex(String pointer) {
        String last = pointer.substring(pointer.lastIndexOf('/') + 1);
        return !last.isEmpty() && last.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static @Nullable String ofLists(String what, List<Expected> expected, List<Violation> actual, int room) {
        int matched = 0;
        for (Expected each : expected) {
            if (matched < actual.size() && isSame(each, actual.get(matched))) {
                matched++;
            } else if (!each.optional() && matched < room) {
                return what + ": missing " + each;
            }
        }
        return matched == actual.size() ? null : what + ": unexpected " + actual.get(matched);
    }

    private static boolean isSame(Expected expected, Violation actual) {
        return expected.code() == actual.code()
                && expected.offset() == actual.offset()
                && expected.pointer().equals(actual.pointer());
    }

    /** Offsets ascend, and lines and columns are those that an editor shows. */
    private @Nullable String ofPlaces(List<Violation> violations) {
        long line = 1;
        long column = 1;
        int at = Judge.startsWithMark(document) ? 3 : 0;
        for (Violation violation : violations) {
            if (violation.offset() < at || violation.offset() > document.length) {
                return "the offset of " + violation;
            }
            for (; at < violation.offset(); at++) {
                if (document[at] == '\n') {
                    line++;
                    column = 1;
                } else if ((document[at] & 0xc0) != 0x80) {
                    column++;
                }
            }
            if (violation.line() != line || violation.column() != column) {
                return "the place of " + violation + " is " + line + ":" + column;
            }
        }
        return null;
    }
}
