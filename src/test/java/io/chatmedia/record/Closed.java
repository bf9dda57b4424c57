package io.chatmedia.record;

public record Closed(@jakarta.validation.constraints.NotNull String a) {}
