package io.chatmedia.contract;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.TYPE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Every text of the record can be written in UTF-8: no unpaired surrogate (rule 7).
 *
 * <p>Supported type: a record, as a constraint on the record class itself. It looks at the components of type
 * {@code String}, {@code List<String>} and {@code Map<String, String>} (keys and values); a nested record speaks for
 * itself. Each faulty text is reported at its own path. {@code null} is valid.
 */
@Documented
@Constraint(validatedBy = WellFormedTextValidator.class)
@Target({TYPE, ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WellFormedText {

    /**
     * The message, by default a key of the bundle {@code ContributorValidationMessages}.
     *
     * @return the message template
     */
    String message() default "{io.chatmedia.contract.WellFormedText.message}";

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
