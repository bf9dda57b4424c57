package io.chatmedia.cli;

import io.chatmedia.json.JsonDocument;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * The documents at a place in each of many envelopes. Each is found when it is asked for; a stream's {@code flatMap}
 * would hold all of an envelope's at once.
 */
final class EnvelopeDocuments implements Iterator<JsonDocument> {

    private final Iterator<JsonDocument> envelopes;
    private final String pointer;
    private Iterator<JsonDocument> documents = Collections.emptyIterator();

    EnvelopeDocuments(Iterator<JsonDocument> envelopes, String pointer) {
        this.envelopes = envelopes;
        this.pointer = pointer;
    }

    @Override
    public boolean hasNext() {
        while (!documents.hasNext()) {
            documents = Collections.emptyIterator(); // lets go of one envelope before the next is taken
            if (!envelopes.hasNext()) {
                return false;
            }
            documents = envelopes.next().at(pointer).iterator();
        }
        return true;
    }

    @Override
    public JsonDocument next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the envelopes have no more documents; ask hasNext() first");
        }
        return documents.next();
    }
}
