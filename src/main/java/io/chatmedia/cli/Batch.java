package io.chatmedia.cli;

import io.chatmedia.json.JsonDocument;
import io.chatmedia.json.ReadResult;
import io.chatmedia.json.RecordReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Consecutive documents of an input, and their results. One thread at a time works on it. */
final class Batch {

    /** With less, the threads would wait for each other too often; more would leave the cache of a processor. */
    private static final int ENOUGH_BYTES = 1 << 17;

    /** Also limits small documents, because their results take memory too. */
    private static final int MOST_DOCUMENTS = 256;

    private final List<JsonDocument> documents = new ArrayList<>();
    private final List<ReadResult<?>> results = new ArrayList<>();
    private long bytes;
    private @Nullable Throwable failure;
    private volatile boolean read;

    void add(JsonDocument document) {
        documents.add(document);
    }

    /**
     * Counts bytes that were read from the input to find the documents. All of them are held as long as the documents.
     */
    void addBytes(int count) {
        bytes += count;
    }

    /** Notes the exception that ended the batch. */
    void endWith(Throwable instead) {
        failure = instead;
    }

    boolean isEmpty() {
        return documents.isEmpty();
    }

    boolean isFull() {
        return documents.size() == MOST_DOCUMENTS || (bytes >= ENOUGH_BYTES && !isEmpty());
    }

    /** The number of input bytes that it holds. */
    long bytes() {
        return bytes;
    }

    /** Reads the documents. An error of the virtual machine ends the batch before the document that caused it. */
    void read(RecordReader<?> reader) {
        try {
            for (JsonDocument document : documents) {
                results.add(reader.read(document));
            }
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        read = true;
    }

    boolean isRead() {
        return read;
    }

    /**
     * Passes the results to the sink. Then throws the exception that ended the batch, if any.
     *
     * @param before how many documents there were before these
     * @return how many there are with these
     */
    long write(String source, long before, DocumentSink sink) throws Throwable {
        long number = before;
        for (int i = 0; i < results.size(); i++) {
            sink.accept(new DocumentResult(source, ++number, documents.get(i), results.get(i)));
        }
        if (failure != null) {
            throw failure;
        }
        return number;
    }
}
