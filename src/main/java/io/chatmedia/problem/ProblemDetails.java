package io.chatmedia.problem;

import io.chatmedia.jackson3.JacksonFaults;
import io.chatmedia.json.InvalidDocumentException;
import io.chatmedia.json.ReadLimits;
import io.chatmedia.json.ReadResult;
import io.chatmedia.json.StrictRecord;
import io.chatmedia.text.JsonPointers;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * The answer of an HTTP API to a faulty document: problem details (RFC 9457) with every violation in {@code errors}.
 *
 * <pre>{@code
 * ProblemDetails problem = ProblemDetails.of(result);
 * respond(problem.status(), ProblemDetails.MEDIA_TYPE, problem.toJson());
 * }</pre>
 *
 * <p>The status is 413 if the document is too large, that is, if the violation {@code LIMIT_EXCEEDED} is about
 * {@link ReadLimits#documentBytes() its size}; else 400 if it is not JSON, that is, if {@code MALFORMED_JSON} or
 * {@code TRAILING_CONTENT} is among the violations; else 422. These codes are never cut from the list.
 *
 * <p>Any Jackson 3 mapper writes it as {@link #toJson()} does, whatever it does to names, enums, absent members and
 * types: in the order of the components, without those that are null. It shows of the input what the violations do, so
 * it may go to whoever sent the document; and it is never large: with the default limits less than 500 kB.
 *
 * @param type what kind of problem, as a URI; {@code about:blank} says that it is the kind that the status names
 * @param title the kind of problem for a person, the phrase of the status
 * @param status the HTTP status
 * @param detail this problem for a person, in one sentence
 * @param errors the violations, in document order
 * @param truncated whether there were more violations than are listed
 */
@JsonSerialize(using = ProblemDetailsSerializer.class)
public record ProblemDetails(
        String type, String title, int status, String detail, List<ErrorDetails> errors, boolean truncated) {

    /** The media type of problem details in JSON. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String ABOUT_BLANK = "about:blank";

    /**
     * One violation.
     *
     * @param detail what was expected and what was there, for a person
     * @param pointer where, as a JSON pointer in the form of a URI fragment (RFC 6901, section 6), such as
     *     {@code #/wrapup/endTime}; the root is {@code #}. It is exact but for two cases: an unpaired surrogate in a
     *     name, which no URI can hold, is given as U+FFFD; and a pointer longer than 4,096 characters is replaced by
     *     that of its closest ancestor that fits
     * @param code which kind of rule is broken
     * @param line line in the document, from 1; {@code null} where it is not known, as for an object that was built in
     *     code
     * @param column column in that line, from 1; {@code null} where the line is
     */
    public record ErrorDetails(
            String detail,
            String pointer,
            ViolationCode code,
            @Nullable Long line,
            @Nullable Long column) {

        private static ErrorDetails of(Violation violation) {
            boolean placed = violation.offset() >= 0;
            return new ErrorDetails(
                    violation.message(),
                    JsonPointers.fragment(violation.pointer()),
                    violation.code(),
                    placed ? violation.line() : null,
                    placed ? violation.column() : null);
        }
    }

    /** Keeps an unmodifiable copy of the list. */
    public ProblemDetails {
        errors = List.copyOf(errors);
    }

    /**
     * The problem for a document that a reader rejected.
     *
     * @param rejected the result of reading it
     * @return its problem details
     * @throws IllegalArgumentException if the document was accepted
     */
    public static ProblemDetails of(ReadResult<?> rejected) {
        return of(rejected.violations(), rejected.truncated());
    }

    /**
     * The problem for given violations, for example of an object, or of further rules of the application.
     *
     * @param violations all that is wrong
     * @return the problem details
     * @throws IllegalArgumentException if there are no violations
     */
    public static ProblemDetails of(List<Violation> violations) {
        return of(violations, false);
    }

    /**
     * The problem that a mapper has with a document, whichever exception says so: an {@link InvalidDocumentException},
     * with all its violations, or one of Jackson's own, as for what is not JSON from its beginning, is followed by
     * something or breaks off, or for a fault outside of every {@link StrictRecord}. Of Jackson's own messages nothing
     * is shown that would name classes or quote the input. A mapper stops at a faulty record, so faults behind it are
     * not reported.
     *
     * <p>A constructor, factory or setter of the application's that is called with values of the document refuses them
     * by an {@code IllegalArgumentException}, {@code NullPointerException} or {@code DateTimeException}: that is an
     * error {@code OUT_OF_RANGE}, without the message, which is the application's own. Whatever else it throws is a
     * fault of the application and not of the document.
     *
     * @param e what the mapper threw while reading
     * @return the problem details
     * @throws IllegalArgumentException if the document is not to blame: its input cannot be read, as when a connection
     *     is lost, Jackson or the record reader cannot bind the class, the mapper's attributes are wrong, or the class
     *     itself fails; the cause is the exception
     */
    public static ProblemDetails of(JacksonException e) {
        return e instanceof InvalidDocumentException invalid
                ? of(invalid.violations(), invalid.truncated())
                : of(List.of(JacksonFaults.violation(e)));
    }

    private static ProblemDetails of(List<Violation> violations, boolean truncated) {
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("a problem has at least one violation");
        }
        List<ErrorDetails> errors = violations.stream().map(ErrorDetails::of).toList();
        if (violations.stream().anyMatch(ProblemDetails::isTooLarge)) {
            return new ProblemDetails(
                    ABOUT_BLANK, "Content Too Large", 413, "The document is too large.", errors, truncated);
        }
        if (violations.stream().anyMatch(ProblemDetails::isNotJson)) {
            return new ProblemDetails(ABOUT_BLANK, "Bad Request", 400, "The document is not JSON.", errors, truncated);
        }
        return new ProblemDetails(
                ABOUT_BLANK, "Unprocessable Content", 422, count(errors.size(), truncated), errors, truncated);
    }

    /** A document that is too large has no received text; a value that is too large has. */
    private static boolean isTooLarge(Violation violation) {
        return violation.code() == ViolationCode.LIMIT_EXCEEDED
                && violation.pointer().isEmpty()
                && violation.received() == null;
    }

    private static boolean isNotJson(Violation violation) {
        return violation.code() == ViolationCode.MALFORMED_JSON || violation.code() == ViolationCode.TRAILING_CONTENT;
    }

    private static String count(int listed, boolean truncated) {
        if (truncated) {
            return "The document has more than " + listed + " errors; " + listed + " of them are listed.";
        }
        return listed == 1 ? "The document has an error." : "The document has " + listed + " errors.";
    }

    /**
     * This problem as another type of problem, which the API documents at that URI.
     *
     * @param uri the type
     * @param typeTitle its title
     * @return the same problem with this type and title
     */
    public ProblemDetails withType(String uri, String typeTitle) {
        return new ProblemDetails(uri, typeTitle, status, detail, errors, truncated);
    }

    /**
     * The problem details as JSON, for whatever writes bytes.
     *
     * @return the JSON text in UTF-8
     */
    public byte[] toJson() {
        return ProblemDetailsSerializer.toJson(this);
    }
}
