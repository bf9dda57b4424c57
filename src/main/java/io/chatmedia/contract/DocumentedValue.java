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
 * The value is one that the published contract documents, not merely one that the live platform is known to send.
 *
 * <p>Supported type: an enum that implements {@link WireValue}. {@code null} is valid. The records carry it in the
 * group {@link Strict}, so that plain validation takes platform values as the tolerant mode does.
 */
@Documented
@Constraint(validatedBy = DocumentedValueValidator.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface DocumentedValue {

    /**
     * The message, by default a key of the bundle {@code ContributorValidationMessages}.
     *
     * @return the message template
     */
    String message() default "{io.chatmedia.contract.DocumentedValue.message}";

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
