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
 * A file that came with a message.
 *
 * @param url where the file is
 * @param mediaType the media type of the file, for example {@code image/png}; not checked to be one
 * @param contentLengthBytes the size of the file, in bytes
 * @param name the name of the file
 * @param id identifies the file
 * @param unknown what no component knows, as it came (rule 11); empty in strict mode
 */
@StrictRecord
@WellFormedText
@WithBuilder
public record MessageMedia(
        @Nullable String url,
        @Nullable String mediaType,
        @Nullable Long contentLengthBytes,
        @Nullable String name,
        @Nullable String id,
        @JsonAnySetter @JsonAnyGetter Map<String, @Undocumented(groups = Strict.class) RawJson> unknown) {

    /** Keeps immutable copies, in the order given. */
    public MessageMedia {
        unknown = ImmutableCopy.ofKept(unknown);
    }

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static MessageMediaBuilder builder() {
        return MessageMediaBuilder.builder();
    }
}
