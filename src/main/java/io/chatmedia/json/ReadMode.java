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
     * For live traffic: undocumented platform values are accepted. An unknown property is skipped, and an unknown value
     * of an optional enum becomes absent; both are listed as tolerated. Everything else is as in {@link #STRICT}.
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
