package io.chatmedia.scan;

import io.chatmedia.scan.SyntaxFault.Expected;
import io.chatmedia.token.ByteSearch;
import io.chatmedia.token.Kind;
import io.chatmedia.token.Limits;
import io.chatmedia.token.Location;
import io.chatmedia.token.Names;
import io.chatmedia.token.Place;
import io.chatmedia.token.Scalar;
import io.chatmedia.token.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The structural part of the cursor over a UTF-8 document: objects, arrays, names, the first syntax fault, and places.
 */
abstract class Utf8Structure extends Tokens {
    final byte[] bytes;
    private final int start;
    final int end;
    final Limits limits;
    private final Location first;
    int at;
    private int behindName; // the index behind the name at which the cursor stands
    private int depth;
    private boolean fresh; // nothing of the innermost object or array was read yet
    private @Nullable TextDecoder decoder;
    private @Nullable Places places;
    private @Nullable SyntaxFault fault;

    Utf8Structure(byte[] bytes, int start, int end, Location first, Limits limits) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
        this.first = first;
        this.limits = limits;
        this.at = start;
        skipWhiteSpace();
    }

    private void skipWhiteSpace() {
        int i = at;
        while (i < end && bytes[i] <= ' ' && ByteSearch.isWhiteSpace(bytes[i])) {
            i++;
        }
        at = i;
    }

    /** The byte at the cursor. At the end a space, because no caller looks for a space. */
    byte here() {
        return at < end ? bytes[at] : (byte) ' ';
    }

    /** Moves to the next byte that is not white space and returns it; returns a space at the end. */
    private byte next() {
        byte b = here();
        if (b > ' ') {
            return b;
        }
        skipWhiteSpace();
        return here();
    }

    @Override
    public Kind kind() {
        return switch (here()) {
            case '{' -> Kind.OBJECT;
            case '[' -> Kind.ARRAY;
            case '"' -> Kind.STRING;
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> Kind.NUMBER;
            case 't', 'f' -> Kind.BOOLEAN;
            case 'n' -> Kind.NULL;
            default -> {
                fail(Expected.VALUE, at, at);
                yield Kind.NONE;
            }
        };
    }

    @Override
    public boolean beginObject() {
        return depth < limits.depth() && enter('{');
    }

    @Override
    public boolean beginArray() {
        return depth < limits.depth() && enter('[');
    }

    boolean enter(char bracket) {
        if (here() != bracket) {
            return false;
        }
        at++;
        depth++;
        fresh = true;
        return true;
    }

    private void leave() {
        at++;
        depth--;
    }

    @Override
    public boolean nextElement() {
        byte b = next();
        if (fresh) {
            fresh = false;
            if (b == ']') {
                leave();
                return false;
            }
            return at < end || fail(Expected.VALUE, at, at);
        }
        if (b == ',') {
            at++;
            next();
            return at < end || fail(Expected.VALUE, at, at);
        }
        if (b == ']') {
            leave();
            return false;
        }
        return fail(Expected.NEXT_ELEMENT, at, at);
    }

    /** Goes on to the opening quote of the next name, if there is one; else behind the object. */
    boolean toName() {
        byte b = next();
        if (fresh) {
            fresh = false;
            if (b == '"') {
                return true;
            }
            return b == '}' ? leaveObject() : fail(Expected.FIRST_NAME, at, at);
        }
        if (b == ',') {
            at++;
            return next() == '"' || fail(Expected.NAME, at, at);
        }
        return b == '}' ? leaveObject() : fail(Expected.NEXT_PROPERTY, at, at);
    }

    private boolean leaveObject() {
        leave();
        return false;
    }

    @Override
    public int nextProperty(Names names, int previous) {
        if (isAtCommaAndQuote()) {
            at++;
        } else if (!toName()) {
            return fault == null ? END : FAILED;
        }
        int guess = names.guess(previous);
        if (names.matches(guess, bytes, at + 1, end)) {
            behindName = at + 1 + names.lengthWithQuote(guess);
            return guess;
        }
        return find(names, previous);
    }

    /** Returns whether another name follows without white space, as in most documents. */
    private boolean isAtCommaAndQuote() {
        int i = at;
        return !fresh && i + 1 < end && bytes[i] == ',' && bytes[i + 1] == '"';
    }

    /** Looks up the name that starts here, after the guess was wrong. */
    private int find(Names names, int previous) {
        int stop = ByteSearch.indexOfSpecial(bytes, at + 1, end);
        int index;
        if (stop < end && bytes[stop] == '"') {
            behindName = stop + 1;
            index = names.find(bytes, at + 1, stop);
        } else if (passName()) {
            index = names.find(name());
        } else {
            return FAILED;
        }
        if (index < 0) {
            return UNKNOWN;
        }
        names.remember(previous, index);
        return index;
    }

    @Override
    public @Nullable String nextKey() {
        if (!toName()) {
            return null;
        }
        int stop = ByteSearch.indexOfSpecial(bytes, at + 1, end);
        if (stop < end && bytes[stop] == '"') {
            behindName = stop + 1;
            return ascii(at + 1, stop);
        }
        return passName() ? name() : null;
    }

    /** Finds the end of the name here; false if it is not JSON. */
    boolean passName() {
        int stop = Grammar.endOfString(bytes, at + 1, end);
        behindName = stop;
        return stop >= 0 || fail(Expected.NAME_TEXT, at, ~stop);
    }

    int lengthOfName() {
        return behindName - at - 2;
    }

    Scalar scalarOfName() {
        return Scalars.string(bytes, at + 1, behindName - 1);
    }

    void moveTo(int index) {
        at = index;
    }

    @Override
    public String name() {
        return String.valueOf(decoder().decode(at + 1, Integer.MAX_VALUE, true));
    }

    @Override
    public void toValue() {
        int colon = behindName;
        at = colon + 1;
        if (at < end && bytes[colon] == ':' && bytes[at] > ' ') {
            return;
        }
        at = colon;
        if (next() == ':') {
            at++;
            next();
        } else {
            fail(Expected.COLON, at, at);
        }
    }

    @SuppressWarnings("deprecation") // the only constructor that copies bytes as they are
    final String ascii(int from, int to) {
        return new String(bytes, 0, from, to - from);
    }

    final TextDecoder decoder() {
        TextDecoder known = decoder;
        if (known == null) {
            known = new TextDecoder(bytes, end);
            decoder = known;
        }
        return known;
    }

    @Override
    public boolean isTooDeep() {
        return depth >= limits.depth();
    }

    @Override
    public Place place() {
        return places().at(at);
    }

    @Override
    public Place endOfObject() {
        return places().at(at - 1);
    }

    private Places places() {
        Places known = places;
        if (known == null) {
            known = new Places(bytes, start, end, first, limits.depth());
            places = known;
        }
        return known;
    }

    @Override
    public int depth() {
        return depth;
    }

    /**
     * Skips white space and returns whether the document ends there. If not, the cursor stands at what follows.
     *
     * @return whether the document ends here
     */
    public boolean atEnd() {
        skipWhiteSpace();
        return at == end;
    }

    /**
     * The index in the array at which the cursor stands.
     *
     * @return the index of the next byte
     */
    public int index() {
        return at;
    }

    /**
     * Notes the first fault and ends the reading there. Always returns false, so that callers can return the result.
     */
    final boolean fail(Expected expected, int anchor, int index) {
        if (fault == null) {
            fault = SyntaxFault.of(expected, anchor, index, bytes, start, end);
        }
        at = end;
        return false;
    }

    @Override
    public boolean failed() {
        return fault != null;
    }

    /**
     * The place of the first syntax fault.
     *
     * @return the place, with the pointer of the value being read
     * @throws IllegalStateException if it has not {@linkplain #failed() failed}
     */
    public Place placeOfFault() {
        SyntaxFault known = requireFault();
        return places().ofFault(known.anchor(), known.index());
    }

    /**
     * The message for the first syntax fault.
     *
     * @return the message
     * @throws IllegalStateException if it has not {@linkplain #failed() failed}
     */
    public String messageOfFault() {
        return new SyntaxMessages(bytes, start, end).message(requireFault());
    }

    private SyntaxFault requireFault() {
        if (fault == null) {
            throw new IllegalStateException("nothing is wrong with the text; ask failed() first");
        }
        return fault;
    }
}
