package io.chatmedia.differential;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** Changes documents as if something had happened to them on their way. */
final class Mutation {

    /** What is put in, as ISO-8859-1: one byte a character. */
    private static final byte[][] SNIPPETS = {
        bytes("{"),
        bytes("}"),
        bytes("["),
        bytes("]"),
        bytes("\""),
        bytes(":"),
        bytes(","),
        bytes("\\"),
        bytes("\n"),
        bytes("\r\n "),
        bytes("\t"),
        bytes("\0"),
        bytes("\u001f"),
        bytes("\u007f"),
        bytes("\f"),
        bytes("0"),
        bytes("-"),
        bytes("1.5"),
        bytes("e"),
        bytes("null"),
        bytes("true"),
        bytes("tru"),
        bytes("/*x*/"),
        bytes("#"),
        bytes("'"),
        bytes("NaN"),
        bytes("\\ud800"),
        bytes("\\udc00"),
        bytes("\\ud83d\\ude00"),
        bytes("\\u00"),
        bytes("\\u12G4"),
        bytes("\\x"),
        bytes("\u0080"),
        bytes("\u00ff"),
        bytes("\u00fe\u00ff"),
        bytes("\u00c3\u00a9"),
        bytes("\u00c3"),
        bytes("\u00c0\u0080"),
        bytes("\u00c1\u00bf"),
        bytes("\u00e0\u0080\u00af"),
        bytes("\u00e2\u0082\u00ac"),
        bytes("\u00e2\u0082"),
        bytes("\u00ed\u009f\u00bf"),
        bytes("\u00ed\u00a0\u0080"),
        bytes("\u00ed\u00a0\u00bd\u00ed\u00b8\u0080"),
        bytes("\u00ef\u00bb\u00bf"),
        bytes("\u00ef\u00bb"),
        bytes("\u00f0\u009f\u0098\u0080"),
        bytes("\u00f0\u0080\u0080\u0080"),
        bytes("\u00f0\u009f\u0098"),
        bytes("\u00f4\u008f\u00bf\u00bf"),
        bytes("\u00f4\u0090\u0080\u0080"),
        bytes("\u00f5\u0080\u0080\u0080"),
        bytes("\u00f8\u0088\u0080\u0080\u0080"),
        bytes("\u00c2\u0085"),
        bytes("\u00c2\u00a0"),
        bytes("\u00e2\u0080\u00a8"),
        bytes("\"id\":1,"),
        bytes(",\"x\":{}"),
        bytes("{\"id\":\"a\"}"),
        bytes("        "),
        bytes("\u00c4\u00b1")
    };

    private final SplittableRandom random;
    private final Buffer spare;

    Mutation(SplittableRandom random, Buffer spare) {
        this.random = random;
        this.spare = spare;
    }

    private static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The document after one to three changes. */
    byte[] mutate(byte[] document, byte[] other) {
        byte[] changed = document;
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            changed = change(changed, other);
        }
        return changed;
    }

    private byte[] change(byte[] document, byte[] other) {
        int at = random.nextInt(document.length + 1);
        byte[] snippet = SNIPPETS[random.nextInt(SNIPPETS.length)];
        spare.clear().add(document, 0, at);
        return switch (random.nextInt(9)) {
            case 0 -> flipped(document, Math.min(at, document.length - 1));
            case 1 ->
                spare.add(document, Math.min(at + 1, document.length), document.length)
                        .toBytes();
            case 2 ->
                spare.add(document, Math.min(at + random.nextInt(12), document.length), document.length)
                        .toBytes();
            case 3 -> spare.toBytes();
            case 4 ->
                spare.add(other, random.nextInt(other.length + 1), other.length).toBytes();
            case 5 ->
                spare.add(document, Math.max(0, at - random.nextInt(12)), document.length)
                        .toBytes();
            case 6 ->
                spare.add(snippet)
                        .add(document, Math.min(at + snippet.length, document.length), document.length)
                        .toBytes();
            default -> spare.add(snippet).add(document, at, document.length).toBytes();
        };
    }

    private byte[] flipped(byte[] document, int at) {
        byte[] flipped = document.clone();
        if (at >= 0) {
            flipped[at] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }
}
