package org.example.router;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;

/** A Kafka broker of one node (KRaft), on free ports of the loopback interface, with its files under target. */
final class Broker implements AutoCloseable {

    private final Path directory;
    private final int port;
    private final ChildProcess process;
    private final Admin admin;

    private Broker(Path directory, int port, ChildProcess process) {
        this.directory = directory;
        this.port = port;
        this.process = process;
        this.admin = Admin.create(Map.of("bootstrap.servers", address()));
    }

    static Broker start() throws Exception {
        Path directory = Files.createTempDirectory(Path.of("target"), "broker-").toAbsolutePath();
        int[] ports = freePorts();
        Path settings = Files.writeString(
                directory.resolve("server.properties"), """
                process.roles=broker,controller
                node.id=1
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                controller.quorum.voters=1@127.0.0.1:%2$d
                log.dirs=%3$s
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
                """.formatted(ports[0], ports[1], directory.resolve("log")));
        Path log = directory.resolveSibling(directory.getFileName() + ".log");
        String id = Uuid.randomUuid().toString();
        try (ChildProcess format = ChildProcess.start(
                log, List.of(), "kafka.tools.StorageTool", "format", "-t", id, "-c", settings.toString())) {
            if (format.waitFor() != 0) {
                throw new IllegalStateException("cannot format: " + Files.readString(log));
            }
        }
        Broker broker = new Broker(
                directory,
                ports[0],
                ChildProcess.start(log, List.of("-Xms512m", "-Xmx512m"), "kafka.Kafka", settings.toString()));
        try {
            broker.admin.describeCluster().nodes().get(60, TimeUnit.SECONDS);
            return broker;
        } catch (Exception e) {
            broker.close();
            throw new IllegalStateException("cannot start: " + Files.readString(log), e);
        }
    }

    private static int[] freePorts() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (ServerSocket first = new ServerSocket(0, 1, loopback);
                ServerSocket second = new ServerSocket(0, 1, loopback)) {
            return new int[] {first.getLocalPort(), second.getLocalPort()};
        }
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
