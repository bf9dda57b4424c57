package io.chatmedia.jmh;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The documents that are read: files under {@code resources/documents}, and others made from the full one. */
public enum Documents {
    /** Every component set. */
    FULL,
    /** What a notification mostly has. */
    TYPICAL,
    /** Four components. */
    SPARSE,
    /** The full one with ten faults, each of another code. */
    FAULTY,
    /** The full one with every free text in Cyrillic, Chinese or emoji, half of them as escapes. */
    NON_ASCII(Variants::nonAscii),
    /** The full one, indented by two spaces. */
    INDENTED(Variants::indented),
    /** The full one with ten properties that the contract does not have. */
    EXTENDED(Variants::extended);

    private final UnaryOperator<String> ofFull;

    /** A file of its own. */
    Documents() {
        this(null);
    }

    Documents(UnaryOperator<String> ofFull) {
        this.ofFull = ofFull;
    }

    /** The bytes of the document. */
    public byte[] bytes() {
        if (ofFull == null) {
            return resource("documents/" + name().toLowerCase(Locale.ROOT) + ".json");
        }
        String full = new String(FULL.bytes(), StandardCharsets.UTF_8);
        return ofFull.apply(full).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] resource(String path) {
        try (InputStream in = Documents.class.getResourceAsStream("/" + path)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
