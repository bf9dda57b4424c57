/**
 * What participants come in: a notification, its conversation, the same through AWS EventBridge, and a list that the
 * API answers. Each is a record like those of {@code participant}: read by {@code RecordReader} in one call, bound by
 * any Jackson 3 mapper, validated, and in tolerant mode with nothing lost.
 *
 * <p>Nothing is required of an envelope, in either mode: the platform leaves out what it has not. All properties of an
 * envelope count as documented; strict mode refuses others.
 *
 * <p>It may use {@code participant}, and what that may use.
 */
@NullMarked
package io.chatmedia.envelope;

import org.jspecify.annotations.NullMarked;
