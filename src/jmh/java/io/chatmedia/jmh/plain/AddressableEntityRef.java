package io.chatmedia.jmh.plain;

import com.dslplatform.json.CompiledJson;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.avaje.jsonb.Json;

/** Points at an entity by id and path. */
@CompiledJson
@Json
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AddressableEntityRef(String id, String selfUri) {}
