/**
 * How findings are spelled: JSON pointers, and the sentences of violations.
 *
 * <p>Not exported. It may use {@code contract}.
 */
@NullMarked
package io.chatmedia.text;

import org.jspecify.annotations.NullMarked;
