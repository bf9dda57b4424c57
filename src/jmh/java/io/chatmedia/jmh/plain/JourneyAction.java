package io.chatmedia.jmh.plain;

import com.dslplatform.json.CompiledJson;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** What the journey did. */
@CompiledJson
@Json
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JourneyAction(
        @NotNull String id, @NotNull @Valid JourneyActionMap actionMap) {}
