package io.chatmedia.differential;

import io.chatmedia.json.ReadResult;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Tries documents, each determined by the seed and its index. For one thread. */
final class Trial {

    /** What kind of document is tried. */
    enum Kind {
        GENERATED,
        MUTATED,
        NUMBER,
        SEQUENCE;

        private static Kind of(int percent) {
            return percent < 48 ? GENERATED : percent < 84 ? MUTATED : percent < 96 ? NUMBER : SEQUENCE;
        }
    }

    private static final Door[] DOORS = Door.values();
    private static final int SMALL_LIMITS_ONE_IN = 5;
    private static final int DOOR_ONE_IN = 2;

    private final long seed;
    private final Judge judge = new Judge();
    private final Documents documents = new Documents();
    private final List<Subject> subjects = Subject.all();
    private long tried;

    Trial(long seed) {
        this.seed = seed;
    }

    /** How many documents were tried. */
    long tried() {
        return tried;
    }

    /** Tries one of the documents, or several in a row. */
    @Nullable Finding run(long index) {
        SplittableRandom random = random(index);
        return run(index, Kind.of(random.nextInt(100)), random);
    }

    /** Tries a document of one kind. */
    @Nullable Finding run(long index, Kind kind) {
        return run(index, kind, random(index));
    }

    private SplittableRandom random(long index) {
        return new SplittableRandom(seed * 0x9e3779b97f4a7c15L + index * 0xd1b54a32d192ed03L);
    }

    private @Nullable Finding run(long index, Kind kind, SplittableRandom random) {
        boolean small = random.nextInt(SMALL_LIMITS_ONE_IN) == 0;
        Subject subject = subjects.get(random.nextInt(subjects.size() / 2) + (small ? subjects.size() / 2 : 0));
        Class<?> record = subject.record();
        if (kind == Kind.SEQUENCE) {
            Sequence sequence = Sequence.of(random, documents, record);
            tried += sequence.size();
            return finding(index, subject, sequence.input(), sequence.difference(subject.reader(), judge));
        }
        tried++;
        byte[] document = switch (kind) {
            case GENERATED -> documents.generated(random, record);
            case MUTATED -> documents.mutated(random, record);
            default -> documents.number(random, record);
        };
        return finding(index, subject, document, difference(document, subject, random));
    }

    private @Nullable String difference(byte[] document, Subject subject, SplittableRandom random) {
        Judgement judgement = judge.judge(document);
        ReadResult<?> result;
        try {
            result = subject.reader().read(document);
        } catch (RuntimeException e) {
            return "the reader throws " + e;
        }
        String difference = Comparison.difference(document, judgement, subject, result);
        if (difference == null && random.nextInt(DOOR_ONE_IN) == 0) {
            Door door = DOORS[random.nextInt(DOORS.length)];
            if (door.takes(document, judgement)) {
                difference = door.difference(subject.reader(), document, result);
            }
        }
        return difference;
    }

    private @Nullable Finding finding(long index, Subject subject, byte[] document, @Nullable String difference) {
        return difference == null ? null : new Finding(seed, index, subject.name() + ": " + difference, document);
    }
}
