package io.chatmedia.participant;

import io.chatmedia.oracle.Shown;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** The bytes of a document after some random changes, some of which leave it JSON. */
@SuppressWarnings("ArrayRecordComponent") // documents are never compared
record MutatedDocument(byte[] bytes) {

    /** What a change puts in, as ISO-8859-1: one byte a character. */
    private static final List<String> SNIPPETS = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            ":",
            ",",
            "\\",
            "\n",
            "\r\n ",
            "\t",
            "\u0000",
            "0",
            "-",
            "1.5",
            "1e999",
            "null",
            "true",
            "/*x*/",
            "NaN",
            "\\ud800",
            "\\ud83d\\ude00",
            "\\u00",
            "\u00ff",
            "\u0080",
            "\u00c3\u00a9",
            "\u00c0\u0080",
            "\u00ed\u00a0\u0080",
            "\u00ef\u00bb\u00bf",
            "\u00f0\u009f\u0098\u0080",
            "\u00f4\u0090\u0080\u0080");

    private static final List<String> NAMES = List.of(
            "id",
            "name",
            "startTime",
            "held",
            "customer",
            "score",
            "tags",
            "parkTime",
            "status",
            "errors",
            "state",
            "muted",
            "",
            "a/b",
            "c~d",
            "\\ud800",
            "x y");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "\"\"",
            "\"terminated\"",
            "\"never-heard-of\"",
            "12345678901234567890.50",
            "[ {\"x\" : null,\"y\":1.0} ]",
            "\"agent\"",
            "\"\\udc00\"",
            "\"\u00c3\u00a9\"",
            "\"2024-02-30T00:00:00Z\"",
            "0",
            "-1",
            "101",
            "5.0",
            "2147483648",
            "[]",
            "[null,{}]",
            "{}",
            "{\"id\":null,\"id\":{\"a/b\":[]}}",
            " {\n \"version\" : 1 } ");

    /** Documents that come of others by a few changes. */
    static Arbitrary<MutatedDocument> arbitrary(Arbitrary<byte[]> documents) {
        return Combinators.combine(documents, changes().list().ofMaxSize(4)).as((bytes, changes) -> {
            byte[] changed = bytes;
            for (Change change : changes) {
                changed = change.apply(changed);
            }
            return new MutatedDocument(changed);
        });
    }

    private static Arbitrary<Change> changes() {
        Arbitrary<String> property = Combinators.combine(Arbitraries.of(NAMES), Arbitraries.of(VALUES))
                .as((name, value) -> "\"" + name + "\":" + value + ",");
        return ParticipantArbitraries.frequencyOf(
                Tuple.of(2, change(Kind.FLIP, Arbitraries.just(""))),
                Tuple.of(1, change(Kind.DELETE, Arbitraries.just(""))),
                Tuple.of(1, change(Kind.REPEAT, Arbitraries.just(""))),
                Tuple.of(1, change(Kind.INSERT, Arbitraries.of(SNIPPETS))),
                Tuple.of(3, change(Kind.INSERT_PROPERTY, property)),
                Tuple.of(3, change(Kind.INSERT_VALUE, Arbitraries.of(VALUES).map(value -> value + ",\"x\":"))));
    }

    private static Arbitrary<Change> change(Kind kind, Arbitrary<String> text) {
        return Combinators.combine(
                        Arbitraries.integers()
                                .between(0, Integer.MAX_VALUE)
                                .withDistribution(RandomDistribution.uniform()),
                        Arbitraries.integers().between(0, 40),
                        text)
                .as((place, number, inserted) -> new Change(kind, place, number, inserted));
    }

    private enum Kind {
        FLIP,
        DELETE,
        REPEAT,
        INSERT,
        INSERT_PROPERTY,
        INSERT_VALUE
    }

    private record Change(Kind kind, int place, int number, String text) {

        byte[] apply(byte[] bytes) {
            int at = place % (bytes.length + 1);
            int to = Math.min(bytes.length, at + 1 + number / 2);
            byte[] inserted = text.getBytes(StandardCharsets.ISO_8859_1);
            return switch (kind) {
                case FLIP -> flip(bytes, at);
                case DELETE -> replace(bytes, at, to, new byte[0]);
                case REPEAT -> replace(bytes, at, at, Arrays.copyOfRange(bytes, at, to));
                case INSERT -> replace(bytes, at, at, inserted);
                case INSERT_PROPERTY -> insertBehind((byte) '{', bytes, at, inserted);
                case INSERT_VALUE -> insertBehind((byte) ':', bytes, at, inserted);
            };
        }

        private byte[] flip(byte[] bytes, int at) {
            byte[] flipped = bytes.clone();
            if (at < bytes.length) {
                flipped[at] ^= (byte) (1 << number % 8);
            }
            return flipped;
        }

        /** Mostly leaves JSON, for in a participant these bytes are rare within strings. */
        private static byte[] insertBehind(byte mark, byte[] bytes, int from, byte[] inserted) {
            for (int i = 0; i < bytes.length; i++) {
                int at = (from + i) % bytes.length;
                if (bytes[at] == mark) {
                    return replace(bytes, at + 1, at + 1, inserted);
                }
            }
            return bytes;
        }

        private static byte[] replace(byte[] bytes, int from, int to, byte[] inserted) {
            byte[] replaced = new byte[bytes.length - (to - from) + inserted.length];
            System.arraycopy(bytes, 0, replaced, 0, from);
            System.arraycopy(inserted, 0, replaced, from, inserted.length);
            System.arraycopy(bytes, to, replaced, from + inserted.length, bytes.length - to);
            return replaced;
        }
    }

    /** The bytes as ISO-8859-1, what is not printable escaped. */
    @Override
    public String toString() {
        return Shown.ascii(bytes);
    }
}
