package io.chatmedia.contract;

import jakarta.validation.groups.Default;

/**
 * The validation group of the documented contract: everything in {@link Default}, and documented values only.
 *
 * <p>{@code validator.validate(participant)} judges an object as a tolerant reader judges its JSON, and
 * {@code validator.validate(participant, Strict.class)} as a strict one does.
 */
public interface Strict extends Default {}
