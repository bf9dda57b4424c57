package org.example.router;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;

/** A Kafka broker of one node (KRaft), on ports of its own choice that only this machine can reach. */
final class Broker implements AutoCloseable {

    private static final Pattern LISTENING =
            Pattern.compile("Awaiting socket connections on 127\\.0\\.0\\.1:(\\d+)\\.");
    private static final Duration STARTING = Duration.ofMinutes(1);

    private final Path directory;
    private final ChildProcess process;
    private final int port;
    private final Admin admin;

    private Broker(Path directory, ChildProcess process, int port) {
        this.directory = directory;
        this.process = process;
        this.port = port;
        this.admin = Admin.create(Map.of("bootstrap.servers", address()));
    }

    static Broker start() throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory(Path.of("target"), "broker-").toAbsolutePath();
        Path log = directory.resolveSibling(directory.getFileName() + ".log");
        Path settings =
                Files.writeString(directory.resolve("server.properties"), """
                process.roles=broker,controller
                node.id=1
                listeners=PLAINTEXT://127.0.0.1:0,CONTROLLER://127.0.0.1:0
                controller.listener.names=CONTROLLER
                # Nobody else is asked: the one voter is itself, and it notes its port in the quorum when it leads.
                controller.quorum.bootstrap.servers=127.0.0.1:0
                log.dirs=%s
                auto.create.topics.enable=false
                # One node is all there is.
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                # A killed process is missed soon.
                group.initial.rebalance.delay.ms=0
                group.min.session.timeout.ms=1000
                transaction.abort.timed.out.transaction.cleanup.interval.ms=500
                """.formatted(directory.resolve("log")));
        format(settings, log);
        ChildProcess process = ChildProcess.start(
                log,
                List.of("-Xms512m", "-Xmx512m", "-Dorg.slf4j.simpleLogger.log.kafka.network.DataPlaneAcceptor=info"),
                "kafka.Kafka",
                settings.toString());
        try {
            return new Broker(directory, process, port(process, log));
        } catch (IOException | InterruptedException | RuntimeException e) {
            process.close();
            throw e;
        }
    }

    /** Makes the directory that of a quorum of one, which finds out for itself who is in it and where. */
    private static void format(Path settings, Path log) throws IOException, InterruptedException {
        String id = Uuid.randomUuid().toString();
        String[] format = {"format", "--standalone", "-t", id, "-c", settings.toString()};
        try (ChildProcess tool = ChildProcess.start(log, List.of(), "kafka.tools.StorageTool", format)) {
            if (tool.waitFor() != 0) {
                throw new IllegalStateException("cannot format: " + Files.readString(log));
            }
        }
    }

    /** The port of the broker, which begins to listen after the controller, as its log tells. */
    private static int port(ChildProcess process, Path log) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(STARTING);
        while (process.isAlive() && Instant.now().isBefore(end)) {
            List<MatchResult> listeners =
                    LISTENING.matcher(Files.readString(log)).results().toList();
            if (listeners.size() == 2) {
                return Integer.parseInt(listeners.get(1).group(1));
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("cannot start: " + Files.readString(log));
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    Admin admin() {
        return admin;
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
        process.close();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
