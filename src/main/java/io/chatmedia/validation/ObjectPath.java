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

    private static final int AFTER_ALL_COMPONENTS = 1_000;

    private final String pointer;
    private final int[] places;
    private final @Nullable Object value;

    private ObjectPath(String pointer, int[] places, @Nullable Object value) {
        this.pointer = pointer;
        this.places = places;
        this.value = value;
    }

    static ObjectPath of(ConstraintViolation<?> violation, boolean missing) {
        StringBuilder pointer = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        @Nullable Object current = violation.getRootBean();
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getIndex() != null) {
                JsonPointers.append(pointer, node.getIndex());
                places.add(node.getIndex());
                current = current instanceof List<?> list ? list.get(node.getIndex()) : null;
            } else if (node.isInIterable()) {
                JsonPointers.append(pointer, String.valueOf(node.getKey()));
                places.add(current instanceof Map<?, ?> map ? placeOfKey(map, node.getKey()) : 0);
                current = current instanceof Map<?, ?> map ? map.get(node.getKey()) : null;
            }
            if (node.getKind() == ElementKind.PROPERTY && current instanceof Record record) {
                List<WireComponent> components =
                        WireRecord.of(record.getClass()).components();
                int place = placeOfComponent(components, node.getName());
                places.add(place);
                // A constraint on a getter-like method does not belong to a component of the document.
                boolean isComponent = place < components.size();
                JsonPointers.append(pointer, isComponent ? components.get(place).jsonName() : node.getName());
                current = isComponent ? components.get(place).get(record) : null;
            }
        }
        if (missing) {
            int last = places.size() - 1;
            places.set(last, AFTER_ALL_COMPONENTS + places.get(last));
        }
        return new ObjectPath(
                pointer.toString(), places.stream().mapToInt(Integer::intValue).toArray(), current);
    }

    /** The JSON pointer (RFC 6901). */
    String pointer() {
        return pointer;
    }

    /** The value at the pointer, {@code null} if there is none. */
    @Nullable Object value() {
        return value;
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
