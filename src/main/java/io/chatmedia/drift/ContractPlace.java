package io.chatmedia.drift;

import io.chatmedia.contract.WireValue;
import io.chatmedia.contract.WireValues;
import io.chatmedia.record.WireComponent;
import io.chatmedia.record.WireRecord;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * A place in the documents of a contract, with what the contract has there. The elements of a list are one place, and
 * so are the entries of a map, and a record with those of its kind within it, of which there may be any number. Derived
 * from the components of the record class.
 */
final class ContractPlace {

    /** What stands for the index of an element or the key of an entry. */
    static final String ANY = "*";

    private final String pointer;
    private final Map<String, ContractPlace> properties = new HashMap<>();
    private final List<ContractPlace> within = new ArrayList<>();
    private @Nullable ContractPlace element;
    private boolean timestamp;
    private boolean list;
    private @Nullable WireValues<? extends WireValue> values;

    /** @param around the records that the place is in, by their class */
    private ContractPlace(String pointer, Type type, Map<Type, ContractPlace> around) {
        this.pointer = pointer;
        if (type instanceof ParameterizedType container) {
            Type[] arguments = container.getActualTypeArguments();
            this.list = container.getRawType() == List.class;
            this.element = placeOf(ANY, arguments[arguments.length - 1], around);
        } else if (type instanceof Class<?> plain) {
            this.timestamp = plain == Instant.class;
            if (plain.isRecord()) {
                around.put(type, this);
                for (WireComponent component : WireRecord.of(plain).components()) {
                    String name = component.jsonName();
                    properties.put(name, placeOf(name, component.annotatedType().getType(), around));
                }
                around.remove(type);
            } else if (plain.isEnum()) {
                this.values = WireValues.of(plain.asSubclass(WireValue.class));
            }
        }
    }

    private ContractPlace placeOf(String name, Type type, Map<Type, ContractPlace> around) {
        ContractPlace ofKind = around.get(type);
        if (ofKind != null) {
            return ofKind;
        }
        ContractPlace place = new ContractPlace(pointer + JsonPointer.empty().appendProperty(name), type, around);
        within.add(place);
        return place;
    }

    /**
     * The root of a document.
     *
     * @param type what the document is
     */
    static ContractPlace root(Class<? extends Record> type) {
        return new ContractPlace("", type, new HashMap<>());
    }

    /** A JSON pointer, {@link #ANY} in it for each index and key. */
    String pointer() {
        return pointer;
    }

    boolean isTimestamp() {
        return timestamp;
    }

    boolean isList() {
        return list;
    }

    /** The values of an enum, if the contract has one here. */
    @Nullable WireValues<? extends WireValue> values() {
        return values;
    }

    /** What the contract says of a value of the enum that it has here. */
    String standingOf(String value) {
        WireValue known = values == null ? null : values.find(value);
        if (known == null) {
            return "unknown";
        }
        return known.documented() ? "documented" : "undocumented";
    }

    /** The place of a property, an element or an entry; {@code null} if the contract has none. */
    @Nullable ContractPlace child(String name) {
        return element != null ? element : properties.get(name);
    }

    /** This place and all within it, in the order of the contract. */
    void forEach(Consumer<ContractPlace> action) {
        action.accept(this);
        within.forEach(place -> place.forEach(action));
    }

    /**
     * A pointer into a document of this root, with {@link #ANY} for the index of an element and for a key that the
     * contract leaves free. Where the contract does not reach, a number is taken for an index.
     */
    String fold(String exact) {
        if (exact.isEmpty()) {
            return "";
        }
        StringBuilder folded = new StringBuilder();
        ContractPlace place = this;
        for (String name : exact.substring(1).split("/", -1)) {
            boolean any = place == null ? isNumber(name) : place.element != null;
            folded.append('/').append(any ? ANY : name);
            place = place == null ? null : place.child(name.replace("~1", "/").replace("~0", "~"));
        }
        return folded.toString();
    }

    private static boolean isNumber(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
