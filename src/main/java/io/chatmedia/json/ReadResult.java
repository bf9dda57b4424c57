package io.chatmedia.json;

import io.chatmedia.text.JsonPointers;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.util.List;
import java.util.Objects;

/**
 * The result of reading a document: a value, or the violations for which it was rejected.
 *
 * @param <T> the record
 */
public sealed interface ReadResult<T> {

    /**
     * The violations for which the document was rejected.
     *
     * @return the violations in document order, at most as many as {@link ReadLimits#violations()}; if the document
     *     could not be read to its end, the reason is the last of them; empty if accepted
     */
    List<Violation> violations();

    /**
     * The deviations that tolerant mode skipped: properties and enum values that the contract does not know.
     *
     * @return the tolerated deviations in document order, at most as many as {@link ReadLimits#violations()}
     */
    List<Violation> tolerated();

    /**
     * Returns whether a list was cut at the limit: the violations of a rejected document, or the tolerated deviations
     * of an accepted one.
     *
     * @return {@code true} if there was more than the lists hold
     */
    boolean truncated();

    /**
     * Whether the document is something else than was asked for, and not a faulty one: it, or a record within it such
     * as the body of an envelope, has properties of which that record knows none ({@code UNRECOGNIZED}), and nothing
     * else is wrong. An element of a list that is not recognised is a fault of the document.
     *
     * <p>Heartbeats and most topics that share a channel with the one asked for are such documents. An accepted
     * document never is, and strict mode does not make the difference: there each property is unknown.
     *
     * @return {@code true} if the document is to be passed over rather than reported
     */
    default boolean isUnrecognized() {
        return !truncated()
                && !violations().isEmpty()
                && violations().stream()
                        .allMatch(violation -> violation.code() == ViolationCode.UNRECOGNIZED
                                && JsonPointers.names(violation.pointer()).stream()
                                        .noneMatch(name -> name.matches("[0-9]+")));
    }

    /**
     * The value, if the document was accepted.
     *
     * @return the value
     * @throws InvalidDocumentException with all violations, if it was rejected
     */
    T orElseThrow();

    /**
     * A document that keeps the contract.
     *
     * @param value the record that it says
     * @param tolerated what tolerant mode does not know, but accepted; empty in strict mode
     * @param truncated whether more was tolerated than the list holds
     * @param <T> the record
     */
    record Accepted<T>(T value, List<Violation> tolerated, boolean truncated) implements ReadResult<T> {

        /**
         * Keeps an unmodifiable copy of the list.
         *
         * @throws NullPointerException if the value is null
         */
        public Accepted {
            Objects.requireNonNull(value, "value");
            tolerated = List.copyOf(tolerated);
        }

        @Override
        public List<Violation> violations() {
            return List.of();
        }

        @Override
        public T orElseThrow() {
            return value;
        }

        /**
         * A short text for logs. It does not show the value, which comes from outside.
         *
         * @return one line
         */
        @Override
        public String toString() {
            return "Accepted[tolerated=" + tolerated.size() + "]";
        }
    }

    /**
     * A document that does not keep the contract.
     *
     * @param violations why, in document order; at least one
     * @param tolerated what tolerant mode would have accepted besides
     * @param truncated whether there were more violations than the list holds
     * @param <T> the record that it should have been
     */
    record Rejected<T>(List<Violation> violations, List<Violation> tolerated, boolean truncated)
            implements ReadResult<T> {

        /**
         * Keeps unmodifiable copies of the lists.
         *
         * @throws IllegalArgumentException if there is no violation
         */
        public Rejected {
            violations = List.copyOf(violations);
            if (violations.isEmpty()) {
                throw new IllegalArgumentException("a rejected document has at least one violation");
            }
            tolerated = List.copyOf(tolerated);
        }

        @Override
        public T orElseThrow() {
            throw new InvalidDocumentException(violations, truncated);
        }

        /**
         * A short text for logs: the number of violations, and the first of them.
         *
         * @return one line
         */
        @Override
        public String toString() {
            return "Rejected[violations=" + violations.size() + (truncated ? "+" : "") + ", tolerated="
                    + tolerated.size() + ", first=" + violations.get(0) + "]";
        }
    }
}
