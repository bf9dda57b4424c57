package io.chatmedia.cli;

import io.chatmedia.json.ReadLimits;
import io.chatmedia.json.ReadLimitsBuilder;
import io.chatmedia.json.RecordReader;
import io.chatmedia.participant.ChatMediaParticipant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code check}: reads participants and reports the violations of each. */
@Command(
        name = "check",
        description = {
            "Reads chat media participants and says what is wrong with them.",
            "The input is newline-delimited JSON, a JSON array, or documents one after another."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "Exit code:%n",
        exitCodeList = {"0:every document is accepted", "1:some document is rejected", "2:wrong use or an I/O error"})
final class CheckCommand implements Callable<Integer> {

    /** The output format. */
    enum Format {
        TEXT,
        JSON
    }

    @Mixin
    private final ModeOption modeOption = new ModeOption();

    @Mixin
    private final InputOptions input;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "text (the default): a line for each violation; json: a line for each document")
    private Format format = Format.TEXT;

    @Option(
            names = "--accepted",
            paramLabel = "FILE",
            description = "write the accepted documents to this file, as they came, one a line")
    private @Nullable Path accepted;

    @Option(
            names = "--rejected",
            paramLabel = "FILE",
            description = "write the rejected documents to this file, each with its violations, as JSON, one a line")
    private @Nullable Path rejected;

    @Option(
            names = "--max-violations",
            paramLabel = "N",
            defaultValue = "100",
            description = "report at most so many violations of a document (default: ${DEFAULT-VALUE})")
    private int maxViolations = 100;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private final StandardStreams streams;

    CheckCommand(StandardStreams streams) {
        this.streams = streams;
        this.input = new InputOptions(streams);
    }

    @Override
    public Integer call() throws IOException {
        requireUsable();
        RecordReader<ChatMediaParticipant> reader = RecordReader.of(ChatMediaParticipant.class, modeOption.mode())
                .withLimits(ReadLimitsBuilder.builder(ReadLimits.DEFAULT)
                        .violations(maxViolations)
                        .build());
        Summary summary = new Summary();
        return input.read(reader, summary, this::addSinks) ? summary.exitCode() : ExitCode.USAGE;
    }

    private void addSinks(DocumentSinks sinks) throws IOException {
        sinks.add(format == Format.JSON ? new JsonReport(streams.out()) : new TextReport(streams.out()));
        if (accepted != null) {
            sinks.add(new AcceptedFile(accepted));
        }
        if (rejected != null) {
            sinks.add(new RejectedFile(rejected));
        }
    }

    private void requireUsable() throws IOException {
        if (maxViolations < 1) {
            throw wrongUse("--max-violations must be at least 1");
        }
        input.requireUsable();
        if (accepted != null && rejected != null && AtomicFile.resolve(accepted).equals(AtomicFile.resolve(rejected))) {
            throw wrongUse("--accepted and --rejected must be two files");
        }
        if (input.reads(accepted) || input.reads(rejected)) {
            throw wrongUse("a file that is read cannot be --accepted or --rejected too");
        }
    }

    private ParameterException wrongUse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
