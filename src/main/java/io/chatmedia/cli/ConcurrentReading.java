package io.chatmedia.cli;

import io.chatmedia.json.JsonDocument;
import io.chatmedia.json.ReadResult;
import io.chatmedia.json.RecordReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * The reading of one input by several threads. The caller's finds the documents and hands them over in batches; what
 * became of them goes to the sink in the order of the input, from one thread at a time.
 */
final class ConcurrentReading {

    /** A batch of less would cost more to hand over than it saves; it is about what an input gives at a time. */
    private static final int BATCH_BYTES = 1 << 16;

    /** Even if they are small: what a document becomes takes memory, too. */
    private static final int BATCH_DOCUMENTS = 256;

    /** How many batches may be under way for each thread, so that none waits for work, and memory stays flat. */
    private static final int BATCHES_PER_THREAD = 4;

    private final String source;
    private final RecordReader<?> reader;
    private final DocumentSink sink;
    private final Executor threads;
    private final int mostBatches;
    private final Semaphore room;
    private List<JsonDocument> batch = new ArrayList<>();
    private long batchBytes;
    private CompletableFuture<Void> written = CompletableFuture.completedFuture(null);
    private long number; // of the document that was given to the sink last

    /**
     * @param source the input, as the user named it
     * @param threads what runs the reading, with so many threads
     */
    ConcurrentReading(String source, RecordReader<?> reader, DocumentSink sink, Executor threads, int count) {
        this.source = source;
        this.reader = reader;
        this.sink = sink;
        this.threads = threads;
        this.mostBatches = count * BATCHES_PER_THREAD;
        this.room = new Semaphore(mostBatches);
    }

    private record Checked(JsonDocument document, ReadResult<?> result) {}

    /**
     * Reads an input to its end, once. However that goes, on return every document that was found has been given to the
     * sink, except behind one that the sink failed to take.
     *
     * @param splitting how the documents of an input are found
     * @throws UncheckedIOException if the input cannot be read, or the sink cannot take a document
     */
    void read(InputStream in, Function<InputStream, Iterator<JsonDocument>> splitting) {
        try {
            Iterator<JsonDocument> documents = splitting.apply(new HandingOver(in));
            while (documents.hasNext()) {
                JsonDocument document = documents.next();
                batch.add(document);
                batchBytes += document.size();
                if (batchBytes >= BATCH_BYTES || batch.size() == BATCH_DOCUMENTS) {
                    handOver();
                }
            }
            handOver();
        } finally {
            awaitWritten();
        }
    }

    /** An input before each read of which the batch is handed over, since it may take long until there is more. */
    private final class HandingOver extends FilterInputStream {

        HandingOver(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            handOver();
            return super.read(bytes, offset, length);
        }
    }

    private void handOver() {
        if (batch.isEmpty()) {
            return;
        }
        List<JsonDocument> documents = batch;
        int size = (int) Math.min(mostBatches, 1 + batchBytes / BATCH_BYTES); // one document may be long
        batch = new ArrayList<>();
        batchBytes = 0;
        room.acquireUninterruptibly(size);
        if (written.isCompletedExceptionally()) {
            awaitWritten();
        }
        written = written.thenAcceptBoth(
                        CompletableFuture.supplyAsync(() -> resultsOf(documents), threads),
                        (before, checked) -> write(checked))
                .whenComplete((nothing, failure) -> room.release(size));
    }

    private List<Checked> resultsOf(List<JsonDocument> documents) {
        List<Checked> checked = new ArrayList<>(documents.size());
        for (JsonDocument document : documents) {
            checked.add(new Checked(document, reader.read(document)));
        }
        return checked;
    }

    private void write(List<Checked> documents) {
        try {
            for (Checked checked : documents) {
                sink.accept(new CheckedDocument(source, ++number, checked.document(), checked.result()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until everything that was handed over is written, and throws what kept it from being. */
    private void awaitWritten() {
        try {
            written.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }
}
