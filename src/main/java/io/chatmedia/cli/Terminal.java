package io.chatmedia.cli;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Properties of the terminal. Java cannot detect one; Linux can. On other systems no terminal is assumed. */
final class Terminal {

    static final int STANDARD_OUTPUT = 1;
    static final int STANDARD_ERROR = 2;

    private Terminal() {}

    /** Returns whether a standard stream goes to a terminal. */
    static boolean is(int descriptor) {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd", String.valueOf(descriptor)))
                    .toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /**
     * The number of columns of a line on standard output, as picocli determines it for its help: 55 or more. Unlimited
     * if the output is not a terminal.
     */
    static int widthOf(OutputStream out) {
        return out instanceof FileOutputStream && is(STANDARD_OUTPUT)
                ? new UsageMessageSpec().autoWidth(true).width()
                : Integer.MAX_VALUE;
    }
}
