/**
 * Records from JSON, strictly: {@link io.chatmedia.json.RecordReader} reads bytes into a
 * {@link io.chatmedia.json.ReadResult}, {@link io.chatmedia.json.StrictRecord} has any Jackson mapper bind a record in
 * the same way, {@link io.chatmedia.json.JsonDocument} splits an input into the documents in it,
 * {@link io.chatmedia.json.ProblemDetails} answers whoever sent a faulty one, and {@link io.chatmedia.json.JsonSchema}
 * says what is read to those who do not read with this library.
 *
 * <p>Nothing here knows the participant: whatever the binder does, it derives from a record class and the constraints
 * on its components.
 */
@NullMarked
package io.chatmedia.json;

import org.jspecify.annotations.NullMarked;
