package io.chatmedia.envelope;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.chatmedia.contract.ImmutableCopy;
import io.chatmedia.contract.Recognizable;
import io.chatmedia.contract.Recognizable.Lookalike;
import io.chatmedia.contract.Strict;
import io.chatmedia.contract.Undocumented;
import io.chatmedia.contract.WellFormedText;
import io.chatmedia.json.StrictRecord;
import io.chatmedia.participant.ChatMediaParticipant;
import io.chatmedia.raw.RawJson;
import io.chatmedia.record.WithBuilder;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of conversations, as the API answers it. The endpoints of chats were removed in August 2026; stored answers
 * and those of calls have the same form.
 *
 * @param entities the conversations of the page, none of them null
 * @param pageSize the most conversations on a page
 * @param pageNumber the number of the page, from 1
 * @param total how many conversations there are on all pages
 * @param pageCount how many pages there are
 * @param firstUri the path of the first page in the platform's API
 * @param previousUri the path of the page before this one
 * @param nextUri the path of the page after this one
 * @param lastUri the path of the last page
 * @param selfUri the path of this page
 * @param unknown what no component knows, as it came (rule 11); empty in strict mode
 */
@StrictRecord
@Recognizable(
        lookalikes = {
            @Lookalike(
                    properties = {"detail-type", "detail"},
                    like = Shapes.EVENT_BRIDGE),
            @Lookalike(
                    properties = {"topicName", "eventBody"},
                    like = Shapes.NOTIFICATION),
            @Lookalike(properties = "participants", like = Shapes.CONVERSATION),
            @Lookalike(
                    properties = {Shapes.PURPOSE, Shapes.STATE, Shapes.WRAPUP_REQUIRED},
                    like = Shapes.PARTICIPANT)
        })
@WellFormedText
@WithBuilder
public record ConversationList(
        @Nullable List<@NotNull @Valid ChatConversation> entities,
        @Nullable Integer pageSize,
        @Nullable Integer pageNumber,
        @Nullable Long total,
        @Nullable Integer pageCount,
        @Nullable String firstUri,
        @Nullable String previousUri,
        @Nullable String nextUri,
        @Nullable String lastUri,
        @Nullable String selfUri,
        @JsonAnySetter @JsonAnyGetter Map<String, @Undocumented(groups = Strict.class) RawJson> unknown) {

    /** Keeps immutable copies, in the order given. */
    public ConversationList {
        entities = ImmutableCopy.of(entities);
        unknown = ImmutableCopy.ofKept(unknown);
    }

    /**
     * The participants of all conversations of the page.
     *
     * @return the participants, in the order of the document; empty if there are none
     */
    public List<ChatMediaParticipant> participants() {
        return entities == null
                ? List.of()
                : entities.stream()
                        .flatMap(each -> Topics.participants(each).stream())
                        .toList();
    }

    /**
     * A builder with nothing set.
     *
     * @return the builder
     */
    public static ConversationListBuilder builder() {
        return ConversationListBuilder.builder();
    }
}
