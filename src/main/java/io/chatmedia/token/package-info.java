/**
 * The values of one document as binders ask for them, whatever they come from: {@link io.chatmedia.token.Tokens}, and
 * what it speaks of. Knows no record, and of Jackson only the form in which its parsers and generators take a name.
 *
 * <p>Not exported. It may use {@code contract} and Jackson's core.
 */
@NullMarked
package io.chatmedia.token;

import org.jspecify.annotations.NullMarked;
