package io.chatmedia.cli;

import io.chatmedia.json.JsonDocument;
import io.chatmedia.json.ReadLimits;
import io.chatmedia.json.ReadLimitsBuilder;
import io.chatmedia.json.ReadMode;
import io.chatmedia.json.RecordReader;
import io.chatmedia.participant.ChatMediaParticipant;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonPointer;

/** {@code check}: reads participants and says of each what is wrong with it. */
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

    /** An envelope is taken whole to find the documents in it, so that it has a limit of its own: 64 MiB. */
    private static final int ENVELOPE_BYTES = 64 << 20;

    /** What any machine has use for; the documents under way take memory. */
    private static final int MOST_THREADS = 256;

    private static final Path STANDARD_INPUT = Path.of("-");

    /** How the findings are written. */
    enum Format {
        TEXT,
        JSON
    }

    @Option(
            names = "--mode",
            paramLabel = "strict|tolerant",
            defaultValue = "strict",
            description = {
                "strict (the default): the documented contract and nothing else;",
                "tolerant: also what the live platform is known to send"
            })
    private ReadMode mode = ReadMode.STRICT;

    @Option(
            names = "--at",
            paramLabel = "POINTER",
            description = {
                "where in each document of the input the participants are, as a JSON pointer to an array or an object,",
                "for example /eventBody/participants"
            })
    private @Nullable String at;

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

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = {
                "check so many documents at a time (default: the number of processors);",
                "what is written, and in which order, does not depend on it"
            })
    private int threads = Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS);

    @Parameters(paramLabel = "FILE", description = "the files to read; standard input if there is none, or for -")
    private List<Path> files = List.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private final Streams streams;

    CheckCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        requireUsable();
        RecordReader<ChatMediaParticipant> reader = RecordReader.of(ChatMediaParticipant.class, mode)
                .withLimits(ReadLimitsBuilder.builder(ReadLimits.DEFAULT)
                        .violations(maxViolations)
                        .build());
        Tally tally = new Tally();
        ExecutorService pool = Executors.newFixedThreadPool(threads, CheckCommand::readingThread);
        try (DocumentSinks sinks = new DocumentSinks()) {
            sinks.add(tally);
            sinks.add(format == Format.JSON ? new JsonReport(streams.out()) : new TextReport(streams.out()));
            if (accepted != null) {
                sinks.add(new AcceptedFile(accepted));
            }
            if (rejected != null) {
                sinks.add(new RejectedFile(rejected));
            }
            for (Path file : files.isEmpty() ? List.of(STANDARD_INPUT) : files) {
                check(file, reader, pool, sinks);
            }
            sinks.finish();
            sinks.publish();
        } catch (IOException | UncheckedIOException e) {
            say(Failure.describe(e));
            say("broken off after " + tally);
            return ExitCode.USAGE;
        } finally {
            pool.shutdown();
        }
        say(tally.toString());
        return tally.exitCode();
    }

    private void requireUsable() throws IOException {
        if (maxViolations < 1) {
            throw wrongUse("--max-violations must be at least 1");
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw wrongUse("--threads must be from 1 to " + MOST_THREADS);
        }
        if (accepted != null && rejected != null && TargetFile.resolve(accepted).equals(TargetFile.resolve(rejected))) {
            throw wrongUse("--accepted and --rejected must be two files");
        }
        for (Path file : files) {
            if (isTarget(file, accepted) || isTarget(file, rejected)) {
                throw wrongUse("a file that is read cannot be --accepted or --rejected too");
            }
        }
        if (files.stream().filter(STANDARD_INPUT::equals).count() > 1) {
            throw wrongUse("standard input can be read only once");
        }
        try {
            JsonPointer.compile(at);
        } catch (IllegalArgumentException e) {
            throw wrongUse("--at must be a JSON pointer, such as /eventBody/participants");
        }
    }

    private static boolean isTarget(Path file, @Nullable Path target) throws IOException {
        return target != null && Files.isRegularFile(file) && file.toRealPath().equals(TargetFile.resolve(target));
    }

    private ParameterException wrongUse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private void say(String line) {
        spec.commandLine().getErr().println(line);
    }

    /** A thread that does not keep the program from ending. */
    private static Thread readingThread(Runnable reading) {
        Thread thread = new Thread(reading, "check");
        thread.setDaemon(true);
        return thread;
    }

    private void check(Path file, RecordReader<ChatMediaParticipant> reader, Executor pool, DocumentSink sinks)
            throws IOException {
        String source = file.toString();
        try (InputStream in = Progress.of(open(file), source, sizeOf(file), streams.err())) {
            if (threads == 1) {
                check(source, in, reader, sinks);
            } else {
                new ConcurrentCheck(source, reader, sinks, pool, threads).check(in, this::documents);
            }
        }
    }

    private void check(String source, InputStream in, RecordReader<ChatMediaParticipant> reader, DocumentSink sinks)
            throws IOException {
        long number = 0;
        Iterator<JsonDocument> documents = documents(in);
        while (documents.hasNext()) {
            JsonDocument document = documents.next();
            sinks.accept(new CheckedDocument(source, ++number, document, reader.read(document)));
        }
    }

    private Iterator<JsonDocument> documents(InputStream in) {
        if (at == null || at.isEmpty()) {
            return JsonDocument.stream(in, ReadLimits.DEFAULT).iterator();
        }
        ReadLimits forEnvelopes = ReadLimitsBuilder.builder(ReadLimits.DEFAULT)
                .documentBytes(ENVELOPE_BYTES)
                .build();
        return JsonDocument.stream(in, forEnvelopes)
                .flatMap(envelope -> envelope.at(at))
                .iterator();
    }

    private InputStream open(Path file) throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            return streams.in();
        }
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "a folder is no file; name the files in it");
        }
        return Files.newInputStream(file);
    }

    private static long sizeOf(Path file) throws IOException {
        return file.equals(STANDARD_INPUT) ? -1 : Files.size(file);
    }
}
