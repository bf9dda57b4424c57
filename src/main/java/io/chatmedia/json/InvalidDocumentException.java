package io.chatmedia.json;

import io.chatmedia.jackson3.OuterPath;
import io.chatmedia.validation.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DatabindException;

/**
 * A document does not keep the contract. Thrown by {@link ReadResult#orElseThrow()}, and by a Jackson mapper that meets
 * a faulty {@link StrictRecord}; carries every violation.
 *
 * <p>Being a Jackson exception, it passes unchanged through mappers and through the frameworks above them, as the cause
 * of what they throw.
 */
public final class InvalidDocumentException extends DatabindException {

    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // an unmodifiable list of the JDK, which is serializable
    private final List<Violation> violations;

    private final boolean truncated;
    private final @Nullable OuterPath outer;

    /**
     * An exception that carries all violations there are.
     *
     * @param violations what is wrong, in document order
     * @throws IllegalArgumentException if there are none
     */
    public InvalidDocumentException(List<Violation> violations) {
        this(violations, false);
    }

    /**
     * An exception that carries violations.
     *
     * @param violations what is wrong, in document order
     * @param truncated whether there were more than these
     * @throws IllegalArgumentException if there are none
     */
    public InvalidDocumentException(List<Violation> violations, boolean truncated) {
        this(violations, truncated, null);
    }

    private InvalidDocumentException(List<Violation> violations, boolean truncated, @Nullable OuterPath outer) {
        super(summary(violations, truncated));
        this.violations = List.copyOf(violations);
        this.truncated = truncated;
        this.outer = outer;
    }

    /** Converts pointers relative to a record into pointers of the document, unless they already are. */
    InvalidDocumentException within(@Nullable OuterPath path) {
        return path == null ? this : new InvalidDocumentException(violations, truncated, path);
    }

    private static String summary(List<Violation> violations, boolean truncated) {
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("an invalid document has at least one violation");
        }
        String first = violations.get(0).toString();
        if (truncated) {
            return "more than " + violations.size() + " violations, the first: " + first;
        }
        return violations.size() == 1 ? first : violations.size() + " violations, the first: " + first;
    }

    /**
     * The violations of the document.
     *
     * @return the violations in document order, at least one
     */
    public List<Violation> violations() {
        return outer == null ? violations : outer.around(violations, getPath());
    }

    /**
     * Returns whether the list of violations was cut at the limit.
     *
     * @return {@code true} if there were more than the list holds
     * @see ReadLimits#violations()
     */
    public boolean truncated() {
        return truncated;
    }

    /**
     * The number of violations and the first of them, in one line that is safe to log.
     *
     * @return the message; Jackson's path and location are left out, the violations have better ones
     */
    @Override
    protected String _buildMessage() {
        return outer == null ? getOriginalMessage() : summary(violations(), truncated);
    }
}
