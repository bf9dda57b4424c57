/**
 * The annotations with which a record states its contract, and the pure functions behind them.
 *
 * <p>Everything here works on anyone's classes with plain Jakarta Validation:
 * {@link io.chatmedia.contract.IsoTimestamp}, {@link io.chatmedia.contract.DocumentedValue},
 * {@link io.chatmedia.contract.WireValueOf} and {@link io.chatmedia.contract.WellFormedText} are constraints;
 * {@link io.chatmedia.contract.Strict} is the group of the documented contract.
 * {@link io.chatmedia.contract.WireTimestamp} and {@link io.chatmedia.contract.WireValues} are the rules themselves,
 * shared by the validators, the reader and the writer, so that they cannot disagree.
 *
 * <p>It may use {@code record}, Jakarta Validation and Jackson's annotations.
 */
@NullMarked
package io.chatmedia.contract;

import org.jspecify.annotations.NullMarked;
