package io.chatmedia.cli;

import io.chatmedia.json.JsonDocument;
import io.chatmedia.json.ReadResult;

/**
 * A document that was read, and its result.
 *
 * @param source the file that it came from, as the user named it
 * @param number which document of its source it is, from 1
 */
record DocumentResult(String source, long number, JsonDocument document, ReadResult<?> result) {

    boolean isAccepted() {
        return result instanceof ReadResult.Accepted;
    }
}
