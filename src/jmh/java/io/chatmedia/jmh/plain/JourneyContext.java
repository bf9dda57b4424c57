package io.chatmedia.jmh.plain;

import com.dslplatform.json.CompiledJson;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** The customer journey. */
@CompiledJson
@Json
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JourneyContext(
        @NotNull @Valid JourneyCustomer customer,
        @Valid JourneyCustomerSession customerSession,
        @Valid JourneyAction triggeringAction) {}
