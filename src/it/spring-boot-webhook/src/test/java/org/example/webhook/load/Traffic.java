package org.example.webhook.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What is sent: 90 % valid, 9 % faulty, 1 % hostile, in random order. Who sends slowly does so apart from the others:
 * what that costs is a connection and a thread for as long as it takes, not one request of many.
 */
final class Traffic {

    private static final String PARTICIPANTS = "/webhooks/participants";
    private static final String RAW_PARTICIPANTS = "/webhooks/participants/raw";
    private static final String NOTIFICATIONS = "/webhooks/notifications";
    private static final String EVENTS = "/webhooks/events";
    private static final String FAULTY =
            "{\"id\":\"p1\",\"held\":1,\"state\":\"asleep\",\"startTime\":\"2025-02-30T10:00:00Z\"}";
    private static final String TOO_LARGE = "{\"id\":\"" + "x".repeat(5 << 18) + "\"}";
    private static final int TRICKLE_PIECES = 12;
    private static final long TRICKLE_PAUSE_MILLIS = 100;

    /** What kind of request, for the figures. */
    enum Kind {
        VALID,
        FAULTY,
        OVERSIZED,
        CUT_OFF,
        ABANDONED,
        TRICKLED,
        STALLED
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
            whole(Kind.VALID, NOTIFICATIONS, sample("notification.json"), 202),
            whole(Kind.VALID, EVENTS, sample("event-bridge.json"), 202));
    private final List<Request> faulty = List.of(
            whole(Kind.FAULTY, PARTICIPANTS, FAULTY.getBytes(UTF_8), 422),
            whole(Kind.FAULTY, RAW_PARTICIPANTS, FAULTY.getBytes(UTF_8), 422),
            whole(Kind.FAULTY, NOTIFICATIONS, "{\"topicName\":5}".getBytes(UTF_8), 422),
            whole(Kind.FAULTY, EVENTS, "<event/>".getBytes(UTF_8), 400));
    private final List<Request> hostile = List.of(
            whole(Kind.OVERSIZED, PARTICIPANTS, TOO_LARGE.getBytes(UTF_8), 413),
            whole(Kind.OVERSIZED, RAW_PARTICIPANTS, TOO_LARGE.getBytes(UTF_8), 413),
            cutOff(PARTICIPANTS),
            cutOff(RAW_PARTICIPANTS),
            abandoned(PARTICIPANTS),
            abandoned(RAW_PARTICIPANTS));
    private final List<Request> trickled = List.of(trickled(PARTICIPANTS), trickled(RAW_PARTICIPANTS));
    private final List<Request> stalled = List.of(stalled(PARTICIPANTS), stalled(RAW_PARTICIPANTS));

    Request mixed(RandomGenerator random) {
        int percent = random.nextInt(100);
        return oneOf(percent < 90 ? valid : percent < 99 ? faulty : hostile, random);
    }

    Request trickled(RandomGenerator random) {
        return oneOf(trickled, random);
    }

    Request stalled(RandomGenerator random) {
        return oneOf(stalled, random);
    }

    private static Request oneOf(List<Request> requests, RandomGenerator random) {
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

    /** A valid body that takes its client more than a second. */
    private static Request trickled(String path) {
        byte[] body = sample("participant.json");
        byte[] request = Connection.post(path, body, body.length);
        byte[][] pieces = new byte[TRICKLE_PIECES][];
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = Arrays.copyOfRange(
                    request, request.length * i / pieces.length, request.length * (i + 1) / pieces.length);
        }
        return new Request(Kind.TRICKLED, pieces, TRICKLE_PAUSE_MILLIS, 202);
    }

    /** A client that falls silent within its body, until the server no longer waits. */
    private static Request stalled(String path) {
        byte[] body = sample("participant.json");
        return new Request(Kind.STALLED, new byte[][] {Connection.post(path, body, body.length / 2)}, 0, 408);
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
