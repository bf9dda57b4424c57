/**
 * Records from JSON, strictly: {@link io.chatmedia.json.RecordReader} reads bytes into a
 * {@link io.chatmedia.json.ReadResult}, {@link io.chatmedia.json.StrictRecord} has any Jackson mapper bind a record in
 * the same way, and {@link io.chatmedia.json.JsonDocument} splits an input into the documents in it.
 *
 * <p>It may use everything below it, and Jackson's mappers, of which it is the door. Nothing here knows the
 * participant: whatever a reader does is derived from a record class and the constraints on its components.
 */
@NullMarked
package io.chatmedia.json;

import org.jspecify.annotations.NullMarked;
