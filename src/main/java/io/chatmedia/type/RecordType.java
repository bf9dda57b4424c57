package io.chatmedia.type;

import io.chatmedia.contract.Recognizable;
import io.chatmedia.record.WireComponent;
import io.chatmedia.record.WireRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record of the contract, with the properties of its objects. It may have its own kind within it. */
public final class RecordType implements WireType {

    /**
     * A property of the record's objects.
     *
     * @param component the component that it is bound to
     * @param type what its value may be
     * @param required whether it must be there and not null
     * @param undocumented whether it must be absent, being known of the platform but not documented
     */
    public record Property(WireComponent component, WireType type, boolean required, boolean undocumented) {

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
    private final boolean keepsUnknown;
    private final List<Property> properties = new ArrayList<>();

    /** Makes a record type without properties. They are added later, because one may be of this type. */
    RecordType(WireRecord record, boolean strict) {
        this.record = record;
        this.strict = strict;
        this.keepsUnknown = record.components().stream().anyMatch(WireComponent::keepsUnknown);
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
     * Whether the record's last component keeps what no property of it is for (rule 11). In strict mode there is
     * nothing to keep.
     *
     * @return whether there is such a component
     */
    public boolean keepsUnknown() {
        return keepsUnknown;
    }

    /**
     * What an object must have to be taken for the record in this mode (rule 10).
     *
     * @return the mark on the record, {@code null} if any object is taken
     */
    public @Nullable Recognizable recognizable() {
        return strict ? null : recordClass().getAnnotation(Recognizable.class);
    }

    /**
     * The properties.
     *
     * @return the properties in the order of the components, without the component that keeps what is unknown
     */
    public List<Property> properties() {
        return Collections.unmodifiableList(properties);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.record(this);
    }
}
