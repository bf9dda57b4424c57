/**
 * The participants of chats and of messages and their sub-entities as records and enums, with the contract of each
 * component on the component. Records are deeply immutable; an absent component is {@code null}.
 *
 * <p>It may use {@code contract}, {@code record}, {@code raw}, {@code message} and the mark of {@code json} that a
 * mapper looks for.
 */
@NullMarked
package io.chatmedia.participant;

import org.jspecify.annotations.NullMarked;
