package io.chatmedia.json;

import io.chatmedia.stream.DocumentSplitter;
import io.chatmedia.stream.EnvelopeReader;
import io.chatmedia.stream.Slice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Objects;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One document of an input that has many: its bytes as they came, and where they stand in that input.
 *
 * <p>It is not parsed yet and may not be JSON: {@link RecordReader#read(JsonDocument)} checks it. Keep it with the
 * result to forward a rejected document unchanged.
 */
public final class JsonDocument {

    /** Replaced by a copy when the bytes are asked for. Threads may race for that; it is harmless. */
    private Slice slice;

    JsonDocument(Slice slice) {
        this.slice = slice;
    }

    /**
     * The documents of an input, each when it is asked for. The form of the input is recognised by its beginning:
     *
     * <ul>
     *   <li>an array, if it begins with {@code [}: the elements are the documents;
     *   <li>one document per line, if the first document fills its line, or if it is cut off and another line holds a
     *       complete object. Blank lines are skipped, and a faulty line does not affect the others;
     *   <li>else documents one after another, with or without white space between them.
     * </ul>
     *
     * A document longer than the limit is skipped: its {@link #bytes()} are its beginning, and reading it gives the
     * violation {@code LIMIT_EXCEEDED}. If the array's own syntax is broken, an empty document stands for the fault:
     * reading it gives the violation, and the stream goes on with what follows.
     *
     * @param in the input; closed with the returned stream
     * @param limits of which {@link ReadLimits#documentBytes()} counts here
     * @return the documents in the order of the input; it throws an {@link UncheckedIOException} if the input cannot be
     *     read
     */
    public static Stream<JsonDocument> stream(InputStream in, ReadLimits limits) {
        return stream(new DocumentSplitter(Objects.requireNonNull(in, "in"), limits.documentBytes()))
                .onClose(() -> close(in));
    }

    private static Stream<JsonDocument> stream(Iterator<Slice> slices) {
        return StreamSupport.stream(new Documents(slices), false);
    }

    /** The source of a stream. A mapped stream would be slower to iterate over. */
    private static final class Documents extends Spliterators.AbstractSpliterator<JsonDocument> {
        private final Iterator<Slice> slices;

        Documents(Iterator<Slice> slices) {
            super(Long.MAX_VALUE, ORDERED | NONNULL);
            this.slices = slices;
        }

        @Override
        public boolean tryAdvance(Consumer<? super JsonDocument> action) {
            if (!slices.hasNext()) {
                return false;
            }
            action.accept(new JsonDocument(slices.next()));
            return true;
        }
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The documents that are the elements of the array, or the one value, at a place in this document: to read an
     * envelope as it arrives. Each is found when it is asked for and shares the envelope's bytes, so memory does not
     * grow with their number. If there is nothing at that place, or the envelope is not JSON, a last document stands
     * for that fault, and reading it gives the violation.
     *
     * @param pointer the place, as a JSON pointer (RFC 6901)
     * @return the documents in order, with their places in the input
     * @throws IllegalArgumentException if the pointer is not a JSON pointer
     */
    public Stream<JsonDocument> at(String pointer) {
        try {
            return stream(new EnvelopeReader(slice, Objects.requireNonNull(pointer, "pointer")));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "\"" + pointer + "\" is not a JSON pointer (RFC 6901); write one such as /eventBody/participants",
                    e);
        }
    }

    /**
     * The document as it came, without the white space around it.
     *
     * @return its bytes; do not change them
     */
    public byte[] bytes() {
        Slice own = slice.own();
        slice = own;
        return own.array();
    }

    /**
     * The number of {@link #bytes()}, without copying them.
     *
     * @return the bytes of the document as it came, without the white space around it
     */
    public int size() {
        return slice.trimmed().length();
    }

    /**
     * The line of the input in which the document starts.
     *
     * @return the line, from 1
     */
    public long line() {
        return slice.first().line();
    }

    /**
     * The column in that line at which the document starts.
     *
     * @return the column, from 1, in characters
     */
    public long column() {
        return slice.first().column();
    }

    /**
     * The position in the input at which the document starts.
     *
     * @return the offset, from 0, in bytes
     */
    public long offset() {
        return slice.first().offset();
    }

    /**
     * Returns whether this stands for a fault of the input: a document that is too long, a fault between documents, or
     * a fault of the envelope. Reading it gives that fault. Its bytes are the beginning of the document, empty, or the
     * envelope.
     *
     * @return whether there is a fault in place of a document
     */
    public boolean isFault() {
        return slice.fault() != null;
    }

    Slice slice() {
        return slice;
    }

    /**
     * The position of the document. Its content is not shown.
     *
     * @return one line
     */
    @Override
    public String toString() {
        return "JsonDocument[line=" + line() + ", column=" + column() + ", bytes=" + size() + "]";
    }
}
