package io.chatmedia.participant;

import io.chatmedia.contract.WellFormedText;
import io.chatmedia.json.StrictRecord;
import io.chatmedia.record.WithBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Points at an entity of the platform: a user, a queue, a team and the like.
 *
 * @param id identifies the entity
 * @param name the name of the entity
 * @param selfUri the path of the entity in the platform's API
 */
@StrictRecord
@WellFormedText
@WithBuilder
public record DomainEntityRef(
        @Nullable String id,
        @Nullable String name,
        @Nullable String selfUri) {

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static DomainEntityRefBuilder builder() {
        return DomainEntityRefBuilder.builder();
    }
}
