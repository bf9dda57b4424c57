package io.chatmedia.cli;

/** The program. */
public final class Main {
    private Main() {}

    /**
     * Runs it.
     *
     * @param args words
     */
    public static void main(String... args) {}
}
