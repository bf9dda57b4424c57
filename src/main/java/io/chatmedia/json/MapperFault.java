package io.chatmedia.json;

import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.io.CharConversionException;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * What a mapper finds wrong with a document before a {@link StrictRecord} begins, behind it, or around it, in the terms
 * of the contract. Jackson's own messages name classes and quote the input, so few of them are passed on.
 */
final class MapperFault {

    private MapperFault() {}

    /**
     * The violation that an exception stands for.
     *
     * @throws IllegalArgumentException if it is not about the document
     */
    static Violation violation(JacksonException e) {
        if (e instanceof StreamConstraintsException limit) {
            String message = Tokenizer.limitMessage(limit);
            return Tokenizer.isDocumentLength(limit)
                    ? DocumentSize.exceeded(message, Position.NOWHERE)
                    : violation(e, ViolationCode.LIMIT_EXCEEDED, message, Tokenizer.TOO_LONG_TO_SHOW);
        }
        if (e instanceof JacksonIOException && isOfDecoder(e)) {
            return violation(e, ViolationCode.MALFORMED_JSON, "not JSON: no text in a Unicode encoding", null);
        }
        if (e instanceof InvalidDefinitionException) {
            throw notOfDocument(e);
        }
        if (isOfApplication(e)) {
            return refused(e);
        }
        // Within the second of many values, which a mapper may read too, something has a path.
        if (valuesBegun(e) > 1 && e.getPath().isEmpty()) {
            return violation("", e, ViolationCode.TRAILING_CONTENT, Reading.SOMETHING_FOLLOWS, null);
        }
        if (e instanceof InputCoercionException) {
            return violation(e, ViolationCode.OUT_OF_RANGE, "the number does not fit", null);
        }
        if (e instanceof StreamReadException syntax) {
            return violation(e, ViolationCode.MALFORMED_JSON, Tokenizer.syntaxMessage(syntax), null);
        }
        if (e instanceof DatabindException) {
            return binding(e);
        }
        throw notOfDocument(e);
    }

    private static IllegalArgumentException notOfDocument(JacksonException e) {
        return new IllegalArgumentException("no fault of the document", e);
    }

    /** Whether Jackson cannot make characters of what it read, which it reports as if it could not read. */
    private static boolean isOfDecoder(JacksonException e) {
        return e.getCause() instanceof CharConversionException // Jackson's own decoder
                || e.getCause() instanceof CharacterCodingException // a reader's
                || String.valueOf(e.getOriginalMessage()).startsWith("Unsupported UCS-4 endianness");
    }

    /** Whether a constructor, factory or setter of the bound class threw what Jackson wraps. */
    private static boolean isOfApplication(JacksonException e) {
        return e instanceof DatabindException && !(e instanceof MismatchedInputException) && e.getCause() != null;
    }

    /**
     * What is thrown to refuse an argument; all else is thrown by mistake, or for what has befallen the application.
     */
    private static Violation refused(JacksonException e) {
        Throwable cause = e.getCause();
        if (cause instanceof IllegalArgumentException
                || cause instanceof NullPointerException
                || cause instanceof DateTimeException) {
            return violation(e, ViolationCode.OUT_OF_RANGE, "refused by the application", null);
        }
        throw notOfDocument(e);
    }

    private static Violation binding(JacksonException e) {
        if (e.processor() instanceof JsonParser && valuesBegun(e) == 0) {
            return violation(e, ViolationCode.MALFORMED_JSON, Tokenizer.NOTHING, null);
        }
        return e instanceof UnrecognizedPropertyException
                ? violation(e, ViolationCode.UNKNOWN_PROPERTY, Reading.NO_SUCH_PROPERTY, null)
                : violation(e, ViolationCode.WRONG_TYPE, "expected another value", null);
    }

    /** How many values the input has at its root, as far as it was read. */
    private static int valuesBegun(JacksonException e) {
        if (!(e.processor() instanceof JsonParser parser)) {
            return 0;
        }
        TokenStreamContext context = parser.streamReadContext();
        while (!context.inRoot()) {
            context = context.getParent();
        }
        return context.getEntryCount();
    }

    private static Violation violation(
            JacksonException e, ViolationCode code, String message, @Nullable String received) {
        return violation(pointer(e).toString(), e, code, message, received);
    }

    private static Violation violation(
            String pointer, JacksonException e, ViolationCode code, String message, @Nullable String received) {
        Position at = e.getLocation() == null ? Position.NOWHERE : Locator.asToken(e.getLocation());
        return at.violation(pointer, code, message, received);
    }

    /** Where the mapper was; what is no JSON the parser meets before the mapper knows where that is. */
    private static JsonPointer pointer(JacksonException e) {
        if (e instanceof StreamReadException && e.processor() instanceof JsonParser parser) {
            return parser.streamReadContext().pathAsPointer();
        }
        JsonPointer pointer = JsonPointer.empty();
        for (JacksonException.Reference reference : e.getPath()) {
            pointer = reference.getPropertyName() == null
                    ? pointer.appendIndex(reference.getIndex())
                    : pointer.appendProperty(reference.getPropertyName());
        }
        return pointer;
    }
}
