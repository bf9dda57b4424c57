package org.example.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;

/** A notification in the envelope of AWS EventBridge. */
public record EventBridgeEvent(
        String source,
        @JsonProperty("detail-type") String detailType,
        @Valid ChatNotification detail) {}
