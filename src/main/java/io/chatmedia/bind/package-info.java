/**
 * From tokens to records, every fault collected; and from records to the wire form.
 *
 * <p>Not exported. {@link io.chatmedia.bind.Binders} makes a binder of a record's contract,
 * {@link io.chatmedia.bind.ReadContext} has the limits and the violations of one document. It may use {@code token},
 * {@code type} and what is below them, and writes to Jackson's generator; it knows no mapper.
 */
@NullMarked
package io.chatmedia.bind;

import org.jspecify.annotations.NullMarked;
