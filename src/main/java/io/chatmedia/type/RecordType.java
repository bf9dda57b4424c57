package io.chatmedia.type;

import io.chatmedia.record.WireComponent;
import io.chatmedia.record.WireRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A record of the contract, with the properties of its objects. It may have its own kind within it. */
public final class RecordType implements WireType {

    /**
     * A property of the record's objects.
     *
     * @param component the component that it is bound to
     * @param type what its value may be
     * @param required whether it must be there and not null
     */
    public record Property(WireComponent component, WireType type, boolean required) {

        /**
         * The name on the wire.
         *
         * @return the JSON name
         */
        public String name() {
            return component.jsonName();
        }
    }

    private final WireRecord record;
    private final boolean strict;
    private final List<Property> properties = new ArrayList<>();

    /** Makes a record type without properties. They are added later, because one may be of this type. */
    RecordType(WireRecord record, boolean strict) {
        this.record = record;
        this.strict = strict;
    }

    void add(Property property) {
        properties.add(property);
    }

    /**
     * The record class as the wire sees it.
     *
     * @return its components and its constructor
     */
    public WireRecord record() {
        return record;
    }

    /**
     * The record class.
     *
     * @return the class itself
     */
    public Class<?> recordClass() {
        return record.type();
    }

    /**
     * Returns whether this is only the documented contract.
     *
     * @return the mode
     */
    public boolean strict() {
        return strict;
    }

    /**
     * The properties.
     *
     * @return the properties in the order of the components
     */
    public List<Property> properties() {
        return Collections.unmodifiableList(properties);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.record(this);
    }
}
