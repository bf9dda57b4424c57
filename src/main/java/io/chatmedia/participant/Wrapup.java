package io.chatmedia.participant;

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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The participant's notes after the conversation.
 *
 * @param code identifies the wrap-up code that was chosen
 * @param name the name of that wrap-up code
 * @param notes what the participant wrote
 * @param tags labels of the conversation, none of them null
 * @param durationSeconds how long wrap-up took, in seconds, not negative
 * @param endTime when wrap-up was done
 * @param provisional whether this is a save before the end, which needs no code yet
 * @param unknown what no component knows, as it came (rule 11); empty in strict mode
 */
@StrictRecord
@WellFormedText
@WithBuilder
public record Wrapup(
        @Nullable String code,
        @Nullable String name,
        @Nullable String notes,
        @Nullable List<@NotNull String> tags,
        @PositiveOrZero @Nullable Integer durationSeconds,
        @IsoTimestamp @Nullable Instant endTime,
        @Nullable Boolean provisional,
        @JsonAnySetter @JsonAnyGetter Map<String, @Undocumented(groups = Strict.class) RawJson> unknown) {

    /** Keeps immutable copies, in the order given. */
    public Wrapup {
        tags = ImmutableCopy.of(tags);
        unknown = ImmutableCopy.ofKept(unknown);
    }

    /**
     * One of the documented properties alone.
     *
     * @param code identifies the wrap-up code that was chosen
     * @param name the name of that wrap-up code
     * @param notes what the participant wrote
     * @param tags labels of the conversation, none of them null
     * @param durationSeconds how long wrap-up took, in seconds, not negative
     * @param endTime when wrap-up was done
     * @param provisional whether this is a save before the end, which needs no code yet
     */
    public Wrapup(
            @Nullable String code,
            @Nullable String name,
            @Nullable String notes,
            @Nullable List<String> tags,
            @Nullable Integer durationSeconds,
            @Nullable Instant endTime,
            @Nullable Boolean provisional) {
        this(code, name, notes, tags, durationSeconds, endTime, provisional, Map.of());
    }

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static WrapupBuilder builder() {
        return WrapupBuilder.builder();
    }
}
