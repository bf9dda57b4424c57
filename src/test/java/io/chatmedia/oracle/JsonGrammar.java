package io.chatmedia.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The grammar of RFC 8259, and nothing besides, as a judge that owes nothing to Jackson: is this JSON, and if not,
 * which is the first byte that no JSON text could have there? A leading byte order mark is passed over, as the contract
 * has it.
 */
final class JsonGrammar {

    /** What a text is. */
    enum Verdict {
        JSON,
        NOT_JSON,
        /** A whole value, and something behind it. */
        JSON_AND_MORE
    }

    /**
     * What the grammar says.
     *
     * @param fault index of the first byte that cannot stand where it does; the length, if the text is cut off
     */
    record Judgement(Verdict verdict, int fault) {}

    private static final byte[] MARK = "\ufeff".getBytes(StandardCharsets.UTF_8);

    private final byte[] bytes;
    private final int end; // of what is UTF-8
    private int at;

    private JsonGrammar(byte[] bytes) {
        this.bytes = bytes;
        ByteBuffer in = ByteBuffer.wrap(bytes);
        StandardCharsets.UTF_8.newDecoder().decode(in, CharBuffer.allocate(bytes.length), true);
        this.end = in.position();
    }

    static Judgement judge(byte[] bytes) {
        JsonGrammar text = new JsonGrammar(bytes);
        boolean marked = text.take(MARK[0]) && text.take(MARK[1]) && text.take(MARK[2]);
        text.at = marked ? text.at : 0;
        if (!text.value()) {
            return new Judgement(Verdict.NOT_JSON, text.at);
        }
        text.whiteSpace();
        return new Judgement(text.at == bytes.length ? Verdict.JSON : Verdict.JSON_AND_MORE, text.at);
    }

    // Each of these moves on over what it is named after, and says whether it was there; if not, it stops at the fault.

    private boolean value() {
        StringBuilder open = new StringBuilder(); // the brackets that are still to be closed
        do {
            whiteSpace();
            if (take('{')) {
                whiteSpace();
                if (!take('}')) {
                    open.append('}');
                    if (!name()) {
                        return false;
                    }
                    continue;
                }
            } else if (take('[')) {
                whiteSpace();
                if (!take(']')) {
                    open.append(']');
                    continue;
                }
            } else if (!scalar()) {
                return false;
            }
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
            whiteSpace();
            if (take(',')) {
                whiteSpace();
                return open.charAt(last) == ']' || name();
            }
            if (!take(open.charAt(last))) {
                return false;
            }
            open.setLength(last);
        }
        return true;
    }

    private boolean name() {
        if (!string()) {
            return false;
        }
        whiteSpace();
        return take(':');
    }

    private boolean scalar() {
        return switch (at < end ? bytes[at] : 0) {
            case '"' -> string();
            case 't' -> literal("true");
            case 'f' -> literal("false");
            case 'n' -> literal("null");
            default -> number();
        };
    }

    private boolean literal(String literal) {
        return literal.chars().allMatch(this::take);
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
        while (!take('"')) {
            if (at == end || (bytes[at] >= 0 && bytes[at] < ' ')) {
                return false;
            }
            if (bytes[at++] == '\\' && !escaped()) {
                return false;
            }
        }
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
        while (at < end && " \t\n\r".indexOf(bytes[at]) >= 0) {
            at++;
        }
    }

    private boolean take(int b) {
        boolean there = at < end && bytes[at] == b;
        at += there ? 1 : 0;
        return there;
    }
}
