package io.chatmedia.jmh.plain;

import com.dslplatform.json.CompiledJson;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** An agent and how well the agent suits. */
@CompiledJson
@Json
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScoredAgent(
        @Valid DomainEntityRef agent, @Min(0) @Max(100) Integer score) {}
