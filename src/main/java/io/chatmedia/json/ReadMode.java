package io.chatmedia.json;

/**
 * How much of what the live platform sends is taken.
 *
 * <p>For a Jackson mapper the mode is a context attribute under this class as its key:
 * {@code JsonMapper.builder().defaultAttributes(ContextAttributes.getEmpty().withSharedAttribute(ReadMode.class,
 * ReadMode.TOLERANT))}, or for one reader {@code mapper.reader().withAttribute(ReadMode.class, ReadMode.TOLERANT)}.
 */
public enum ReadMode {
    /** The documented contract and nothing else. The default everywhere. */
    STRICT,
    /**
     * The live platform: undocumented platform values are taken; an unknown property is skipped and an unknown value of
     * an optional enum becomes absent, each listed as tolerated. Everything else is as in {@link #STRICT}.
     */
    TOLERANT
}
