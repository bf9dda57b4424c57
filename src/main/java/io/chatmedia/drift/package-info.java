/**
 * Counts the differences between traffic and the contract, in bounded memory, and shows them as text or as a page.
 *
 * <p>Not exported. It may use {@code json}, {@code type} and what is below them.
 */
@NullMarked
package io.chatmedia.drift;

import org.jspecify.annotations.NullMarked;
