package io.chatmedia.jmh.plain;

import com.dslplatform.json.CompiledJson;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotNull;

/** Who makes the journey. */
@CompiledJson
@Json
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JourneyCustomer(@NotNull String id, @NotNull String idType) {}
