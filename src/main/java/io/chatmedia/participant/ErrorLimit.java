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
 * A limit of the platform that was exceeded. The platform sends it; the documentation does not list it.
 *
 * @param key names the limit within its namespace
 * @param namespace the part of the platform that has the limit, for example {@code conversation}
 * @param value how much is allowed
 * @param documented whether the platform's own documentation lists the limit
 * @param unknown what no component knows, as it came (rule 11); empty in strict mode
 */
@StrictRecord
@WellFormedText
@WithBuilder
public record ErrorLimit(
        @Nullable String key,
        @Nullable String namespace,
        @Nullable Long value,
        @Nullable Boolean documented,
        @JsonAnySetter @JsonAnyGetter Map<String, @Undocumented(groups = Strict.class) RawJson> unknown) {

    /** Keeps immutable copies, in the order given. */
    public ErrorLimit {
        unknown = ImmutableCopy.ofKept(unknown);
    }

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static ErrorLimitBuilder builder() {
        return ErrorLimitBuilder.builder();
    }
}
