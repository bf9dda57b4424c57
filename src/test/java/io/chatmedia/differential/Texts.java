package io.chatmedia.differential;

import java.math.BigInteger;
import java.util.SplittableRandom;

/** Strings, numbers and white space as JSON has them, of lengths around words of 8 bytes and the usual limits. */
final class Texts {

    private static final String[] WHITE = {" ", "\n", "\t", "\r", "\r\n", "  ", "        ", " \n\t  \r\n         "};

    private static final String[] SPECIAL = {
        "\\\"", "\\\\", "\\/", "\\b", "\\f", "\\n", "\\r", "\\t", "\\u0000", "\\u00e9", "\\u20AC", "\\ud83d\\ude00",
        "\\uD83D\\uDE00", "é", "ß", "€", "\u2028", "\ufeff", "\uffff", "😀", "\ud83d\udd25", "\u007f", "\u0080", "/",
        "'", "{", "}", "[", "]", ":", ",", "~", "&"
    };
    private static final String[] UNPAIRED = {
        "\\ud800", "\\uDBFF", "\\udc00", "\\uDFFF", "\\ude00\\ud83d", "\\ud83d\\ud83d\\ude00", "\\ud83dx", "\\ud83d\\n"
    };

    private static final String[] INTEGERS = {
        "0",
        "-0",
        "1",
        "-1",
        "7",
        "99",
        "100",
        "101",
        "-100",
        "-101",
        "2147483647",
        "2147483648",
        "-2147483648",
        "-2147483649",
        "4294967296",
        "4294967295",
        "9223372036854775807",
        "9223372036854775808",
        "-9223372036854775808",
        "-9223372036854775809",
        "999999999999999999",
        "1000000000000000000",
        "-5000000000",
        "-5000000001",
        "9007199254740991",
        "9007199254740992",
        "9007199254740993",
        "-9007199254740993",
        "9007199254740994",
        "18446744073709551616",
        "99999999999999999999",
        "100000000000000000000",
        "-99999999999999999999",
        "2147483650",
        "2147483640",
        "21474836470"
    };
    private static final String[] LIMITS = {
        "2147483647", "-2147483648", "9223372036854775807", "-9223372036854775808", "9007199254740992"
    };
    private static final String[] DECIMALS = {
        "0.0",
        "-0.0",
        "5.0",
        "5e0",
        "5E0",
        "1e5",
        "1E+5",
        "1e-5",
        "0e0",
        "1.5",
        "-1.5e+10",
        "0.1",
        "1e999",
        "1e-999",
        "0e-999",
        "0.000e999",
        "4.9e-324",
        "2.4e-324",
        "-1e-400",
        "1.7976931348623157e308",
        "1.7976931348623159e308",
        "1.8e308",
        "1e99999999999999999999",
        "123456789012345678.5",
        "1.2345678901234567890",
        "12345678901234567890e1"
    };
    private static final String[] BROKEN_NUMBERS = {
        "00",
        "01",
        "-01",
        "-",
        "--1",
        "+1",
        ".5",
        "-.5",
        "1.",
        "1.e1",
        "1e",
        "1E",
        "1e+",
        "1e-",
        "1.5.5",
        "1e5e5",
        "1e5.5",
        "0x1",
        "1_000",
        "1,5",
        "1l",
        "1d",
        "1f",
        "NaN",
        "-NaN",
        "Infinity",
        "-Infinity",
        "1 2",
        "\u0661",
        "0-",
        "1-2",
        "2147483647-",
        "1+",
        "1\u0000",
        "1\u00e9"
    };

    /**
     * Names that come again and again. Each new one costs Jackson a copy of its table of names, which took most of the
     * time when all were new.
     */
    private static final byte[][] NAMES = names(512);

    private static final int NEW_NAME_ONE_IN = 50;

    private final SplittableRandom random;
    private final Buffer out;

    Texts(SplittableRandom random, Buffer out) {
        this.random = random;
        this.out = out;
    }

    private static byte[][] names(int count) {
        Buffer buffer = new Buffer();
        Texts texts = new Texts(new SplittableRandom(count), buffer);
        byte[][] names = new byte[count][];
        for (int i = 0; i < count; i++) {
            buffer.clear();
            texts.string();
            names[i] = buffer.toBytes();
        }
        return names;
    }

    static String pick(SplittableRandom random, String[] texts) {
        return texts[random.nextInt(texts.length)];
    }

    /** Mostly none. */
    void whiteSpace() {
        if (random.nextInt(12) == 0) {
            out.add(pick(random, WHITE));
        }
    }

    /** A length that is short, or near a border of 8, 16, 32 or 64 bytes, or seldom near the limit of a name. */
    private int length() {
        int choice = random.nextInt(200);
        if (choice < 100) {
            return random.nextInt(7);
        } else if (choice < 150) {
            return 6 + random.nextInt(5);
        } else if (choice < 175) {
            return 13 + random.nextInt(6);
        } else if (choice < 190) {
            return 29 + random.nextInt(7);
        } else if (choice < 199) {
            return 60 + random.nextInt(8);
        }
        return random.nextInt(200) == 0 ? 65_530 + random.nextInt(12) : 250 + random.nextInt(12);
    }

    /** A string: of letters, of letters with something special somewhere, or of special characters. */
    void string() {
        out.add('"');
        characters();
        out.add('"');
    }

    /** A string as a name, mostly one that was met before. */
    void name() {
        if (random.nextInt(NEW_NAME_ONE_IN) == 0) {
            string();
        } else {
            out.add(NAMES[random.nextInt(NAMES.length)]);
        }
    }

    /** What stands in the quotes. */
    private void characters() {
        int length = length();
        int kind = random.nextInt(8);
        int special = kind < 4 ? -1 : random.nextInt(length + 1);
        for (int i = 0; i <= length; i++) {
            if (i == special || (kind == 7 && random.nextInt(3) == 0)) {
                out.add(random.nextInt(12) == 0 ? pick(random, UNPAIRED) : pick(random, SPECIAL));
            }
            if (i < length) {
                out.add('a' + random.nextInt(26));
            }
        }
    }

    /** A text as a JSON string, some of its characters escaped, those that must be in any case. */
    void escaped(String text, boolean some) {
        out.add('"');
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (some && random.nextInt(3) == 0) {
                for (char unit : Character.toChars(c)) {
                    unicodeEscape(unit);
                }
            } else if (c == '"' || c == '\\') {
                out.add('\\').add(c);
            } else if (c < ' ') {
                unicodeEscape((char) c);
            } else if (c < 0x80) {
                out.add(c);
            } else {
                out.add(Character.toString(c));
            }
            i += Character.charCount(c);
        }
        out.add('"');
    }

    private void unicodeEscape(char unit) {
        out.add("\\u");
        boolean upper = random.nextBoolean();
        for (int shift = 12; shift >= 0; shift -= 4) {
            char digit = Character.forDigit((unit >> shift) & 0xf, 16);
            out.add(upper ? Character.toUpperCase(digit) : digit);
        }
    }

    void integer() {
        switch (random.nextInt(8)) {
            case 0, 1 -> out.add(pick(random, INTEGERS));
            case 2 -> out.add(Long.toString(random.nextLong()));
            case 3 -> digits(1 + random.nextInt(24));
            default -> out.add(Integer.toString(random.nextInt(150)));
        }
    }

    void number() {
        if (random.nextInt(3) > 0) {
            integer();
        } else if (random.nextBoolean()) {
            out.add(pick(random, DECIMALS));
        } else {
            out.add(random.nextBoolean() ? "-" : "");
            digits(1 + random.nextInt(20));
            if (random.nextBoolean()) {
                out.add('.');
                anyDigits(1 + random.nextInt(12));
            }
            if (random.nextBoolean()) {
                out.add(random.nextBoolean() ? 'e' : 'E').add(pick(random, new String[] {"", "+", "-"}));
                anyDigits(1 + random.nextInt(4));
            }
        }
    }

    /** What may be a number or not: each shape is met. */
    void anyNumber() {
        switch (random.nextInt(6)) {
            case 0, 1 -> number();
            case 2 -> integerNearLimit();
            case 3 -> out.add(pick(random, BROKEN_NUMBERS));
            default -> {
                for (int length = 1 + random.nextInt(9); length > 0; length--) {
                    out.add(random.nextInt(3) == 0 ? "-+.eE".charAt(random.nextInt(5)) : '0' + random.nextInt(10));
                }
            }
        }
    }

    private void integerNearLimit() {
        String limit = Texts.pick(random, LIMITS);
        out.add(new BigInteger(limit)
                .add(BigInteger.valueOf(random.nextInt(-300, 300)))
                .toString());
        if (random.nextInt(8) == 0) {
            anyDigits(1);
        }
    }

    private void digits(int count) {
        out.add('1' + random.nextInt(9));
        anyDigits(count - 1);
    }

    private void anyDigits(int count) {
        for (int i = 0; i < count; i++) {
            out.add('0' + random.nextInt(10));
        }
    }
}
