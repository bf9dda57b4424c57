package io.chatmedia.jmh.plain;

import com.dslplatform.json.CompiledJson;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.avaje.jsonb.Json;

/** What went wrong for a participant. */
@CompiledJson
@Json
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErrorInfo(String message, String code) {}
