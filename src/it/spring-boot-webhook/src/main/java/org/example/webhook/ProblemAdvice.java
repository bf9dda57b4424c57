package org.example.webhook;

import io.chatmedia.problem.ProblemDetails;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Answers with problem details: those of the library for a body that is not readable, Spring's own for all else.
 *
 * <p>A faulty document from elsewhere, such as one that another service sent, is no fault of this sender's: its
 * {@code InvalidDocumentException} is not answered here, and so ends as any other failure does, with 500.
 */
@RestControllerAdvice
public class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final ProblemDetails NO_BODY =
            ProblemDetails.of(List.of(Violation.ofObject("", ViolationCode.MALFORMED_JSON, "there is no body", null)));

    /** Spring's mapper or the controller refused the body, or there was none to give to the mapper. */
    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (e.getCause() instanceof JacksonIOException) { // the connection broke off: nobody is there to be told more
            return ResponseEntity.badRequest().build();
        }
        return answer(e.getCause() instanceof JacksonException cause ? ProblemDetails.of(cause) : NO_BODY);
    }

    private static ResponseEntity<Object> answer(ProblemDetails problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
