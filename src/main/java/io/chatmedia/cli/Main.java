package io.chatmedia.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: {@code java -jar chat-media-participant-cli.jar COMMAND …}. */
@Command(
        name = "chat-media-participant-cli",
        description = {
            "Checks chat media participants against their contract,",
            "reports what traffic says beyond it, and prints it as a schema."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {CheckCommand.class, ReportCommand.class, SchemaCommand.class})
public final class Main implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private Main() {}

    /**
     * Runs the program and ends with its exit code: 0 if all went well, 1 if {@code check} rejects a document, 2 for
     * wrong use or an I/O error.
     *
     * @param args a command and its options; {@code --help} lists them
     */
    public static void main(String... args) {
        StandardStreams streams = new StandardStreams(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err));
        System.exit(run(streams, args));
    }

    /** Runs the program on the given streams. */
    static int run(StandardStreams streams, String... args) {
        PrintWriter out = new PrintWriter(streams.out(), true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(streams.err(), true, StandardCharsets.UTF_8);
        return new CommandLine(new Main(), new CommandFactory(streams))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false) // a file may be named like that
                .setParameterExceptionHandler((e, given) -> {
                    // picocli quotes what was given as it is.
                    err.println(ErrorMessages.onOneLine(String.valueOf(e.getMessage())));
                    e.getCommandLine().usage(err);
                    return CommandLine.ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((e, command, result) -> {
                    err.println(command.getCommandName() + ": " + ErrorMessages.describe(e));
                    return CommandLine.ExitCode.USAGE;
                })
                .execute(args);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command? For example: check FILE");
    }
}
