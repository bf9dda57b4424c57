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
 * The reading of one input by several threads. They take turns to find a batch of documents in the input, and each
 * reads what it has found while those bytes are near. What became of them goes to the sink in the order of the input,
 * from one thread at a time.
 */
final class ConcurrentReading {

    /** How many batches may be under way for each thread, so that none waits for another, and memory stays flat. */
    private static final int BATCHES_PER_THREAD = 2;

    /** How much of the input they may hold for each thread: some of the longest documents. */
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

    // Of the thread whose turn it is
    private Iterator<JsonDocument> documents = Collections.emptyIterator();
    private Batch found = new Batch();

    // Of the thread that writes
    private long number; // of the document that was given to the sink last

    // Of the thread that holds the monitor
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
     * Reads an input to its end, once. However that goes, on return every document that was found has been given to the
     * sink, except behind one that could not be read or that the sink failed to take.
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

    /** After each change: has a thread take the turn if there is room for what it finds, and tells when all is over. */
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

    /** Fills the batch; says whether there may be more documents. */
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

    /** An input before each read of which that may take long what was found so far is handed over. */
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
                return false; // a pipe that was opened by its name cannot tell
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
