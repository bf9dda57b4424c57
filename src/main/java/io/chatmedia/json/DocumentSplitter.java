package io.chatmedia.json;

import io.chatmedia.validation.ViolationCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Splits an input into documents, holding no more of it than one document and what was read ahead. */
final class DocumentSplitter implements Iterator<JsonDocument> {

    private static final int READ_AHEAD = 1 << 16;

    private enum Form {
        LINES,
        VALUES,
        ARRAY,
        ENDED
    }

    private final InputStream in;
    private final ReadLimits limits;
    private byte[] buffer = new byte[READ_AHEAD];
    private int start;
    private int end;
    private boolean inputEnded;
    private Position position = Position.START; // of the byte at start
    private @Nullable Form form;
    private boolean separated; // by a comma, or the start of the array
    private @Nullable JsonDocument next;

    DocumentSplitter(InputStream in, ReadLimits limits) {
        this.in = in;
        this.limits = limits;
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = findNext();
        }
        return next != null;
    }

    @Override
    public JsonDocument next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("the input has no more documents; ask hasNext() first");
        }
        JsonDocument document = next;
        next = null;
        return document;
    }

    private @Nullable JsonDocument findNext() {
        if (form == null) {
            skipByteOrderMark();
            skipWhiteSpace();
            form = recognise();
            if (form == Form.ARRAY) {
                advance(1);
                separated = true;
            }
        }
        skipWhiteSpace();
        if (form == Form.ARRAY) {
            return nextElement();
        } else if (form == Form.ENDED || start == end) {
            return null;
        }
        boolean isValue = form == Form.VALUES && buffer[start] == '{';
        return take(isValue ? new ValueBoundary() : Boundary.line());
    }

    /** The next element; a fault between elements is reported, and what follows it is read all the same. */
    private @Nullable JsonDocument nextElement() {
        if (start == end) {
            form = Form.ENDED;
            return fault(ViolationCode.MALFORMED_JSON, "not JSON: the array is cut off");
        }
        if (buffer[start] == ']') { // one behind a comma is met below
            return endOfArray();
        }
        if (!separated) {
            separated = buffer[start] != '}';
            if (buffer[start] != ',') {
                advance(separated ? 0 : 1);
                return fault(
                        ViolationCode.MALFORMED_JSON, "not JSON: expected a comma or ] after an element of the array");
            }
            advance(1);
            skipWhiteSpace();
            if (start == end) {
                return nextElement();
            }
        }
        separated = false;
        byte b = buffer[start];
        if (b == ',' || b == ']' || b == '}') {
            advance(b == '}' ? 1 : 0);
            return fault(ViolationCode.MALFORMED_JSON, "not JSON: expected an element of the array");
        }
        return take(new ValueBoundary());
    }

    /** What follows the array is one fault, but read all the same. */
    private @Nullable JsonDocument endOfArray() {
        advance(1);
        skipWhiteSpace();
        if (start == end) {
            form = Form.ENDED;
            return null;
        }
        form = null;
        return fault(ViolationCode.TRAILING_CONTENT, "expected the end of the input, got something after the array");
    }

    /** A document that stands for a fault of the input between documents. */
    private JsonDocument fault(ViolationCode code, String message) {
        return new JsonDocument(new byte[0], position, position.violation("", code, message, null));
    }

    /**
     * Takes the document that starts here. One that is too long is passed over, and only its beginning kept; white
     * space at its end does not count.
     */
    private JsonDocument take(Boundary boundary) {
        Position first = position;
        int limit = limits.documentBytes();
        byte[] beginning = null;
        long passed = 0;
        long length = 0;
        int searched = start;
        int stop;
        while ((stop = boundary.find(buffer, searched, end)) < 0 && !inputEnded) {
            int found = end - start;
            if (passed + found > limit) {
                beginning = beginning == null ? Arrays.copyOfRange(buffer, start, start + limit + 1) : beginning;
                length = lengthWith(passed, length, end);
                passed += found;
                advance(found);
                found = 0;
            }
            fill();
            searched = start + found;
        }
        stop = stop < 0 ? end : stop;
        length = lengthWith(passed, length, stop);
        boolean tooLong = length > limit;
        int kept = tooLong ? limit + 1 : (int) length;
        byte[] bytes =
                beginning == null ? Arrays.copyOfRange(buffer, start, start + kept) : Arrays.copyOf(beginning, kept);
        // With the line feed behind it, if there is one: that makes it needless to count the characters before.
        advance((stop < end && buffer[stop] == '\n' ? stop + 1 : stop) - start);
        return new JsonDocument(bytes, first, tooLong ? DocumentSize.exceeded(limits, first) : null);
    }

    /** The length of a document up to its last byte that is not white space, of which a part was passed over. */
    private long lengthWith(long passed, long length, int stop) {
        int more = trimmed(start, stop) - start;
        return more == 0 ? length : passed + more;
    }

    private int trimmed(int from, int stop) {
        int trimmed = stop;
        while (trimmed > from && isWhiteSpace(buffer[trimmed - 1])) {
            trimmed--;
        }
        return trimmed;
    }

    private Form recognise() {
        if (start == end) {
            return Form.ENDED;
        }
        if (buffer[start] != '{') {
            return buffer[start] == '[' ? Form.ARRAY : Form.LINES;
        }
        // The form must not depend on how much of the input came at once, so a fixed number of bytes decides.
        int most = Math.max(READ_AHEAD, limits.documentBytes());
        ValueBoundary boundary = new ValueBoundary();
        int stop = find(boundary, 0, most);
        if (stop < 0 || boundary.broken()) {
            return formWithoutFirstDocument(most);
        }
        return lineEnd(start) < start + stop ? Form.VALUES : formByWhatFollows(stop);
    }

    /**
     * Looks for a boundary from a place on, reading more of the input as needed; places are counted from the start.
     *
     * @return the place that is found, or -1 if it is not within so many bytes, or the input ends before
     */
    private int find(Boundary boundary, int from, int most) {
        int searched = from;
        do {
            int to = Math.min(end - start, most);
            int found = boundary.find(buffer, start + searched, start + to);
            if (found >= 0) {
                return found - start;
            }
            searched = to;
        } while (searched < most && fill());
        return -1;
    }

    /** The form by what follows the first document, which has a certain length, on its line. */
    private Form formByWhatFollows(int length) {
        int after = length;
        while (after - length < READ_AHEAD && (start + after < end || fill())) {
            byte b = buffer[start + after];
            if (b == '\n' || !isWhiteSpace(b)) {
                return b == '{' ? Form.VALUES : Form.LINES;
            }
            after++;
        }
        return Form.LINES;
    }

    /**
     * The form where the first document does not end: lines, if there is but one, or one that is an object of its own.
     */
    private Form formWithoutFirstDocument(int most) {
        for (int line = 0; line < most && (start + line < end || fill()); ) {
            int found = find(Boundary.line(), line, most);
            int lineEnd = found < 0 ? Math.min(end - start, most) : found;
            if (line == 0 && found < 0) {
                return Form.LINES;
            }
            if (lineEnd < most && isObject(start + line, trimmed(start + line, start + lineEnd))) {
                return Form.LINES;
            }
            line = lineEnd + 1;
        }
        return Form.VALUES;
    }

    private boolean isObject(int from, int to) {
        return from < to && buffer[from] == '{' && new ValueBoundary().find(buffer, from, to) == to;
    }

    private int lineEnd(int from) {
        int found = Boundary.line().find(buffer, from, end);
        return found < 0 ? end : found;
    }

    /** Passes over the mark that an input may start with; a second one behind it is left for the reader to refuse. */
    private void skipByteOrderMark() {
        while (end - start < 6 && fill()) {
            // until a second mark can be told
        }
        if (position.offset() == 0
                && Utf8Document.startsWithByteOrderMark(buffer, start, end)
                && !Utf8Document.startsWithByteOrderMark(buffer, start + 3, end)) {
            start += 3;
            position = new Position(1, 1, 3);
        }
    }

    private void skipWhiteSpace() {
        do {
            int i = start;
            while (i < end && isWhiteSpace(buffer[i])) {
                i++;
            }
            advance(i - start);
        } while (start == end && fill());
    }

    private void advance(int length) {
        position = position.plus(buffer, start, length);
        start += length;
    }

    /** Reads more of the input behind what is there; says whether there was more. */
    private boolean fill() {
        if (inputEnded) {
            return false;
        }
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        try {
            int count = in.read(buffer, end, buffer.length - end);
            inputEnded = count < 0;
            end += Math.max(0, count);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return !inputEnded;
    }

    static boolean isWhiteSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }
}
