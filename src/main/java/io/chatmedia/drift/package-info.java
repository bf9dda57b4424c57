/**
 * What traffic says that the contract does not: counted while documents are read, in a bounded amount of memory, and
 * shown as text or as a page. Not exported.
 */
@NullMarked
package io.chatmedia.drift;

import org.jspecify.annotations.NullMarked;
