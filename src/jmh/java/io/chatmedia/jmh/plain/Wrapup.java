package io.chatmedia.jmh.plain;

import com.dslplatform.json.CompiledJson;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.avaje.jsonb.Json;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Instant;
import java.util.List;

/** What a participant noted at the end. */
@CompiledJson
@Json
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Wrapup(
        String code,
        String name,
        String notes,
        List<@NotNull String> tags,
        @PositiveOrZero Integer durationSeconds,
        Instant endTime,
        Boolean provisional) {}
