/**
 * What traffic says that the contract does not: counted while documents are read, in a bounded amount of memory, and
 * shown as text or as a page.
 *
 * <p>Not exported. It may use {@code json}, {@code type} and what is below them.
 */
@NullMarked
package io.chatmedia.drift;

import org.jspecify.annotations.NullMarked;
