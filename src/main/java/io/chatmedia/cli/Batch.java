package io.chatmedia.cli;

import io.chatmedia.json.JsonDocument;
import io.chatmedia.json.ReadResult;
import io.chatmedia.json.RecordReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents of an input that follow one another, and what became of them. One thread at a time works on it. */
final class Batch {

    /** With less, the threads would wait for each other too often; more would leave the cache of a processor. */
    private static final int ENOUGH_BYTES = 1 << 17;

    /** Even if they are small: what a document becomes takes memory, too. */
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
     * Counts bytes that were taken from the input to find the documents: they are held as long as these, all of them.
     */
    void addBytes(int count) {
        bytes += count;
    }

    /** Notes what came instead of more documents. */
    void endWith(Throwable instead) {
        failure = instead;
    }

    boolean isEmpty() {
        return documents.isEmpty();
    }

    boolean isFull() {
        return documents.size() == MOST_DOCUMENTS || (bytes >= ENOUGH_BYTES && !isEmpty());
    }

    /** What it holds of the input. */
    long bytes() {
        return bytes;
    }

    /** Reads the documents. A failure of the virtual machine ends the batch before the document that brought it. */
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
     * Gives the sink what became of the documents that were read, and throws what came instead of more of them.
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
