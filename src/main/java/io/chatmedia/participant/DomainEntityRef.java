package io.chatmedia.participant;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.chatmedia.contract.ImmutableCopy;
import io.chatmedia.contract.Strict;
import io.chatmedia.contract.Undocumented;
import io.chatmedia.contract.WellFormedText;
import io.chatmedia.json.StrictRecord;
import io.chatmedia.raw.RawJson;
import io.chatmedia.record.WithBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Points at an entity of the platform: a user, a queue, a team and the like.
 *
 * @param id identifies the entity
 * @param name the name of the entity
 * @param selfUri the path of the entity in the platform's API
 * @param unknown what no component knows, as it came (rule 11); empty in strict mode
 */
@StrictRecord
@WellFormedText
@WithBuilder
public record DomainEntityRef(
        @Nullable String id,
        @Nullable String name,
        @Nullable String selfUri,
        @JsonAnySetter @JsonAnyGetter Map<String, @Undocumented(groups = Strict.class) RawJson> unknown) {

    /** Keeps immutable copies, in the order given. */
    public DomainEntityRef {
        unknown = ImmutableCopy.ofKept(unknown);
    }

    /**
     * One of the documented properties alone.
     *
     * @param id identifies the entity
     * @param name the name of the entity
     * @param selfUri the path of the entity in the platform's API
     */
    public DomainEntityRef(@Nullable String id, @Nullable String name, @Nullable String selfUri) {
        this(id, name, selfUri, Map.of());
    }

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static DomainEntityRefBuilder builder() {
        return DomainEntityRefBuilder.builder();
    }
}
