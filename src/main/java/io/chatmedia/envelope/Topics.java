package io.chatmedia.envelope;

import io.chatmedia.participant.ChatMediaParticipant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the envelopes of chats have in common. */
final class Topics {

    private static final String CHATS = ".conversations.chats";

    private Topics() {}

    static boolean isAboutChats(@Nullable String topicName) {
        return topicName != null && topicName.endsWith(CHATS);
    }

    static List<ChatMediaParticipant> participants(@Nullable ChatConversation conversation) {
        return conversation == null || conversation.participants() == null ? List.of() : conversation.participants();
    }
}
