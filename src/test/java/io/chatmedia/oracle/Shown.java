package io.chatmedia.oracle;

import java.nio.charset.StandardCharsets;

/** Documents and texts as a failed assertion shows them: in ASCII, because a console hides half of the rest. */
public final class Shown {

    private Shown() {}

    /** A text with everything escaped that is not printable ASCII. */
    public static String ascii(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.chars()
                .forEach(c -> ascii.append(c >= ' ' && c <= '~' ? Character.toString(c) : String.format("\\u%04x", c)));
        return ascii.toString();
    }

    /** Bytes, each as one character. */
    public static String ascii(byte[] bytes) {
        return ascii(new String(bytes, StandardCharsets.ISO_8859_1));
    }
}
