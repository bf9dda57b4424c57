package io.chatmedia.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Messages for exceptions that end the run, for the person who started it. */
final class ErrorMessages {

    private ErrorMessages() {}

    /** A name from the user's machine as it may stand in a line on a terminal. */
    static String onOneLine(String name) {
        return name.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
    }

    /** The exception in one line. */
    static String describe(Exception e) {
        return onOneLine(words(e));
    }

    private static String words(Exception e) {
        if (e instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
            return words(unchecked.getCause());
        }
        if (e instanceof NoSuchFileException missing) {
            return "there is no file " + missing.getFile();
        } else if (e instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile();
        } else if (e instanceof FileSystemException file && file.getReason() != null) {
            return file.getFile() + ": " + file.getReason();
        } else if (e instanceof IOException) {
            return "I/O error: " + e.getMessage();
        }
        return String.valueOf(e.getMessage());
    }
}
