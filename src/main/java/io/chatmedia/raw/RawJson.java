package io.chatmedia.raw;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chatmedia.scan.Utf8;
import io.chatmedia.scan.Utf8Tokens;
import io.chatmedia.token.Limits;
import io.chatmedia.token.Location;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A JSON value exactly as it came: what tolerant reading keeps of a property or an enum value that the record does not
 * know (rule 11). Two are equal if their texts are, character by character: {@code 1.0} is not {@code 1.00}.
 *
 * <p>Of a document that a {@code RecordReader} reads, the text is that of the document, white space and escapes within
 * the value included. A mapper hands on values, not text: what it keeps has no white space, its numbers have their
 * digits, and its strings no escapes that JSON does not ask for.
 *
 * <p>Immutable. It has no limits of its own; a reader holds what it keeps to its {@code ReadLimits}.
 */
public final class RawJson {

    private final byte[] utf8;

    /** The reader calls it with what it has checked, through a handle: others would have to check first. */
    private RawJson(byte[] utf8) {
        this.utf8 = utf8;
    }

    /**
     * A value from its text.
     *
     * @param json one JSON value (RFC 8259); white space around it is left out
     * @return the value
     * @throws IllegalArgumentException if the text is not one JSON value, or has an unpaired surrogate outside of an
     *     escape
     */
    public static RawJson of(String json) {
        byte[] bytes = Utf8.encode(json);
        // An offset above zero, so that a byte order mark is not passed over, as at the start of an input.
        Utf8Tokens tokens = Utf8Tokens.of(bytes, 0, bytes.length, new Location(1, 1, 1), Limits.NONE);
        int start = tokens.index();
        tokens.skip(null);
        int end = tokens.index();
        if (tokens.failed()) {
            throw new IllegalArgumentException("not one JSON value: " + tokens.messageOfFault());
        }
        if (!tokens.atEnd()) {
            throw new IllegalArgumentException("not one JSON value: something follows it");
        }
        return new RawJson(Arrays.copyOfRange(bytes, start, end));
    }

    /**
     * The text.
     *
     * @return one JSON value without white space around it
     */
    public String json() {
        return new String(utf8, UTF_8);
    }

    /**
     * The value as a tree. Numbers keep all their digits; of a name that is given twice the last value counts.
     *
     * @return a new tree
     */
    public JsonNode toTree() {
        return Trees.MAPPER.readTree(utf8);
    }

    /**
     * The value as the JDK has it: a {@code Map} in the order of the text, a {@code List}, a {@code String}, an
     * {@code Integer}, {@code Long} or {@code BigInteger}, a {@code BigDecimal}, a {@code Boolean}, or {@code null}.
     *
     * @return the value; maps and lists are new
     */
    public @Nullable Object toValue() {
        return Trees.MAPPER.readValue(utf8, Object.class);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RawJson json && Arrays.equals(utf8, json.utf8);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(utf8);
    }

    /** The text, as {@link #json()} has it. */
    @Override
    public String toString() {
        return json();
    }
}
