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
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What kind of message a message is, and what it consists of.
 *
 * @param type the kind of message; the contract lists no values
 * @param events the events that the message tells, none of them null
 * @param content the parts of the message, none of them null
 * @param unknown what no component knows, as it came (rule 11); empty in strict mode
 */
@StrictRecord
@WellFormedText
@WithBuilder
public record MessageMetadata(
        @Nullable String type,
        @Nullable List<@NotNull @Valid MessageMetadataEvent> events,
        @Nullable List<@NotNull @Valid MessageMetadataContent> content,
        @JsonAnySetter @JsonAnyGetter Map<String, @Undocumented(groups = Strict.class) RawJson> unknown) {

    /** Keeps immutable copies, in the order given. */
    public MessageMetadata {
        events = ImmutableCopy.of(events);
        content = ImmutableCopy.of(content);
        unknown = ImmutableCopy.ofKept(unknown);
    }

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static MessageMetadataBuilder builder() {
        return MessageMetadataBuilder.builder();
    }
}
