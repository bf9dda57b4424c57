package io.chatmedia.bind;

import io.chatmedia.raw.RawJson;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Makes {@link RawJson} of what a reader has checked. Its own way in checks again, which would cost as much as reading.
 */
final class CheckedJson {

    private static final MethodHandle CONSTRUCTOR = constructor();

    private CheckedJson() {}

    private static MethodHandle constructor() {
        try {
            return MethodHandles.privateLookupIn(RawJson.class, MethodHandles.lookup())
                    .findConstructor(RawJson.class, MethodType.methodType(void.class, byte[].class));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a class of this module cannot be seen", e);
        }
    }

    /** The value, of the bytes themselves. */
    static RawJson of(byte[] utf8) {
        try {
            return (RawJson) CONSTRUCTOR.invokeExact(utf8);
        } catch (Throwable e) {
            throw new IllegalStateException("the constructor only assigns", e);
        }
    }
}
