/**
 * Jackson 3 as a source: tokens from its parsers, wherever they are in a record; where that record stands and what says
 * its type; violations from Jackson's exceptions.
 *
 * <p>Not exported. It may use {@code token}, {@code validation} and what is below them. It knows no binder: the
 * deserializer in {@code json} brings the two together.
 */
@NullMarked
package io.chatmedia.jackson3;

import org.jspecify.annotations.NullMarked;
