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
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A certain version of the rules by which a journey acts.
 *
 * @param id identifies the action map; required
 * @param version the version of the action map; required
 * @param unknown what no component knows, as it came (rule 11); empty in strict mode
 */
@StrictRecord
@WellFormedText
@WithBuilder
public record JourneyActionMap(
        @NotNull(groups = Strict.class) @Nullable String id,
        @NotNull(groups = Strict.class) @Nullable Integer version,
        @JsonAnySetter @JsonAnyGetter Map<String, @Undocumented(groups = Strict.class) RawJson> unknown) {

    /** Keeps immutable copies, in the order given. */
    public JourneyActionMap {
        unknown = ImmutableCopy.ofKept(unknown);
    }

    /**
     * One of the documented properties alone.
     *
     * @param id identifies the action map; required
     * @param version the version of the action map; required
     */
    public JourneyActionMap(@Nullable String id, @Nullable Integer version) {
        this(id, version, Map.of());
    }

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static JourneyActionMapBuilder builder() {
        return JourneyActionMapBuilder.builder();
    }
}
