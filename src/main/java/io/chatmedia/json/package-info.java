/**
 * Records from JSON, strictly: {@link io.chatmedia.json.RecordReader} reads bytes into a
 * {@link io.chatmedia.json.ReadResult}, {@link io.chatmedia.json.StrictRecord} has any Jackson mapper bind a record in
 * the same way, and {@link io.chatmedia.json.JsonDocument} splits an input into the documents in it.
 *
 * <p>It may use everything below it, and it is the only way to Jackson's mappers. Nothing here knows the participant:
 * readers are derived from a record class and the constraints on its components.
 */
@NullMarked
package io.chatmedia.json;

import org.jspecify.annotations.NullMarked;
