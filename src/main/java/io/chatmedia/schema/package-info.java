/**
 * The contract for those who do not read with this library: {@link io.chatmedia.schema.JsonSchema}.
 *
 * <p>It may use {@code type} and what is below it, the modes of {@code json}, and Jackson's trees.
 */
@NullMarked
package io.chatmedia.schema;

import org.jspecify.annotations.NullMarked;
