package io.chatmedia.jmh.peers;

/** One way to read a participant. */
@FunctionalInterface
public interface DocumentReader {

    /**
     * Reads one document.
     *
     * @return what it says
     * @throws Exception of any kind, if the document is refused
     */
    Object read(byte[] document) throws Exception;
}
