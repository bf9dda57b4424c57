package io.chatmedia.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

/** JSON pointers as URI fragments (RFC 6901, section 6). */
final class PointerFragment {

    /** Enough for any name that the default limits let pass, in any script, beside the names of a contract. */
    static final int MAX_LENGTH = 4_096;

    /** What a fragment may hold as it is, beside letters and digits (RFC 3986, section 3.5). */
    private static final String ALLOWED = "-._~!$&'()*+,;=:@/?";

    private static final HexFormat PERCENT = HexFormat.of().withUpperCase().withPrefix("%");
    private static final int REPLACEMENT = 0xFFFD;

    private PointerFragment() {}

    /** The pointer as a fragment with the {@code #} in front; without the last names if it would be too long. */
    static String of(String pointer) {
        StringBuilder fragment = new StringBuilder(pointer.length() + 1).append('#');
        int wholeNames = 1;
        for (int i = 0; i < pointer.length() && fragment.length() <= MAX_LENGTH; ) {
            int codePoint = pointer.codePointAt(i);
            if (codePoint == '/') {
                wholeNames = fragment.length();
            }
            append(fragment, codePoint);
            i += Character.charCount(codePoint);
        }
        if (fragment.length() > MAX_LENGTH) {
            fragment.setLength(wholeNames);
        }
        return fragment.toString();
    }

    private static void append(StringBuilder fragment, int codePoint) {
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
