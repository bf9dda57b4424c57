package io.chatmedia.record;

/**
 * The canonical constructor of a record class. It is a class because there are many constructors and each record calls
 * one: see {@link HiddenConstructor}.
 */
public abstract class Constructor {

    Constructor() {}

    /** Makes a record of the {@linkplain ValueStack#component components} that a stack has for it. */
    abstract Object newInstance(ValueStack values) throws Throwable;
}
