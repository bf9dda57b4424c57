/**
 * Jackson 3 as a source: tokens from its parsers, violations from its exceptions.
 *
 * <p>Not exported. It may use {@code token}, {@code validation} and what is below them.
 */
@NullMarked
package io.chatmedia.jackson3;

import org.jspecify.annotations.NullMarked;
