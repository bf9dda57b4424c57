package io.chatmedia.differential;

import io.chatmedia.differential.Judgement.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * Jackson's own parser over the same bytes, as a judge: are they one JSON value, and which? Its limits are lifted, and
 * where it is not exact it is helped, case by case as {@link Leniency} lists them: it is given the bytes only up to the
 * first that the JDK's decoder of UTF-8 refuses, or that is zero; and names with escaped surrogates, which may be
 * unpaired, it reads as characters. For one thread.
 */
final class Judge {

    /** Jackson with its limits lifted. */
    static final JsonFactory JACKSON = JsonFactory.builder()
            .recyclerPool(JsonRecyclerPools.threadLocalPool())
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final int HEX_DIGITS = 4;
    private static final String NO_ESCAPE = "\\!";
    private static final int MARK_LENGTH = 3;

    /** A factory keeps the names it has met, of which random documents have very many; copies of that cost the most. */
    private static final int DOCUMENTS_OF_A_FACTORY = 64;

    private final Utf8Text utf8 = new Utf8Text();
    private JsonFactory jackson = JACKSON;
    private int judged;

    /** Says what a document is. */
    Judgement judge(byte[] document) {
        if (judged++ % DOCUMENTS_OF_A_FACTORY == 0) {
            jackson = JACKSON.rebuild().build();
        }
        int readable = utf8.length(document);
        // Jackson sees a byte order mark only if there is something behind it.
        boolean markAlone = readable == MARK_LENGTH && startsWithMark(document);
        int start = markAlone ? MARK_LENGTH : 0;
        Judgement judgement;
        try (JsonParser parser = jackson.createParser(ObjectReadContext.empty(), document, start, readable - start)) {
            judgement = judge(document, readable, parser, place -> place + start);
        }
        if (judgement.isJson() || !hasSurrogateEscape(document, readable)) {
            return judgement;
        }
        return judgeCharacters(document, readable);
    }

    static boolean startsWithMark(byte[] document) {
        return document.length >= MARK_LENGTH
                && document[0] == (byte) 0xef
                && document[1] == (byte) 0xbb
                && document[2] == (byte) 0xbf;
    }

    static boolean isWhite(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }

    private static Judgement judge(byte[] document, int readable, JsonParser parser, IntUnaryOperator offsets) {
        TreeBuilder tree = new TreeBuilder(parser, document, offsets);
        try {
            if (!tree.read()) {
                return new Judgement(Verdict.NOT_JSON, null);
            }
            boolean more = parser.nextToken() != null || readable < document.length;
            return new Judgement(more ? Verdict.JSON_AND_MORE : Verdict.JSON, tree.root());
        } catch (JacksonException e) {
            return new Judgement(tree.isWhole() ? Verdict.JSON_AND_MORE : Verdict.NOT_JSON, tree.root());
        }
    }

    /** Whether there is the escape of what may be a surrogate. */
    static boolean hasSurrogateEscape(byte[] document, int readable) {
        for (int i = 0; i + 2 < readable; i++) {
            if (document[i] == '\\' && document[i + 1] == 'u' && (document[i + 2] | 0x20) == 'd') {
                return true;
            }
        }
        return false;
    }

    /** The same by way of characters, surrogates no longer escaped: in that form Jackson takes them in names too. */
    private Judgement judgeCharacters(byte[] document, int readable) {
        String text = utf8.text(document, readable).toString();
        StringBuilder unescaped = new StringBuilder(text.length());
        int[] offsets = new int[text.length() + NO_ESCAPE.length() + 1];
        int bytes = 0;
        for (int i = 0; i < text.length(); ) {
            int length = 1;
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == 'u') {
                int digits = hexDigits(text, i + 2);
                if (digits == HEX_DIGITS && (text.charAt(i + 2) | 0x20) == 'd' && text.charAt(i + 3) > '7') {
                    length = 2 + HEX_DIGITS;
                    c = (char) Integer.parseInt(text, i + 2, i + length, 16);
                } else if (digits < HEX_DIGITS && i + 2 + digits < text.length()) {
                    Arrays.fill(offsets, unescaped.length(), offsets.length, bytes);
                    unescaped.append(NO_ESCAPE); // or Jackson might take it, see Leniency
                    break;
                }
            } else if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == '\\') {
                offsets[unescaped.length()] = bytes++;
                unescaped.append(c);
                i++;
            }
            offsets[unescaped.length()] = bytes;
            unescaped.append(c);
            bytes += length > 1 ? length : utf8Length(c);
            i += length;
        }
        int last = unescaped.length();
        offsets[last] = bytes;
        int mark = startsWithMark(document) ? 1 : 0;
        try (JsonParser parser = jackson.createParser(ObjectReadContext.empty(), unescaped.substring(mark))) {
            return judge(document, readable, parser, place -> offsets[Math.max(0, Math.min(last, place + mark))]);
        }
    }

    /** How many of the bytes of its character a UTF-16 code unit stands for. */
    private static int utf8Length(char c) {
        if (c < 0x80) {
            return 1;
        } else if (c < 0x800) {
            return 2;
        } else if (Character.isLowSurrogate(c)) {
            return 0;
        }
        return Character.isHighSurrogate(c) ? 4 : 3;
    }

    private static int hexDigits(String text, int from) {
        int i = from;
        while (i < text.length() && i < from + HEX_DIGITS && "0123456789abcdefABCDEF".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i - from;
    }

    /** The values of an input that has several, one behind the other; nothing if one of them is not JSON. */
    @Nullable List<byte[]> values(byte[] input) {
        List<byte[]> values = new ArrayList<>();
        try (JsonParser parser = jackson.createParser(ObjectReadContext.empty(), input)) {
            TreeBuilder tree = new TreeBuilder(parser, input, place -> place);
            while (tree.read()) {
                JsonTree root = tree.root();
                if (root != null && root.isClosed()) {
                    values.add(Arrays.copyOfRange(input, root.offset, root.end() + 1));
                }
                tree = new TreeBuilder(parser, input, place -> place);
            }
            return values;
        } catch (JacksonException e) {
            return null;
        }
    }
}
