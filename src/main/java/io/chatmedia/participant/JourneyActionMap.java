package io.chatmedia.participant;

import io.chatmedia.contract.WellFormedText;
import io.chatmedia.json.StrictRecord;
import io.chatmedia.record.WithBuilder;
import jakarta.validation.constraints.NotNull;

/**
 * A certain version of the rules by which a journey acts.
 *
 * @param id identifies the action map; required
 * @param version the version of the action map; required
 */
@StrictRecord
@WellFormedText
@WithBuilder
public record JourneyActionMap(@NotNull String id, @NotNull Integer version) {

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static JourneyActionMapBuilder builder() {
        return JourneyActionMapBuilder.builder();
    }
}
