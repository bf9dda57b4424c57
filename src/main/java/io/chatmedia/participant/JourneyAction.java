package io.chatmedia.participant;

import io.chatmedia.contract.WellFormedText;
import io.chatmedia.json.StrictRecord;
import io.chatmedia.record.WithBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * Something that the journey did, such as offering a chat.
 *
 * @param id identifies the action; required
 * @param actionMap the action map that the action follows; required
 */
@StrictRecord
@WellFormedText
@WithBuilder
public record JourneyAction(
        @NotNull String id, @NotNull @Valid JourneyActionMap actionMap) {

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static JourneyActionBuilder builder() {
        return JourneyActionBuilder.builder();
    }
}
