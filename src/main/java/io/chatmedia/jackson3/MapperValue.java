package io.chatmedia.jackson3;

import org.jspecify.annotations.Nullable;

/** What JSON has no value for: in a tree or a map that a mapper is given, or in a binary format that it reads. */
final class MapperValue {

    private MapperValue() {}

    /** What it is, in words that show nothing of it. */
    static String inWords(@Nullable Object embedded) {
        if (embedded == null) {
            return "undefined";
        }
        return embedded instanceof byte[] ? "binary data" : "an object of Java";
    }
}
