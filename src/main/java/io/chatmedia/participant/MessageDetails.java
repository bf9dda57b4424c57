package io.chatmedia.participant;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.chatmedia.contract.DocumentedValue;
import io.chatmedia.contract.ImmutableCopy;
import io.chatmedia.contract.IsoTimestamp;
import io.chatmedia.contract.Strict;
import io.chatmedia.contract.Undocumented;
import io.chatmedia.contract.WellFormedText;
import io.chatmedia.json.StrictRecord;
import io.chatmedia.message.MessageErrorDetails;
import io.chatmedia.message.MessageMedia;
import io.chatmedia.message.MessageMetadata;
import io.chatmedia.message.MessageStatus;
import io.chatmedia.message.MessageSticker;
import io.chatmedia.message.SocialVisibility;
import io.chatmedia.raw.RawJson;
import io.chatmedia.record.WithBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one message of a participant; its text is not among it.
 *
 * @param messageStatus how far the message is on its way
 * @param socialVisibility who may see the message where it was posted
 * @param message the message itself
 * @param messageTime when the message was sent or received
 * @param messageSegmentCount in how many pieces the message was carried, as text messages are
 * @param media files that came with the message, none of them null
 * @param stickers stickers in the message, none of them null
 * @param errorInfo why the message failed, if it did
 * @param messageMetadata what kind of message it is
 * @param unknown what no component knows, as it came (rule 11); empty in strict mode
 */
@StrictRecord
@WellFormedText
@WithBuilder
public record MessageDetails(
        @DocumentedValue(groups = Strict.class) @Nullable MessageStatus messageStatus,
        @DocumentedValue(groups = Strict.class) @Nullable SocialVisibility socialVisibility,
        @Valid @Nullable DomainEntityRef message,
        @IsoTimestamp @Nullable Instant messageTime,
        @Nullable Long messageSegmentCount,
        @Nullable List<@NotNull @Valid MessageMedia> media,
        @Nullable List<@NotNull @Valid MessageSticker> stickers,
        @Valid @Nullable MessageErrorDetails errorInfo,
        @Valid @Nullable MessageMetadata messageMetadata,
        @JsonAnySetter @JsonAnyGetter Map<String, @Undocumented(groups = Strict.class) RawJson> unknown) {

    /** Keeps immutable copies, in the order given. */
    public MessageDetails {
        media = ImmutableCopy.of(media);
        stickers = ImmutableCopy.of(stickers);
        unknown = ImmutableCopy.ofKept(unknown);
    }

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static MessageDetailsBuilder builder() {
        return MessageDetailsBuilder.builder();
    }
}
