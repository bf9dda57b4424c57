package io.chatmedia.jmh.report;

import io.chatmedia.jmh.Documents;
import io.chatmedia.jmh.peers.DocumentReader;
import io.chatmedia.jmh.peers.Peer;
import org.openjdk.jol.info.GraphLayout;

/** What the participant takes that a reader returns. */
final class ObjectGraph {

    private ObjectGraph() {}

    /**
     * The bytes of all objects that belong to one participant alone. What two readings of the same document share, such
     * as constants and the tokenizer's names, is not allocated for a document.
     */
    static long bytes(Documents document) {
        try {
            DocumentReader reader = Peer.STRICT.reader();
            Object one = reader.read(document.bytes());
            Object other = reader.read(document.bytes());
            return GraphLayout.parseInstance(one, other).totalSize()
                    - GraphLayout.parseInstance(other).totalSize();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
