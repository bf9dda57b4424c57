package io.chatmedia.contract;

import io.chatmedia.record.WireRecord;
import jakarta.validation.Configuration;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorFactory;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Plain Jakarta Validation as an application sets it up, in the two ways that the tests go through. */
enum PlainValidation {
    PROVIDER_MAKES_VALIDATORS {
        @Override
        Configuration<?> configuration() {
            return PlainValidation.base();
        }
    },
    APPLICATION_MAKES_VALIDATORS {
        @Override
        Configuration<?> configuration() {
            return PlainValidation.base().constraintValidatorFactory(new PublicConstructors());
        }
    };

    abstract Configuration<?> configuration();

    Validator validator() {
        return configuration().buildValidatorFactory().getValidator();
    }

    /** What is wrong with a bean, each as "path: message", in alphabetical order. */
    List<String> violations(Object bean) {
        return validator().validate(bean).stream()
                .map(PlainValidation::pathAndMessage)
                .sorted()
                .toList();
    }

    /** Where something is wrong with a bean, in alphabetical order. */
    List<String> paths(Object bean, Class<?>... groups) {
        return validator().validate(bean, groups).stream()
                .map(v -> v.getPropertyPath().toString())
                .sorted()
                .toList();
    }

    private static String pathAndMessage(ConstraintViolation<?> violation) {
        return violation.getPropertyPath() + ": " + violation.getMessage();
    }

    private static Configuration<?> base() {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator());
    }

    /**
     * Lets the provider see the classes of a test, as the module of an application does with {@code opens}: the tests
     * live in the library's own module, which opens only the participant.
     */
    static void canSeeThePackageOf(Class<?> test) {
        WireRecord.class.getModule().addOpens(test.getPackageName(), HibernateValidator.class.getModule());
    }

    /** Makes constraint validators as a dependency injection container does: by their public constructor. */
    private static final class PublicConstructors implements ConstraintValidatorFactory {

        @Override
        public <T extends ConstraintValidator<?, ?>> T getInstance(Class<T> type) {
            try {
                return type.getConstructor().newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void releaseInstance(ConstraintValidator<?, ?> instance) {}
    }
}
