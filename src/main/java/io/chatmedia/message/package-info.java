/**
 * What a message of a {@code MessageMediaParticipant} consists of, as records and enums, with the contract of each
 * component on the component. Records are deeply immutable; an absent component is {@code null}.
 *
 * <p>It may use {@code contract}, {@code record}, {@code raw} and the mark of {@code json} that a mapper looks for. It
 * does not know the participants, which use it.
 */
@NullMarked
package io.chatmedia.message;

import org.jspecify.annotations.NullMarked;
