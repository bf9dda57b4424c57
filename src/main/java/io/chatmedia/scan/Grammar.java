package io.chatmedia.scan;

import io.chatmedia.token.ByteSearch;

/**
 * Finds the ends of JSON's smallest parts: strings, numbers and literals (RFC 8259). Each method returns the index
 * behind the part. If a byte cannot stand where it does, it returns the bitwise complement of that byte's index; if the
 * text is cut off, that of the end.
 */
final class Grammar {

    private static final int HEX_DIGITS = 4;

    private static final long LOWER_WORD_BYTES = bits("0123456789$.+-");
    private static final long UPPER_WORD_BYTES = bits("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_");

    private Grammar() {}

    /** The end of a string whose opening quote stands before an index. */
    static int endOfString(byte[] bytes, int from, int end) {
        int i = from;
        while (true) {
            i = ByteSearch.indexOfSpecial(bytes, i, end);
            if (i == end) {
                return ~i;
            }
            byte b = bytes[i];
            if (b == '"') {
                return i + 1;
            } else if (b == '\\') {
                i = endOfEscape(bytes, i, end);
            } else if (b < 0) {
                int length = Utf8.sequenceLength(bytes, i, end);
                i = length == 0 ? ~i : i + length;
            } else {
                return ~i;
            }
            if (i < 0) {
                return i;
            }
        }
    }

    /** The end of the escape whose backslash stands at an index. */
    static int endOfEscape(byte[] bytes, int from, int end) {
        int i = from + 1;
        if (i == end) {
            return ~i;
        }
        switch (bytes[i++]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
                return i;
            }
            case 'u' -> {
                for (int stop = i + HEX_DIGITS; i < stop; i++) {
                    if (i == end || hexDigit(bytes[i]) < 0) {
                        return ~i;
                    }
                }
                return i;
            }
            default -> {
                return ~(i - 1);
            }
        }
    }

    /** The value of a hexadecimal digit, or a negative number. */
    static int hexDigit(byte b) {
        if (b <= '9') {
            return b - '0';
        }
        int letter = (b | 0x20) - 'a';
        return letter >= 0 && letter < 6 ? letter + 10 : -1;
    }

    /** The UTF-16 unit that four hexadecimal digits stand for. */
    static char hexUnit(byte[] bytes, int from) {
        return (char) ((hexDigit(bytes[from]) << 12)
                | (hexDigit(bytes[from + 1]) << 8)
                | (hexDigit(bytes[from + 2]) << 4)
                | hexDigit(bytes[from + 3]));
    }

    /** The character that an escape of two characters stands for, by the second of them. */
    static char unescaped(byte b) {
        return switch (b) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> (char) b;
        };
    }

    /** The end of a number that starts at an index. */
    static int endOfNumber(byte[] bytes, int from, int end) {
        int i = bytes[from] == '-' ? from + 1 : from;
        int digits = i;
        i = endOfDigits(bytes, i, end);
        if (i == digits) {
            return ~i;
        }
        if (bytes[digits] == '0' && i > digits + 1) {
            return ~(digits + 1); // a leading zero
        }
        if (i < end && bytes[i] == '.') {
            digits = ++i;
            i = endOfDigits(bytes, i, end);
            if (i == digits) {
                return ~i;
            }
        }
        if (i < end && (bytes[i] | 0x20) == 'e') {
            i++;
            digits = i < end && (bytes[i] == '+' || bytes[i] == '-') ? i + 1 : i;
            i = endOfDigits(bytes, digits, end);
            if (i == digits) {
                return ~i;
            }
        }
        return i < end && isWordByte(bytes[i]) ? ~i : i;
    }

    private static int endOfDigits(byte[] bytes, int from, int end) {
        int i = from;
        while (i < end && bytes[i] >= '0' && bytes[i] <= '9') {
            i++;
        }
        return i;
    }

    /** The end of a literal that should stand at an index. */
    static int endOfLiteral(String literal, byte[] bytes, int from, int end) {
        int i = from;
        for (int k = 0; k < literal.length(); k++, i++) {
            if (i == end || bytes[i] != literal.charAt(k)) {
                return ~i;
            }
        }
        return i < end && isWordByte(bytes[i]) ? ~i : i;
    }

    /** Returns whether a byte directly behind a number or literal belongs to the same word and so makes it invalid. */
    static boolean isWordByte(byte b) {
        return b > 0 && (((b < Long.SIZE ? LOWER_WORD_BYTES : UPPER_WORD_BYTES) >>> b) & 1) != 0;
    }

    /** A bit for each of 64 characters that is among those of a text. */
    private static long bits(String text) {
        return text.chars().mapToLong(c -> 1L << c).reduce(0, (x, y) -> x | y);
    }

    /** The literal that begins with a byte. */
    static String literal(byte first) {
        return first == 't' ? "true" : first == 'f' ? "false" : "null";
    }
}
