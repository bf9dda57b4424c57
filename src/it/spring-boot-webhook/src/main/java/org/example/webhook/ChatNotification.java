package org.example.webhook;

import io.chatmedia.participant.ChatMediaParticipant;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** A change of a conversation; what else the platform tells of it is not needed here. */
public record ChatNotification(
        @NotNull String topicName, @NotNull @Valid Conversation eventBody) {

    public record Conversation(@NotNull String id, @NotNull List<@NotNull @Valid ChatMediaParticipant> participants) {}
}
