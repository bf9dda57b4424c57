package org.example.participants;

import io.chatmedia.participant.ChatMediaParticipant;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** An envelope of the application's own, seen by nobody else. */
record ChatEvent(@NotNull String topicName, @NotNull @Valid Body eventBody) {

    record Body(String id, List<@NotNull @Valid ChatMediaParticipant> participants) {}
}
