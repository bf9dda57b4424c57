package io.chatmedia.json;

import java.util.List;
import java.util.stream.Stream;

/** Texts that attack what they are printed on, or what they are interpreted by. */
public final class HostileText {

    private static final List<String> TEXTS = List.of(
            "\u001b[2J\u001b[31mred\u001b]0;title\u0007",
            "line\r\nINFO a line of its own\n\u0085\u2028\u2029\u000b\f",
            "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c",
            "\0\u0001\u0008\u007f\u0080\u009b31m\u009f",
            "${1+1}",
            "${validatedValue.getClass().forName('java.lang.Runtime')}",
            "#{T(java.lang.Runtime).getRuntime()}",
            "{validatedValue}{min}{max}{jakarta.validation.constraints.NotNull.message}",
            "${jndi:ldap://example.org/a}",
            "%s%n%x$1\\1",
            "\u200b\ufeff\u00ad\u2060\ue000\ufff9\udb40\udc41",
            "ж".repeat(63) + "\ud83d\ude00" + "щ".repeat(100),
            "ж".repeat(63) + "e\u0301\u0301\u0301" + "щ".repeat(100),
            "ж".repeat(62) + "\u001b[31m" + "щ".repeat(100),
            "\ud83d\ude00".repeat(200),
            "\"\\\"".repeat(100),
            "ю".repeat(60_000));

    private HostileText() {}

    public static Stream<String> all() {
        return TEXTS.stream();
    }

    /** Whether a text is one line of visible characters. */
    public static boolean isOneVisibleLine(String text) {
        return text.codePoints().noneMatch(c -> switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            default -> false;
        });
    }
}
