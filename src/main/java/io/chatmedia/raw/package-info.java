/**
 * A JSON value as it came: {@link io.chatmedia.raw.RawJson}, in which a record keeps what no component of it knows.
 *
 * <p>It may use {@code scan} and what is below it, and Jackson's trees.
 */
@NullMarked
package io.chatmedia.raw;

import org.jspecify.annotations.NullMarked;
