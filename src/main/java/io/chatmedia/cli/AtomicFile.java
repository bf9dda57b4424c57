package io.chatmedia.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * An output file that appears under its name only when it is complete. Until then it is a temporary file in the same
 * folder, which is deleted if the run fails or is interrupted.
 */
final class AtomicFile implements Closeable {

    private final Path target;
    private final Path written;
    private final OutputStream out;

    AtomicFile(Path named) throws IOException {
        this.target = resolve(named);
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            this.written = target; // a device or a pipe is written to, never replaced
        } else {
            String name =
                    "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part";
            this.written = target.resolveSibling(name);
            written.toFile().deleteOnExit();
        }
        this.out = new BufferedOutputStream(Files.newOutputStream(written));
    }

    /**
     * Resolves symbolic links, so that the links stay and their target is replaced.
     *
     * @throws IOException if the folder that it is to stand in does not exist
     */
    static Path resolve(Path named) throws IOException {
        if (Files.exists(named)) {
            // The name of a pipe, such as /dev/stdout, resolves to something without a path.
            return Files.isRegularFile(named) ? named.toRealPath() : named;
        }
        Path led = Files.isSymbolicLink(named) ? named.resolveSibling(Files.readSymbolicLink(named)) : named;
        Path folder = led.toAbsolutePath().normalize().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new FileSystemException(String.valueOf(folder), null, "there is no such folder");
        }
        return folder.toRealPath().resolve(led.getFileName());
    }

    OutputStream out() {
        return out;
    }

    /** Writes the file to its end. */
    void finish() throws IOException {
        out.close();
    }

    /** Moves the file to its name and replaces an existing file. */
    void publish() throws IOException {
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
