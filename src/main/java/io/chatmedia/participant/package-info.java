/**
 * The chat media participant and its sub-entities as records and enums, with the contract of each component on the
 * component. Records are deeply immutable; an absent component is {@code null}.
 */
@NullMarked
package io.chatmedia.participant;

import org.jspecify.annotations.NullMarked;
