package io.chatmedia.cost;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a sender could do to make reading cost more than the bytes are worth, in any size. */
enum HostileShape {
    LIST_ELEMENTS(100_000, n -> list(n, "\"a\"")),
    UNKNOWN_PROPERTIES(100_000, n -> object("", numbered(n, "\"p%d\":1"))),
    UNKNOWN_PROPERTIES_TOLERANT(Way.TOLERANT, 100_000, n -> object("", numbered(n, "\"p%d\":1"))),
    DUPLICATE_PROPERTIES(100_000, n -> object("", numbered(n, "\"id\":\"%d\""))),
    DUPLICATE_KEYS(100_000, n -> object("attributes", numbered(n, "\"a\":\"%d\""))),
    KEYS(100_000, n -> object("attributes", numbered(n, "\"k%d\":\"\""))),
    COLLIDING_KEYS(
            100_000, n -> object("attributes", CollidingNames.ofStrings(n).map("\"%s\":\"\""::formatted))),
    COLLIDING_PROPERTIES(100_000, n -> object("", CollidingNames.ofStrings(n).map("\"%s\":1"::formatted))),
    COLLIDING_TOKENS(80_000, n -> object("", CollidingNames.ofJackson(n).map("\"%s\":1"::formatted))),
    DEEP_ARRAYS(100_000, n -> text("{\"x\":", "[", n, "]".repeat(n) + "}")),
    DEEP_OBJECTS(100_000, n -> text("{\"x\":", "{\"a\":", n, "1" + "}".repeat(n + 1))),
    DEEP_AND_CUT_OFF(100_000, n -> text("{\"x\":", "[", n, "")),
    LONG_STRING(8_000_000, n -> text("{\"id\":\"", "a", n, "\"}")),
    LONG_STRING_OF_ESCAPES(8_000_000, n -> text("{\"id\":\"", "\\u0041", n / 6, "\"}")),
    LONG_STRING_OF_EMOJI(8_000_000, n -> text("{\"id\":\"", "😀", n / 4, "\"}")),
    LONG_STRING_OF_UNPAIRED_SURROGATES(8_000_000, n -> text("{\"id\":\"", "\\ud800", n / 6, "\"}")),
    LONG_NAME(1_000_000, n -> text("{\"", "a", n, "\":1}")),
    LONG_KEY(1_000_000, n -> text("{\"attributes\":{\"", "a", n, "\":\"\"}}")),
    LONG_NUMBER(1_000_000, n -> text("{\"wrapupTimeoutMs\":", "1", n, "}")),
    LONG_NUMBER_UNKNOWN(1_000_000, n -> text("{\"x\":", "1", n, "}")),
    LONG_EXPONENT(1_000_000, n -> text("{\"wrapupTimeoutMs\":1e", "9", n, "}")),
    GREAT_EXPONENTS(100_000, n -> object("", numbered(n, "\"p%d\":1e999999999"))),
    VIOLATIONS(100_000, n -> list(n, "1")),
    VIOLATIONS_ON_LINES(100_000, n -> list(n, "\n1")),
    VIOLATIONS_BEHIND_EMOJI(8_000_000, n -> text("{\"id\":\"", "😀", n / 4, "\"" + ",\"held\":1".repeat(100) + "}")),
    VIOLATIONS_BEHIND_UNPAIRED_SURROGATES(100_000, n -> list(n, "\"\\ud800\"")),
    KEYS_OF_UNPAIRED_SURROGATES(100_000, n -> object("attributes", numbered(n, "\"\\ud800%d\":1"))),
    VIOLATIONS_UNDER_LONG_NAMES(50_000, n -> text(longNames(), "123456789012345678901,", n, "1]" + "}".repeat(31))),
    CUT_OFF(100_000, n -> text("{\"wrapup\":{\"tags\":[\"a\"", ",\"a\"", n, "")),
    NOT_UTF8_AT_THE_END(8_000_000, n -> notUtf8(text("{\"id\":\"", "a", n, "?\"}"))),
    WHITE_SPACE(8_000_000, n -> text("{\"id\":", " \n", n / 2, "\"a\"}")),
    SMALL_DOCUMENTS(Way.STREAM, 1_000_000, n -> text("", "{\"id\":\"a\"}\n", n, "")),
    SMALL_DOCUMENTS_IN_AN_ARRAY(Way.STREAM, 1_000_000, n -> text("[{}", ",{\"id\":\"a\"}", n, "]")),
    SMALL_DOCUMENTS_ON_ONE_LINE(Way.STREAM, 1_000_000, n -> text("", "{\"id\":\"a\"}", n, "")),
    BROKEN_ARRAY(Way.STREAM, 1_000_000, n -> text("[", ",", n, "]")),
    EMPTY_LINES_AFTER_A_BRACE(Way.STREAM, 1_000_000, n -> text("{", "\n", n, "")),
    BRACES(Way.STREAM, 1_000_000, n -> text("{\"", "\n{", n, "")),
    NEW_PROPERTIES(Way.STREAM, 300_000, n -> LineKind.PROPERTY.lines(n, i -> i)),
    NEW_KEYS(Way.STREAM, 300_000, n -> LineKind.KEY.lines(n, i -> i)),
    LONG_LINE(Way.STREAM, 64_000_000, n -> text("", "a", n, "\n{\"id\":\"a\"}\n")),
    ENVELOPE(Way.ENVELOPE, 100_000, n -> text("{\"eventBody\":{\"participants\":[{}", ",{\"id\":\"a\"}", n, "]}}")),
    ENVELOPE_OF_UNPAIRED_SURROGATES(
            Way.ENVELOPE,
            100_000,
            n -> text("{\"eventBody\":{\"participants\":[{}", ",{\"id\":\"\\ud800\"}", n, "]}}")),
    ENVELOPE_OF_DUPLICATES(
            Way.ENVELOPE, 100_000, n -> text("{\"eventBody\":{\"participants\":[]", ",\"participants\":[]", n, "}}"));

    private final Way way;
    private final int size;

    @SuppressWarnings("ImmutableEnumChecker") // a pure function
    private final IntFunction<byte[]> input;

    HostileShape(int size, IntFunction<byte[]> input) {
        this(Way.STRICT, size, input);
    }

    HostileShape(Way way, int size, IntFunction<byte[]> input) {
        this.way = way;
        this.size = size;
        this.input = input;
    }

    /** How it is read. */
    Way way() {
        return way;
    }

    /** How many of what it consists of there are when it is measured. */
    int size() {
        return size;
    }

    byte[] input(int n) {
        return input.apply(n);
    }

    /** Its name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static byte[] text(String head, String unit, int times, String tail) {
        return (head + unit.repeat(times) + tail).getBytes(UTF_8);
    }

    private static byte[] list(int n, String element) {
        return text("{\"wrapup\":{\"tags\":[", element + ",", n - 1, element + "]}}");
    }

    private static byte[] object(String component, Stream<String> properties) {
        return (component.isEmpty()
                        ? properties.collect(Collectors.joining(",", "{", "}"))
                        : properties.collect(Collectors.joining(",", "{\"" + component + "\":{", "}}")))
                .getBytes(UTF_8);
    }

    private static Stream<String> numbered(int n, String pattern) {
        return IntStream.range(0, n).mapToObj(i -> pattern.replace("%d", Integer.toString(i)));
    }

    /** As deep as the limits allow, with names as long. */
    private static String longNames() {
        return "{\"x\":" + ("{\"" + "n".repeat(256) + "\":").repeat(30) + "[";
    }

    private static byte[] notUtf8(byte[] text) {
        byte[] bytes = Arrays.copyOf(text, text.length);
        bytes[text.length - 3] = (byte) 0xff;
        return bytes;
    }
}
