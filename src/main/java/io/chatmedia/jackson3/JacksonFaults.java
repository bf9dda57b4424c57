package io.chatmedia.jackson3;

import io.chatmedia.contract.WireText;
import io.chatmedia.text.Messages;
import io.chatmedia.token.Location;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.io.CharConversionException;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Translates Jackson's exceptions for input outside a strict record into violations. Jackson's own messages name
 * classes and quote the input, so few of them are passed on.
 */
public final class JacksonFaults {

    /** The received text of a value that the parser did not read to its end. */
    public static final String TOO_LONG_TO_SHOW = "…";

    private static final String NOT_JSON = "not JSON: ";
    private static final String NOTHING = NOT_JSON + "expected an object, got nothing";
    private static final int MESSAGE_LENGTH = 200;

    /**
     * Parts of Jackson's messages that are meant for the owner of the parser: where a value started, and which feature
     * to enable.
     */
    private static final Pattern ASIDES = Pattern.compile(
            " \\((start marker at|for (Object|Array|root)).*|: enable `.*|: maybe a .*", Pattern.DOTALL);

    /** The beginning of Jackson's messages that end with quoted input. */
    private static final Pattern BEFORE_QUOTE = Pattern.compile("^(Unrecognized token|Duplicate Object property)\\b");

    /** The part of Jackson's message that names the setting of a limit. */
    private static final Pattern SETTING = Pattern.compile(", from `[^`]*`");

    private JacksonFaults() {}

    /**
     * Converts Jackson's location, the only one known for a mapper's input. A tree and a buffer have none.
     *
     * @param location the location
     * @return the same
     */
    public static Location location(TokenStreamLocation location) {
        if (location.getLineNr() < 0 && location.getByteOffset() < 0 && location.getCharOffset() < 0) {
            return Location.UNKNOWN;
        }
        long offset = location.getByteOffset() >= 0 ? location.getByteOffset() : location.getCharOffset();
        return new Location(
                Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()), Math.max(0, offset));
    }

    /**
     * The message for a syntax fault.
     *
     * @param e what a parser threw
     * @return Jackson's words, without the input that it may quote
     */
    public static String syntaxMessage(StreamReadException e) {
        String text = ASIDES.matcher(e.getOriginalMessage()).replaceAll("");
        Matcher quoting = BEFORE_QUOTE.matcher(text);
        return NOT_JSON
                + (quoting.find() ? quoting.group().toLowerCase(Locale.ROOT) : WireText.excerpt(text, MESSAGE_LENGTH));
    }

    /**
     * The message for an exceeded limit of the mapper's own parser.
     *
     * @param e what a parser threw
     * @return Jackson's words
     */
    public static String limitMessage(StreamConstraintsException e) {
        return WireText.excerpt(SETTING.matcher(e.getOriginalMessage()).replaceAll(""), MESSAGE_LENGTH);
    }

    /**
     * Returns whether the exceeded limit is the document length. Only Jackson's message tells.
     *
     * @param e what a parser threw
     * @return whether it is
     */
    public static boolean isDocumentLength(StreamConstraintsException e) {
        return e.getOriginalMessage().startsWith("Document length ");
    }

    /**
     * The violation that an exception stands for.
     *
     * @param e what a mapper threw
     * @return the violation
     * @throws IllegalArgumentException if it is not about the document
     */
    public static Violation violation(JacksonException e) {
        if (e instanceof StreamConstraintsException limit) {
            String message = limitMessage(limit);
            return isDocumentLength(limit)
                    ? Violation.ofObject("", ViolationCode.LIMIT_EXCEEDED, message, null)
                    : violation(e, ViolationCode.LIMIT_EXCEEDED, message, TOO_LONG_TO_SHOW);
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
        // A mapper may read several root values; a fault within the second one has a path.
        if (valuesBegun(e) > 1 && e.getPath().isEmpty()) {
            return violation("", e, ViolationCode.TRAILING_CONTENT, Messages.TRAILING_CONTENT, null);
        }
        if (e instanceof InputCoercionException) {
            return violation(e, ViolationCode.OUT_OF_RANGE, "the number does not fit", null);
        }
        if (e instanceof StreamReadException syntax) {
            return violation(e, ViolationCode.MALFORMED_JSON, syntaxMessage(syntax), null);
        }
        if (e instanceof DatabindException) {
            return binding(e);
        }
        throw notOfDocument(e);
    }

    private static IllegalArgumentException notOfDocument(JacksonException e) {
        return new IllegalArgumentException("no fault of the document", e);
    }

    /** Returns whether Jackson could not decode the input. It reports that as an I/O error. */
    private static boolean isOfDecoder(JacksonException e) {
        return e.getCause() instanceof CharConversionException // Jackson's own decoder
                || e.getCause() instanceof CharacterCodingException // a reader's
                || String.valueOf(e.getOriginalMessage()).startsWith("Unsupported UCS-4 endianness");
    }

    /** Returns whether Jackson wraps an exception thrown by a constructor, factory or setter of the bound class. */
    private static boolean isOfApplication(JacksonException e) {
        return e instanceof DatabindException && !(e instanceof MismatchedInputException) && e.getCause() != null;
    }

    /** Translates exceptions that reject an argument. All others are bugs or failures of the application. */
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
            return violation(e, ViolationCode.MALFORMED_JSON, NOTHING, null);
        }
        return e instanceof UnrecognizedPropertyException
                ? violation(e, ViolationCode.UNKNOWN_PROPERTY, Messages.UNKNOWN_PROPERTY, null)
                : violation(e, ViolationCode.WRONG_TYPE, "expected another value", null);
    }

    /** The number of root values that the input has, as far as it was read. */
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
        Location at = e.getLocation() == null ? Location.UNKNOWN : location(e.getLocation());
        return new Violation(pointer, code, message, received, at.line(), at.column(), at.offset());
    }

    /** The mapper's position. The parser finds a syntax fault before the mapper knows its position. */
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
