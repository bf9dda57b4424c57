package org.example.webhook.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** What is sent: 90 % valid, 9 % faulty, 1 % hostile, in the order that a source of random numbers gives. */
final class Traffic {

    private static final String PARTICIPANTS = "/webhooks/participants";
    private static final String RAW_PARTICIPANTS = "/webhooks/participants/raw";
    private static final String EVENTS = "/webhooks/events";
    private static final String FAULTY =
            "{\"id\":\"p1\",\"held\":1,\"state\":\"asleep\",\"startTime\":\"2025-02-30T10:00:00Z\"}";
    private static final String TOO_LARGE = "{\"id\":\"" + "x".repeat(5 << 18) + "\"}";
    private static final long SLOW_PAUSE_MILLIS = 10;

    /** What kind of request, for the figures. */
    enum Kind {
        VALID,
        FAULTY,
        OVERSIZED,
        CUT_OFF,
        SLOW,
        ABANDONED
    }

    /**
     * One request.
     *
     * @param pieces what is sent, with pauses between the pieces
     * @param status the status that must be answered, 0 if nobody waits for it
     */
    record Request(Kind kind, byte[][] pieces, long pauseMillis, int status) {}

    private final List<Request> valid = List.of(
            whole(Kind.VALID, PARTICIPANTS, sample("participant.json"), 202),
            whole(Kind.VALID, RAW_PARTICIPANTS, sample("participant.json"), 202),
            whole(Kind.VALID, EVENTS, sample("notification.json"), 202),
            whole(Kind.VALID, EVENTS, sample("event-bridge.json"), 202));
    private final List<Request> faulty = List.of(
            whole(Kind.FAULTY, PARTICIPANTS, FAULTY.getBytes(UTF_8), 422),
            whole(Kind.FAULTY, RAW_PARTICIPANTS, FAULTY.getBytes(UTF_8), 422),
            whole(Kind.FAULTY, EVENTS, "{\"topicName\":\"t\"}".getBytes(UTF_8), 422),
            whole(Kind.FAULTY, EVENTS, "<event/>".getBytes(UTF_8), 400));
    private final List<Request> hostile = List.of(
            whole(Kind.OVERSIZED, PARTICIPANTS, TOO_LARGE.getBytes(UTF_8), 413),
            whole(Kind.OVERSIZED, RAW_PARTICIPANTS, TOO_LARGE.getBytes(UTF_8), 413),
            cutOff(PARTICIPANTS),
            cutOff(RAW_PARTICIPANTS),
            slow(PARTICIPANTS),
            slow(RAW_PARTICIPANTS),
            abandoned(PARTICIPANTS),
            abandoned(RAW_PARTICIPANTS));

    Request next(RandomGenerator random) {
        int percent = random.nextInt(100);
        List<Request> requests = percent < 90 ? valid : percent < 99 ? faulty : hostile;
        return requests.get(random.nextInt(requests.size()));
    }

    private static Request whole(Kind kind, String path, byte[] body, int status) {
        return new Request(kind, new byte[][] {Connection.post(path, body, body.length)}, 0, status);
    }

    /** A document that ends too early, in a request that does not. */
    private static Request cutOff(String path) {
        byte[] body = sample("participant.json");
        return whole(Kind.CUT_OFF, path, Arrays.copyOf(body, body.length / 2), 400);
    }

    /** A client that hesitates twice within a valid body. */
    private static Request slow(String path) {
        byte[] body = sample("participant.json");
        byte[] request = Connection.post(path, body, body.length);
        byte[][] pieces = {
            Arrays.copyOf(request, 1_000),
            Arrays.copyOfRange(request, 1_000, 2_000),
            Arrays.copyOfRange(request, 2_000, request.length)
        };
        return new Request(Kind.SLOW, pieces, SLOW_PAUSE_MILLIS, 202);
    }

    /** A client that goes away within its request. */
    private static Request abandoned(String path) {
        byte[] body = sample("participant.json");
        return new Request(Kind.ABANDONED, new byte[][] {Connection.post(path, body, body.length / 2)}, 0, 0);
    }

    private static byte[] sample(String name) {
        try (InputStream in = Traffic.class.getResourceAsStream("/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
