/**
 * From an input to the documents in it, and from an envelope to those within it, none of them copied.
 *
 * <p>Not exported. It may use {@code token} and what is below it; binding is not its business.
 */
@NullMarked
package io.chatmedia.stream;

import org.jspecify.annotations.NullMarked;
