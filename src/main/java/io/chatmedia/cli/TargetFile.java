package io.chatmedia.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file that a run writes. It has its name only when it is whole: until then, and for ever if the run fails, it is a
 * temporary file beside it, which is deleted also when the run is broken off.
 */
final class TargetFile implements Closeable {

    private final Path target;
    private final Path written;
    private final OutputStream out;

    TargetFile(Path target) throws IOException {
        this.target = Files.exists(target) ? target.toRealPath() : target; // a link keeps pointing there
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            this.written = this.target; // a device or a pipe is written to, never replaced
        } else {
            String name = "." + this.target.getFileName() + "."
                    + ProcessHandle.current().pid() + ".part";
            this.written = this.target.resolveSibling(name);
            written.toFile().deleteOnExit();
        }
        this.out = new BufferedOutputStream(Files.newOutputStream(written));
    }

    OutputStream out() {
        return out;
    }

    /** Gives the file its name; what stood there is replaced. */
    void complete() throws IOException {
        out.close();
        if (written != target) {
            Files.move(written, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
        if (written != target) {
            Files.deleteIfExists(written);
        }
    }
}
