package io.chatmedia.differential;

import io.chatmedia.json.JsonDocument;
import io.chatmedia.json.ReadLimits;
import io.chatmedia.json.ReadResult;
import io.chatmedia.json.RecordReader;
import io.chatmedia.validation.Violation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A way by which a document gets to the reader. Whichever it is, the same bytes have the same places and words. */
enum Door {
    /** Within a larger array, whose other bytes would be taken for part of a string, or of an escape. */
    PART_OF_ARRAY("{\"\\ud8", "\"}\u00e9", 0) {
        @Override
        boolean takes(byte[] document, Judgement judgement) {
            return true;
        }

        @Override
        ReadResult<?> read(RecordReader<?> reader, byte[] document) {
            byte[] larger = within(document);
            return reader.read(larger, before.length, document.length);
        }
    },
    /** As a text, if the bytes are one. */
    STRING("", "", 0) {
        @Override
        boolean takes(byte[] document, Judgement judgement) {
            byte[] again = new String(document, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
            return Arrays.equals(again, document);
        }

        @Override
        ReadResult<?> read(RecordReader<?> reader, byte[] document) {
            return reader.read(new String(document, StandardCharsets.UTF_8));
        }
    },
    /** From a stream that gives a byte at a time. */
    STREAM("", "", 0) {
        @Override
        boolean takes(byte[] document, Judgement judgement) {
            return true;
        }

        @Override
        ReadResult<?> read(RecordReader<?> reader, byte[] document) {
            try {
                return reader.read(new ByteByByte(document));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    /** As a line among others. A byte order mark at its start is none there. */
    LINE("{}\n", "\n{}", 1) {
        @Override
        boolean takes(byte[] document, Judgement judgement) {
            boolean blank = true;
            for (byte b : document) {
                if (b == '\n') {
                    return false;
                }
                blank &= Judge.isWhite(b);
            }
            return !blank && !Judge.startsWithMark(document);
        }
    },
    /** As an element of an array. */
    ELEMENT("[{},", ",{}]", 1) {
        @Override
        boolean takes(byte[] document, Judgement judgement) {
            return judgement.isJson() && !Judge.startsWithMark(document);
        }
    },
    /** Within an envelope, if it is an object: what is there may be several documents. */
    ENVELOPE("{\"p\":", "}", 0) {
        @Override
        boolean takes(byte[] document, Judgement judgement) {
            return judgement.isJson() && judgement.isObject() && !Judge.startsWithMark(document);
        }

        @Override
        ReadResult<?> read(RecordReader<?> reader, byte[] document) {
            try (Stream<JsonDocument> envelopes =
                    JsonDocument.stream(new ByteArrayInputStream(within(document)), ReadLimits.DEFAULT)) {
                return reader.read(envelopes
                        .flatMap(envelope -> envelope.at("/p"))
                        .toList()
                        .get(0));
            }
        }
    };

    @SuppressWarnings("ImmutableEnumChecker") // never changed
    final byte[] before;

    @SuppressWarnings("ImmutableEnumChecker") // never changed
    private final byte[] behind;

    private final int documentsBefore;

    Door(String before, String behind, int documentsBefore) {
        this.before = before.getBytes(StandardCharsets.ISO_8859_1);
        this.behind = behind.getBytes(StandardCharsets.ISO_8859_1);
        this.documentsBefore = documentsBefore;
    }

    /** Whether a document can come this way and be the same. */
    abstract boolean takes(byte[] document, Judgement judgement);

    /** Reads a document that comes this way. */
    ReadResult<?> read(RecordReader<?> reader, byte[] document) {
        try (Stream<? extends ReadResult<?>> results = reader.readAll(new ByteArrayInputStream(within(document)))) {
            List<? extends ReadResult<?>> all = results.toList();
            if (all.size() != documentsBefore + 2) {
                throw new IllegalStateException(all.size() + " documents: " + all);
            }
            return all.get(documentsBefore);
        }
    }

    byte[] within(byte[] document) {
        return new Buffer().add(before).add(document).add(behind).toBytes();
    }

    /** How what is said of a document that comes this way differs from what is said of its bytes. */
    @Nullable String difference(RecordReader<?> reader, byte[] document, ReadResult<?> alone) {
        ReadResult<?> result;
        try {
            result = read(reader, document);
        } catch (IllegalStateException e) {
            return this + ": " + e.getMessage();
        }
        String difference = ofViolations(alone.violations(), result.violations());
        difference = difference == null ? ofViolations(alone.tolerated(), result.tolerated()) : difference;
        if (difference != null) {
            return this + ": " + difference;
        }
        boolean accepted = alone instanceof ReadResult.Accepted;
        boolean same = accepted == result instanceof ReadResult.Accepted
                && alone.truncated() == result.truncated()
                && (!accepted || alone.orElseThrow().equals(result.orElseThrow()));
        return same ? null : this + ": " + result + " instead of " + alone;
    }

    private @Nullable String ofViolations(List<Violation> alone, List<Violation> here) {
        for (int i = 0; i < Math.max(alone.size(), here.size()); i++) {
            if (i >= alone.size() || i >= here.size() || !isSame(alone.get(i), here.get(i))) {
                return (i < here.size() ? here.get(i) + " at " + here.get(i).offset() : "nothing") + " instead of "
                        + (i < alone.size()
                                ? alone.get(i) + " at " + alone.get(i).offset()
                                : "nothing");
            }
        }
        return null;
    }

    private boolean isSame(Violation alone, Violation here) {
        boolean streamed = this == LINE || this == ELEMENT || this == ENVELOPE;
        int lines = this == LINE ? 1 : 0;
        int columns = streamed && this != LINE && alone.line() == 1 ? before.length : 0;
        return here.code() == alone.code()
                && here.pointer().equals(alone.pointer())
                && here.message().equals(alone.message())
                && Objects.equals(here.received(), alone.received())
                && here.offset() == alone.offset() + (streamed ? before.length : 0)
                && here.line() == alone.line() + lines
                && here.column() == alone.column() + columns;
    }

    /** An input that arrives a byte at a time. */
    private static final class ByteByByte extends ByteArrayInputStream {

        ByteByByte(byte[] bytes) {
            super(bytes);
        }

        @Override
        public synchronized int read(byte[] b, int off, int len) {
            return super.read(b, off, Math.min(len, 1));
        }
    }
}
