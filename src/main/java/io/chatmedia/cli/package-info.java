/**
 * The command line.
 *
 * <p>Not exported. It may use {@code drift}, the rooms of the public API, and Jackson for the JSON that it writes.
 */
@NullMarked
package io.chatmedia.cli;

import org.jspecify.annotations.NullMarked;
