package io.chatmedia.closed;

import jakarta.validation.constraints.NotNull;

/** A record in a package that nothing opens. */
public record Closed(@NotNull String a) {}
