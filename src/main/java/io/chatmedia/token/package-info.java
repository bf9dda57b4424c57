/**
 * From the bytes of one document to its values and their places; knows no record and no Jackson.
 *
 * <p>Not exported. {@link io.chatmedia.token.Tokens} is the cursor that binders read from,
 * {@link io.chatmedia.token.Utf8Tokens} the one over bytes. It may use {@code text} and {@code contract}.
 */
@NullMarked
package io.chatmedia.token;

import org.jspecify.annotations.NullMarked;
