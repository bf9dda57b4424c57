package io.chatmedia.cli;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** An input that has some text and cannot be read any further. */
final class BrokenOffInput extends FilterInputStream {

    BrokenOffInput(String text) {
        super(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public int read() throws IOException {
        return orFail(super.read());
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        return orFail(super.read(bytes, offset, length));
    }

    private static int orFail(int read) throws IOException {
        if (read < 0) {
            throw new IOException("the line went dead");
        }
        return read;
    }
}
