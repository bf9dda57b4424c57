package io.chatmedia.scan;

import io.chatmedia.text.JsonPointers;
import io.chatmedia.token.Location;
import io.chatmedia.token.Place;
import java.util.Arrays;

/**
 * Finds line, column and pointer of a byte by a walk over the document from its start. A document without violations is
 * never walked. Violations are asked for in document order, so all of them together cost one walk.
 */
final class Places {

    /** The part of the innermost object or array that the walk expects next. */
    private enum Phase {
        VALUE,
        NAME,
        COLON,
        AFTER
    }

    private static final int FRAMES = 8;

    private final byte[] bytes;
    private final int end;
    private final int mostFrames;
    private final TextDecoder decoder;

    /**
     * One entry per open container: the element's index for an array, the complement of the name's start for an object.
     */
    private int[] frames = new int[FRAMES];

    private int depth;
    private Phase phase = Phase.VALUE;
    private int walked;
    private int located;
    private Location location;

    /**
     * @param depth the limit on depth: a pointer has at most one name or index more
     * @param first the position of the byte at the start
     */
    Places(byte[] bytes, int start, int end, Location first, int depth) {
        this.bytes = bytes;
        this.end = end;
        this.mostFrames = depth == Integer.MAX_VALUE ? depth : depth + 1;
        this.decoder = new TextDecoder(bytes, end);
        this.walked = start;
        this.located = start;
        this.location = first;
    }

    /** The place of a value, a name, or the bracket that ends an object. */
    Place at(int index) {
        return new OfByte(index, index, true);
    }

    /** The place of a fault of the syntax within a token. */
    Place ofFault(int token, int index) {
        return new OfByte(token, index, false);
    }

    private final class OfByte implements Place {

        private final int token;
        private final int index;
        private final boolean named;

        OfByte(int token, int index, boolean named) {
            this.token = token;
            this.index = index;
            this.named = named;
        }

        @Override
        public Location location() {
            assert index >= located : "places are asked for in document order";
            location = location.plus(bytes, located, index - located);
            located = index;
            return location;
        }

        @Override
        public String pointer() {
            walkTo(token);
            StringBuilder pointer = new StringBuilder();
            int shown = Math.min(depth, mostFrames);
            boolean within = depth > mostFrames || phase == Phase.VALUE || phase == Phase.COLON;
            for (int i = 0; i < (within ? shown : shown - 1); i++) {
                if (frames[i] >= 0) {
                    JsonPointers.append(pointer, frames[i]);
                } else {
                    JsonPointers.append(pointer, name(~frames[i]));
                }
            }
            if (named && phase == Phase.NAME && depth <= mostFrames && token < end && bytes[token] == '"') {
                JsonPointers.append(pointer, name(token));
            }
            return pointer.toString();
        }
    }

    private String name(int quote) {
        return String.valueOf(decoder.decode(quote + 1, Integer.MAX_VALUE, true));
    }

    private void walkTo(int token) {
        assert token >= walked : "places are asked for in document order";
        while (walked < token) {
            switch (bytes[walked]) {
                case '{' -> open(~walked, Phase.NAME);
                case '[' -> open(0, Phase.VALUE);
                case '}', ']' -> {
                    depth--;
                    phase = Phase.AFTER;
                    walked++;
                }
                case ',' -> {
                    next();
                    walked++;
                }
                case ':' -> {
                    phase = Phase.VALUE;
                    walked++;
                }
                case '"' -> string();
                case ' ', '\n', '\r', '\t' -> walked++;
                default -> {
                    phase = Phase.AFTER;
                    walked++;
                }
            }
        }
    }

    private void open(int frame, Phase inside) {
        if (depth == frames.length && depth < mostFrames) {
            frames = Arrays.copyOf(frames, 2 * depth);
        }
        if (depth < mostFrames) {
            frames[depth] = frame;
        }
        depth++;
        phase = inside;
        walked++;
    }

    private void next() {
        if (depth > mostFrames) {
            return; // pointers are cut at this depth
        }
        int frame = frames[depth - 1];
        if (frame < 0) {
            phase = Phase.NAME;
        } else {
            frames[depth - 1] = frame + 1;
            phase = Phase.VALUE;
        }
    }

    private void string() {
        if (phase == Phase.NAME && depth <= mostFrames) {
            frames[depth - 1] = ~walked;
            phase = Phase.COLON;
        } else {
            phase = Phase.AFTER;
        }
        walked = Math.abs(Grammar.endOfString(bytes, walked + 1, end));
    }
}
