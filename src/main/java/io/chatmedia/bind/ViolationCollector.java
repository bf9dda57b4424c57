package io.chatmedia.bind;

import io.chatmedia.token.Location;
import io.chatmedia.token.Place;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The violations and tolerated deviations of one document, in its order, each list up to the limit. Those beyond the
 * limit are only counted; their pointers are never built. The violation that ends the reading is always kept.
 */
final class ViolationCollector {

    private final int limit;
    private List<Violation> violations = List.of();
    private List<Violation> tolerated = List.of();
    private int faults;
    private int deviations;

    ViolationCollector(int limit) {
        this.limit = limit;
    }

    void violation(Place place, ViolationCode code, String message, @Nullable String received) {
        faults++;
        violations = plus(violations, place, code, message, received);
    }

    /** Adds the violation that ends the reading. If the list is full, it replaces the last violation. */
    void ending(Place place, ViolationCode code, String message, @Nullable String received) {
        if (violations.size() == limit) {
            violations.remove(limit - 1);
        }
        violation(place, code, message, received);
    }

    void tolerated(Place place, ViolationCode code, String message, @Nullable String received) {
        deviations++;
        tolerated = plus(tolerated, place, code, message, received);
    }

    private List<Violation> plus(
            List<Violation> list, Place place, ViolationCode code, String message, @Nullable String received) {
        if (list.size() >= limit) {
            return list;
        }
        Location at = place.location();
        List<Violation> more = list.isEmpty() ? new ArrayList<>() : list;
        more.add(new Violation(place.pointer(), code, message, received, at.line(), at.column(), at.offset()));
        return more;
    }

    /** The number of violations, those beyond the limit included. */
    int faults() {
        return faults;
    }

    List<Violation> violations() {
        return violations;
    }

    boolean violationsCut() {
        return faults > violations.size();
    }

    List<Violation> tolerated() {
        return tolerated;
    }

    boolean toleratedCut() {
        return deviations > tolerated.size();
    }
}
