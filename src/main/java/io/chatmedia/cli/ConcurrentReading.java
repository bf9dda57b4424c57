package io.chatmedia.cli;

import io.chatmedia.json.JsonDocument;
import io.chatmedia.json.RecordReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads one input with several threads. They take turns to find a batch of documents, and each thread reads its own
 * batch while the bytes are still in the cache. Results go to the sink in input order, from one thread at a time.
 */
final class ConcurrentReading {

    /** The maximum number of batches under way per thread: enough that no thread waits, few enough to bound memory. */
    private static final int BATCHES_PER_THREAD = 2;

    /** The maximum number of input bytes held per thread: room for some of the longest documents. */
    private static final long BYTES_PER_THREAD = 4 << 20;

    /** The turn to find documents. */
    private enum Turn {
        FREE,
        TAKEN,
        OVER
    }

    private final String source;
    private final RecordReader<?> reader;
    private final DocumentSink sink;
    private final Executor threads;
    private final int count;
    private final CompletableFuture<Void> end = new CompletableFuture<>();

    // Used only by the thread whose turn it is
    private Iterator<JsonDocument> documents = Collections.emptyIterator();
    private Batch found = new Batch();

    // Used only by the thread that writes
    private long number; // of the document that was given to the sink last

    // Guarded by the monitor
    private final Queue<Batch> underWay = new ArrayDeque<>(); // in the order of the input
    private long bytes; // of what is under way
    private Turn turn = Turn.FREE;
    private boolean writing;
    private @Nullable Throwable failure;

    /**
     * @param source the input, as the user named it
     * @param threads what runs the reading
     * @param count with how many threads, at least two
     */
    ConcurrentReading(String source, RecordReader<?> reader, DocumentSink sink, Executor threads, int count) {
        this.source = source;
        this.reader = reader;
        this.sink = sink;
        this.threads = threads;
        this.count = count;
    }

    /**
     * Reads an input to its end; may be called once. On return, even by an exception, every document found has been
     * passed to the sink, except those behind a document that could not be read or that the sink failed to take.
     *
     * @param splitting how the documents of an input are found
     * @throws UncheckedIOException if the input cannot be read, or the sink cannot take a document
     */
    void read(InputStream in, Function<InputStream, Iterator<JsonDocument>> splitting) {
        documents = splitting.apply(new HandingOver(in));
        goOn();
        end.join();
        if (failure instanceof IOException e) {
            throw new UncheckedIOException(e);
        } else if (failure instanceof RuntimeException e) {
            throw e;
        } else if (failure instanceof Error e) {
            throw e;
        }
    }

    /** Called after each change. Gives a thread the turn if there is room for its batch, and signals the end. */
    private synchronized void goOn() {
        notifyAll(); // the thread whose turn it is may wait for room
        if (turn == Turn.FREE && failure != null) {
            turn = Turn.OVER;
        }
        if (turn == Turn.FREE && hasRoom()) {
            turn = Turn.TAKEN;
            threads.execute(this::takeTurn);
        }
        if (turn == Turn.OVER && (underWay.isEmpty() || failure != null)) {
            end.complete(null);
        }
    }

    private boolean hasRoom() {
        return underWay.size() < count * BATCHES_PER_THREAD && bytes < count * BYTES_PER_THREAD;
    }

    private void takeTurn() {
        boolean more = find();
        Batch batch = endTurn(more);
        process(batch);
    }

    /** Fills the batch. Returns whether there may be more documents. */
    private boolean find() {
        try {
            while (documents.hasNext()) {
                found.add(documents.next());
                if (found.isFull()) {
                    return true;
                }
            }
        } catch (RuntimeException | Error e) {
            found.endWith(e);
        }
        return false;
    }

    private synchronized Batch endTurn(boolean more) {
        Batch batch = startProcessing();
        turn = more ? Turn.FREE : Turn.OVER;
        goOn();
        return batch;
    }

    private synchronized Batch startProcessing() {
        Batch batch = found;
        found = new Batch();
        underWay.add(batch);
        bytes += batch.bytes();
        return batch;
    }

    /** An input that hands over the documents found so far before each read that may block. */
    private final class HandingOver extends FilterInputStream {

        HandingOver(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (!found.isEmpty() && !isReady()) {
                handOver();
            }
            int taken = super.read(target, offset, length);
            found.addBytes(Math.max(0, taken));
            return taken;
        }

        private boolean isReady() {
            try {
                return available() > 0;
            } catch (IOException e) {
                return false; // a pipe that was opened by its name cannot report it
            }
        }
    }

    private void handOver() {
        awaitRoom();
        Batch batch = startProcessing();
        threads.execute(() -> process(batch));
    }

    private synchronized void awaitRoom() {
        boolean interrupted = false;
        while (!hasRoom() && failure == null) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw new CancellationException("nothing more is written");
        }
    }

    /** Reads a batch, then writes it and those behind it that are read, unless another thread is writing. */
    private void process(Batch batch) {
        batch.read(reader);
        for (Batch next; (next = nextToWrite()) != null; ) {
            Throwable thrown = null;
            try {
                number = next.write(source, number, sink);
            } catch (Throwable e) {
                thrown = e;
            }
            endWriting(next, thrown);
        }
    }

    private synchronized @Nullable Batch nextToWrite() {
        Batch first = underWay.peek();
        if (writing || failure != null || first == null || !first.isRead()) {
            return null;
        }
        writing = true;
        return first;
    }

    private synchronized void endWriting(Batch batch, @Nullable Throwable thrown) {
        writing = false;
        failure = thrown;
        underWay.remove();
        bytes -= batch.bytes();
        goOn();
    }
}
