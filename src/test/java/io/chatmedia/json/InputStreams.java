package io.chatmedia.json;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Inputs that behave as networks and files do. */
final class InputStreams {

    private InputStreams() {}

    /** Gives one byte at a time. */
    static InputStream byteByByte(byte[] bytes) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] b, int off, int len) throws IOException {
                return super.read(b, off, Math.min(len, 1));
            }
        };
    }

    /** The same byte for ever. */
    static InputStream endless(char c) {
        return repeated(c, Long.MAX_VALUE);
    }

    /** The same byte many times, none of them stored. */
    static InputStream repeated(char c, long times) {
        return new InputStream() {
            private long left = times;

            @Override
            public int read() {
                return left-- > 0 ? c : -1;
            }

            @Override
            public int read(byte[] b, int off, int len) {
                if (left <= 0) {
                    return -1;
                }
                int count = (int) Math.min(len, left);
                Arrays.fill(b, off, off + count, (byte) c);
                left -= count;
                return count;
            }
        };
    }

    /** Gives some bytes, then fails. */
    static final class Failing extends InputStream {
        private final ByteArrayInputStream bytes;
        private final IOException error;

        Failing(byte[] bytes, IOException error) {
            this.bytes = new ByteArrayInputStream(bytes);
            this.error = error;
        }

        @Override
        public int read() throws IOException {
            if (bytes.available() == 0) {
                throw error;
            }
            return bytes.read();
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            if (bytes.available() == 0) {
                throw error;
            }
            return bytes.read(b, off, len);
        }
    }

    /** Watches how another input is read, and refuses to be read again after its end. */
    static final class Watched extends FilterInputStream {
        private long count;
        private int room;
        private boolean ended;
        private boolean closed;

        Watched(InputStream in) {
            super(in);
        }

        long count() {
            return count;
        }

        /** The most bytes that there was ever room for, those already read included. */
        int room() {
            return room;
        }

        boolean closed() {
            return closed;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            if (ended) {
                throw new IOException("read again after the end");
            }
            int read = super.read(b, off, len);
            ended = read < 0;
            count += Math.max(0, read);
            room = Math.max(room, b.length);
            return read;
        }

        @Override
        public void close() throws IOException {
            closed = true;
            super.close();
        }
    }
}
