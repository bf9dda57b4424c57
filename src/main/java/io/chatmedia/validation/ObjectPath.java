package io.chatmedia.validation;

import io.chatmedia.record.WireComponent;
import io.chatmedia.record.WireRecord;
import io.chatmedia.text.JsonPointers;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The path of a constraint violation in the JSON form of the object: its JSON pointer and its position in document
 * order. Missing properties come last in their object, as the reader reports them.
 */
final class ObjectPath implements Comparable<ObjectPath> {

    private static final int END_OF_OBJECT = 1 << 30;

    private final String pointer;
    private final int[] places;
    private final @Nullable Object value;
    private final @Nullable KeptEntry kept;

    /**
     * An entry of the map in which a record keeps what it does not know.
     *
     * @param record the record
     * @param name the name of the property
     */
    record KeptEntry(Record record, String name) {

        /** The component that has the property's name; {@code null} if none has. */
        @Nullable WireComponent component() {
            return WireRecord.of(record.getClass()).components().stream()
                    .filter(component -> !component.keepsUnknown())
                    .filter(component -> component.jsonName().equals(name))
                    .findFirst()
                    .orElse(null);
        }
    }

    private ObjectPath(String pointer, int[] places, @Nullable Object value, @Nullable KeptEntry kept) {
        this.pointer = pointer;
        this.places = places;
        this.value = value;
        this.kept = kept;
    }

    static ObjectPath of(ConstraintViolation<?> violation, ViolationCode code) {
        Walk walk = new Walk(violation.getRootBean());
        for (Path.Node node : violation.getPropertyPath()) {
            walk.to(node);
        }
        if (code == ViolationCode.REQUIRED) {
            int last = walk.places.size() - 1;
            walk.places.set(last, END_OF_OBJECT + 1 + walk.places.get(last));
        } else if (code == ViolationCode.UNRECOGNIZED) {
            walk.places.add(END_OF_OBJECT);
        }
        int[] places = walk.places.stream().mapToInt(Integer::intValue).toArray();
        return new ObjectPath(walk.pointer.toString(), places, walk.current, walk.kept);
    }

    /** Goes from the root to the value that is at fault. */
    private static final class Walk {

        private final StringBuilder pointer = new StringBuilder();
        private final List<Integer> places = new ArrayList<>();
        private @Nullable Object current;
        private @Nullable Record keeper; // whose kept properties the walk is at
        private @Nullable KeptEntry kept;

        Walk(@Nullable Object root) {
            this.current = root;
        }

        void to(Path.Node node) {
            if (node.getIndex() != null) {
                JsonPointers.append(pointer, node.getIndex());
                places.add(node.getIndex());
                current = current instanceof List<?> list ? list.get(node.getIndex()) : null;
            } else if (node.isInIterable()) {
                String key = String.valueOf(node.getKey());
                JsonPointers.append(pointer, key);
                places.add(current instanceof Map<?, ?> map ? placeOfKey(map, node.getKey()) : 0);
                current = current instanceof Map<?, ?> map ? map.get(node.getKey()) : null;
                if (keeper != null) {
                    kept = new KeptEntry(keeper, key);
                    toPlaceOf(kept);
                }
            }
            if (node.getKind() == ElementKind.PROPERTY && current instanceof Record record) {
                toComponent(record, node.getName());
            }
        }

        /** An entry that stands for a component's value is written in the place of that component. */
        private void toPlaceOf(KeptEntry entry) {
            WireComponent component = entry.component();
            if (component != null) {
                List<WireComponent> components =
                        WireRecord.of(entry.record().getClass()).components();
                places.set(places.size() - 2, components.indexOf(component));
            }
        }

        private void toComponent(Record record, String name) {
            List<WireComponent> components = WireRecord.of(record.getClass()).components();
            int place = placeOfComponent(components, name);
            places.add(place);
            // A constraint on a method that reads as a property is no component of the document.
            WireComponent component = place < components.size() ? components.get(place) : null;
            if (component != null && component.keepsUnknown()) {
                keeper = record; // its entries are properties of the record's own object
            } else {
                JsonPointers.append(pointer, component == null ? name : component.jsonName());
            }
            current = component == null ? null : component.get(record);
        }
    }

    /** The JSON pointer (RFC 6901). */
    String pointer() {
        return pointer;
    }

    /** The value at the pointer, {@code null} if there is none. */
    @Nullable Object value() {
        return value;
    }

    /** The entry of kept properties that the pointer leads to; {@code null} if it leads elsewhere. */
    @Nullable KeptEntry kept() {
        return kept;
    }

    /** The last node of a violation's path: the value that is at fault. */
    static Path.Node leaf(ConstraintViolation<?> violation) {
        Path.Node leaf = null;
        for (Path.Node node : violation.getPropertyPath()) {
            leaf = node;
        }
        if (leaf == null) {
            throw new IllegalStateException("a violation without a path: " + violation);
        }
        return leaf;
    }

    private static int placeOfComponent(List<WireComponent> components, String name) {
        int place = 0;
        while (place < components.size() && !components.get(place).name().equals(name)) {
            place++;
        }
        return place;
    }

    private static int placeOfKey(Map<?, ?> map, @Nullable Object key) {
        int place = 0;
        for (Object other : map.keySet()) {
            if (other.equals(key)) {
                break;
            }
            place++;
        }
        return place;
    }

    @Override
    public int compareTo(ObjectPath other) {
        return Arrays.compare(places, other.places);
    }
}
