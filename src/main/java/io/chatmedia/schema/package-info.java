/**
 * The contract for other tools and libraries: {@link io.chatmedia.schema.JsonSchema}.
 *
 * <p>It may use {@code type} and what is below it, the modes of {@code json}, and Jackson's trees.
 */
@NullMarked
package io.chatmedia.schema;

import org.jspecify.annotations.NullMarked;
