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
 * An object of the record is known by its properties: if it has any, the record has at least one of them (rule 10).
 * Without this, tolerant mode would take any object for the record, and keep all of it as unknown.
 *
 * <p>Supported type: a record, as a constraint on the record class itself. A record is valid if one of its components
 * has a value, or if nothing is kept in it; a kept value under the name of a component counts as that component's.
 * {@code null} is valid. Only a record that keeps what it does not know can be at fault. In strict mode this asks for
 * nothing more, because there every unknown property is a violation of its own.
 */
@Documented
@Constraint(validatedBy = RecognizableValidator.class)
@Target({TYPE, ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Recognizable {

    /** Another shape of object that is taken for this record by mistake. */
    @interface Lookalike {

        /**
         * Names of properties that the other shape has and the record does not.
         *
         * @return the names, one of which is enough
         */
        String[] properties();

        /**
         * What an object with one of these properties looks like, and where in it the record is.
         *
         * @return the words, as they may stand behind "it looks like"
         */
        String like();
    }

    /**
     * The shapes that messages name.
     *
     * @return the other shapes, the more particular ones first
     */
    Lookalike[] lookalikes() default {};

    /**
     * The message, by default a key of the bundle {@code ContributorValidationMessages}.
     *
     * @return the message template
     */
    String message() default "{io.chatmedia.contract.Recognizable.message}";

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
