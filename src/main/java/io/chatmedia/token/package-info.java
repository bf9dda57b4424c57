/**
 * The values of one document as binders ask for them, independent of the source: {@link io.chatmedia.token.Tokens} and
 * its types. This package knows neither records nor Jackson.
 *
 * <p>Not exported. It may use {@code contract}.
 */
@NullMarked
package io.chatmedia.token;

import org.jspecify.annotations.NullMarked;
