package io.chatmedia.cli;

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

/** {@code report}: reads participants and counts how they differ from the contract. */
@Command(
        name = "report",
        description = {
            "Counts what chat media participants say that their contract does not.",
            "Counts also which states, purposes, directions and timestamps they have.",
            "The input is newline-delimited JSON, a JSON array, or documents one after another."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "Exit code:%n",
        exitCodeList = {"0:the report is made, whatever it says", "2:wrong use or an I/O error"})
final class ReportCommand implements Callable<Integer> {

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "write the report to this file, too, as a page for a browser")
    private @Nullable Path html;

    @Mixin
    private final InputOptions input;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private final StandardStreams streams;

    ReportCommand(StandardStreams streams) {
        this.streams = streams;
        this.input = new InputOptions(streams);
    }

    @Override
    public Integer call() throws IOException {
        input.requireUsable();
        if (input.reads(html)) {
            throw new ParameterException(spec.commandLine(), "a file that is read cannot be --html too");
        }
        RecordReader<ChatMediaParticipant> reader = RecordReader.strict(ChatMediaParticipant.class);
        boolean made = input.read(reader, new Summary(), sinks -> sinks.add(new DriftReport(streams.out(), html)));
        return made ? ExitCode.OK : ExitCode.USAGE;
    }
}
