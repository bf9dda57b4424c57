/**
 * The answer to whoever sent a faulty document: {@link io.chatmedia.problem.ProblemDetails}.
 *
 * <p>It may use {@code json} and what is below it.
 */
@NullMarked
package io.chatmedia.problem;

import org.jspecify.annotations.NullMarked;
