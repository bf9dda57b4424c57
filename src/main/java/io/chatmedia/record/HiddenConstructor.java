package io.chatmedia.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Objects;

/**
 * A constructor that is a constant for the JIT compiler, which inlines only constants. A handle in a field, with 35
 * parameters, takes a tenth of the reading time.
 *
 * <p>Each record class gets its own hidden class: this class, defined again with another handle.
 */
final class HiddenConstructor extends Constructor {

    private static final MethodHandle HANDLE = handle();

    HiddenConstructor() {}

    @SuppressWarnings("NullAway") // null only in this original class, which has no instances
    private static MethodHandle handle() {
        try {
            return MethodHandles.classData(MethodHandles.lookup(), "_", MethodHandle.class);
        } catch (IllegalAccessException e) {
            throw new AssertionError("a class may not see its own data", e);
        }
    }

    /** The bytes of this class. */
    static byte[] classFile() {
        String name = HiddenConstructor.class.getSimpleName() + ".class";
        try (InputStream in = HiddenConstructor.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    Object newInstance(ValueStack values) throws Throwable {
        return (Object) HANDLE.invokeExact(values);
    }
}
