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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event that a message tells, for example that someone is typing.
 *
 * @param eventType the kind of event; the contract lists no values
 * @param subType the kind in particular; the contract lists no values
 * @param unknown what no component knows, as it came (rule 11); empty in strict mode
 */
@StrictRecord
@WellFormedText
@WithBuilder
public record MessageMetadataEvent(
        @Nullable String eventType,
        @Nullable String subType,
        @JsonAnySetter @JsonAnyGetter Map<String, @Undocumented(groups = Strict.class) RawJson> unknown) {

    /** Keeps immutable copies, in the order given. */
    public MessageMetadataEvent {
        unknown = ImmutableCopy.ofKept(unknown);
    }

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static MessageMetadataEventBuilder builder() {
        return MessageMetadataEventBuilder.builder();
    }
}
