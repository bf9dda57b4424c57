/**
 * A record class as the wire sees it: its components in order, their JSON names, how to read and to make a value.
 *
 * <p>Not exported: the one place of the module that touches records by reflection, for the validators, the reader and
 * the writer alike. It may use Jackson's annotations and nothing else.
 */
@NullMarked
package io.chatmedia.record;

import org.jspecify.annotations.NullMarked;
