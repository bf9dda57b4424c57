package io.chatmedia.json;

/**
 * Selects whether only the documented contract is accepted, or also what the live platform sends beyond it.
 *
 * <p>For a Jackson mapper the mode is a context attribute under this class as its key:
 * {@code JsonMapper.builder().defaultAttributes(ContextAttributes.getEmpty().withSharedAttribute(ReadMode.class,
 * ReadMode.TOLERANT))}, or for one reader {@code mapper.reader().withAttribute(ReadMode.class, ReadMode.TOLERANT)}.
 */
public enum ReadMode {
    /** The documented contract and nothing else. The default everywhere. */
    STRICT,
    /**
     * For live traffic: undocumented platform values and properties are accepted. An unknown property is kept as it
     * came, and so is an unknown value of an optional enum, which becomes absent; both are listed as tolerated. A
     * record without a component for what is unknown drops them. What is required in the group {@code Strict} may be
     * absent, and an object of which a {@code @Recognizable} record knows nothing is refused. Everything else is as in
     * {@link #STRICT}.
     */
    TOLERANT;

    /**
     * Returns whether this is {@link #STRICT}.
     *
     * @return whether only the documented contract is accepted
     */
    public boolean isStrict() {
        return this == STRICT;
    }
}
