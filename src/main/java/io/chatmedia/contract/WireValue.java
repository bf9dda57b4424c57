package io.chatmedia.contract;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An enum constant that stands for one text on the wire.
 *
 * <p>Implement it on an enum to use that enum as the type of a record component, and to use {@link DocumentedValue} and
 * {@link WireValueOf} with it. Wire values are case-sensitive (rule 1) and must be distinct within an enum.
 */
public interface WireValue {

    /**
     * The exact text of this value on the wire. Jackson writes and reads the constant as this text.
     *
     * @return the wire text, never empty
     */
    @JsonValue
    String wireValue();

    /**
     * Returns whether the published contract documents this value. The live platform also sends undocumented values:
     * strict mode rejects them, tolerant mode accepts them.
     *
     * @return {@code true} if the value is documented
     */
    boolean documented();
}
