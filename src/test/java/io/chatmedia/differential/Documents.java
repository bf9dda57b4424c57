package io.chatmedia.differential;

import io.chatmedia.json.ReadMode;
import io.chatmedia.participant.ChatMediaParticipant;
import java.util.List;
import java.util.SplittableRandom;

/** Documents of one kind and another; a random source determines each. For one thread. */
final class Documents {

    private static final String[] NUMBERS_OF_PARTICIPANT = {
        "{\"wrapupTimeoutMs\":",
        "{\"conversationRoutingData\":{\"priority\":",
        "{\"wrapup\":{\"durationSeconds\":",
        "{\"conversationRoutingData\":{\"scoredAgents\":[{\"score\":",
        "{\"errorInfo\":{\"status\":",
        "{\"errorInfo\":{\"limit\":{\"value\":",
        "{\"queueMediaSettings\":{\"alertingTimeoutSeconds\":",
        "{\"queueMediaSettings\":{\"autoAnswerAlertToneSeconds\":",
        "{\"id\":",
        "{\"x\":",
        "{\"held\":",
        "{\"x\":[",
        ""
    };
    private static final String[] NUMBERS_OF_EVERYTHING = {
        "{\"seven77\":",
        "{\"seven778\":",
        "{\"whole\":",
        "{\"wholeNotNegative\":",
        "{\"wholes\":[",
        "{\"number\":",
        "{\"doubles\":[0,",
        "{\"json\":",
        "{\"jsons\":[",
        "{\"numberOfPlatform\":",
        "{\"known\":{\"x\":",
        "{\"numbers\":[",
        "{\"numbers\":[1,",
        "{\"self\":{\"😀\":",
        "{\"t\":",
        "{\"texts\":["
    };

    private final Shape.OfRecord participant = Shape.of(ChatMediaParticipant.class, ReadMode.TOLERANT);
    private final Shape.OfRecord everything = Shape.of(Everything.class, ReadMode.TOLERANT);
    private final List<byte[]> seeds = SeedDocuments.all();
    private final Buffer buffer = new Buffer();
    private final Buffer spare = new Buffer();

    private Shape.OfRecord shape(Class<?> record) {
        return record == Everything.class ? everything : participant;
    }

    /** A document by the grammar of JSON, biased to the contract of a record. */
    byte[] generated(SplittableRandom random, Class<?> record) {
        new Grammar(shape(record), random, buffer.clear()).document();
        return buffer.toBytes();
    }

    /** An object by the grammar of JSON, with nothing around it. */
    byte[] object(SplittableRandom random, Class<?> record) {
        new Grammar(shape(record), random, buffer.clear()).object();
        return buffer.toBytes();
    }

    /** A document that was changed. */
    byte[] mutated(SplittableRandom random, Class<?> record) {
        byte[] seed = seed(random);
        byte[] document = record == Everything.class || random.nextInt(3) > 0 ? generated(random, record) : seed;
        return new Mutation(random, spare).mutate(document, seed);
    }

    private byte[] seed(SplittableRandom random) {
        return seeds.get(random.nextInt(seeds.size()));
    }

    /** A document with a number, or what nearly is one, where a number is wanted, or something else. */
    byte[] number(SplittableRandom random, Class<?> record) {
        String before = Texts.pick(random, record == Everything.class ? NUMBERS_OF_EVERYTHING : NUMBERS_OF_PARTICIPANT);
        Texts texts = new Texts(random, buffer.clear());
        buffer.add(before);
        texts.whiteSpace();
        texts.anyNumber();
        texts.whiteSpace();
        if (random.nextInt(8) > 0) {
            for (int i = before.length() - 1; i >= 0; i--) {
                if (before.charAt(i) == '{') {
                    buffer.add('}');
                } else if (before.charAt(i) == '[') {
                    buffer.add(']');
                }
            }
        }
        return buffer.toBytes();
    }
}
