package io.chatmedia.json;

import io.chatmedia.record.WithBuilder;
import io.chatmedia.token.Limits;

/**
 * Upper bounds on one document. Each limit is enforced while reading and reported as {@code LIMIT_EXCEEDED} with its
 * name and value. In a stream they apply to each document separately. Enum values and timestamps are accepted
 * regardless of {@code stringLength}.
 *
 * <p>Other limits than the default: {@code ReadLimitsBuilder.builder(ReadLimits.DEFAULT).depth(8).build()}.
 *
 * @param documentBytes bytes of a document, by default 1 MiB; a longer one is refused whole, which is reported at the
 *     root with nothing received; within a stream, white space around it does not count
 * @param depth objects and arrays within each other, the root among them, by default 32; deeper ones are skipped
 * @param nameLength characters (UTF-16) of a property name or map key, by default 256
 * @param stringLength characters (UTF-16) of a string, by default 65,536
 * @param numberDigits digits of a number, by default 20
 * @param entries elements of a list, entries of a map or unknown properties of an object, by default 1,000; those
 *     beyond are skipped
 * @param violations violations that are reported, and tolerated ones likewise, by default 100; those beyond are counted
 *     as {@link ReadResult#truncated()} only; but what ends the reading, such as {@code MALFORMED_JSON}, is reported in
 *     any case, as the last of so many
 */
@WithBuilder
public record ReadLimits(
        int documentBytes, int depth, int nameLength, int stringLength, int numberDigits, int entries, int violations) {

    /**
     * The greatest depth that can be set, because nested records take stack space. The JVM's default stack is large
     * enough; on a smaller one, a document too deep for it is reported as {@code LIMIT_EXCEEDED} too.
     */
    public static final int MAX_DEPTH = 1_000;

    /** The default limits, generous for one participant. */
    public static final ReadLimits DEFAULT = new ReadLimits(1 << 20, 32, 256, 1 << 16, 20, 1_000, 100);

    /**
     * Makes limits.
     *
     * @throws IllegalArgumentException if one of them is less than 1, or the depth greater than {@value #MAX_DEPTH}
     */
    public ReadLimits {
        atLeastOne("documentBytes", documentBytes);
        atLeastOne("depth", depth);
        atLeastOne("nameLength", nameLength);
        atLeastOne("stringLength", stringLength);
        atLeastOne("numberDigits", numberDigits);
        atLeastOne("entries", entries);
        atLeastOne("violations", violations);
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("the limit depth is " + depth + "; it must be at most " + MAX_DEPTH);
        }
    }

    /** The limits that apply inside a document. */
    Limits withinDocument() {
        return new Limits(depth, nameLength, stringLength, numberDigits, entries, violations);
    }

    private static void atLeastOne(String name, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("the limit " + name + " is " + limit + "; it must be at least 1");
        }
    }
}
