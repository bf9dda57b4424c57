package io.chatmedia.json;

import io.chatmedia.validation.Violation;
import java.util.List;
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

    /**
     * An exception that carries violations.
     *
     * @param violations what is wrong, in document order
     * @throws IllegalArgumentException if there are none
     */
    public InvalidDocumentException(List<Violation> violations) {
        super(summary(violations));
        this.violations = List.copyOf(violations);
    }

    private static String summary(List<Violation> violations) {
        return switch (violations.size()) {
            case 0 -> throw new IllegalArgumentException("an invalid document has at least one violation");
            case 1 -> violations.get(0).toString();
            default -> violations.size() + " violations, the first: " + violations.get(0);
        };
    }

    /**
     * What is wrong with the document.
     *
     * @return the violations in document order, at least one
     */
    public List<Violation> violations() {
        return violations;
    }

    /**
     * The number of violations and the first of them, in one line that is safe to log.
     *
     * @return the message; Jackson's path and location are left out, the violations have better ones
     */
    @Override
    protected String _buildMessage() {
        return getOriginalMessage();
    }
}
