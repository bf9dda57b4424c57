package io.chatmedia.message;

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
 * Why a message failed.
 *
 * @param status the HTTP status of the error
 * @param code the error, for programs
 * @param message the error, for people
 * @param messageWithParams the message with places for parameters in it
 * @param messageParams the parameters by their names, in the order of the document
 * @param contextId identifies the request that failed
 * @param uri where more is said of the error
 * @param unknown what no component knows, as it came (rule 11); empty in strict mode
 */
@StrictRecord
@WellFormedText
@WithBuilder
public record MessageErrorDetails(
        @Nullable Long status,
        @Nullable String code,
        @Nullable String message,
        @Nullable String messageWithParams,
        @Nullable Map<String, @NotNull String> messageParams,
        @Nullable String contextId,
        @Nullable String uri,
        @JsonAnySetter @JsonAnyGetter Map<String, @Undocumented(groups = Strict.class) RawJson> unknown) {

    /** Keeps immutable copies, in the order given. */
    public MessageErrorDetails {
        messageParams = ImmutableCopy.of(messageParams);
        unknown = ImmutableCopy.ofKept(unknown);
    }

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static MessageErrorDetailsBuilder builder() {
        return MessageErrorDetailsBuilder.builder();
    }
}
