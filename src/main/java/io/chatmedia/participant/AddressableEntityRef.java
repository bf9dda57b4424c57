package io.chatmedia.participant;

import io.chatmedia.contract.WellFormedText;
import io.chatmedia.json.StrictRecord;
import io.chatmedia.record.WithBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Points at an entity of the platform by id and path alone.
 *
 * @param id identifies the entity
 * @param selfUri the path of the entity in the platform's API
 */
@StrictRecord
@WellFormedText
@WithBuilder
public record AddressableEntityRef(
        @Nullable String id, @Nullable String selfUri) {

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static AddressableEntityRefBuilder builder() {
        return AddressableEntityRefBuilder.builder();
    }
}
