package io.chatmedia.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Builds and splits JSON pointers (RFC 6901). */
public final class JsonPointers {

    /** The most characters of a fragment; enough for any name that the default limits let pass, in any script. */
    public static final int MAX_FRAGMENT = 4_096;

    /** The characters that a fragment may hold unescaped, besides letters and digits (RFC 3986, section 3.5). */
    private static final String ALLOWED = "-._~!$&'()*+,;=:@/?";

    private static final HexFormat PERCENT = HexFormat.of().withUpperCase().withPrefix("%");
    private static final int REPLACEMENT = 0xFFFD;

    private JsonPointers() {}

    /**
     * Appends the name of a property.
     *
     * @param pointer the pointer to the object
     * @param name the name as it is
     */
    public static void append(StringBuilder pointer, String name) {
        pointer.append('/');
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            switch (c) {
                case '~' -> pointer.append("~0");
                case '/' -> pointer.append("~1");
                default -> pointer.append(c);
            }
        }
    }

    /**
     * Appends the index of an element.
     *
     * @param pointer the pointer to the array
     * @param index the index
     */
    public static void append(StringBuilder pointer, int index) {
        pointer.append('/').append(index);
    }

    /**
     * The pointer to a property.
     *
     * @param pointer the pointer to the object
     * @param name the name as it is
     * @return the pointer to the property
     */
    public static String child(String pointer, String name) {
        StringBuilder child = new StringBuilder(pointer);
        append(child, name);
        return child.toString();
    }

    /**
     * The names and indexes that a pointer consists of.
     *
     * @param pointer the pointer
     * @return its names, unescaped
     * @throws IllegalArgumentException if it is not a JSON pointer; the message quotes nothing
     */
    public static List<String> names(String pointer) {
        List<String> names = new ArrayList<>();
        if (pointer.isEmpty()) {
            return names;
        }
        if (pointer.charAt(0) != '/') {
            throw new IllegalArgumentException("a JSON pointer begins with /");
        }
        for (String name : pointer.substring(1).split("/", -1)) {
            names.add(unescape(name));
        }
        return names;
    }

    private static String unescape(String name) {
        if (name.indexOf('~') < 0) {
            return name;
        }
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '~') {
                char escaped = ++i < name.length() ? name.charAt(i) : ' ';
                if (escaped != '0' && escaped != '1') {
                    throw new IllegalArgumentException("in a JSON pointer ~ is written as ~0, and / in a name as ~1");
                }
                c = escaped == '0' ? '~' : '/';
            }
            plain.append(c);
        }
        return plain.toString();
    }

    /**
     * The pointer as a URI fragment (RFC 6901, section 6), {@code #} included.
     *
     * @param pointer the pointer
     * @return the fragment; a pointer whose fragment would be longer than {@value #MAX_FRAGMENT} characters is replaced
     *     by that of its closest ancestor that fits
     */
    public static String fragment(String pointer) {
        StringBuilder fragment = new StringBuilder(pointer.length() + 1).append('#');
        int wholeNames = 1;
        for (int i = 0; i < pointer.length() && fragment.length() <= MAX_FRAGMENT; ) {
            int codePoint = pointer.codePointAt(i);
            if (codePoint == '/') {
                wholeNames = fragment.length();
            }
            appendEncoded(fragment, codePoint);
            i += Character.charCount(codePoint);
        }
        if (fragment.length() > MAX_FRAGMENT) {
            fragment.setLength(wholeNames);
        }
        return fragment.toString();
    }

    private static void appendEncoded(StringBuilder fragment, int codePoint) {
        if (isAllowed(codePoint)) {
            fragment.append((char) codePoint);
        } else {
            boolean unpaired = Character.getType(codePoint) == Character.SURROGATE;
            String character = Character.toString(unpaired ? REPLACEMENT : codePoint);
            fragment.append(PERCENT.formatHex(character.getBytes(UTF_8)));
        }
    }

    private static boolean isAllowed(int codePoint) {
        return (codePoint >= 'a' && codePoint <= 'z')
                || (codePoint >= 'A' && codePoint <= 'Z')
                || (codePoint >= '0' && codePoint <= '9')
                || ALLOWED.indexOf(codePoint) >= 0;
    }
}
