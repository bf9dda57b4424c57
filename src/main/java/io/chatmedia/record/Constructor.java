package io.chatmedia.record;

/** The canonical constructor of a record class. */
@FunctionalInterface
public interface Constructor {

    /**
     * Makes a record.
     *
     * @param values as many values as the record has components, in their order
     * @return the record
     * @throws Throwable whatever the constructor throws
     */
    Object newInstance(Object[] values) throws Throwable;
}
