package io.chatmedia.json;

import java.util.concurrent.atomic.AtomicReferenceArray;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.RecyclerPool;

/**
 * The tokenizer's buffers between two documents, some for each processor. A queue that all threads share, as is
 * Jackson's default, costs a small document a twentieth of its time; a thread-local one is lost on virtual threads,
 * which read one document each. Threads that meet at a place do no harm: who finds nothing makes its own, and of two
 * that are given back one is kept.
 */
final class Recyclers implements RecyclerPool<BufferRecycler> {

    private static final long serialVersionUID = 1L;

    /** So many references fill a cache line, which the places of two threads had better not share. */
    private static final int STRIDE = 16;

    private static final int PLACES =
            Integer.highestOneBit(4 * Runtime.getRuntime().availableProcessors());

    private final AtomicReferenceArray<BufferRecycler> places = new AtomicReferenceArray<>((PLACES + 1) * STRIDE);

    @Override
    @SuppressWarnings("NullAway") // a place may be empty
    public BufferRecycler acquirePooled() {
        BufferRecycler kept = places.getAndSet(place(), null);
        return kept == null ? new BufferRecycler() : kept;
    }

    @Override
    public void releasePooled(BufferRecycler recycler) {
        places.lazySet(place(), recycler);
    }

    private static int place() {
        // Not at the start, where the length of the array is, which all read.
        return (((int) Thread.currentThread().getId() & (PLACES - 1)) + 1) * STRIDE;
    }
}
