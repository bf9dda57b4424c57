package io.chatmedia.differential;

import io.chatmedia.oracle.JsonGrammar;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** Makes a {@link JsonTree} of one root value of a parser, which keeps what was read before a fault. */
final class TreeBuilder {

    private final JsonParser parser;
    private final byte[] bytes;
    private final IntUnaryOperator offsets;
    private final List<JsonTree> open = new ArrayList<>();
    private @Nullable JsonTree root;
    private @Nullable String name;
    private int nameOffset;
    private @Nullable JsonTree last;

    /**
     * Makes a builder.
     *
     * @param bytes the document
     * @param offsets from a place in the parser's terms to the index of a byte
     */
    TreeBuilder(JsonParser parser, byte[] bytes, IntUnaryOperator offsets) {
        this.parser = parser;
        this.bytes = bytes;
        this.offsets = offsets;
    }

    /** What was read. */
    @Nullable JsonTree root() {
        return root;
    }

    /** The innermost container that is not closed. */
    private JsonTree top() {
        return open.get(open.size() - 1);
    }

    boolean isWhole() {
        return root != null && open.isEmpty() && root.kind != JsonTree.Kind.BROKEN;
    }

    /**
     * Reads one root value.
     *
     * @return whether there was one; if not, the input ends
     * @throws JacksonException at a fault, which the tree then shows
     */
    boolean read() {
        try {
            return readTokens();
        } catch (JacksonException e) {
            breakOff();
            throw e;
        }
    }

    private boolean readTokens() {
        do {
            JsonToken token = parser.nextToken();
            if (token == null) {
                return false;
            }
            switch (token) {
                case START_OBJECT -> enter(JsonTree.Kind.OBJECT);
                case START_ARRAY -> enter(JsonTree.Kind.ARRAY);
                case END_OBJECT, END_ARRAY -> open.remove(open.size() - 1).close(offset());
                case PROPERTY_NAME -> {
                    name = parser.currentName();
                    nameOffset = offset();
                }
                case VALUE_STRING -> add(new JsonTree(JsonTree.Kind.STRING, parser.getString(), 0, offset()));
                case VALUE_NUMBER_INT -> add(integer());
                case VALUE_NUMBER_FLOAT -> add(new JsonTree(JsonTree.Kind.DECIMAL, parser.getString(), 0, offset()));
                case VALUE_TRUE -> add(new JsonTree(JsonTree.Kind.TRUE, "true", 0, offset()));
                case VALUE_FALSE -> add(new JsonTree(JsonTree.Kind.FALSE, "false", 0, offset()));
                case VALUE_NULL -> add(new JsonTree(JsonTree.Kind.NULL, "null", 0, offset()));
                default -> throw new IllegalStateException("no token of JSON: " + token);
            }
        } while (!open.isEmpty());
        return true;
    }

    private JsonTree integer() {
        return parser.getNumberType() == NumberType.INT
                ? new JsonTree(JsonTree.Kind.INT, parser.getString(), parser.getIntValue(), offset())
                : new JsonTree(JsonTree.Kind.GREAT_INTEGER, parser.getString(), 0, offset());
    }

    private int offset() {
        return offset(parser.currentTokenLocation());
    }

    int offset(TokenStreamLocation location) {
        long place = location.getByteOffset() >= 0 ? location.getByteOffset() : location.getCharOffset();
        return offsets.applyAsInt((int) place);
    }

    private void enter(JsonTree.Kind kind) {
        JsonTree container = new JsonTree(kind, null, 0, offset());
        add(container);
        open.add(container);
    }

    private void add(JsonTree value) {
        if (open.isEmpty()) {
            root = value;
        } else if (name != null) {
            top().add(name, nameOffset, value);
            name = null;
        } else {
            top().add(value);
        }
        last = value;
    }

    /** Adds the value that is at fault, if one was being read. */
    private void breakOff() {
        JsonTree read = last;
        if (read != null && !read.isContainer() && read.kind != JsonTree.Kind.STRING && isInWord(read)) {
            breakLast();
            return;
        }
        if (isWhole()) {
            return;
        }
        // Jackson reads a name and the start of its value in one go.
        if (name == null && parser.currentToken() == JsonToken.PROPERTY_NAME && parser.currentName() != null) {
            name = parser.currentName();
            nameOffset = offset();
        }
        if (name != null || open.isEmpty() || top().kind == JsonTree.Kind.ARRAY) {
            JsonTree literal = literalBeforeFault();
            add(literal == null ? broken() : literal);
        }
    }

    /** The literal right behind which the fault is, which to Jackson makes it none, whatever the character there. */
    private @Nullable JsonTree literalBeforeFault() {
        JsonGrammar.Judgement grammar = JsonGrammar.judge(bytes);
        int fault = grammar.fault();
        for (JsonTree.Kind kind : List.of(JsonTree.Kind.TRUE, JsonTree.Kind.FALSE, JsonTree.Kind.NULL)) {
            String literal = kind.name().toLowerCase(Locale.ROOT);
            int from = fault - literal.length();
            if (from >= 0
                    && !grammar.inString()
                    && (last == null || last.offset < from)
                    && new String(bytes, from, literal.length(), StandardCharsets.US_ASCII).equals(literal)) {
                return new JsonTree(kind, literal, 0, from);
            }
        }
        return null;
    }

    private JsonTree broken() {
        return new JsonTree(JsonTree.Kind.BROKEN, null, 0, bytes.length);
    }

    /** The number that was read last is none: what is behind it belongs to it. */
    private void breakLast() {
        if (open.isEmpty()) {
            root = broken();
        } else {
            top().replaceLast(broken());
        }
    }

    /** Whether the byte behind a number or literal would belong to the same word. */
    private boolean isInWord(JsonTree value) {
        int end = value.offset + Objects.requireNonNull(value.text).length();
        return end < bytes.length && (Character.isLetterOrDigit(bytes[end]) || "_$.+-".indexOf(bytes[end]) >= 0);
    }
}
