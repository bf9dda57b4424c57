package io.chatmedia.jmh;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/** The documents that are read, as they lie under {@code resources/documents}. */
public enum Documents {
    /** Every component set. */
    FULL,
    /** What a notification mostly has. */
    TYPICAL,
    /** Four components. */
    SPARSE,
    /** The full one with ten faults, each of another code. */
    FAULTY;

    /** The bytes of the document. */
    public byte[] bytes() {
        return resource("documents/" + label() + ".json");
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static byte[] resource(String path) {
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
