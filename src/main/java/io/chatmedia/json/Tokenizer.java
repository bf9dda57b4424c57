package io.chatmedia.json;

import io.chatmedia.contract.WireText;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;

/**
 * Jackson's tokenizer, set up for one document at a time: its own limits are off, because {@link ReadLimits} are
 * reported and read past where Jackson's would end the reading, and so is what it does for encodings other than UTF-8.
 */
final class Tokenizer {

    private static final JsonFactory FACTORY = new OfBytes(JsonFactory.builder()
            .recyclerPool(new Recyclers())
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build()));

    /** Of characters: the table of names that this one has gives up by itself when too many of them collide. */
    private static final TokenStreamFactory OF_CHARACTERS = FACTORY.rebuild()
            .disable(TokenStreamFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
            .build();

    /**
     * Longer documents go by way of characters. The table of names that the parsers of bytes share grows by copies of
     * itself, and stays: very many names cost more than their number, and so does every later document with a new one.
     */
    private static final int MOST_BYTES = 1 << 14;

    /** What is said of a document that has no token at all. */
    static final String NOTHING = "not JSON: expected an object, got nothing";

    /** What is shown as received of a value that the tokenizer did not get to the end of. */
    static final String TOO_LONG_TO_SHOW = "…";

    private static final String NOT_JSON = "not JSON: ";
    private static final int MESSAGE_LENGTH = 200;

    /**
     * What the tokenizer adds for those who own it: where a value started in its terms, and which feature to enable.
     */
    private static final Pattern ASIDES = Pattern.compile(
            " \\((start marker at|for (Object|Array|root)).*|: enable `.*|: maybe a .*", Pattern.DOTALL);

    /** What is said of a text that is quoted behind it. */
    private static final Pattern BEFORE_QUOTE = Pattern.compile("^(Unrecognized token|Duplicate Object property)\\b");

    /** How the tokenizer's limits name the setting that they come from. */
    private static final Pattern SETTING = Pattern.compile(", from `[^`]*`");

    private Tokenizer() {}

    /** Makes {@link BytesParser}s, where Jackson's would first find out the encoding. */
    private static final class OfBytes extends JsonFactory {

        private static final long serialVersionUID = 1L;

        OfBytes(JsonFactoryBuilder settings) {
            super(settings);
        }

        @Override
        protected JsonParser _createParser(
                ObjectReadContext context, IOContext ioContext, byte[] bytes, int offset, int length) {
            return new BytesParser(
                    context,
                    ioContext,
                    context.getStreamReadFeatures(_streamReadFeatures),
                    context.getFormatReadFeatures(_formatReadFeatures),
                    _byteSymbolCanonicalizer.makeChild(_factoryFeatures),
                    bytes,
                    offset,
                    offset + length);
        }
    }

    /**
     * The first token of the value of the property whose name is the current token. This is {@code nextToken()}, but
     * that method is too large for the compiler to put into its caller, which takes a twentieth of a small document's
     * time; the one called here does the same at a name, and what it returns besides is of no interest.
     */
    static JsonToken valueAfterName(JsonParser parser) {
        parser.nextBooleanValue();
        return parser.currentToken();
    }

    /** Whether a document of so many bytes is not too long for the parser of bytes. */
    static boolean isForBytes(int length) {
        return length <= MOST_BYTES;
    }

    /**
     * A parser of a range of bytes, which are known to be UTF-8 without a byte order mark. It throws a
     * {@link StreamConstraintsException} when it meets names that were made to collide in its table of names, where
     * each would be compared with all before it.
     */
    static JsonParser ofBytes(byte[] bytes, int start, int end) {
        return isForBytes(end - start)
                ? FACTORY.createParser(ObjectReadContext.empty(), bytes, start, end - start)
                : ofCharacters(bytes, start, end);
    }

    /**
     * A parser of the same that goes by way of characters. That takes longer, but it reads what the parser of bytes
     * would end at, an unpaired surrogate in the escape of a name and names that collide, and its table of names stays
     * small.
     */
    static JsonParser ofCharacters(byte[] bytes, int start, int end) {
        return OF_CHARACTERS.createParser(ObjectReadContext.empty(), Utf8.decodeUnpaired(bytes, start, end));
    }

    /** What is wrong with the syntax, in the tokenizer's words but without the input that it may quote. */
    static String syntaxMessage(StreamReadException e) {
        String text = ASIDES.matcher(e.getOriginalMessage()).replaceAll("");
        Matcher quoting = BEFORE_QUOTE.matcher(text);
        return NOT_JSON
                + (quoting.find() ? quoting.group().toLowerCase(Locale.ROOT) : WireText.excerpt(text, MESSAGE_LENGTH));
    }

    /** What is wrong with the syntax of a document that may be cut. */
    static String syntaxMessage(StreamReadException e, Utf8Document document) {
        return document.isCut() && e instanceof UnexpectedEndOfInputException
                ? NOT_JSON + document.reasonOfCut()
                : syntaxMessage(e);
    }

    /** Which limit of a mapper's own tokenizer is exceeded, in its words. */
    static String limitMessage(StreamConstraintsException e) {
        return WireText.excerpt(SETTING.matcher(e.getOriginalMessage()).replaceAll(""), MESSAGE_LENGTH);
    }

    /** Whether that limit is on the length of the document, which only the words tell. */
    static boolean isDocumentLength(StreamConstraintsException e) {
        return e.getOriginalMessage().startsWith("Document length ");
    }

    /** What is wrong with a document that has no token at all. */
    static String emptyMessage(Utf8Document document) {
        return document.isCut() ? NOT_JSON + document.reasonOfCut() : NOTHING;
    }
}
