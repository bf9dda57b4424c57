package io.chatmedia.jmh.peers;

import io.chatmedia.jmh.plain.Participant;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.hibernate.validator.cfg.defs.NotNullDef;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Hibernate Validator behind a reader, as {@code @Valid @RequestBody} has it. */
public final class Constraints {

    private Constraints() {}

    /** Lets a value pass that keeps its constraints; for another throws {@link Refused}. */
    public static UnaryOperator<Object> check() {
        HibernateValidatorConfiguration configuration = Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator());
        ConstraintMapping mapping = configuration.createConstraintMapping();
        mapping.type(Participant.class)
                .field("attributes")
                .containerElementType(1)
                .constraint(new NotNullDef());
        Validator validator =
                configuration.addMapping(mapping).buildValidatorFactory().getValidator();
        return value -> {
            Set<ConstraintViolation<Object>> violations = validator.validate(value);
            if (!violations.isEmpty()) {
                throw new Refused(violations.toString());
            }
            return value;
        };
    }

    static DocumentReader checked(DocumentReader reader) {
        UnaryOperator<Object> constraints = check();
        return document -> constraints.apply(reader.read(document));
    }
}
