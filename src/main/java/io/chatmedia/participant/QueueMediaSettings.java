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
 * What a queue sets for the medium of its conversations. The platform sends it; the documentation does not list it.
 *
 * @param alertingTimeoutSeconds time to answer, in seconds
 * @param autoAnswerAlertToneSeconds how long the tone lasts before a conversation is answered automatically, in seconds
 * @param manualAnswerAlertToneSeconds how long the tone lasts before a conversation is answered by hand, in seconds
 * @param enableAutoAnswer whether conversations are answered automatically
 * @param unknown what no component knows, as it came (rule 11); empty in strict mode
 */
@StrictRecord
@WellFormedText
@WithBuilder
public record QueueMediaSettings(
        @Nullable Long alertingTimeoutSeconds,
        @Nullable Double autoAnswerAlertToneSeconds,
        @Nullable Double manualAnswerAlertToneSeconds,
        @Nullable Boolean enableAutoAnswer,
        @JsonAnySetter @JsonAnyGetter Map<String, @Undocumented(groups = Strict.class) RawJson> unknown) {

    /** Keeps immutable copies, in the order given. */
    public QueueMediaSettings {
        unknown = ImmutableCopy.ofKept(unknown);
    }

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static QueueMediaSettingsBuilder builder() {
        return QueueMediaSettingsBuilder.builder();
    }
}
