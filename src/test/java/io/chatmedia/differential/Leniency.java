package io.chatmedia.differential;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Where Jackson's parser and RFC 8259 part: each place that is known, with a case. Where they part, {@link Judge} does
 * not ask Jackson alone. A case that Jackson no longer takes so is to be taken off the list, and its care in the judge
 * with it.
 */
enum Leniency {
    /** A character in more bytes than it needs is no UTF-8; in strings, though not in names, Jackson decodes it. */
    OVERLONG_IN_TWO_BYTES(Door.READ, false, latin1("{\"x\":\"\u00c1\u00bf\"}")),
    OVERLONG_ZERO(Door.READ, false, latin1("{\"x\":\"\u00c0\u0080\"}")),
    OVERLONG_IN_THREE_BYTES(Door.READ, false, latin1("{\"x\":\"\u00e0\u0080\u00af\"}")),
    OVERLONG_IN_FOUR_BYTES(Door.READ, false, latin1("{\"x\":\"\u00f0\u0080\u0080\u0080\"}")),

    /** Likewise what is beyond the last character of Unicode. */
    BEYOND_UNICODE(Door.READ, false, latin1("{\"x\":\"\u00f4\u0090\u0080\u0080\"}")),
    FAR_BEYOND_UNICODE(Door.READ, false, latin1("{\"x\":\"\u00f7\u00bf\u00bf\u00bf\"}")),

    /** Of a string that nobody asks for, Jackson only looks whether a first byte has the others that it announces. */
    SURROGATE_IN_A_SKIPPED_STRING(Door.SKIPPED, false, latin1("{\"x\":\"\u00ed\u00a0\u0080\"}")),
    OVERLONG_IN_A_SKIPPED_STRING(Door.SKIPPED, false, latin1("{\"x\":\"\u00e0\u0080\u0080\"}")),

    /** JSON is in UTF-8; Jackson finds out other encodings, by a mark or by where the zeros are. */
    UTF_16_BIG_ENDIAN(Door.READ, false, "{}".getBytes(StandardCharsets.UTF_16BE)),
    UTF_16_LITTLE_ENDIAN(Door.READ, false, "{}".getBytes(StandardCharsets.UTF_16LE)),
    UTF_16_WITH_A_MARK(Door.READ, false, "{}".getBytes(StandardCharsets.UTF_16)),
    UTF_32_BIG_ENDIAN(Door.READ, false, "{}".getBytes(Charset.forName("UTF-32BE"))),
    UTF_32_LITTLE_ENDIAN(Door.READ, false, "{}".getBytes(Charset.forName("UTF-32LE"))),
    UTF_32_WITH_A_MARK(Door.READ, false, "\ufeff{}".getBytes(Charset.forName("UTF-32BE"))),
    ZERO_BEHIND_A_DIGIT(Door.READ, false, latin1("1\u0000")),

    /** The parser of characters takes any whose last eight bits are those of a hexadecimal digit for one. */
    WIDE_DIGIT_IN_AN_ESCAPE(Door.CHARACTERS, false, "{\"x\":\"\\u00\u0131\u0131\"}".getBytes(StandardCharsets.UTF_8)),

    /** An escaped surrogate is JSON wherever it stands; in a name, though not in a string, Jackson wants a pair. */
    HIGH_SURROGATE_IN_A_NAME(Door.READ, true, latin1("{\"\\ud800\":1}")),
    LOW_SURROGATE_IN_A_NAME(Door.READ, true, latin1("{\"\\udc00\":1}")),
    HIGH_SURROGATE_BEFORE_A_LETTER_OF_A_NAME(Door.READ, true, latin1("{\"\\ud800x\":1}")),
    SURROGATES_OF_A_NAME_IN_THE_WRONG_ORDER(Door.READ, true, latin1("{\"\\udc00\\ud800\":1}")),

    /** JSON has no limits; Jackson's own are lifted for the judge. */
    DEEPER_THAN_THE_STOCK_LIMIT(Door.STOCK, true, latin1("[".repeat(501) + "]".repeat(501))),
    LONGER_NUMBER_THAN_THE_STOCK_LIMIT(Door.STOCK, true, latin1("1".repeat(1_001))),
    LONGER_NAME_THAN_THE_STOCK_LIMIT(Door.STOCK, true, latin1("{\"" + "n".repeat(50_001) + "\":1}"));

    /** How Jackson is asked. */
    private enum Door {
        /** Every text is asked for. */
        READ,
        /** No text is asked for. */
        SKIPPED,
        /** By way of characters. */
        CHARACTERS,
        /** With the limits that Jackson has by itself. */
        STOCK
    }

    private static final JsonFactory STOCK = new JsonFactory();

    private final Door door;
    private final boolean json;

    @SuppressWarnings("ImmutableEnumChecker") // never changed
    private final byte[] document;

    Leniency(Door door, boolean json, byte[] document) {
        this.door = door;
        this.json = json;
        this.document = document;
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    byte[] document() {
        return document;
    }

    /** Whether the document is JSON by RFC 8259. */
    boolean isJson() {
        return json;
    }

    /** Whether Jackson takes it for JSON. */
    boolean isTakenByJackson() {
        try (JsonParser parser = parser()) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (door != Door.SKIPPED && !token.isStructStart() && !token.isStructEnd()) {
                    parser.getString();
                }
            }
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    private JsonParser parser() {
        ObjectReadContext context = ObjectReadContext.empty();
        return switch (door) {
            case CHARACTERS -> Judge.JACKSON.createParser(context, new String(document, StandardCharsets.UTF_8));
            case STOCK -> STOCK.createParser(context, document);
            default -> Judge.JACKSON.createParser(context, document);
        };
    }
}
