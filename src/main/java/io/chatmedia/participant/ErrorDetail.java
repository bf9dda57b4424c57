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
 * One of the things that are wrong about a request. The platform sends it; the documentation does not list it.
 *
 * @param errorCode what is wrong, for programs
 * @param fieldName the field that is wrong
 * @param entityId identifies the entity that is wrong
 * @param entityName the name of that entity
 * @param unknown what no component knows, as it came (rule 11); empty in strict mode
 */
@StrictRecord
@WellFormedText
@WithBuilder
public record ErrorDetail(
        @Nullable String errorCode,
        @Nullable String fieldName,
        @Nullable String entityId,
        @Nullable String entityName,
        @JsonAnySetter @JsonAnyGetter Map<String, @Undocumented(groups = Strict.class) RawJson> unknown) {

    /** Keeps immutable copies, in the order given. */
    public ErrorDetail {
        unknown = ImmutableCopy.ofKept(unknown);
    }

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static ErrorDetailBuilder builder() {
        return ErrorDetailBuilder.builder();
    }
}
