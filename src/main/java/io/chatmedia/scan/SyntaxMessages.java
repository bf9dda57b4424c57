package io.chatmedia.scan;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chatmedia.contract.WireText;
import io.chatmedia.scan.SyntaxFault.Expected;
import io.chatmedia.text.Messages;
import io.chatmedia.token.ByteSearch;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Messages for syntax faults. Each names what was expected and what was found; for common mistakes it adds what to
 * write instead.
 */
final class SyntaxMessages {

    /** The maximum number of characters shown of an unknown word. */
    private static final int WORD = 32;

    private static final Set<String> LITERALS = Set.of("true", "false", "null");

    private static final Map<String, String> FOREIGN = Map.of(
            "nan", "JSON has no NaN and no infinity; leave the property out",
            "infinity", "JSON has no NaN and no infinity; leave the property out",
            "none", "JSON writes null",
            "nil", "JSON writes null",
            "undefined", "JSON has no undefined; leave the property out");

    private final byte[] bytes;
    private final int start;
    private final int end;

    SyntaxMessages(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
    }

    String message(SyntaxFault fault) {
        return "not JSON: " + reason(fault);
    }

    private String reason(SyntaxFault fault) {
        int index = fault.index();
        String encoding = encoding(index);
        if (encoding != null) {
            return encoding;
        }
        if (fault.cutOff()) {
            return cutOff(fault.expected());
        }
        byte b = bytes[index];
        if (b < 0 && Utf8.sequenceLength(bytes, index, end) == 0) {
            return "the bytes from here on are not UTF-8";
        }
        return switch (fault.expected()) {
            case STRING, NAME_TEXT -> inString(b, index);
            case NUMBER -> number(fault);
            case LITERAL -> expected(fault, Grammar.literal(bytes[fault.anchor()]));
            default -> expected(fault, expectation(fault.expected()));
        };
    }

    private String cutOff(Expected expected) {
        if (ByteSearch.trimmed(bytes, start, end) == start) {
            return "expected an object, got nothing";
        }
        String within = switch (expected) {
            case VALUE -> "where a value was expected";
            case FIRST_NAME, NAME -> "where a property name was expected";
            case COLON -> "where a colon was expected";
            case NEXT_PROPERTY -> "within an object";
            case NEXT_ELEMENT -> "within an array";
            case STRING -> "within a string";
            case NAME_TEXT -> "within a property name";
            case NUMBER -> "within a number";
            case LITERAL -> "within true, false or null";
        };
        return "the text is cut off " + within;
    }

    private static String expectation(Expected expected) {
        return switch (expected) {
            case FIRST_NAME -> "a property name in double quotes, or }";
            case NAME -> "a property name in double quotes";
            case COLON -> "a colon behind the property name";
            case NEXT_PROPERTY -> "a comma or }";
            case NEXT_ELEMENT -> "a comma or ]";
            default -> "a value";
        };
    }

    private String expected(SyntaxFault fault, String expected) {
        int from = fault.anchor();
        String word = word(from);
        String got = word == null ? character(from) : word;
        String hint = hint(fault.expected(), from, word);
        return Messages.expected(expected, got) + (hint == null ? "" : "; " + hint);
    }

    private @Nullable String hint(Expected expected, int from, @Nullable String word) {
        byte b = bytes[from];
        if (hasComment(from)) {
            return "JSON has no comments";
        } else if (b == '\'') {
            return "JSON has strings and names in double quotes";
        } else if (b == 0x1e && ByteSearch.trimmed(bytes, start, from) == start) {
            return "this is a JSON text sequence (RFC 7464); read it without its record separators";
        } else if ((b == '}' || b == ']' || b == ',') && isBehindComma(from)) {
            return "remove the comma before it";
        }
        return switch (expected) {
            case FIRST_NAME, NAME -> word == null ? null : "put the name in double quotes";
            case NEXT_PROPERTY, NEXT_ELEMENT ->
                b == '"' || b == '{' || b == '[' || word != null
                        ? "separate it with a comma from what is before"
                        : null;
            case VALUE, LITERAL -> word == null ? null : ofWord(word);
            default -> null;
        };
    }

    private static @Nullable String ofWord(String word) {
        String foreign = foreign(word);
        if (foreign != null) {
            return foreign;
        } else if (word.startsWith("+")) {
            return "JSON numbers have no plus sign";
        } else if (word.startsWith(".")) {
            return "JSON numbers begin with a digit" + (word.matches("\\.\\d+") ? "; write 0" + word : "");
        }
        String literal = word.toLowerCase(Locale.ROOT);
        return LITERALS.contains(literal) && !literal.equals(word) ? "write " + literal + " in lower case" : null;
    }

    /** The hint for a word from another language, such as Python's {@code None}, with or without a sign. */
    private static @Nullable String foreign(String word) {
        boolean signed = word.startsWith("-") || word.startsWith("+");
        return FOREIGN.get(word.substring(signed ? 1 : 0).toLowerCase(Locale.ROOT));
    }

    private boolean isBehindComma(int from) {
        int before = ByteSearch.trimmed(bytes, start, from) - 1;
        return before >= start && bytes[before] == ',';
    }

    private String inString(byte b, int index) {
        if (isEscaped(index)) {
            String escape = b > ' ' && b <= '~' ? "there is no escape \\" : "a backslash cannot stand before ";
            return escape + shown(index)
                    + "; JSON has \\\" \\\\ \\/ \\b \\f \\n \\r \\t, and \\u with four hexadecimal digits";
        } else if (b >= 0 && b < ' ') {
            return "a string has the control character " + unicode(b) + " as it is; write it as " + escape(b);
        }
        String got = b == '"' ? "the end of the string" : character(index);
        return Messages.expected("four hexadecimal digits after \\u", got);
    }

    /** Returns whether an escape begins right before an index: an odd number of backslashes. */
    private boolean isEscaped(int index) {
        int from = index;
        while (bytes[from - 1] == '\\') {
            from--;
        }
        return (index - from) % 2 == 1;
    }

    private static String unicode(int character) {
        return String.format(Locale.ROOT, "U+%04X", character);
    }

    private static String escape(byte control) {
        return switch (control) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            default -> String.format(Locale.ROOT, "\\u%04x", control);
        };
    }

    private String number(SyntaxFault fault) {
        int from = fault.anchor();
        String word = word(from);
        String hint = word == null ? null : ofNumber(fault, word);
        return Messages.expected("a number", word == null ? character(from) : word) + (hint == null ? "" : "; " + hint);
    }

    private @Nullable String ofNumber(SyntaxFault fault, String word) {
        int index = fault.index();
        int first = bytes[fault.anchor()] == '-' ? fault.anchor() + 1 : fault.anchor();
        if (first + 1 == index && bytes[first] == '0' && isDigit(bytes[index])) {
            return "JSON numbers have no leading zeros";
        } else if (first == index && bytes[index] == '.') {
            return "JSON numbers have a digit before the point";
        } else if (bytes[index - 1] == '.') {
            return "JSON numbers have a digit behind the point";
        }
        return foreign(word);
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** The word at an index, cut to a length; {@code null} if there is none. */
    private @Nullable String word(int from) {
        int to = from;
        while (to < end && Grammar.isWordByte(bytes[to]) && to - from < WORD) {
            to++;
        }
        if (to == from) {
            return null;
        }
        boolean cut = to < end && Grammar.isWordByte(bytes[to]);
        return new String(bytes, from, to - from, UTF_8) + (cut ? "…" : "");
    }

    /** The character at an index, named so that nobody takes it for a part of the sentence. */
    private String character(int index) {
        byte b = bytes[index];
        return switch (b) {
            case '"' -> "a string";
            case '\'' -> "a single quote";
            case ',' -> "a comma";
            case ':' -> "a colon";
            case '/', '#' -> hasComment(index) ? "a comment" : String.valueOf((char) b);
            case 0x1e -> "a record separator (U+001E)";
            default -> shown(index);
        };
    }

    private boolean hasComment(int index) {
        boolean slash = bytes[index] == '/' && index + 1 < end;
        return bytes[index] == '#' || (slash && (bytes[index + 1] == '/' || bytes[index + 1] == '*'));
    }

    private String shown(int index) {
        int length = bytes[index] >= 0 ? 1 : Utf8.sequenceLength(bytes, index, end);
        int codePoint = bytes[index] >= 0 ? bytes[index] : Utf8.codePoint(bytes, index, length);
        String character = Character.toString(codePoint);
        boolean plain = codePoint > ' ' && codePoint <= '~';
        boolean visible = WireText.excerpt(character).equals(character) && !Character.isSpaceChar(codePoint);
        return plain ? character : "the character " + unicode(codePoint) + (visible ? " (" + character + ")" : "");
    }

    /**
     * Message for a document whose first bytes show another encoding or format, if the fault is there. White space
     * around them may or may not belong to the document; the message must not depend on it.
     */
    private @Nullable String encoding(int fault) {
        int from = start;
        while (from < end && ByteSearch.isWhiteSpace(bytes[from])) {
            from++;
        }
        if (fault > from + 1 || ByteSearch.trimmed(bytes, from, end) - from < 2) {
            return null;
        }
        int first = bytes[from] & 0xff;
        int second = bytes[from + 1] & 0xff;
        if (first == 0x1f && second == 0x8b) {
            return "this is gzip; unpack it first";
        }
        boolean mark = (first == 0xfe && second == 0xff) || (first == 0xff && second == 0xfe);
        return mark || first == 0 || second == 0 ? "this is not UTF-8, but looks like UTF-16 or UTF-32" : null;
    }
}
