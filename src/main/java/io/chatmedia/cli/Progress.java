package io.chatmedia.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/** An input that shows its progress, if there is a terminal and the input is long. */
final class Progress extends FilterInputStream {

    /** The number of bytes read before the bar appears: about a second of work. */
    static final long LONG = 32L << 20;

    private static final long MEBIBYTE = 1L << 20;

    private final String name;
    private final long size;
    private final OutputStream err;
    private long count;
    private @Nullable ProgressBar bar;

    private Progress(InputStream in, String name, long size, OutputStream err) {
        super(in);
        this.name = name;
        this.size = size;
        this.err = err;
    }

    /** @param size how many bytes the input has, or -1 if that is not known */
    static InputStream of(InputStream in, String name, long size, OutputStream err) {
        return Terminal.is(Terminal.STANDARD_ERROR) ? new Progress(in, name, size, err) : in;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count += Math.max(0, read);
        if (bar == null && count >= LONG) {
            bar = new ProgressBarBuilder()
                    .setTaskName(ErrorMessages.onOneLine(name))
                    .setInitialMax(size)
                    .setUnit(" MiB", MEBIBYTE)
                    .setConsumer(new ConsoleProgressBarConsumer(new PrintStream(err, true, StandardCharsets.UTF_8)))
                    .build();
        }
        if (bar != null) {
            bar.stepTo(count);
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        if (bar != null) {
            bar.close();
        }
        super.close();
    }
}
