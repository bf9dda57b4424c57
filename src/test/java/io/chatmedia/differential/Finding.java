package io.chatmedia.differential;

import io.chatmedia.oracle.Shown;

/**
 * A document of which the reader says something else than it should.
 *
 * @param index which of the documents of the seed
 * @param what the difference
 * @param document the bytes
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Finding(long seed, long index, String what, byte[] document) {

    private static final int MOST_SHOWN = 1_500;

    @Override
    public String toString() {
        return "seed " + seed + " index " + index + ": " + cut(Shown.ascii(what)) + "\n    "
                + cut(Shown.ascii(document));
    }

    private static String cut(String text) {
        return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN) + "... " + text.length() + " in all";
    }
}
