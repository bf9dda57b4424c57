package io.chatmedia.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Where in a participant some JSON can stand: each of them is read by other code. */
public enum SyntaxPosition {
    ROOT("", ""),
    STRING("{\"id\":", "}"),
    INTEGER("{\"wrapupTimeoutMs\":", "}"),
    BOOLEAN("{\"held\":", "}"),
    TIMESTAMP("{\"startTime\":", "}"),
    ENUM("{\"state\":", "}"),
    RECORD("{\"user\":", "}"),
    MAP("{\"attributes\":", "}"),
    MAP_VALUE("{\"attributes\":{\"a\":", "}}"),
    LIST("{\"wrapup\":{\"tags\":", "}}"),
    LIST_ELEMENT("{\"wrapup\":{\"tags\":[\"a\",", "]}}"),
    ELEMENT_BEYOND_THE_LIMIT("{\"wrapup\":{\"tags\":[1,2,3,4,", "]}}"),
    UNKNOWN_PROPERTY("{\"x\":", ",\"id\":\"a\"}"),
    ELEMENT_OF_UNKNOWN("{\"x\":[{\"y\":", "}]}"),
    DUPLICATE("{\"id\":\"a\",\"id\":", "}"),
    BEHIND_A_NAME_THAT_IS_TOO_LONG("{\"" + "x".repeat(ReadLimits.DEFAULT.nameLength() + 1) + "\":", "}"),
    DEEPER_THAN_THE_LIMIT(
            "{\"x\":" + "[".repeat(2 * ReadLimits.DEFAULT.depth()), "]".repeat(2 * ReadLimits.DEFAULT.depth()) + "}"),
    IN_A_LONG_DOCUMENT("{" + " ".repeat(20_000) + "\"x\":", "}"),
    BEHIND_AN_UNPAIRED_SURROGATE("{\"x\":\"\\ud800\",\"y\":", "}"),
    NAME_IN_A_LONG_DOCUMENT("{" + " ".repeat(20_000), ":1}"),
    NAME("{", ":1}"),
    KEY("{\"attributes\":{", ":\"v\"}}"),
    NAME_IN_UNKNOWN("{\"x\":{", ":1}}");

    /** Limits that the positions beyond them exceed. */
    static final ReadLimits LIMITS =
            ReadLimitsBuilder.builder(ReadLimits.DEFAULT).entries(3).build();

    private final String before;
    private final String behind;

    SyntaxPosition(String before, String behind) {
        this.before = before;
        this.behind = behind;
    }

    boolean isOfNames() {
        return this == NAME || this == NAME_IN_A_LONG_DOCUMENT || this == KEY || this == NAME_IN_UNKNOWN;
    }

    /** A document with something at this position. */
    public byte[] document(byte[] value) {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        document.writeBytes(before.getBytes(StandardCharsets.US_ASCII));
        document.writeBytes(value);
        document.writeBytes(behind.getBytes(StandardCharsets.US_ASCII));
        return document.toByteArray();
    }

    /** The index of the first byte that stands here. */
    int offset() {
        return before.length();
    }
}
