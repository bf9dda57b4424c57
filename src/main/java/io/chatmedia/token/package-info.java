/**
 * The values of one document as binders ask for them, independent of the source: {@link io.chatmedia.token.Tokens} and
 * its types. This package knows no records, and of Jackson only the form in which its parsers and generators take a
 * name.
 *
 * <p>Not exported. It may use {@code contract} and Jackson's core.
 */
@NullMarked
package io.chatmedia.token;

import org.jspecify.annotations.NullMarked;
