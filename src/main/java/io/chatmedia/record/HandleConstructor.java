package io.chatmedia.record;

import java.lang.invoke.MethodHandle;

/** A constructor that is a handle in a field: slower than {@link HiddenConstructor}, but possible everywhere. */
final class HandleConstructor extends Constructor {

    private final MethodHandle handle;

    HandleConstructor(MethodHandle handle) {
        this.handle = handle;
    }

    @Override
    Object newInstance(ValueStack values) throws Throwable {
        return (Object) handle.invokeExact(values);
    }
}
