package io.chatmedia.json;

import tools.jackson.core.JsonParser;

/**
 * The bytes of one document after the first look at them. What is not UTF-8, or breaks an escape, is kept from the
 * tokenizer: to it the document is cut off there. Of a short document in ASCII the escapes are looked at only if the
 * tokenizer of bytes does not get through.
 *
 * @param start where the document starts, behind a byte order mark
 * @param end where it ends
 * @param readableEnd where that begins, or the end
 * @param escapes what is known of the escapes
 * @param first the place in the input of the byte at the start
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Utf8Document(byte[] bytes, int start, int end, int readableEnd, Escapes escapes, Position first)
        implements Source {

    /** What is known of a document's escapes. */
    enum Escapes {
        /** Nothing. */
        UNSEEN,
        /** That the tokenizer of bytes takes all of them. */
        GOOD,
        /** That one writes a surrogate which is not one of a pair. */
        UNPAIRED
    }

    private static final int BYTE_ORDER_MARK = 3;

    /** Looks at a document that starts at a place of an input; a byte order mark at its start is passed over. */
    static Utf8Document of(byte[] bytes, int start, int end, Position first) {
        if (startsWithByteOrderMark(bytes, start, end)) {
            Position afterMark = new Position(first.line(), first.column(), first.offset() + BYTE_ORDER_MARK);
            return ofUnmarked(bytes, start + BYTE_ORDER_MARK, end, afterMark);
        }
        return ofUnmarked(bytes, start, end, first);
    }

    private static Utf8Document ofUnmarked(byte[] bytes, int start, int end, Position first) {
        Utf8Document unseen = new Utf8Document(bytes, start, end, end, Escapes.UNSEEN, first);
        return Tokenizer.isForBytes(end - start) && Octets.isAscii(bytes, start, end) ? unseen : unseen.scanned();
    }

    /** The document with its escapes looked at. */
    Utf8Document scanned() {
        if (escapes != Escapes.UNSEEN) {
            return this;
        }
        int scanned = Utf8.scan(bytes, start, end);
        return scanned < 0
                ? new Utf8Document(bytes, start, end, ~scanned, Escapes.UNPAIRED, first)
                : new Utf8Document(bytes, start, end, scanned, Escapes.GOOD, first);
    }

    /** Whether the tokenizer of bytes may not get through because of an escape that was not looked at. */
    boolean hasUnseenFault() {
        if (escapes != Escapes.UNSEEN) {
            return false;
        }
        Utf8Document scanned = scanned();
        return scanned.isCut() || scanned.escapes == Escapes.UNPAIRED;
    }

    static boolean startsWithByteOrderMark(byte[] bytes, int start, int end) {
        return end - start >= BYTE_ORDER_MARK
                && bytes[start] == (byte) 0xef
                && bytes[start + 1] == (byte) 0xbb
                && bytes[start + 2] == (byte) 0xbf;
    }

    /** What finds places in the input, from the start of the document on. */
    @Override
    public BytesLocator locator() {
        return new BytesLocator(bytes, start, end, first);
    }

    /** Whether the tokenizer is given less than there is. */
    boolean isCut() {
        return readableEnd < end;
    }

    /** Why the tokenizer is given less. */
    String reasonOfCut() {
        return Utf8.isCharacter(bytes, readableEnd, end)
                ? "expected four hexadecimal digits after \\u"
                : "the bytes from here on are not UTF-8";
    }

    JsonParser parser() {
        return escapes == Escapes.UNPAIRED ? parserOfCharacters() : Tokenizer.ofBytes(bytes, start, readableEnd);
    }

    /** The parser to start again with where {@link #parser()} gives up because names collide. */
    JsonParser parserOfCharacters() {
        return Tokenizer.ofCharacters(bytes, start, readableEnd);
    }
}
