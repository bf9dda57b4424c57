package io.chatmedia.cli;

import io.chatmedia.json.JsonDocument;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The documents in many envelopes, one envelope after another. This is a flat map of streams, but the iterator of one
 * takes all documents of an envelope before it gives the first.
 */
final class Envelopes implements Iterator<JsonDocument> {

    private final Iterator<JsonDocument> envelopes;
    private final String pointer;
    private Iterator<JsonDocument> documents = Collections.emptyIterator();

    /** @param pointer where in each envelope the documents are */
    Envelopes(Iterator<JsonDocument> envelopes, String pointer) {
        this.envelopes = envelopes;
        this.pointer = pointer;
    }

    @Override
    public boolean hasNext() {
        while (!documents.hasNext() && envelopes.hasNext()) {
            documents = envelopes.next().at(pointer).iterator();
        }
        return documents.hasNext();
    }

    @Override
    public JsonDocument next() {
        if (!hasNext()) {
            throw new NoSuchElementException("there are no more documents; ask hasNext() first");
        }
        return documents.next();
    }
}
