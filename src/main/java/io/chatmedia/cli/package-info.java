/** The command line. Not exported. */
@NullMarked
package io.chatmedia.cli;

import org.jspecify.annotations.NullMarked;
