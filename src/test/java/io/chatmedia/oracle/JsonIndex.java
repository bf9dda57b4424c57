package io.chatmedia.oracle;

import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Where in a document each value and each property stands, by its JSON pointer, found without the code under test. A
 * pointer has several places when a property is given more than once.
 *
 * <p>Whether the document is JSON, stock Jackson says of its text; what follows relies on that.
 */
public final class JsonIndex {

    private static final JsonFactory STOCK = new JsonFactory();
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();
    private static final Pattern SURROGATE_ESCAPE =
            Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*+)\\\\u[dD][89a-fA-F][0-9a-fA-F]{2}");

    private final byte[] bytes;
    private final boolean isJson;
    private final Map<String, List<Long>> values = new HashMap<>();
    private final Map<String, List<Long>> names = new HashMap<>();
    private final Map<String, List<Long>> endsOfObjects = new HashMap<>();
    private int at;

    private JsonIndex(byte[] bytes, boolean isJson) {
        this.bytes = bytes;
        this.isJson = isJson;
    }

    public static JsonIndex of(byte[] bytes) {
        boolean isJson = isJson(bytes);
        JsonIndex index = new JsonIndex(bytes, isJson);
        if (isJson) {
            index.at = start(bytes);
            index.value("");
        }
        return index;
    }

    /** Where the text starts: behind a byte order mark. */
    public static int start(byte[] bytes) {
        boolean mark =
                bytes.length > 2 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf;
        return mark ? 3 : 0;
    }

    private static boolean isJson(byte[] bytes) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), tokenizable(decode(bytes)))) {
            boolean isEmpty = parser.nextToken() == null;
            passOver(parser);
            return !isEmpty && parser.nextToken() == null;
        } catch (CharacterCodingException | JacksonException e) {
            return false;
        }
    }

    /** Whether the document is text in UTF-8, none of which is the character zero. */
    public boolean isText() {
        try {
            return decode(bytes).indexOf('\u0000') < 0;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Whether stock Jackson gets through the document: it ends at its own limits, and at some texts in names. */
    public boolean isReadByStockJackson() {
        try (JsonParser parser = STOCK.createParser(ObjectReadContext.empty(), bytes)) {
            parser.nextToken();
            passOver(parser);
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes, start(bytes), bytes.length - start(bytes)))
                .toString();
    }

    /** Jackson takes the escape of an unpaired surrogate for a fault of syntax when it stands in a name. */
    private static String tokenizable(String text) {
        return SURROGATE_ESCAPE.matcher(text).replaceAll("$1\\\\u0041");
    }

    /** Passes over the current value, each text in it taken. */
    private static void passOver(JsonParser parser) {
        int open = 0;
        for (JsonToken token = parser.currentToken(); token != null; token = parser.nextToken()) {
            if (token.isStructStart()) {
                open++;
            } else if (token.isStructEnd()) {
                open--;
            } else {
                parser.getString();
            }
            if (open == 0) {
                return;
            }
        }
    }

    /**
     * The pointers of what stock Jackson gets to before the document ends or stops being JSON in UTF-8; none if it
     * would stop for another reason, at an unpaired surrogate in a name.
     */
    public Set<String> pointersReached() {
        String text = decodeUpToFault();
        Set<String> pointers = new HashSet<>();
        if (SURROGATE_ESCAPE.matcher(text).find()) {
            return pointers;
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            try {
                while (parser.nextToken() != null) {
                    pointers.add(parser.streamReadContext().pathAsPointer().toString());
                }
            } catch (JacksonException e) {
                pointers.add(parser.streamReadContext().pathAsPointer().toString());
            }
        }
        pointers.add("");
        return pointers;
    }

    private String decodeUpToFault() {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer rest = ByteBuffer.wrap(bytes, start(bytes), bytes.length - start(bytes));
        CoderResult ignored = StandardCharsets.UTF_8.newDecoder().decode(rest, text, true);
        return text.flip().toString();
    }

    /** Whether the document is JSON in UTF-8, with nothing behind it. */
    public boolean isJson() {
        return isJson;
    }

    /** The byte offsets that a violation of its code and pointer may have. */
    public List<Long> places(Violation violation) {
        String pointer = violation.pointer();
        if (violation.code() == ViolationCode.UNKNOWN_PROPERTY
                || violation.code() == ViolationCode.UNDOCUMENTED_PROPERTY
                || violation.code() == ViolationCode.DUPLICATE_PROPERTY) {
            return names.getOrDefault(pointer, List.of());
        }
        if (violation.code() == ViolationCode.INVALID_TEXT && endsInUnpairedSurrogate(pointer)) {
            return names.getOrDefault(pointer, List.of()); // of the key, not of its value
        }
        if (violation.code() == ViolationCode.UNRECOGNIZED) {
            return endsOfObjects.getOrDefault(pointer, List.of());
        }
        List<Long> places = new ArrayList<>(values.getOrDefault(pointer, List.of()));
        if (violation.code() == ViolationCode.LIMIT_EXCEEDED || violation.code() == ViolationCode.INVALID_TEXT) {
            places.addAll(names.getOrDefault(pointer, List.of()));
        }
        if (violation.code() == ViolationCode.REQUIRED) {
            String object = pointer.substring(0, pointer.lastIndexOf('/'));
            places.addAll(endsOfObjects.getOrDefault(object, List.of()));
        }
        return places;
    }

    /** Whether the last name of a pointer has an unpaired surrogate. */
    private static boolean endsInUnpairedSurrogate(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/'))
                .codePoints()
                .anyMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    private void value(String pointer) {
        skipWhiteSpace();
        put(values, pointer, at);
        switch (bytes[at]) {
            case '{' -> object(pointer);
            case '[' -> array(pointer);
            case '"' -> string();
            default -> {
                while (at < bytes.length && ",]} \t\r\n".indexOf(bytes[at]) < 0) {
                    at++;
                }
            }
        }
        skipWhiteSpace();
    }

    private void object(String pointer) {
        at++;
        skipWhiteSpace();
        while (bytes[at] != '}') {
            int start = at;
            String property = pointer + "/" + string().replace("~", "~0").replace("/", "~1");
            put(names, property, start);
            skipWhiteSpace();
            at++; // the colon
            value(property);
            if (bytes[at] == ',') {
                at++;
                skipWhiteSpace();
            }
        }
        put(endsOfObjects, pointer, at);
        at++;
    }

    private void array(String pointer) {
        at++;
        skipWhiteSpace();
        for (int i = 0; bytes[at] != ']'; i++) {
            value(pointer + "/" + i);
            if (bytes[at] == ',') {
                at++;
            }
        }
        at++;
    }

    private String string() {
        StringBuilder text = new StringBuilder();
        int plain = ++at;
        while (bytes[at] != '"') {
            if (bytes[at] != '\\') {
                at++;
                continue;
            }
            text.append(new String(bytes, plain, at - plain, StandardCharsets.UTF_8));
            char escaped = (char) bytes[at + 1];
            at += 2;
            if (escaped == 'u') {
                text.append((char) Integer.parseInt(new String(bytes, at, 4, StandardCharsets.US_ASCII), 16));
                at += 4;
            } else {
                int control = "btnfr".indexOf(escaped);
                text.append(control < 0 ? escaped : "\b\t\n\f\r".charAt(control));
            }
            plain = at;
        }
        text.append(new String(bytes, plain, at - plain, StandardCharsets.UTF_8));
        at++;
        return text.toString();
    }

    private void skipWhiteSpace() {
        while (at < bytes.length && " \t\r\n".indexOf(bytes[at]) >= 0) {
            at++;
        }
    }

    private static void put(Map<String, List<Long>> places, String pointer, long offset) {
        places.computeIfAbsent(pointer, p -> new ArrayList<>()).add(offset);
    }

    @Override
    public String toString() {
        return isJson ? "JSON" : "not JSON";
    }
}
