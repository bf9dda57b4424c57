package io.chatmedia.jmh.plain;

import com.dslplatform.json.CompiledJson;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotNull;

/** One visit of a customer. */
@CompiledJson
@Json
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JourneyCustomerSession(
        @NotNull String id, @NotNull String type) {}
