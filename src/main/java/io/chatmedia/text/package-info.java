/**
 * The text of violations: JSON pointers and messages.
 *
 * <p>Not exported. It may use {@code contract}.
 */
@NullMarked
package io.chatmedia.text;

import org.jspecify.annotations.NullMarked;
