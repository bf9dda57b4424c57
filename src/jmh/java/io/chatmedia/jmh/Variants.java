package io.chatmedia.jmh;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Other forms of a document. It is on one line and has no escapes. */
final class Variants {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** A name with the value behind it, or a string alone: the element of a list, or a value. */
    private static final Pattern STRING = Pattern.compile("\"([^\"]*)\"(:?)");

    private static final Set<String> ENUMS = Set.of("purpose", "state", "direction");

    private static final List<String> TEXTS =
            List.of("Перенести бронирование на вечерний паром ", "請將預訂改為傍晚的渡輪並通知旅客", "⛴️🎫🌆📅🧳👍🚢🌊");

    /** Unknown properties of each kind of value, the last ones with something within. */
    private static final List<String> UNKNOWN = List.of(
            "\"good\"",
            "17",
            "true",
            "null",
            "\"2025-10-14T07:21:05.318Z\"",
            "12.75",
            "\"6d5f2f9e-6c1b-4b3a-9d1e-0f5f7a3b2c41\"",
            "[]",
            "[\"chat\",\"callback\"]",
            "{\"id\":\"site-4\",\"name\":\"Harbour\",\"floor\":2}");

    private Variants() {}

    /**
     * Replaces each text that the contract leaves free, which is all but timestamps and enum values, by one of as many
     * {@code char}s in another script; every second of them is written with escapes.
     */
    static String nonAscii(String document) {
        String[] name = new String[1];
        int[] count = new int[1];
        return STRING.matcher(document).replaceAll(string -> {
            if (!string.group(2).isEmpty()) {
                name[0] = string.group(1);
                return Matcher.quoteReplacement(string.group());
            }
            if (ENUMS.contains(name[0]) || name[0].endsWith("Time")) {
                return Matcher.quoteReplacement(string.group());
            }
            int i = count[0]++;
            String text = text(TEXTS.get(i % TEXTS.size()), string.group(1).length());
            return Matcher.quoteReplacement('"' + (i % 2 == 0 ? text : escaped(text)) + '"');
        });
    }

    /** The code points of a text, from its beginning and over again. */
    private static String text(String sample, int length) {
        StringBuilder text = new StringBuilder();
        int[] codePoints = sample.codePoints().toArray();
        for (int i = 0; text.length() < length; i++) {
            text.appendCodePoint(codePoints[i % codePoints.length]);
        }
        return text.toString();
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(c -> c < 0x80 ? Character.toString(c) : "\\u%04x".formatted(c))
                .collect(Collectors.joining());
    }

    static String indented(String document) {
        DefaultIndenter twoSpaces = new DefaultIndenter("  ", "\n");
        Separators separators =
                DefaultPrettyPrinter.DEFAULT_SEPARATORS.withObjectNameValueSpacing(Separators.Spacing.AFTER);
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators)
                .withObjectIndenter(twoSpaces)
                .withArrayIndenter(twoSpaces);
        return MAPPER.writer().with(printer).writeValueAsString(MAPPER.readTree(document));
    }

    /** Adds a property that the contract does not have behind every third of the document's own, ten in all. */
    static String extended(String document) {
        ObjectNode extended = MAPPER.createObjectNode();
        Iterator<String> unknown = UNKNOWN.iterator();
        for (Map.Entry<String, JsonNode> property : MAPPER.readTree(document).properties()) {
            extended.set(property.getKey(), property.getValue());
            if (extended.size() % 4 == 3 && unknown.hasNext()) {
                extended.set("platform" + extended.size(), MAPPER.readTree(unknown.next()));
            }
        }
        return extended.toString();
    }
}
