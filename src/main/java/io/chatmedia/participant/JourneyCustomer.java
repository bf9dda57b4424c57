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
 * A customer as the journey knows them.
 *
 * @param id identifies the customer within the type of the id; required
 * @param idType what the id is, for example {@code cookie}; required
 * @param unknown what no component knows, as it came (rule 11); empty in strict mode
 */
@StrictRecord
@WellFormedText
@WithBuilder
public record JourneyCustomer(
        @NotNull(groups = Strict.class) @Nullable String id,
        @NotNull(groups = Strict.class) @Nullable String idType,
        @JsonAnySetter @JsonAnyGetter Map<String, @Undocumented(groups = Strict.class) RawJson> unknown) {

    /** Keeps immutable copies, in the order given. */
    public JourneyCustomer {
        unknown = ImmutableCopy.ofKept(unknown);
    }

    /**
     * One of the documented properties alone.
     *
     * @param id identifies the customer within the type of the id; required
     * @param idType what the id is, for example {@code cookie}; required
     */
    public JourneyCustomer(@Nullable String id, @Nullable String idType) {
        this(id, idType, Map.of());
    }

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static JourneyCustomerBuilder builder() {
        return JourneyCustomerBuilder.builder();
    }
}
