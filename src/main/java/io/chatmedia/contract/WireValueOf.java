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
 * The text is a wire value of an enum: for classes that hold the raw text instead of the enum.
 *
 * <p>Supported type: {@link CharSequence}. {@code null} is valid. Values are case-sensitive (rule 1).
 */
@Documented
@Constraint(validatedBy = WireValueOfValidator.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WireValueOf {

    /**
     * The enum whose values are meant.
     *
     * @return an enum that implements {@link WireValue}
     */
    Class<? extends WireValue> value();

    /**
     * If true, values that the live platform sends but the published contract does not document are valid too.
     *
     * @return {@code false}, the default, for documented values only
     */
    boolean platformValues() default false;

    /**
     * The message, by default a key of the bundle {@code ContributorValidationMessages}.
     *
     * @return the message template
     */
    String message() default "{io.chatmedia.contract.WireValueOf.message}";

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
