package io.chatmedia.type;

import io.chatmedia.contract.WireTimestamp;
import io.chatmedia.contract.WireValue;
import io.chatmedia.contract.WireValues;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A type of the contract in one mode: what a value may be on the wire. Made by {@link WireTypes}. */
public sealed interface WireType
        permits RecordType,
                WireType.ListType,
                WireType.MapType,
                WireType.TextType,
                WireType.IntegerType,
                WireType.NumberType,
                WireType.JsonType,
                WireType.BooleanType,
                WireType.TimestampType,
                WireType.ConstantType {

    /**
     * Calls the visitor's method for this type.
     *
     * @param visitor the visitor
     * @param <R> what it makes of a type
     * @return what it made of this one
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * Makes something of each type of the contract.
     *
     * @param <R> what is made of it
     */
    interface Visitor<R> {

        /**
         * Visits a record.
         *
         * @param type the record
         * @return what is made of it
         */
        R record(RecordType type);

        /**
         * Visits a list.
         *
         * @param type the list
         * @return what is made of it
         */
        R list(ListType type);

        /**
         * Visits a map with free keys.
         *
         * @param type the map
         * @return what is made of it
         */
        R map(MapType type);

        /**
         * Visits a string.
         *
         * @param type the string
         * @return what is made of it
         */
        R text(TextType type);

        /**
         * Visits an integer.
         *
         * @param type the integer
         * @return what is made of it
         */
        R integer(IntegerType type);

        /**
         * Visits a number that need not be an integer.
         *
         * @param type the number
         * @return what is made of it
         */
        R number(NumberType type);

        /**
         * Visits any JSON value, kept as text.
         *
         * @param type the type
         * @return what is made of it
         */
        R json(JsonType type);

        /**
         * Visits true and false.
         *
         * @param type the type
         * @return what is made of it
         */
        R bool(BooleanType type);

        /**
         * Visits an instant.
         *
         * @param type the instant
         * @return what is made of it
         */
        R timestamp(TimestampType type);

        /**
         * Visits an enum.
         *
         * @param type the enum
         * @return what is made of it
         */
        R constant(ConstantType type);
    }

    /**
     * A list; no element is null (rule 6).
     *
     * @param element the type of its elements
     */
    record ListType(WireType element) implements WireType {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.list(this);
        }
    }

    /**
     * A map from strings; its order is kept, no key is given twice (rule 5), no value is null (rule 6).
     *
     * @param value the type of its values
     */
    record MapType(WireType value) implements WireType {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.map(this);
        }
    }

    /**
     * A string: any, or one that is a wire timestamp, a wire value of an enum, or both.
     *
     * @param timestamp whether it must be a wire timestamp
     * @param values the values among which it must be; {@code null} if it need not be one
     * @param platformValues whether values that are not documented are among them
     */
    record TextType(boolean timestamp, @Nullable WireValues<? extends WireValue> values, boolean platformValues)
            implements WireType {

        /**
         * Returns whether every string is accepted.
         *
         * @return whether there is no constraint on its text
         */
        public boolean isFree() {
            return !timestamp && values == null;
        }

        /**
         * The texts that are accepted.
         *
         * @return the texts in the order of the enum; empty if it is none that is asked for
         */
        public List<String> accepted() {
            if (values == null) {
                return List.of();
            }
            Predicate<WireValue> isAccepted = value ->
                    (platformValues || value.documented()) && (!timestamp || WireTimestamp.isValid(value.wireValue()));
            return values.constants().stream()
                    .map(WireValue.class::cast)
                    .filter(isAccepted)
                    .map(WireValue::wireValue)
                    .toList();
        }

        /**
         * The texts that are accepted, as a person reads them.
         *
         * @return the words, as they may stand behind "expected"
         */
        public String acceptedInWords() {
            return oneOf(values, !platformValues);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(this);
        }
    }

    /**
     * An int32 or int64 within limits.
     *
     * @param min the least
     * @param max the greatest
     * @param wide whether it is an int64, a {@code Long} of Java
     */
    record IntegerType(long min, long max, boolean wide) implements WireType {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.integer(this);
        }
    }

    /** A number that a {@code double} can hold. */
    record NumberType() implements WireType {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.number(this);
        }
    }

    /** Any JSON value but null, kept as text. */
    record JsonType() implements WireType {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.json(this);
        }
    }

    /** True or false. */
    record BooleanType() implements WireType {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bool(this);
        }
    }

    /** An instant, as a wire timestamp (rule 4). */
    record TimestampType() implements WireType {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.timestamp(this);
        }
    }

    /**
     * A constant of an enum.
     *
     * @param values the constants
     * @param documentedOnly whether only documented values are accepted
     * @param unknownIsAbsent whether an unknown value makes the component absent
     */
    record ConstantType(WireValues<? extends WireValue> values, boolean documentedOnly, boolean unknownIsAbsent)
            implements WireType {

        /**
         * Returns whether a constant is accepted.
         *
         * @param value the constant
         * @return whether the mode accepts it
         */
        public boolean accepts(WireValue value) {
            return !documentedOnly || value.documented();
        }

        /**
         * The values that are accepted, as a person reads them.
         *
         * @return the words, as they may stand behind "expected"
         */
        public String acceptedInWords() {
            return oneOf(values, documentedOnly);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.constant(this);
        }
    }

    private static String oneOf(@Nullable WireValues<? extends WireValue> values, boolean documentedOnly) {
        return values == null ? "" : "one of " + (documentedOnly ? values.documented() : values.all());
    }
}
