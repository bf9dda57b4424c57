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
 * A sticker in a message.
 *
 * @param url where the picture of the sticker is
 * @param id identifies the sticker
 * @param unknown what no component knows, as it came (rule 11); empty in strict mode
 */
@StrictRecord
@WellFormedText
@WithBuilder
public record MessageSticker(
        @Nullable String url,
        @Nullable String id,
        @JsonAnySetter @JsonAnyGetter Map<String, @Undocumented(groups = Strict.class) RawJson> unknown) {

    /** Keeps immutable copies, in the order given. */
    public MessageSticker {
        unknown = ImmutableCopy.ofKept(unknown);
    }

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static MessageStickerBuilder builder() {
        return MessageStickerBuilder.builder();
    }
}
