/**
 * The values of one document as binders ask for them, whatever they come from: {@link io.chatmedia.token.Tokens}, and
 * what it speaks of. Knows no record and no Jackson.
 *
 * <p>Not exported. It may use {@code contract}.
 */
@NullMarked
package io.chatmedia.token;

import org.jspecify.annotations.NullMarked;
