package io.chatmedia.record;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** Makes constructors: hidden classes if the JVM can define classes at run time, else plain handles. */
final class ConstructorFactory {

    /** Defines a hidden class. */
    @FunctionalInterface
    interface Definer {

        /** A class made of a class file, which has an object for its data. */
        Class<?> define(byte[] classFile, Object data) throws IllegalAccessException;
    }

    private static final ConstructorFactory OF_THIS_VM =
            new ConstructorFactory((classFile, data) -> MethodHandles.lookup()
                    .defineHiddenClassWithClassData(classFile, data, true)
                    .lookupClass());

    private final Definer definer;

    ConstructorFactory(Definer definer) {
        this.definer = definer;
    }

    static ConstructorFactory ofThisVm() {
        return OF_THIS_VM;
    }

    /**
     * A constructor that calls a handle.
     *
     * @param handle of type {@code (ValueStack)Object}
     */
    Constructor constructor(MethodHandle handle) {
        try {
            return (Constructor) definer.define(HiddenConstructor.classFile(), handle)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (VirtualMachineError e) {
            throw e;
        } catch (ReflectiveOperationException | RuntimeException | Error e) {
            // A native image cannot define classes. It throws an error of its own, and may lack the class file.
            return new HandleConstructor(handle);
        }
    }
}
