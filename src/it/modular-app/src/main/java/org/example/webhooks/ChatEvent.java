package org.example.webhooks;

import io.chatmedia.participant.ChatMediaParticipant;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** The envelope in which the platform notifies of a chat's participants: as much of it as this application needs. */
record ChatEvent(@NotNull String topicName, @NotNull @Valid Chat eventBody) {

    record Chat(@NotNull String id, @NotNull List<@NotNull @Valid ChatMediaParticipant> participants) {}
}
