package io.chatmedia.jmh;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** Typical participants, each on a line and with an id of its own, all equally long. */
final class Lines {

    private static final String ID = "c1b7f0de-2a94-4f0c-8c55-3f9d0e6a7b12";

    private Lines() {}

    /** Lines without end, each with its line break, and every time the same ones. */
    static Stream<byte[]> typical() {
        String typical = new String(Documents.TYPICAL.bytes(), StandardCharsets.UTF_8);
        Random random = new Random(4);
        return Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()).toString())
                .map(id -> typical.replace(ID, id).getBytes(StandardCharsets.UTF_8));
    }

    /** The first lines in one array. */
    static byte[] joined(int count) {
        int length = Documents.TYPICAL.bytes().length;
        byte[] all = new byte[Math.multiplyExact(count, length)];
        int[] end = new int[1];
        typical().limit(count).forEach(line -> {
            System.arraycopy(line, 0, all, end[0], length);
            end[0] += length;
        });
        return all;
    }
}
