package io.chatmedia.contract;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value is a timestamp of the wire, as {@link WireTimestamp} has it (rule 4).
 *
 * <p>Supported types: {@link CharSequence}, whose text must be exactly a wire timestamp, and {@link java.time.Instant},
 * which must have whole milliseconds and a year from 0000 to 9999, because the text form can hold no other.
 * {@code null} is valid.
 */
@Documented
@Constraint(validatedBy = {IsoTimestampValidatorForCharSequence.class, IsoTimestampValidatorForInstant.class})
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface IsoTimestamp {

    /**
     * The message, by default a key of the bundle {@code ContributorValidationMessages}.
     *
     * @return the message template
     */
    String message() default "{io.chatmedia.contract.IsoTimestamp.message}";

    /**
     * The groups to which the constraint belongs.
     *
     * @return the groups; none means the default group
     */
    Class<?>[] groups() default {};

    /**
     * The payload that clients may attach to the constraint.
     *
     * @return the payload
     */
    Class<? extends Payload>[] payload() default {};
}
