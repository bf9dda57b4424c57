package io.chatmedia.json;

import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;

/**
 * What was found in one document so far: violations and tolerated deviations, each list up to the limit. Those beyond
 * are counted and cost no more than that: a pointer can be long, and is asked for only if it is kept. The violation
 * that ends the reading is always kept.
 */
final class Findings {

    private final int limit;
    private final Source source;
    private @Nullable Locator locator;
    private List<Violation> violations = List.of();
    private List<Violation> tolerated = List.of();
    private int faults;
    private int deviations;

    /**
     * Nothing found yet.
     *
     * @param source makes the locator, when the first finding needs one
     */
    Findings(int limit, Source source) {
        this.limit = limit;
        this.source = source;
    }

    void violation(
            Supplier<String> pointer,
            ViolationCode code,
            String message,
            @Nullable String received,
            TokenStreamLocation location) {
        faults++;
        violations = plus(violations, pointer, code, message, received, location);
    }

    /** The violation behind which nothing is read. If there is no room for it, it takes that of the last one. */
    void ending(
            Supplier<String> pointer,
            ViolationCode code,
            String message,
            @Nullable String received,
            TokenStreamLocation location) {
        if (violations.size() == limit) {
            violations.remove(limit - 1);
        }
        violation(pointer, code, message, received, location);
    }

    void tolerated(
            Supplier<String> pointer,
            ViolationCode code,
            String message,
            @Nullable String received,
            TokenStreamLocation location) {
        deviations++;
        tolerated = plus(tolerated, pointer, code, message, received, location);
    }

    private List<Violation> plus(
            List<Violation> list,
            Supplier<String> pointer,
            ViolationCode code,
            String message,
            @Nullable String received,
            TokenStreamLocation location) {
        if (list.size() >= limit) {
            return list;
        }
        if (locator == null) {
            locator = source.locator();
        }
        Position at = locator.locate(location);
        List<Violation> more = list.isEmpty() ? new ArrayList<>() : list;
        more.add(at.violation(pointer.get(), code, message, received));
        return more;
    }

    /** How many violations there were, those beyond the limit included. */
    int faults() {
        return faults;
    }

    List<Violation> violations() {
        return violations;
    }

    /** The violations, of which there is at least one, as an exception. */
    InvalidDocumentException exception() {
        return new InvalidDocumentException(violations, faults > violations.size());
    }

    /** The result of reading the document, if it has this value unless there were violations. */
    <T> ReadResult<T> result(@Nullable T value) {
        return value != null && faults == 0
                ? new ReadResult.Accepted<>(value, tolerated, deviations > tolerated.size())
                : new ReadResult.Rejected<>(violations, tolerated, faults > violations.size());
    }
}
