package io.chatmedia.stream;

import io.chatmedia.contract.WireText;
import io.chatmedia.scan.Utf8Tokens;
import io.chatmedia.text.JsonPointers;
import io.chatmedia.text.Messages;
import io.chatmedia.token.Kind;
import io.chatmedia.token.Limits;
import io.chatmedia.token.Location;
import io.chatmedia.token.Place;
import io.chatmedia.validation.Violation;
import io.chatmedia.validation.ViolationCode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the documents within an envelope, each when it is asked for, as parts of the envelope's array. The envelope is
 * checked to be JSON to its end; what is wrong with it is a document of its own, which stands for the fault.
 */
public final class EnvelopeReader implements Iterator<Slice> {

    private enum Phase {
        BEGINNING,
        ELEMENTS,
        REST,
        ENDED
    }

    private final Slice envelope;
    private final String pointer;
    private final List<String> names;
    private final Utf8Tokens tokens;
    private final Deque<Slice> ready = new ArrayDeque<>();
    private final boolean[] duplicate; // by level: true if the name of the next level is duplicated
    private final boolean[] object; // by level: true if the value there is an object
    private int level;
    private Phase phase = Phase.BEGINNING;
    private boolean found;
    private Location location;
    private int located;

    /**
     * Finds documents.
     *
     * @param envelope the envelope
     * @param pointer where in it they are: the elements of the array there, or the one value
     * @throws IllegalArgumentException if that is not a JSON pointer
     */
    public EnvelopeReader(Slice envelope, String pointer) {
        this.envelope = envelope.trimmed();
        this.pointer = pointer;
        this.names = JsonPointers.names(pointer);
        this.duplicate = new boolean[names.size()];
        this.object = new boolean[names.size()];
        this.tokens = Utf8Tokens.of(envelope.array(), envelope.start(), envelope.end(), envelope.first(), Limits.NONE);
        this.location = envelope.first();
        this.located = envelope.start();
        if (envelope.fault() != null) {
            ready.add(envelope);
            phase = Phase.ENDED;
        }
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && phase != Phase.ENDED) {
            switch (phase) {
                case BEGINNING -> phase = descend() ? atPlace() : Phase.REST;
                case ELEMENTS -> element();
                default -> rest();
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public Slice next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the envelope has no more documents; ask hasNext() first");
        }
        return ready.remove();
    }

    /** Goes on to the value at the place; false if there is none. */
    private boolean descend() {
        for (; level < names.size(); level++) {
            object[level] = tokens.kind() == Kind.OBJECT;
            if (!(object[level] ? toProperty(names.get(level)) : toElement(names.get(level)))) {
                return false;
            }
        }
        return true;
    }

    private boolean toProperty(String name) {
        tokens.beginObject();
        for (String key; (key = tokens.nextKey()) != null; ) {
            tokens.toValue();
            if (key.equals(name)) {
                return true;
            }
            tokens.skip(null);
        }
        return false;
    }

    private boolean toElement(String index) {
        if (!tokens.beginArray()) {
            tokens.skip(null);
            return false;
        }
        for (int i = 0; tokens.nextElement(); i++) {
            if (index.equals(Integer.toString(i))) {
                return true;
            }
            tokens.skip(null);
        }
        return false;
    }

    private Phase atPlace() {
        if (tokens.kind() == Kind.NULL) {
            tokens.skip(null); // null means absent (rule 2)
            return Phase.REST;
        }
        if (tokens.beginArray()) {
            found = true;
            return Phase.ELEMENTS;
        }
        take();
        return Phase.REST;
    }

    private void element() {
        if (tokens.nextElement()) {
            take();
        } else {
            phase = Phase.REST;
        }
    }

    private void take() {
        int start = tokens.index();
        tokens.skip(null);
        if (!tokens.failed()) {
            found = true;
            location = location.plus(envelope.array(), located, start - located);
            located = start;
            ready.add(new Slice(envelope.array(), start, tokens.index(), location, null));
        }
    }

    /** Reads what follows the place, from the inside out. */
    private void rest() {
        for (level--; level >= 0; level--) {
            if (object[level]) {
                for (String key; (key = tokens.nextKey()) != null; ) {
                    if (key.equals(names.get(level)) && !duplicate[level]) {
                        duplicate[level] = true; // once is enough: each fault carries the whole envelope
                        fault(tokens.place(), ViolationCode.DUPLICATE_PROPERTY, Messages.DUPLICATE_PROPERTY);
                    }
                    tokens.toValue();
                    tokens.skip(null);
                }
            } else {
                while (tokens.nextElement()) {
                    tokens.skip(null);
                }
            }
        }
        phase = Phase.ENDED;
        if (tokens.failed()) {
            fault(tokens.placeOfFault(), ViolationCode.MALFORMED_JSON, tokens.messageOfFault());
        } else if (!tokens.atEnd()) {
            fault(
                    tokens.place(),
                    ViolationCode.TRAILING_CONTENT,
                    "expected the end of the envelope, got something after it");
        } else if (!found) {
            Location at = envelope.first();
            fault(pointer, at, ViolationCode.REQUIRED, "the envelope has nothing at " + WireText.excerpt(pointer));
        }
    }

    private void fault(Place place, ViolationCode code, String message) {
        Location at = place.location();
        fault(place.pointer(), at, code, message);
    }

    private void fault(String at, Location place, ViolationCode code, String message) {
        @Nullable Violation fault = new Violation(at, code, message, null, place.line(), place.column(), place.offset());
        ready.add(new Slice(envelope.array(), envelope.start(), envelope.end(), envelope.first(), fault));
    }
}
