package io.chatmedia.envelope;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.chatmedia.contract.ImmutableCopy;
import io.chatmedia.contract.IsoTimestamp;
import io.chatmedia.contract.Strict;
import io.chatmedia.contract.Undocumented;
import io.chatmedia.contract.WellFormedText;
import io.chatmedia.json.StrictRecord;
import io.chatmedia.raw.RawJson;
import io.chatmedia.record.WithBuilder;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Points at an entity by which a conversation belongs to a division.
 *
 * @param id identifies the entity
 * @param selfUri the path of the entity in the platform's API
 * @param dateDivisionUpdated when the division of the entity changed
 * @param unknown what no component knows, as it came (rule 11); empty in strict mode
 */
@StrictRecord
@WellFormedText
@WithBuilder
public record DivisionEntityRef(
        @Nullable String id,
        @Nullable String selfUri,
        @IsoTimestamp @Nullable Instant dateDivisionUpdated,
        @JsonAnySetter @JsonAnyGetter Map<String, @Undocumented(groups = Strict.class) RawJson> unknown) {

    /** Keeps immutable copies, in the order given. */
    public DivisionEntityRef {
        unknown = ImmutableCopy.ofKept(unknown);
    }

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static DivisionEntityRefBuilder builder() {
        return DivisionEntityRefBuilder.builder();
    }
}
