package io.chatmedia.jmh.plain;

import com.dslplatform.json.CompiledJson;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotNull;

/** The rules that an action follows. */
@CompiledJson
@Json
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JourneyActionMap(@NotNull String id, @NotNull Integer version) {}
