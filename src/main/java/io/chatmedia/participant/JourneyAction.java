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
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that the journey did, such as offering a chat.
 *
 * @param id identifies the action; required
 * @param actionMap the action map that the action follows; required
 * @param unknown what no component knows, as it came (rule 11); empty in strict mode
 */
@StrictRecord
@WellFormedText
@WithBuilder
public record JourneyAction(
        @NotNull(groups = Strict.class) @Nullable String id,
        @NotNull(groups = Strict.class) @Valid @Nullable JourneyActionMap actionMap,
        @JsonAnySetter @JsonAnyGetter Map<String, @Undocumented(groups = Strict.class) RawJson> unknown) {

    /** Keeps immutable copies, in the order given. */
    public JourneyAction {
        unknown = ImmutableCopy.ofKept(unknown);
    }

    /**
     * One of the documented properties alone.
     *
     * @param id identifies the action; required
     * @param actionMap the action map that the action follows; required
     */
    public JourneyAction(@Nullable String id, @Nullable JourneyActionMap actionMap) {
        this(id, actionMap, Map.of());
    }

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static JourneyActionBuilder builder() {
        return JourneyActionBuilder.builder();
    }
}
