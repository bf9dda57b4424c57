/**
 * The contract of a record class as an object, derived once from its components: {@link io.chatmedia.type.WireType} is
 * what binders, schema and report are made from.
 *
 * <p>Not exported. It may use {@code contract} and {@code record}, and knows neither documents nor Jackson's mappers.
 */
@NullMarked
package io.chatmedia.type;

import org.jspecify.annotations.NullMarked;
