package io.chatmedia.drift;

import io.chatmedia.contract.WireValue;
import io.chatmedia.contract.WireValues;
import io.chatmedia.text.JsonPointers;
import io.chatmedia.type.RecordType;
import io.chatmedia.type.WireType;
import io.chatmedia.type.WireTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A place in the documents of a contract, with its type. All elements of a list share one place, as do all entries of a
 * map, and a recursive record shares the place of the outer one.
 */
final class ContractNode {

    /** The placeholder for an element's index or an entry's key. */
    static final String ANY = "*";

    private final String pointer;
    private final Map<String, ContractNode> properties = new HashMap<>();
    private final List<ContractNode> within = new ArrayList<>();
    private @Nullable ContractNode element;
    private boolean timestamp;
    private boolean list;
    private @Nullable WireValues<? extends WireValue> values;

    private ContractNode(String pointer) {
        this.pointer = pointer;
    }

    /**
     * The root of a document.
     *
     * @param type what the document is
     */
    static ContractNode root(Class<? extends Record> type) {
        ContractNode root = new ContractNode("");
        WireTypes.of(type, true).accept(new Building(root, new HashMap<>()));
        return root;
    }

    /** Fills a node from the type that the contract has there. */
    private record Building(ContractNode node, Map<WireType, ContractNode> around)
            implements WireType.Visitor<ContractNode> {

        @Override
        public ContractNode record(RecordType type) {
            around.put(type, node);
            for (RecordType.Property property : type.properties()) {
                node.properties.put(property.name(), child(property.name(), property.type()));
            }
            around.remove(type);
            return node;
        }

        private ContractNode child(String name, WireType type) {
            ContractNode ofKind = around.get(type);
            if (ofKind != null) {
                return ofKind;
            }
            ContractNode child = new ContractNode(JsonPointers.child(node.pointer, name));
            node.within.add(child);
            return type.accept(new Building(child, around));
        }

        @Override
        public ContractNode list(WireType.ListType type) {
            node.list = true;
            node.element = child(ANY, type.element());
            return node;
        }

        @Override
        public ContractNode map(WireType.MapType type) {
            node.element = child(ANY, type.value());
            return node;
        }

        @Override
        public ContractNode text(WireType.TextType type) {
            node.timestamp = type.timestamp();
            node.values = type.values();
            return node;
        }

        @Override
        public ContractNode integer(WireType.IntegerType type) {
            return node;
        }

        @Override
        public ContractNode number(WireType.NumberType type) {
            return node;
        }

        @Override
        public ContractNode json(WireType.JsonType type) {
            return node;
        }

        @Override
        public ContractNode bool(WireType.BooleanType type) {
            return node;
        }

        @Override
        public ContractNode timestamp(WireType.TimestampType type) {
            node.timestamp = true;
            return node;
        }

        @Override
        public ContractNode constant(WireType.ConstantType type) {
            node.values = type.values();
            return node;
        }
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

    /** The standing of a value in the enum here: documented, undocumented or unknown. */
    String standingOf(String value) {
        WireValue known = values == null ? null : values.find(value);
        if (known == null) {
            return "unknown";
        }
        return known.documented() ? "documented" : "undocumented";
    }

    /** The place of a property, an element or an entry; {@code null} if the contract has none. */
    @Nullable ContractNode child(String name) {
        return element != null ? element : properties.get(name);
    }

    /** This place and all within it, in the order of the contract. */
    void forEach(Consumer<ContractNode> action) {
        action.accept(this);
        within.forEach(node -> node.forEach(action));
    }

    /**
     * A pointer into a document of this root, with {@link #ANY} for the index of an element and for a key that the
     * contract leaves free. Where the contract does not reach, a number is taken for an index.
     */
    String fold(String exact) {
        StringBuilder folded = new StringBuilder();
        ContractNode node = this;
        for (String name : JsonPointers.names(exact)) {
            boolean any = node == null ? isNumber(name) : node.element != null;
            JsonPointers.append(folded, any ? ANY : name);
            node = node == null ? null : node.child(name);
        }
        return folded.toString();
    }

    private static boolean isNumber(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
