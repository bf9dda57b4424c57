package io.chatmedia.jmh.plain;

import com.dslplatform.json.CompiledJson;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.util.Map;

/**
 * A participant as an application without the library would write it: a record, with Jakarta constraints, annotated for
 * each of the peers. That no attribute is null is said elsewhere, since avaje-validator 2.17 fails on a map that is
 * absent if its values have a constraint.
 */
@CompiledJson
@Json
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Participant(
        String id,
        String name,
        String address,
        Instant startTime,
        Instant connectedTime,
        Instant endTime,
        Instant startHoldTime,
        Purpose purpose,
        State state,
        Direction direction,
        String disconnectType,
        Boolean held,
        Boolean wrapupRequired,
        String wrapupPrompt,
        @Valid DomainEntityRef user,
        @Valid DomainEntityRef queue,
        @Valid DomainEntityRef team,
        Map<String, String> attributes,
        @Valid ErrorInfo errorInfo,
        @Valid DomainEntityRef script,
        @PositiveOrZero Integer wrapupTimeoutMs,
        Boolean wrapupSkipped,
        @PositiveOrZero Integer alertingTimeoutMs,
        String provider,
        @Valid DomainEntityRef externalContact,
        @Valid DomainEntityRef externalOrganization,
        @Valid Wrapup wrapup,
        String peer,
        String flaggedReason,
        @Valid JourneyContext journeyContext,
        @Valid ConversationRoutingData conversationRoutingData,
        Instant startAcwTime,
        Instant endAcwTime,
        String roomId,
        String avatarImageUrl) {}
