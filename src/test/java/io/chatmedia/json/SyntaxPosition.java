package io.chatmedia.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Where in a participant some JSON can stand: each of them is read by other code. */
public enum SyntaxPosition {
    ROOT("", "", ""),
    STRING("{\"id\":", "}", "/id"),
    INTEGER("{\"wrapupTimeoutMs\":", "}", "/wrapupTimeoutMs"),
    BOOLEAN("{\"held\":", "}", "/held"),
    TIMESTAMP("{\"startTime\":", "}", "/startTime"),
    ENUM("{\"state\":", "}", "/state"),
    RECORD("{\"user\":", "}", "/user"),
    MAP("{\"attributes\":", "}", "/attributes"),
    MAP_VALUE("{\"attributes\":{\"a\":", "}}", "/attributes"),
    LIST("{\"wrapup\":{\"tags\":", "}}", "/wrapup"),
    LIST_ELEMENT("{\"wrapup\":{\"tags\":[\"a\",", "]}}", "/wrapup"),
    ELEMENT_BEYOND_THE_LIMIT("{\"wrapup\":{\"tags\":[1,2,3,4,", "]}}", "/wrapup"),
    UNKNOWN_PROPERTY("{\"x\":", ",\"id\":\"a\"}", "/x"),
    ELEMENT_OF_UNKNOWN("{\"x\":[{\"y\":", "}]}", "/x/0/y"),
    DUPLICATE("{\"id\":\"a\",\"id\":", "}", "/id"),
    BEHIND_A_NAME_THAT_IS_TOO_LONG("{\"" + "x".repeat(ReadLimits.DEFAULT.nameLength() + 1) + "\":", "}", "/x"),
    DEEPER_THAN_THE_LIMIT(
            "{\"x\":" + "[".repeat(2 * ReadLimits.DEFAULT.depth()),
            "]".repeat(2 * ReadLimits.DEFAULT.depth()) + "}",
            "/x"),
    IN_A_LONG_DOCUMENT("{" + " ".repeat(20_000) + "\"x\":", "}", "/x"),
    BEHIND_AN_UNPAIRED_SURROGATE("{\"x\":\"\\ud800\",\"y\":", "}", "/y"),
    NAME_IN_A_LONG_DOCUMENT("{" + " ".repeat(20_000), ":1}", ""),
    NAME("{", ":1}", ""),
    KEY("{\"attributes\":{", ":\"v\"}}", "/attributes"),
    NAME_IN_UNKNOWN("{\"x\":{", ":1}}", "/x");

    /** Limits that the positions beyond them exceed. */
    static final ReadLimits LIMITS =
            ReadLimitsBuilder.builder(ReadLimits.DEFAULT).entries(3).build();

    private final String before;
    private final String behind;
    private final String pointer;

    SyntaxPosition(String before, String behind, String pointer) {
        this.before = before;
        this.behind = behind;
        this.pointer = pointer;
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

    /** What the pointer of a fault that stands here begins with. */
    String pointer() {
        return pointer;
    }
}
