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
 * A part of a message, for example a card or an attachment.
 *
 * @param contentType the kind of content; the contract lists no values
 * @param subType the kind in particular; the contract lists no values
 * @param unknown what no component knows, as it came (rule 11); empty in strict mode
 */
@StrictRecord
@WellFormedText
@WithBuilder
public record MessageMetadataContent(
        @Nullable String contentType,
        @Nullable String subType,
        @JsonAnySetter @JsonAnyGetter Map<String, @Undocumented(groups = Strict.class) RawJson> unknown) {

    /** Keeps immutable copies, in the order given. */
    public MessageMetadataContent {
        unknown = ImmutableCopy.ofKept(unknown);
    }

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static MessageMetadataContentBuilder builder() {
        return MessageMetadataContentBuilder.builder();
    }
}
