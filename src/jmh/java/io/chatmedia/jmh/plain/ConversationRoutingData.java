package io.chatmedia.jmh.plain;

import com.dslplatform.json.CompiledJson;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** By what a conversation finds its agent. */
@CompiledJson
@Json
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConversationRoutingData(
        @Valid AddressableEntityRef queue,
        @Valid AddressableEntityRef language,
        Integer priority,
        List<@NotNull @Valid AddressableEntityRef> skills,
        List<@NotNull @Valid ScoredAgent> scoredAgents) {}
