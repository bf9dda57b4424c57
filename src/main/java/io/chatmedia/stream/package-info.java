/**
 * From an input to the documents in it, and from an envelope to those within it, none of them copied.
 *
 * <p>Not exported. It may use {@code token} and what is below it, but not {@code bind}.
 */
@NullMarked
package io.chatmedia.stream;

import org.jspecify.annotations.NullMarked;
