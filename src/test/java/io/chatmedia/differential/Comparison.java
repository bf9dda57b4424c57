package io.chatmedia.differential;

import io.chatmedia.differential.Expectation.Expected;
import io.chatmedia.json.ReadResult;
import io.chatmedia.oracle.JsonGrammar;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Holds what a reader says of a document against what it has to say, and tells the first difference. */
final class Comparison {

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
        Expectation expectation = subject.model().expect(document, judgement);
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
        }
        String difference = ofPlaces(violations);
        if (difference == null && !judgement.isJson()) {
            difference = ofEnd(violations.get(violations.size() - 1));
            if (!judgement.isObject()) {
                return difference; // To Jackson such a root may end elsewhere: it knows no words.
            }
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
        return result.truncated() != (all.size() + more > limit) ? "truncated or not" : null;
    }

    private @Nullable String ofEnd(Violation end) {
        // Jackson does not tell exactly where a fault is; the grammar does.
        JsonGrammar.Judgement fault = JsonGrammar.judge(document);
        ViolationCode code = fault.verdict() == JsonGrammar.Verdict.NOT_JSON
                ? ViolationCode.MALFORMED_JSON
                : ViolationCode.TRAILING_CONTENT;
        if (judgement.isObject() && code != expectation.end()) {
            return "the grammar says " + fault.verdict();
        } else if (end.code() != code) {
            return "ends with " + end.code() + " instead of " + code;
        }
        String pointer = fault.pointer(depth + 1);
        if (!end.pointer().equals(pointer)) {
            return "the fault is at \"" + end.pointer() + "\" instead of \"" + pointer + "\"";
        }
        return end.offset() == fault.fault()
                ? null
                : "the fault is at " + end.offset() + " instead of " + fault.fault();
    }

    private static @Nullable String ofLists(String what, List<Expected> expected, List<Violation> actual, int room) {
        int matched = 0;
        for (Expected each : expected) {
            if (matched < actual.size() && isSame(each, actual.get(matched))) {
                matched++;
            } else if (matched < room) {
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
