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
 * One visit of a customer.
 *
 * @param id identifies the session; required
 * @param type what is visited, for example {@code web} or {@code app}; required
 * @param unknown what no component knows, as it came (rule 11); empty in strict mode
 */
@StrictRecord
@WellFormedText
@WithBuilder
public record JourneyCustomerSession(
        @NotNull(groups = Strict.class) @Nullable String id,
        @NotNull(groups = Strict.class) @Nullable String type,
        @JsonAnySetter @JsonAnyGetter Map<String, @Undocumented(groups = Strict.class) RawJson> unknown) {

    /** Keeps immutable copies, in the order given. */
    public JourneyCustomerSession {
        unknown = ImmutableCopy.ofKept(unknown);
    }

    /**
     * One of the documented properties alone.
     *
     * @param id identifies the session; required
     * @param type what is visited, for example {@code web} or {@code app}; required
     */
    public JourneyCustomerSession(@Nullable String id, @Nullable String type) {
        this(id, type, Map.of());
    }

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static JourneyCustomerSessionBuilder builder() {
        return JourneyCustomerSessionBuilder.builder();
    }
}
