package org.example.webhook.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.example.webhook.load.Traffic.Kind;
import org.example.webhook.load.Traffic.Request;

/** Sends one request after another over one connection, until its time is over. */
final class Client implements Callable<Client> {

    private final int port;
    private final Supplier<Request> requests;
    private final long nanos;
    private final Map<Kind, Integer> sent = new EnumMap<>(Kind.class);
    private final LongStream.Builder validNanos = LongStream.builder();
    private final List<String> wrong = new ArrayList<>();

    Client(int port, Supplier<Request> requests, long nanos) {
        this.port = port;
        this.requests = requests;
        this.nanos = nanos;
    }

    @Override
    public Client call() throws IOException, InterruptedException {
        long end = System.nanoTime() + nanos;
        try (Connection connection = new Connection(port)) {
            for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
                Request request = requests.get();
                send(connection, request);
                sent.merge(request.kind(), 1, Integer::sum);
                if (request.kind() == Kind.VALID) {
                    validNanos.add(System.nanoTime() - start);
                }
            }
        }
        return this;
    }

    private void send(Connection connection, Request request) throws IOException, InterruptedException {
        try {
            if (request.kind() == Kind.ABANDONED) {
                connection.abandon(request.pieces()[0]);
                return;
            }
            int status = connection.exchange(request.pieces(), request.pauseMillis());
            if (status != request.status()) {
                wrong.add(request.kind() + " was answered " + status);
            }
        } catch (IOException e) {
            wrong.add(request.kind() + " was not answered: " + e);
            connection.close();
        }
    }

    Map<Kind, Integer> sent() {
        return sent;
    }

    LongStream validNanos() {
        return validNanos.build();
    }

    /** What was answered otherwise than it must be, or not at all. */
    List<String> wrong() {
        return wrong;
    }
}
