package org.example.router;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.example.router.ParticipantRouter.PARTICIPANTS;
import static org.example.router.ParticipantRouter.REJECTED;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Kinds of messages, and the topic that each belongs on in tolerant mode. */
enum Kind {
    TYPICAL(PARTICIPANTS, json -> json),
    FULL(PARTICIPANTS, json -> withId(Documents.FULL, id(json))),
    WITHOUT_ID(PARTICIPANTS, json -> json.replaceFirst("\"id\":\"[^\"]+\",", "")),
    NULL_ID(PARTICIPANTS, json -> json.replaceFirst("\"id\":\"[^\"]+\"", "\"id\":null")),
    OTHER_SCRIPTS(PARTICIPANTS, json -> json.replace("Jonas Pereira", "Žofie 渡辺 😀".repeat(20))),
    PLATFORM_VALUE(
            PARTICIPANTS,
            json -> json.replace("\"connected\"", "\"terminated\"").replaceFirst("}$", ",\"journeyContext\":{}}")),
    UNKNOWN_VALUE(PARTICIPANTS, json -> json.replace("\"connected\"", "\"sleeping\"")),
    UNKNOWN_PROPERTY(PARTICIPANTS, json -> json.replaceFirst("}$", ",\"muted\":false,\"mediaRoles\":[\"full\"]}")),

    WRONG_TYPE(REJECTED, json -> json.replace("\"held\":false", "\"held\":0")),
    IMPOSSIBLE_DAY(REJECTED, json -> json.replace("2025-10-14", "2025-02-30")),
    DUPLICATE_PROPERTY(REJECTED, json -> json.replaceFirst("}$", ",\"id\":\"another\"}")),
    OUT_OF_RANGE(REJECTED, json -> json.replace("30000", "-1")),
    NULL_ELEMENT(REJECTED, json -> json.replace("\"Timetable\"", "null")),
    UNRECOGNIZED(REJECTED, json -> "{\"eventBody\":{\"participants\":[" + json + "]}}"),
    UNPAIRED_SURROGATE(REJECTED, json -> json.replace("Jonas", "\\ud800")),
    TRAILING_CONTENT(REJECTED, json -> json + json),
    CUT_OFF(REJECTED, json -> json.substring(0, json.length() / 2)),
    NOT_JSON(REJECTED, json -> "id=p1&name=Jonas"),
    ARRAY(REJECTED, json -> "[" + json + "]"),
    EMPTY(REJECTED, json -> ""),
    NOTHING(REJECTED, json -> null, text -> null),
    NOT_UTF8(REJECTED, json -> json.replace("Jonas", "Jörg"), text -> text.getBytes(ISO_8859_1)),
    BINARY(REJECTED, json -> "", text -> new byte[] {0, 0, 0, 1, -1, -2, 127, 0}),
    DEEP(REJECTED, json -> "[".repeat(10_000)),
    MANY_VIOLATIONS(REJECTED, json -> "{" + "\"held\":1,".repeat(2_000) + "\"held\":1}"),
    LONG_NAME(REJECTED, json -> "{\"attributes\":{\"" + "n".repeat(20_000) + "\":1}}"),
    LONG_POINTERS(REJECTED, json -> longPointers()),
    /** As long as a topic takes it by default, less a little for the batch, key and headers. */
    LARGE(REJECTED, json -> "{\"name\":\"" + "x".repeat((1 << 20) - 500) + "\"}");

    final String topic;
    private final Function<String, String> text;
    private final Function<String, byte[]> bytes;

    Kind(String topic, UnaryOperator<String> text) {
        this(topic, text, document -> document.getBytes(UTF_8));
    }

    Kind(String topic, UnaryOperator<String> text, Function<String, byte[]> bytes) {
        this.topic = topic;
        this.text = text;
        this.bytes = bytes;
    }

    /**
     * The kind of a message in mixed traffic: one in seven is not as the contract has it, one in ten thousand large.
     */
    static Kind of(int number) {
        int place = number % 100;
        if (place < 85) {
            return number % 10_000 == 0 ? LARGE : place < 70 ? TYPICAL : FULL;
        }
        return values()[(number / 100 * 15 + place) % LARGE.ordinal()];
    }

    /** A document of this kind. */
    byte[] document(String id) {
        return text.andThen(bytes).apply(withId(Documents.TYPICAL, id));
    }

    private static String longPointers() {
        String open = ("{\"" + "n".repeat(250) + "\":").repeat(30);
        String numbers = String.join(",", Collections.nCopies(200, "1".repeat(21)));
        return open + "[" + numbers + "]" + "}".repeat(30);
    }

    private static String withId(String json, String id) {
        return json.replaceFirst("\"id\":\"[^\"]+\"", "\"id\":\"" + id + "\"");
    }

    private static String id(String json) {
        return json.substring("{\"id\":\"".length(), json.indexOf("\","));
    }

    private static final class Documents {

        static final String TYPICAL = load("/typical.json");
        static final String FULL = load("/full.json");

        private static String load(String name) {
            try (InputStream in = Kind.class.getResourceAsStream(name)) {
                return new String(in.readAllBytes(), UTF_8).strip();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
