package io.chatmedia.differential;

import io.chatmedia.json.JsonDocument;
import io.chatmedia.json.ReadLimits;
import io.chatmedia.json.ReadResult;
import io.chatmedia.json.RecordReader;
import io.chatmedia.validation.Violation;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Several documents as one input, in one of the forms that a stream of documents has. */
final class Sequence {

    private static final String[] BLANKS = {"", "", " ", "\t", "\r", "  \t "};
    private static final String[] BETWEEN_VALUES = {"", "", " ", "\n", "\r\n", "\n\n  ", "\t"};
    private static final int MOST_DOCUMENTS = 6;

    private final List<byte[]> documents;
    private final byte[] input;
    private final boolean forJackson;

    /**
     * Makes a sequence.
     *
     * @param forJackson whether it is one JSON object behind the other, which is what Jackson reads as a sequence too
     */
    private Sequence(List<byte[]> documents, byte[] input, boolean forJackson) {
        this.documents = documents;
        this.input = input;
        this.forJackson = forJackson;
    }

    byte[] input() {
        return input;
    }

    int size() {
        return documents.size();
    }

    /** Documents in a row: lines, of which some may be broken, elements of an array, or one object behind the other. */
    static Sequence of(SplittableRandom random, Documents source, Class<?> record) {
        List<byte[]> documents = new ArrayList<>();
        int form = random.nextInt(3);
        for (int count = 1 + random.nextInt(MOST_DOCUMENTS); count > 0; count--) {
            documents.add(source.object(random, record));
        }
        Buffer input = new Buffer();
        input.add(random.nextInt(8) == 0 ? "\ufeff" : "");
        if (form == 0) {
            return lines(random, source, record, documents, input);
        }
        String[] between = form == 1 ? BETWEEN_VALUES : BLANKS;
        input.add(form == 1 ? "" : "[");
        for (int i = 0; i < documents.size(); i++) {
            boolean first = i == 0;
            input.add(first ? "" : form == 2 ? "," : values(random, input, documents.get(0)));
            input.add(form == 2 ? Texts.pick(random, between) : "");
            input.add(documents.get(i));
            input.add(form == 2 ? Texts.pick(random, between) : "");
        }
        input.add(form == 1 ? "" : "]").add(Texts.pick(random, BETWEEN_VALUES));
        return new Sequence(documents, input.toBytes(), form == 1);
    }

    /**
     * What the first object is followed by must not make it a line: another one on its last line, if it has but one.
     */
    private static String values(SplittableRandom random, Buffer input, byte[] first) {
        boolean oneLine = new String(first, StandardCharsets.ISO_8859_1).indexOf('\n') < 0;
        return Texts.pick(random, oneLine && input.length() <= first.length + 3 ? BLANKS : BETWEEN_VALUES);
    }

    private static Sequence lines(
            SplittableRandom random, Documents source, Class<?> record, List<byte[]> objects, Buffer input) {
        List<byte[]> lines = new ArrayList<>();
        add(random, "{}".getBytes(StandardCharsets.US_ASCII), lines, input);
        boolean broken = random.nextBoolean();
        for (byte[] object : objects) {
            byte[] line = broken && random.nextInt(2) == 0 ? source.mutated(random, record) : object;
            for (int i = 0; i < line.length; i++) {
                line[i] = line[i] == '\n' ? (byte) '\r' : line[i];
            }
            add(random, line, lines, input);
        }
        return new Sequence(lines, input.toBytes(), !broken);
    }

    /** Adds a line, with white space around it; a document keeps what is behind it if it is cut off in a string. */
    private static void add(SplittableRandom random, byte[] line, List<byte[]> lines, Buffer input) {
        byte[] whole = new Buffer()
                .add(Texts.pick(random, BLANKS))
                .add(line)
                .add(Texts.pick(random, BLANKS))
                .toBytes();
        byte[] document = trimmed(whole);
        if (document.length > 0 && !Judge.startsWithMark(document)) {
            lines.add(document);
            input.add(whole).add('\n').add(random.nextInt(6) == 0 ? " \n\n" : "");
        }
    }

    private static byte[] trimmed(byte[] line) {
        int from = 0;
        int to = line.length;
        while (from < to && Judge.isWhite(line[from])) {
            from++;
        }
        while (to > from && Judge.isWhite(line[to - 1]) && !endsInString(line, from)) {
            to--;
        }
        return Arrays.copyOfRange(line, from, to);
    }

    /** Whether the first value of a line, by its brackets and quotes alone, is cut off in a string. */
    private static boolean endsInString(byte[] line, int from) {
        boolean inString = false;
        int depth = 0;
        for (int i = from; i < line.length; i++) {
            byte b = line[i];
            if (inString) {
                i += b == '\\' ? 1 : 0;
                inString = b != '"';
            } else if (depth == 0 && (b == ',' || b == '}' || b == ']' || Judge.isWhite(b))) {
                return false;
            } else {
                inString = b == '"';
                depth += b == '{' || b == '[' ? 1 : b == '}' || b == ']' ? -1 : 0;
            }
            if (depth == 0 && !inString && (b == '"' || b == '}' || b == ']')) {
                return false;
            }
        }
        return inString;
    }

    /** How what the library finds differs from what was put in, and from what Jackson finds. */
    @Nullable String difference(RecordReader<?> reader, Judge judge) {
        List<byte[]> found;
        List<? extends ReadResult<?>> results;
        try (Stream<JsonDocument> all = JsonDocument.stream(new ByteArrayInputStream(input), ReadLimits.DEFAULT);
                Stream<? extends ReadResult<?>> read = reader.readAll(new ByteArrayInputStream(input))) {
            found = all.map(JsonDocument::bytes).toList();
            results = read.toList();
        }
        if (!isSame(documents, found) || results.size() != documents.size()) {
            return found.size() + " and " + results.size() + " documents, some of them other ones, instead of "
                    + documents.size();
        }
        List<byte[]> values = forJackson ? judge.values(input) : null;
        if (values != null && !isSame(documents, values)) {
            return "Jackson finds " + values.size() + " values, some of them other ones";
        }
        for (int i = 0; i < documents.size(); i++) {
            ReadResult<?> alone = reader.read(documents.get(i));
            if (!said(alone.violations()).equals(said(results.get(i).violations()))
                    || !said(alone.tolerated()).equals(said(results.get(i).tolerated()))
                    || alone instanceof ReadResult.Accepted != results.get(i) instanceof ReadResult.Accepted
                    || (alone instanceof ReadResult.Accepted<?> accepted
                            && !accepted.value().equals(results.get(i).orElseThrow()))) {
                return "document " + i + ": " + results.get(i).violations() + " instead of " + alone.violations();
            }
        }
        return null;
    }

    private static boolean isSame(List<byte[]> documents, List<byte[]> others) {
        return Arrays.deepEquals(documents.toArray(), others.toArray());
    }

    /** Everything but the places, which are counted from the start of the input, and told by the doors. */
    private static List<String> said(List<Violation> violations) {
        return violations.stream()
                .map(violation -> violation.code() + " " + violation.pointer() + " " + violation.message())
                .toList();
    }
}
