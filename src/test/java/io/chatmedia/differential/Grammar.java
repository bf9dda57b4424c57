package io.chatmedia.differential;

import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Makes JSON documents that are biased to the contract of a record: its names, right and wrong types, what is nearly
 * right, and now and then an object of hardly anything but what the record does not know.
 */
final class Grammar {

    private static final String[] TIMESTAMPS = {
        "2024-02-29T12:34:56Z", "2024-02-29T12:34:56.789Z", "1970-01-01T00:00:00.000Z", "0000-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999Z", "2023-02-29T00:00:00Z", "2024-01-01T24:00:00Z", "2024-01-01T00:00:60Z",
        "2024-01-01T00:00:00+01:00", "2024-01-01T00:00:00.1Z", "2024-01-01 00:00:00Z", "2024-01-01T00:00:00z",
        "2024-13-01T00:00:00Z", "2024-00-10T00:00:00Z", "2024-01-01T00:00:00.000000Z", "+024-01-01T00:00:00Z",
        "2000-02-29T00:00:00Z", "1900-02-29T00:00:00.001Z", "2024-01-01T00:00:00ZZ", "2024-01-01T00:00:0éZ"
    };
    private static final String[] BEHIND = {
        " ", "\n", "\t\r\n ", "{}", "1", ",", "}", "]", "x", "\u0000", "\"", "/**/", "\ufeff"
    };
    private static final Shape ANY = new Shape.Json();
    private static final int NAME_NEAR_LIMIT = 250;
    private static final int DEEPEST = 3;

    private final Shape.OfRecord record;
    private final SplittableRandom random;
    private final Buffer out;
    private final Texts texts;

    Grammar(Shape.OfRecord record, SplittableRandom random, Buffer out) {
        this.record = record;
        this.random = random;
        this.out = out;
        this.texts = new Texts(random, out);
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    /** A document, now and then with something in front or behind. */
    void document() {
        if (oneIn(150)) {
            out.add("\ufeff");
        }
        texts.whiteSpace();
        if (oneIn(40)) {
            anything(0);
        } else {
            object(record, 0);
        }
        texts.whiteSpace();
        if (oneIn(40)) {
            out.add(Texts.pick(random, BEHIND));
        }
    }

    /** A document that is an object, and nothing else. */
    void object() {
        object(record, 0);
    }

    private void object(Shape.OfRecord of, int depth) {
        out.add('{');
        texts.whiteSpace();
        int properties = random.nextInt(depth == 0 ? 7 : 4);
        int next = random.nextInt(of.components().size());
        boolean strange = oneIn(of.isRecognizable() ? 6 : 20);
        for (int i = 0; i < properties; i++) {
            if (i > 0) {
                comma();
            }
            Shape.Component component = of.components().get(next);
            int name = strange && !oneIn(8) ? 0 : random.nextInt(16);
            if (name < 2) {
                unknownName(component.name());
            } else {
                texts.escaped(component.name(), name == 2);
            }
            colon();
            if (strange && oneIn(3)) {
                out.add("null");
            } else {
                value(name < 2 && oneIn(3) ? ANY : component.shape(), depth + 1);
            }
            // In order, in any order, or the same again.
            int step = random.nextInt(4);
            next = step == 0
                    ? random.nextInt(of.components().size())
                    : (next + (oneIn(20) ? 0 : 1)) % of.components().size();
        }
        texts.whiteSpace();
        out.add('}');
    }

    private void comma() {
        texts.whiteSpace();
        out.add(',');
        texts.whiteSpace();
    }

    private void colon() {
        texts.whiteSpace();
        out.add(':');
        texts.whiteSpace();
    }

    /** Any name, or one that nearly is a component's. */
    private void unknownName(String name) {
        switch (random.nextInt(8)) {
            case 0 -> texts.escaped(name.substring(0, name.offsetByCodePoints(name.length(), -1)), false);
            case 1 -> texts.escaped(name + (char) ('a' + random.nextInt(3)), false);
            case 2 -> texts.escaped(name.toUpperCase(Locale.ROOT), oneIn(4));
            case 3 -> texts.escaped("x", oneIn(4));
            case 4 -> {
                if (oneIn(8)) {
                    texts.escaped("n".repeat(NAME_NEAR_LIMIT + random.nextInt(12)), false);
                } else {
                    texts.escaped(name + " ", false);
                }
            }
            default -> texts.name();
        }
    }

    private void value(Shape shape, int depth) {
        int choice = random.nextInt(24);
        if (choice == 0) {
            out.add("null");
        } else if (choice < 4 || depth > DEEPEST + 2) {
            anything(depth);
        } else {
            rightValue(shape, depth);
        }
    }

    private void rightValue(Shape shape, int depth) {
        if (shape instanceof Shape.OfRecord of) {
            object(of, depth);
        } else if (shape instanceof Shape.ListOf of) {
            out.add('[');
            texts.whiteSpace();
            for (int length = random.nextInt(4), i = 0; i < length; i++) {
                if (i > 0) {
                    comma();
                }
                value(of.element(), depth + 1);
            }
            texts.whiteSpace();
            out.add(']');
        } else if (shape instanceof Shape.MapOf of) {
            out.add('{');
            texts.whiteSpace();
            for (int length = random.nextInt(4), i = 0; i < length; i++) {
                if (i > 0) {
                    comma();
                }
                texts.name();
                colon();
                value(of.value(), depth + 1);
            }
            texts.whiteSpace();
            out.add('}');
        } else if (shape instanceof Shape.Int) {
            texts.integer();
        } else if (shape instanceof Shape.Num) {
            texts.number();
        } else if (shape instanceof Shape.Json) {
            anything(depth);
        } else if (shape instanceof Shape.Bool) {
            out.add(random.nextBoolean() ? "true" : "false");
        } else if (shape instanceof Shape.Timestamp || shape instanceof Shape.TimestampText) {
            timestamp();
        } else if (shape instanceof Shape.Constant of) {
            constant(of.constants());
        } else if (shape instanceof Shape.ConstantText of) {
            constant(of.constants());
        } else {
            texts.string();
        }
    }

    private void constant(Map<String, ?> constants) {
        int index = random.nextInt(constants.size());
        Iterator<String> values = constants.keySet().iterator();
        String value = values.next();
        for (; index > 0; index--) {
            value = values.next();
        }
        switch (random.nextInt(12)) {
            case 0 -> texts.escaped(value + "s", false);
            case 1 -> texts.string();
            case 2 -> texts.escaped(value, true);
            default -> texts.escaped(value, false);
        }
    }

    private void timestamp() {
        String timestamp = Texts.pick(random, TIMESTAMPS);
        if (oneIn(6)) {
            int at = random.nextInt(timestamp.length());
            timestamp = timestamp.substring(0, at) + random.nextInt(10) + timestamp.substring(at + 1);
        }
        texts.escaped(timestamp, oneIn(30));
    }

    private void anything(int depth) {
        switch (depth > DEEPEST ? 1 + random.nextInt(7) : random.nextInt(10)) {
            case 0 -> nested();
            case 1 -> out.add("true");
            case 2 -> out.add("false");
            case 3 -> out.add("null");
            case 4 -> texts.number();
            case 5 -> timestamp();
            case 6, 7 -> texts.string();
            case 8 -> {
                out.add('[');
                for (int length = random.nextInt(4), i = 0; i < length; i++) {
                    if (i > 0) {
                        comma();
                    }
                    anything(depth + 1);
                }
                texts.whiteSpace();
                out.add(']');
            }
            default -> {
                out.add('{');
                texts.whiteSpace();
                for (int length = random.nextInt(4), i = 0; i < length; i++) {
                    if (i > 0) {
                        comma();
                    }
                    unknownName("key");
                    colon();
                    anything(depth + 1);
                }
                out.add('}');
            }
        }
    }

    /** Containers within each other, a few, about as many as the limit allows, or very many. */
    private void nested() {
        int depth = oneIn(60)
                ? (oneIn(4) ? 2_000 : 60) + random.nextInt(10)
                : oneIn(3) ? 28 + random.nextInt(8) : random.nextInt(6);
        boolean objects = random.nextBoolean();
        out.addRepeated(objects ? "{\"k\":" : "[", depth);
        out.add(oneIn(2) ? "[]" : "\"v\"");
        out.addRepeated(objects ? "}" : "]", depth);
    }
}
