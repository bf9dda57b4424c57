package io.chatmedia.jackson3;

import org.jspecify.annotations.Nullable;

/** Values that JSON does not have, from a tree or map given to a mapper, or from a binary format. */
final class MapperValue {

    private MapperValue() {}

    /** Describes such a value without showing its content. */
    static String inWords(@Nullable Object embedded) {
        if (embedded == null) {
            return "undefined";
        }
        return embedded instanceof byte[] ? "binary data" : "an object of Java";
    }
}
