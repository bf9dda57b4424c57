/**
 * Violations, in the same form for documents and for objects: {@link io.chatmedia.validation.Violation} with a
 * {@link io.chatmedia.validation.ViolationCode}, and {@link io.chatmedia.validation.RecordValidator} for objects built
 * in code.
 *
 * <p>It may use {@code text}, {@code contract}, {@code record}, Jakarta Validation and Hibernate Validator.
 */
@NullMarked
package io.chatmedia.validation;

import org.jspecify.annotations.NullMarked;
