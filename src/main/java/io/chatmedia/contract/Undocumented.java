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
 * The published contract does not list the property: the live platform is known to send it. Valid only if it is absent.
 *
 * <p>Supported type: any. {@code null} is valid, nothing else is. The records carry it in the group {@link Strict}, so
 * that strict reading and validation refuse the property ({@code UNDOCUMENTED_PROPERTY}) and tolerant ones bind and
 * check it like any other. On the values of the map that keeps what no component knows it means that in strict mode
 * nothing may be kept ({@code UNKNOWN_PROPERTY}).
 */
@Documented
@Constraint(validatedBy = UndocumentedValidator.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Undocumented {

    /**
     * The message, by default a key of the bundle {@code ContributorValidationMessages}.
     *
     * @return the message template
     */
    String message() default "{io.chatmedia.contract.Undocumented.message}";

    /**
     * The groups in which the constraint counts.
     *
     * @return the groups; none means the default group
     */
    Class<?>[] groups() default {};

    /**
     * What clients attach to the constraint.
     *
     * @return the payload
     */
    Class<? extends Payload>[] payload() default {};
}
