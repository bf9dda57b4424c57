package io.chatmedia.cli;

import io.chatmedia.json.JsonDocument;
import io.chatmedia.json.ReadLimits;
import io.chatmedia.json.ReadLimitsBuilder;
import io.chatmedia.json.RecordReader;
import io.chatmedia.text.JsonPointers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The input options of a command: the files, the place of the documents in them, and the number of threads. */
final class InputOptions {

    /** An envelope is held in memory as a whole, so it has a limit of its own: 64 MiB. */
    private static final int ENVELOPE_BYTES = 64 << 20;

    /** More threads help on no machine, and the documents under way take memory. */
    private static final int MOST_THREADS = 256;

    private static final Path STANDARD_INPUT = Path.of("-");

    @Option(
            names = "--at",
            paramLabel = "POINTER",
            description = {
                "where in each document of the input the participants are, as a JSON pointer to an array or an object,",
                "for example /eventBody/participants"
            })
    private @Nullable String at;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = {
                "read so many documents at a time (default: the number of processors);",
                "what is written, and in which order, does not depend on it"
            })
    private int threads = Math.min(Runtime.getRuntime().availableProcessors(), MOST_THREADS);

    @Parameters(paramLabel = "FILE", description = "the files to read; standard input if there is none, or for -")
    private List<Path> files = List.of();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private final StandardStreams streams;

    InputOptions(StandardStreams streams) {
        this.streams = streams;
    }

    /** @throws ParameterException if the options are not of use */
    void requireUsable() {
        if (threads < 1 || threads > MOST_THREADS) {
            throw wrongUse("--threads must be from 1 to " + MOST_THREADS);
        }
        if (files.stream().filter(STANDARD_INPUT::equals).count() > 1) {
            throw wrongUse("standard input can be read only once");
        }
        try {
            JsonPointers.names(at == null ? "" : at);
        } catch (IllegalArgumentException e) {
            throw wrongUse("--at must be a JSON pointer, such as /eventBody/participants");
        }
    }

    private ParameterException wrongUse(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Returns whether an output file is also one of the input files. */
    boolean reads(@Nullable Path target) throws IOException {
        if (target == null) {
            return false;
        }
        for (Path file : files) {
            if (Files.isRegularFile(file) && file.toRealPath().equals(AtomicFile.resolve(target))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Reads the documents of all files, passes the results to the sinks in order, and writes a summary to standard
     * error.
     *
     * @return whether all went well; if not, it was said why
     */
    boolean read(RecordReader<?> reader, Summary summary, DocumentSinks.Choice choice) {
        try (DocumentSinks sinks = new DocumentSinks()) {
            sinks.add(summary);
            choice.addTo(sinks);
            read(reader, sinks);
            sinks.finish();
            sinks.publish();
        } catch (IOException | UncheckedIOException e) {
            say(ErrorMessages.describe(e));
            say("broken off after " + summary);
            return false;
        }
        say(summary.toString());
        return true;
    }

    private void say(String line) {
        spec.commandLine().getErr().println(line);
    }

    private void read(RecordReader<?> reader, DocumentSink sink) throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(threads, InputOptions::readingThread);
        try {
            for (Path file : files.isEmpty() ? List.of(STANDARD_INPUT) : files) {
                read(file, reader, pool, sink);
            }
        } finally {
            pool.shutdown();
        }
    }

    /** A daemon thread, which does not keep the program from ending. */
    private static Thread readingThread(Runnable reading) {
        Thread thread = new Thread(reading, "reading");
        thread.setDaemon(true);
        return thread;
    }

    private void read(Path file, RecordReader<?> reader, ExecutorService pool, DocumentSink sink) throws IOException {
        String source = file.toString();
        try (InputStream in = Progress.of(open(file), source, sizeOf(file), streams.err())) {
            if (threads == 1) {
                read(source, in, reader, sink);
            } else {
                new ConcurrentReading(source, reader, sink, pool, threads).read(in, this::documents);
            }
        }
    }

    private void read(String source, InputStream in, RecordReader<?> reader, DocumentSink sink) throws IOException {
        long number = 0;
        Iterator<JsonDocument> documents = documents(in);
        while (documents.hasNext()) {
            JsonDocument document = documents.next();
            sink.accept(new DocumentResult(source, ++number, document, reader.read(document)));
        }
    }

    private Iterator<JsonDocument> documents(InputStream in) {
        if (at == null || at.isEmpty()) {
            return JsonDocument.stream(in, ReadLimits.DEFAULT).iterator();
        }
        ReadLimits forEnvelopes = ReadLimitsBuilder.builder(ReadLimits.DEFAULT)
                .documentBytes(ENVELOPE_BYTES)
                .build();
        return new EnvelopeDocuments(JsonDocument.stream(in, forEnvelopes).iterator(), at);
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
