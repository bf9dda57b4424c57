package io.chatmedia.differential;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value as the judge read it: exact texts, properties in the order of the document, duplicates kept. If the document
 * is not JSON, the tree holds what stands before the fault: containers that are not closed, and one value that is
 * {@link Kind#BROKEN}.
 */
final class JsonTree {

    /** What a value is. */
    enum Kind {
        OBJECT,
        ARRAY,
        STRING,
        /** A number that is a Java {@code int}. */
        INT,
        /** An integer literal beyond {@code int}. */
        GREAT_INTEGER,
        /** A number with a fraction or an exponent. */
        DECIMAL,
        TRUE,
        FALSE,
        NULL,
        /** The value that the fault is in, or that is missing where the fault is. */
        BROKEN
    }

    private static final int NOT_CLOSED = -1;

    final Kind kind;
    /** The characters of a string, the literal of a number. */
    final @Nullable String text;
    /** The value of an {@link Kind#INT}. */
    final int number;

    final int offset;
    final List<JsonTree> children;
    private final List<String> names;
    private int[] nameOffsets;
    private int end = NOT_CLOSED;

    JsonTree(Kind kind, @Nullable String text, int number, int offset) {
        this.kind = kind;
        this.text = text;
        this.number = number;
        this.offset = offset;
        this.children = isContainer() ? new ArrayList<>() : List.of();
        this.names = kind == Kind.OBJECT ? new ArrayList<>() : List.of();
        this.nameOffsets = kind == Kind.OBJECT ? new int[8] : new int[0];
    }

    /**
     * The text of a whole value.
     *
     * @param document what it stands in
     */
    String json(byte[] document) {
        return new String(document, offset, endIn(document) - offset, StandardCharsets.UTF_8);
    }

    private int endIn(byte[] document) {
        if (isContainer()) {
            return end + 1;
        } else if (kind != Kind.STRING) {
            return offset + Objects.requireNonNull(text).length();
        }
        int i = offset + 1;
        while (document[i] != '"') {
            i += document[i] == '\\' ? 2 : 1;
        }
        return i + 1;
    }

    boolean isContainer() {
        return kind == Kind.OBJECT || kind == Kind.ARRAY;
    }

    boolean isNumber() {
        return kind == Kind.INT || kind == Kind.GREAT_INTEGER || kind == Kind.DECIMAL;
    }

    void add(JsonTree element) {
        children.add(element);
    }

    /** Replaces what was added last. */
    void replaceLast(JsonTree value) {
        children.set(children.size() - 1, value);
    }

    void add(String name, int nameOffset, JsonTree value) {
        if (names.size() == nameOffsets.length) {
            nameOffsets = Arrays.copyOf(nameOffsets, 2 * nameOffsets.length);
        }
        nameOffsets[names.size()] = nameOffset;
        names.add(name);
        children.add(value);
    }

    String name(int index) {
        return names.get(index);
    }

    int nameOffset(int index) {
        return nameOffsets[index];
    }

    /** Notes where the closing bracket is. */
    void close(int closingBracket) {
        end = closingBracket;
    }

    /** Whether a container has its closing bracket. */
    boolean isClosed() {
        return end != NOT_CLOSED;
    }

    /** The index of the closing bracket. */
    int end() {
        return end;
    }
}
