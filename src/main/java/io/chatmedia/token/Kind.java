package io.chatmedia.token;

/** The kind of a value, judged by its beginning. */
public enum Kind {
    /** An object. */
    OBJECT,
    /** An array. */
    ARRAY,
    /** A string. */
    STRING,
    /** A number. */
    NUMBER,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** {@code null}. */
    NULL,
    /** A value that JSON does not have, such as the binary data of another format. */
    FOREIGN,
    /** No value: the text is not JSON here, which {@link Tokens} has noted. */
    NONE
}
