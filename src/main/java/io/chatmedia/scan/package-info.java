/**
 * The scanner: from the bytes of one document to tokens, places, and where the text stops being JSON.
 *
 * <p>Not exported. {@link io.chatmedia.scan.Utf8Tokens} is its only way in. It may use {@code token}, {@code text} and
 * {@code contract}.
 */
@NullMarked
package io.chatmedia.scan;

import org.jspecify.annotations.NullMarked;
