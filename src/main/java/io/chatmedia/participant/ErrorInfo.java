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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error that affected a participant.
 *
 * @param message the error, for people
 * @param code the error, for programs
 * @param status the HTTP status of the error; not documented
 * @param entityId identifies the entity that the error is about; not documented
 * @param entityName the name of that entity; not documented
 * @param messageWithParams the message with places for parameters in it; not documented
 * @param messageParams the parameters by their names, in the order of the document; not documented
 * @param contextId identifies the request that failed; not documented
 * @param details what is wrong in particular, none of them null; not documented
 * @param errors errors within this one, none of them null; not documented
 * @param limit the limit of the platform that was exceeded; not documented
 * @param unknown what no component knows, as it came (rule 11); empty in strict mode
 */
@StrictRecord
@WellFormedText
@WithBuilder
public record ErrorInfo(
        @Nullable String message,
        @Nullable String code,
        @Undocumented(groups = Strict.class) @Nullable Long status,
        @Undocumented(groups = Strict.class) @Nullable String entityId,
        @Undocumented(groups = Strict.class) @Nullable String entityName,
        @Undocumented(groups = Strict.class) @Nullable String messageWithParams,
        @Undocumented(groups = Strict.class) @Nullable Map<String, @NotNull String> messageParams,
        @Undocumented(groups = Strict.class) @Nullable String contextId,
        @Undocumented(groups = Strict.class) @Nullable List<@NotNull @Valid ErrorDetail> details,
        @Undocumented(groups = Strict.class) @Nullable List<@NotNull @Valid ErrorInfo> errors,

        @Undocumented(groups = Strict.class) @Valid @Nullable ErrorLimit limit,

        @JsonAnySetter @JsonAnyGetter Map<String, @Undocumented(groups = Strict.class) RawJson> unknown) {

    /** Keeps immutable copies, in the order given. */
    public ErrorInfo {
        messageParams = ImmutableCopy.of(messageParams);
        details = ImmutableCopy.of(details);
        errors = ImmutableCopy.of(errors);
        unknown = ImmutableCopy.ofKept(unknown);
    }

    /**
     * One of the documented properties alone.
     *
     * @param message the error, for people
     * @param code the error, for programs
     */
    public ErrorInfo(@Nullable String message, @Nullable String code) {
        this(message, code, null, null, null, null, null, null, null, null, null, Map.of());
    }

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static ErrorInfoBuilder builder() {
        return ErrorInfoBuilder.builder();
    }
}
