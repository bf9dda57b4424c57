package io.chatmedia.oracle;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The grammar of RFC 8259, and nothing besides, as a judge that owes nothing to the reader or to Jackson: is this JSON,
 * and if not, which is the first byte that no JSON text could have there, and what was being read? A leading byte order
 * mark is passed over, as the contract has it.
 */
public final class JsonGrammar {

    /** What a text is. */
    public enum Verdict {
        JSON,
        NOT_JSON,
        /** A whole value, and something behind it. */
        JSON_AND_MORE
    }

    /**
     * What the grammar says.
     *
     * @param fault index of the first byte that cannot stand where it does; of a word that is no literal, its start; if
     *     the text is cut off within a string, its length; if it is cut off elsewhere, its length without the white
     *     space at its end; where JSON has more behind it, the first byte of that
     * @param names names and indexes that lead to the value at fault; behind a value that is finished, and at a name,
     *     to what is around it
     * @param inString whether the fault is within a string
     */
    public record Judgement(Verdict verdict, int fault, List<String> names, boolean inString) {

        /** The JSON pointer that the names make, of which no more than some are shown. */
        public String pointer(int most) {
            StringBuilder pointer = new StringBuilder();
            for (String name : names.subList(0, Math.min(most, names.size()))) {
                pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
            }
            return pointer.toString();
        }
    }

    private static final byte[] MARK = "\ufeff".getBytes(StandardCharsets.UTF_8);

    private final byte[] bytes;
    private final int end; // of what is UTF-8
    private final List<String> names = new ArrayList<>(); // of each open bracket what was read within it last
    private int at;
    private boolean inString;
    private boolean inValue = true; // or else at a name, or behind a value

    private JsonGrammar(byte[] bytes) {
        this.bytes = bytes;
        ByteBuffer in = ByteBuffer.wrap(bytes);
        StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length), true);
        this.end = in.position();
    }

    public static Judgement judge(byte[] bytes) {
        JsonGrammar text = new JsonGrammar(bytes);
        boolean marked = text.take(MARK[0]) && text.take(MARK[1]) && text.take(MARK[2]);
        text.at = marked ? text.at : 0;
        if (!text.value()) {
            int last = text.names.size() - (text.inValue ? 0 : 1);
            return new Judgement(Verdict.NOT_JSON, text.fault(), text.names.subList(0, last), text.inString);
        }
        text.whiteSpace();
        return new Judgement(text.at == bytes.length ? Verdict.JSON : Verdict.JSON_AND_MORE, text.at, List.of(), false);
    }

    private int fault() {
        int fault = at;
        while (!inString && at == bytes.length && fault > 0 && isWhiteSpace(bytes[fault - 1])) {
            fault--;
        }
        return fault;
    }

    // Each of these moves on over what it is named after, and says whether it was there; if not, it stops at the fault.

    private boolean value() {
        StringBuilder open = new StringBuilder(); // the brackets that are still to be closed
        do {
            whiteSpace();
            inValue = true;
            if (take('{')) {
                open.append('}');
                names.add("");
                inValue = false;
                whiteSpace();
                if (at == end || bytes[at] != '}') {
                    if (!name()) {
                        return false;
                    }
                    continue;
                }
            } else if (take('[')) {
                open.append(']');
                names.add("0");
                whiteSpace();
                if (at == end || bytes[at] != ']') {
                    continue;
                }
            } else if (!scalar()) {
                return false;
            }
            inValue = false;
            if (!closingBrackets(open)) {
                return false;
            }
        } while (open.length() > 0);
        return true;
    }

    /** What follows a value, up to where the next one starts, or the last bracket is closed. */
    private boolean closingBrackets(StringBuilder open) {
        while (open.length() > 0) {
            int last = open.length() - 1;
            boolean array = open.charAt(last) == ']';
            whiteSpace();
            if (take(',')) {
                whiteSpace();
                if (array) {
                    names.set(last, Integer.toString(Integer.parseInt(names.get(last)) + 1));
                    inValue = true;
                }
                return array || name();
            }
            if (!take(open.charAt(last))) {
                return false;
            }
            open.setLength(last);
            names.remove(last);
        }
        return true;
    }

    private boolean name() {
        int start = at + 1;
        if (!string()) {
            return false;
        }
        names.set(names.size() - 1, unescaped(new String(bytes, start, at - 1 - start, StandardCharsets.UTF_8)));
        inValue = true;
        whiteSpace();
        return take(':');
    }

    private static String unescaped(String name) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) != '\\') {
                text.append(name.charAt(i));
            } else if (name.charAt(++i) == 'u') {
                text.append((char) Integer.parseInt(name.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                int escape = "bfnrt".indexOf(name.charAt(i));
                text.append(escape < 0 ? name.charAt(i) : "\b\f\n\r\t".charAt(escape));
            }
        }
        return text.toString();
    }

    private boolean scalar() {
        return switch (at < end ? bytes[at] : 0) {
            case '"' -> string();
            case 't' -> literal("true");
            case 'f' -> literal("false");
            case 'n' -> literal("null");
            default -> number() && !isInWord();
        };
    }

    private boolean literal(String literal) {
        int start = at;
        boolean there = literal.chars().allMatch(this::take) && !isInWord();
        at = there ? at : start;
        return there;
    }

    /** Whether what stands here belongs to the literal or number before it, which it makes none. */
    private boolean isInWord() {
        return at < end && (Character.isLetterOrDigit(bytes[at]) || "_$.+-".indexOf(bytes[at]) >= 0);
    }

    private boolean number() {
        take('-');
        if (!take('0') && !digits()) {
            return false;
        }
        if (take('.') && !digits()) {
            return false;
        }
        if (take('e') || take('E')) {
            if (!take('+')) {
                take('-');
            }
            return digits();
        }
        return true;
    }

    private boolean digits() {
        int start = at;
        while (at < end && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at > start;
    }

    private boolean string() {
        if (!take('"')) {
            return false;
        }
        inString = true;
        while (!take('"')) {
            if (at == end || (bytes[at] >= 0 && bytes[at] < ' ')) {
                return false;
            }
            if (bytes[at++] == '\\' && !escaped()) {
                return false;
            }
        }
        inString = false;
        return true;
    }

    private boolean escaped() {
        if (take('u')) {
            for (int stop = at + 4; at < stop; at++) {
                if (at >= end || "0123456789abcdefABCDEF".indexOf(bytes[at]) < 0) {
                    return false;
                }
            }
            return true;
        }
        return "\"\\/bfnrt".chars().anyMatch(this::take);
    }

    private void whiteSpace() {
        while (at < end && isWhiteSpace(bytes[at])) {
            at++;
        }
    }

    private static boolean isWhiteSpace(byte b) {
        return " \t\n\r".indexOf(b) >= 0;
    }

    private boolean take(int b) {
        boolean there = at < end && bytes[at] == b;
        at += there ? 1 : 0;
        return there;
    }
}
