package io.chatmedia.stream;

import io.chatmedia.scan.Utf8;
import io.chatmedia.text.Messages;
import io.chatmedia.token.ByteSearch;
import io.chatmedia.token.Location;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Splits an input into documents, holding no more of it than one document and what was read ahead. A document is a part
 * of the array that the input was read into; a full array is not reused, because documents refer to it.
 */
public final class DocumentSplitter implements Iterator<Slice> {

    private static final int READ_AHEAD = 1 << 16;

    /** The longest document that an array holds beside what is read ahead. */
    private static final int LONGEST = Integer.MAX_VALUE - 2 * READ_AHEAD;

    private enum Form {
        LINES,
        VALUES,
        ARRAY,
        ENDED
    }

    private final InputStream in;
    private final int limit;
    private byte[] buffer = new byte[READ_AHEAD];
    private int start;
    private int end;
    private boolean inputEnded;
    private Location position = Location.START; // of the byte at start
    private @Nullable Form form;
    private boolean separated; // by a comma, or the start of the array
    private @Nullable Slice next;
    private @Nullable IOException failure;

    /**
     * Splits a stream.
     *
     * @param in the stream
     * @param limit the most bytes of a document; a longer one is passed over, and only its beginning given
     */
    public DocumentSplitter(InputStream in, int limit) {
        this.in = new Input(in);
        this.limit = Math.min(limit, LONGEST);
    }

    @Override
    public boolean hasNext() {
        if (next == null) {
            next = findNext();
        }
        return next != null;
    }

    @Override
    public Slice next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("the input has no more documents; ask hasNext() first");
        }
        Slice document = next;
        next = null;
        return document;
    }

    private @Nullable Slice findNext() {
        if (failure != null) {
            throw new UncheckedIOException(failure); // the buffer may hold only a part of a document
        }
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
        return isValue ? take(new ValueEnd()) : line();
    }

    /** The document that is the rest of its line. */
    private Slice line() {
        int lineFeed = ByteSearch.indexOfLineFeed(buffer, start, end);
        int length = lineFeed - start;
        if (lineFeed < 0 || length > limit) {
            return take(DocumentEnd.ofLine());
        }
        Slice document = new Slice(buffer, start, lineFeed, position, null);
        position = position.nextLine(length + 1);
        start = lineFeed + 1;
        return document;
    }

    /** The next element. A fault between elements is reported, and reading goes on behind it. */
    private @Nullable Slice nextElement() {
        if (start == end) {
            form = Form.ENDED;
            return fault(ViolationCode.MALFORMED_JSON, "not JSON: the text is cut off within an array");
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
        return take(new ValueEnd());
    }

    /** Content behind the array is reported as one fault, but is read too. */
    private @Nullable Slice endOfArray() {
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
    private Slice fault(ViolationCode code, String message) {
        return new Slice(new byte[0], 0, 0, position, violation(code, message, position));
    }

    private static Violation violation(ViolationCode code, String message, Location at) {
        return new Violation("", code, message, null, at.line(), at.column(), at.offset());
    }

    /**
     * The violation that a document as a whole is too long.
     *
     * @param limit the most bytes that it may have
     * @param first the position of its first byte
     * @return the violation, at the root, with nothing received
     */
    public static Violation tooLong(int limit, Location first) {
        return violation(
                ViolationCode.LIMIT_EXCEEDED,
                Messages.limitExceeded("the document", limit, " bytes", "documentBytes"),
                first);
    }

    /** Takes the document that starts here. If it is too long, skips it and keeps only its beginning. */
    private Slice take(DocumentEnd documentEnd) {
        Location first = position;
        int searched = start;
        int stop;
        while ((stop = documentEnd.find(buffer, searched, end)) < 0 && !inputEnded) {
            int found = end - start;
            if (found > limit && trimmedLength(end) > limit) {
                return tooLong(first, documentEnd);
            }
            fill();
            searched = start + found;
        }
        stop = stop < 0 ? end : stop;
        Violation fault = stop - start > limit && trimmedLength(stop) > limit ? tooLong(limit, first) : null;
        Slice document = new Slice(buffer, start, fault == null ? stop : start + limit + 1, first, fault);
        advanceBehind(stop);
        return fault == null ? document : document.own();
    }

    private int trimmedLength(int stop) {
        return new Slice(buffer, start, stop, position, null).trimmed().length();
    }

    /** Skips the rest of a document that exceeds the limit. */
    private Slice tooLong(Location first, DocumentEnd documentEnd) {
        byte[] beginning = Arrays.copyOfRange(buffer, start, start + limit + 1);
        int stop;
        do {
            advance(end - start);
            fill();
        } while ((stop = documentEnd.find(buffer, start, end)) < 0 && !inputEnded);
        advanceBehind(stop < 0 ? end : stop);
        return new Slice(beginning, 0, beginning.length, first, tooLong(limit, first));
    }

    /** Moves behind a document, and behind the line feed if one follows: then its characters need not be counted. */
    private void advanceBehind(int stop) {
        advance((stop < end && buffer[stop] == '\n' ? stop + 1 : stop) - start);
    }

    private Form recognise() {
        if (start == end) {
            return Form.ENDED;
        }
        if (buffer[start] != '{') {
            return buffer[start] == '[' ? Form.ARRAY : Form.LINES;
        }
        // A fixed number of bytes decides, so that the form does not depend on how much input arrives at once.
        int most = Math.max(READ_AHEAD, limit);
        ValueEnd documentEnd = new ValueEnd();
        int stop = find(documentEnd, 0, most);
        if (stop < 0 || documentEnd.isBroken()) {
            return formWithoutFirstDocument(most);
        }
        return lineEnd(start) < start + stop ? Form.VALUES : formByWhatFollows(stop);
    }

    /**
     * Looks for a documentEnd from a place on, reading more of the input as needed; places are counted from the start.
     *
     * @return the place that is found, or -1 if it is not within so many bytes, or the input ends before
     */
    private int find(DocumentEnd documentEnd, int from, int most) {
        int searched = from;
        do {
            int to = Math.min(end - start, most);
            int found = documentEnd.find(buffer, start + searched, start + to);
            if (found >= 0) {
                return found - start;
            }
            searched = to;
        } while (searched < most && fill());
        return -1;
    }

    /** Recognises the form by what follows the first document, of the given length, on its line. */
    private Form formByWhatFollows(int length) {
        int after = length;
        while (after - length < READ_AHEAD && (start + after < end || fill())) {
            byte b = buffer[start + after];
            if (b == '\n' || !ByteSearch.isWhiteSpace(b)) {
                return b == '{' ? Form.VALUES : Form.LINES;
            }
            after++;
        }
        return Form.LINES;
    }

    /**
     * Recognises the form if the first document does not end: lines, if there is only one line, or if a line is an
     * object of its own.
     */
    private Form formWithoutFirstDocument(int most) {
        for (int line = 0; line < most && (start + line < end || fill()); ) {
            int found = find(DocumentEnd.ofLine(), line, most);
            int lineEnd = found < 0 ? Math.min(end - start, most) : found;
            if (line == 0 && found < 0) {
                return Form.LINES;
            }
            if (lineEnd < most && isObject(start + line, start + lineEnd)) {
                return Form.LINES;
            }
            line = lineEnd + 1;
        }
        return Form.VALUES;
    }

    private boolean isObject(int from, int to) {
        int stop = from < to && buffer[from] == '{' ? new ValueEnd().find(buffer, from, to) : -1;
        while (stop >= 0 && stop < to && ByteSearch.isWhiteSpace(buffer[stop])) {
            stop++;
        }
        return stop == to;
    }

    private int lineEnd(int from) {
        int found = DocumentEnd.ofLine().find(buffer, from, end);
        return found < 0 ? end : found;
    }

    /** Passes over the mark that an input may start with; a second one behind it is left for the reader to refuse. */
    private void skipByteOrderMark() {
        while (end - start < 6 && fill()) {
            // until a second mark can be told
        }
        if (position.offset() == 0
                && Utf8.startsWithByteOrderMark(buffer, start, end)
                && !Utf8.startsWithByteOrderMark(buffer, start + 3, end)) {
            start += 3;
            position = new Location(1, 1, 3);
        }
    }

    private void skipWhiteSpace() {
        do {
            int i = start;
            while (i < end && ByteSearch.isWhiteSpace(buffer[i])) {
                i++;
            }
            advance(i - start);
        } while (start == end && fill());
    }

    private void advance(int length) {
        if (length > 0) {
            position = position.plus(buffer, start, length);
            start += length;
        }
    }

    /** Reads more of the input into the buffer. Returns whether there was more. */
    private boolean fill() {
        if (inputEnded) {
            return false;
        }
        try {
            if (end == buffer.length) {
                // Documents already returned keep their array.
                int kept = end - start;
                byte[] larger = new byte[(int) Math.min(LONGEST + READ_AHEAD, Math.max(READ_AHEAD, 2L * kept))];
                System.arraycopy(buffer, start, larger, 0, kept);
                buffer = larger;
                start = 0;
                end = kept;
            }
            int count = in.read(buffer, end, buffer.length - end);
            inputEnded = count < 0;
            end += Math.max(0, count);
        } catch (IOException e) {
            failure = e;
            throw new UncheckedIOException(e);
        }
        return !inputEnded;
    }
}
