package io.chatmedia.json;

import io.chatmedia.bind.Binders;
import io.chatmedia.bind.ReadContext;
import io.chatmedia.bind.RecordBinder;
import io.chatmedia.scan.Utf8;
import io.chatmedia.scan.Utf8Tokens;
import io.chatmedia.stream.DocumentSplitter;
import io.chatmedia.stream.Input;
import io.chatmedia.stream.Slice;
import io.chatmedia.token.Limits;
import io.chatmedia.token.Location;
import io.chatmedia.validation.Violation;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON documents into records and reports all violations of each document.
 *
 * <pre>{@code
 * RecordReader<ChatMediaParticipant> reader = RecordReader.strict(ChatMediaParticipant.class);
 * ReadResult<ChatMediaParticipant> result = reader.read(body);
 * }</pre>
 *
 * <p>The components of a record, their types and constraints, are its contract; nothing is configured. A component is a
 * {@code String}, {@code Integer}, {@code Boolean}, {@code Instant}, an enum that implements
 * {@link io.chatmedia.contract.WireValue}, a record, a {@code List} of one of these, or a {@code Map<String, String>}.
 * The constraints are {@code @NotNull}, {@code @Valid}, {@code @Min}, {@code @Max}, {@code @Positive},
 * {@code @Negative} and their {@code OrZero} kin, and those of {@link io.chatmedia.contract}; the JSON name is the
 * component's, or that of a {@code @JsonProperty} on it. The reader always rejects null elements, unpaired surrogates
 * and other timestamp formats. Add the constraints so that a Jakarta validator does too.
 *
 * <p>Reading never throws because of a document's content. If a record's constructor throws, that is reported as
 * {@code OUT_OF_RANGE} with the message of the exception. Wrong calls and I/O errors of a stream do throw. A reader is
 * immutable and thread-safe: make it once and keep it.
 *
 * @param <T> the record
 */
public final class RecordReader<T extends Record> {

    private final Class<T> type;
    private final RecordBinder binder;
    private final ReadLimits limits;
    private final Limits within;

    private RecordReader(Class<T> type, RecordBinder binder, ReadLimits limits) {
        this.type = type;
        this.binder = binder;
        this.limits = limits;
        this.within = limits.withinDocument();
    }

    /**
     * A reader in a mode that is chosen at run time, for example by a setting.
     *
     * @param type the record class, accessible to this module
     * @param mode strict, or tolerant for live traffic
     * @param <T> the record
     * @return the reader
     * @throws IllegalArgumentException as for {@link #strict(Class)}
     */
    public static <T extends Record> RecordReader<T> of(Class<T> type, ReadMode mode) {
        return new RecordReader<>(
                type, Binders.of(type, Objects.requireNonNull(mode, "mode").isStrict()), ReadLimits.DEFAULT);
    }

    /**
     * A reader of a record class that is not accessible to this module, in a mode that is chosen at run time.
     *
     * @param type the record class
     * @param mode strict, or tolerant for live traffic
     * @param lookup {@code MethodHandles.lookup()} of a class that can access the record
     * @param <T> the record
     * @return the reader
     * @throws IllegalArgumentException as for {@link #strict(Class)}
     */
    public static <T extends Record> RecordReader<T> of(Class<T> type, ReadMode mode, MethodHandles.Lookup lookup) {
        return new RecordReader<>(
                type, Binders.of(type, Objects.requireNonNull(mode, "mode").isStrict(), lookup), ReadLimits.DEFAULT);
    }

    /**
     * A reader that accepts only the documented contract.
     *
     * @param type the record class, accessible to this module: public and in an exported package, or in an opened one
     * @param <T> the record
     * @return the reader
     * @throws IllegalArgumentException if the class is not accessible, or has a component type or constraint that is
     *     not implemented; the message names it and says what to do
     */
    public static <T extends Record> RecordReader<T> strict(Class<T> type) {
        return of(type, ReadMode.STRICT);
    }

    /**
     * A reader that accepts only the documented contract, for a record class that is not accessible to this module.
     *
     * @param type the record class
     * @param lookup {@code MethodHandles.lookup()} of a class that can access the record
     * @param <T> the record
     * @return the reader
     * @throws IllegalArgumentException as for {@link #strict(Class)}
     */
    public static <T extends Record> RecordReader<T> strict(Class<T> type, MethodHandles.Lookup lookup) {
        return of(type, ReadMode.STRICT, lookup);
    }

    /**
     * A reader for live traffic. It lists what the contract does not know as tolerated.
     *
     * @param type the record class, accessible to this module
     * @param <T> the record
     * @return the reader
     * @throws IllegalArgumentException as for {@link #strict(Class)}
     * @see ReadMode#TOLERANT
     */
    public static <T extends Record> RecordReader<T> tolerant(Class<T> type) {
        return of(type, ReadMode.TOLERANT);
    }

    /**
     * A reader for live traffic, for a record class that is not accessible to this module.
     *
     * @param type the record class
     * @param lookup {@code MethodHandles.lookup()} of a class that can access the record
     * @param <T> the record
     * @return the reader
     * @throws IllegalArgumentException as for {@link #strict(Class)}
     */
    public static <T extends Record> RecordReader<T> tolerant(Class<T> type, MethodHandles.Lookup lookup) {
        return of(type, ReadMode.TOLERANT, lookup);
    }

    /**
     * This reader with other limits.
     *
     * @param newLimits the limits
     * @return a reader of the same record in the same mode
     */
    public RecordReader<T> withLimits(ReadLimits newLimits) {
        return new RecordReader<>(type, binder, Objects.requireNonNull(newLimits, "newLimits"));
    }

    /**
     * Reads one document.
     *
     * @param document its bytes; they are not kept
     * @return the record, or the violations
     */
    public ReadResult<T> read(byte[] document) {
        return read(document, 0, document.length);
    }

    /**
     * Reads one document from a part of an array. Places of violations are counted from the start of the part.
     *
     * @param bytes the array; it is not kept
     * @param offset where the document starts
     * @param length how many bytes it has
     * @return the record, or the violations
     * @throws IndexOutOfBoundsException if the part is not within the array
     */
    public ReadResult<T> read(byte[] bytes, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        return read(bytes, offset, offset + length, Location.START);
    }

    /**
     * Reads one document that is the whole of a stream, up to one byte more than the limit on a document's size.
     *
     * @param in the stream; it is not closed
     * @return the record, or the violations
     * @throws IOException if the stream cannot be read
     */
    public ReadResult<T> read(InputStream in) throws IOException {
        int most = limits.documentBytes() == Integer.MAX_VALUE ? Integer.MAX_VALUE : limits.documentBytes() + 1;
        return read(new Input(in).readNBytes(most));
    }

    /**
     * Reads one document from a text. Offsets of violations are counted in bytes of its UTF-8 form.
     *
     * @param document the text
     * @return the record, or the violations
     */
    public ReadResult<T> read(String document) {
        byte[] bytes = Utf8.encode(document);
        return read(bytes, 0, bytes.length, Location.START);
    }

    /**
     * Reads one document of a larger input. Places of violations refer to that input.
     *
     * @param document the document
     * @return the record, or the violations
     */
    public ReadResult<T> read(JsonDocument document) {
        Slice slice = document.slice();
        if (slice.fault() != null) {
            return rejected(slice.fault());
        }
        Slice exact = slice.length() > limits.documentBytes() ? slice.trimmed() : slice;
        return read(exact.array(), exact.start(), exact.end(), exact.first());
    }

    /**
     * Reads the documents of an input, each when it is asked for: newline-delimited JSON, the elements of a JSON array,
     * or documents one after another. {@link JsonDocument#stream} describes how the form is recognised. Memory does not
     * grow with the input.
     *
     * @param in the input; closed with the returned stream
     * @return a result for each document, in the order of the input; it throws an {@link java.io.UncheckedIOException}
     *     if the input cannot be read
     */
    public Stream<ReadResult<T>> readAll(InputStream in) {
        return JsonDocument.stream(in, limits).map(this::read);
    }

    private ReadResult<T> rejected(Violation violation) {
        return new ReadResult.Rejected<>(List.of(violation), List.of(), false);
    }

    private @Nullable Object bind(Utf8Tokens tokens, ReadContext context) {
        Object value = binder.bindDocument(tokens, context);
        if (tokens.failed()) {
            context.malformed(tokens.placeOfFault(), tokens.messageOfFault());
        } else if (!context.hasEnded() && !tokens.atEnd()) {
            context.trailingContent(tokens.place());
        }
        return value;
    }

    /** Reads a document that is a part of an array and whose first byte has a position in an input. */
    private ReadResult<T> read(byte[] bytes, int start, int end, Location first) {
        if (end - start > limits.documentBytes()) {
            return rejected(DocumentSplitter.tooLong(limits.documentBytes(), first));
        }
        Utf8Tokens tokens = Utf8Tokens.of(bytes, start, end, first, within);
        ReadContext context = new ReadContext(within);
        Object value = bind(tokens, context);
        return value != null && context.faults() == 0
                ? new ReadResult.Accepted<>(type.cast(value), context.tolerated(), context.toleratedCut())
                : new ReadResult.Rejected<>(context.violations(), context.tolerated(), context.violationsCut());
    }
}
