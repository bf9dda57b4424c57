package io.chatmedia.json;

import tools.jackson.core.TokenStreamLocation;

/** Turns the tokenizer's locations into places in the input, which it is asked for only when there is a violation. */
interface Locator {

    /** The place of a location. */
    Position locate(TokenStreamLocation location);

    /**
     * What the tokenizer itself says: all there is when a mapper was given the input. A tree and a buffer say nothing.
     */
    static Position asToken(TokenStreamLocation location) {
        if (location.getLineNr() < 0 && location.getByteOffset() < 0 && location.getCharOffset() < 0) {
            return Position.NOWHERE;
        }
        long offset = location.getByteOffset() >= 0 ? location.getByteOffset() : location.getCharOffset();
        return new Position(
                Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()), Math.max(0, offset));
    }
}
